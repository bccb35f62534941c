import { describe, expect, it } from 'vitest';
import { RECORD_TYPES } from '../../src/model/records.ts';
import { listed } from '../../src/query/listed.ts';
import { resolveSelection, select } from '../../src/query/select.ts';
import { catalogueOf, claim, record } from '../support/builders.ts';
import { builtInCatalogue } from '../support/built-in.ts';

const FACETS_OF_RECORDS = ['topic', 'actor', 'technology', 'obstacle', 'opportunity'] as const;

describe('claimCount', () => {
  it('counts a claim once for a topic and each that is broader', () => {
    const catalogue = catalogueOf({
      topic: [
        record('topic', { id: 'wide' }),
        record('topic', { id: 'left', broader: ['wide'] }),
        record('topic', { id: 'right', broader: ['wide'] }),
        record('topic', { id: 'narrow', broader: ['left', 'right'] }),
        record('topic', { id: 'unused' }),
      ],
      claim: [claim('a', { topics: ['narrow', 'left'] }), claim('b', { topics: ['right'] })],
    });
    const counts = listed('topic', catalogue).map(({ id, claimCount }) => [id, claimCount]);
    expect(Object.fromEntries(counts)).toEqual({ wide: 2, left: 1, right: 2, narrow: 1, unused: 0 });
  });

  it('counts the claims about an actor, not those that it holds', () => {
    const catalogue = catalogueOf({
      actor: [record('actor', { id: 'mayor' })],
      claim: [claim('about', { actors: ['mayor'] }), claim('held', { attributedTo: 'mayor' })],
    });
    expect(listed('actor', catalogue)).toMatchObject([{ recordType: 'actor', id: 'mayor', claimCount: 1 }]);
  });

  it.each(FACETS_OF_RECORDS)('equals what --%s ID leaves, for every record of the built-in base', (type) => {
    for (const { id, claimCount } of listed(type, builtInCatalogue)) {
      const selection = resolveSelection(builtInCatalogue, { facets: { [type]: [id] } });
      const { claims } = select(selection, builtInCatalogue);
      expect([RECORD_TYPES[type].plural, id, claims.length]).toEqual([RECORD_TYPES[type].plural, id, claimCount]);
    }
  });
});
