import { describe, expect, it } from 'vitest';
import { RECORD_TYPES, RECORD_TYPE_NAMES } from '../../src/model/records.ts';
import { baseOf, claim, record } from '../support/builders.ts';
import { bears, evidence } from '../support/evidence.ts';
import { soraCn } from '../support/memory-runtime.ts';

const base = baseOf({
  topic: [
    record('topic', { id: 'wide' }),
    record('topic', { id: 'narrow', broader: ['wide'] }),
    record('topic', { id: 'narrowest', broader: ['narrow'] }),
    record('topic', { id: 'other' }),
  ],
  obstacle: [
    record('obstacle', { id: 'in', topics: ['narrowest'] }),
    record('obstacle', { id: 'out', topics: ['other'] }),
  ],
  opportunity: [
    record('opportunity', { id: 'in', topics: ['narrowest'] }),
    record('opportunity', { id: 'out', topics: ['other'] }),
  ],
  evidence: ['narrowest', 'other'].map((topic) =>
    evidence(topic === 'other' ? 'out' : 'in', [bears('in', 'supports', 'then')], { topics: [topic] }),
  ),
  claim: [claim('in', { topics: ['narrowest'] }), claim('out', { topics: ['other'] })],
});

/** The types whose records stand under topics. */
const underTopics = RECORD_TYPE_NAMES.filter((type) => 'topics' in RECORD_TYPES[type].fields);

describe('a topic includes its narrower ones, however deep', () => {
  it('in several lists', () => {
    expect(underTopics.length).toBeGreaterThanOrEqual(3);
  });

  it.each(underTopics.map((type) => RECORD_TYPES[type].plural))('in the filter of %s', async (command) => {
    for (const topic of ['wide', 'narrow', 'narrowest']) {
      const { stdout } = await soraCn([command, '--topic', topic, '-f', 'ids'], { base });
      expect([topic, stdout]).toEqual([topic, 'in\n']);
    }
  });
});
