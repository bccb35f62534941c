import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { KINDS, OUTCOME_MARKS, STANCE_MARKS } from '../../../src/model/vocabularies.ts';
import { baseOf, claim, record } from '../../support/builders.ts';
import { rendered } from '../../support/rendered.ts';

const base = baseOf({
  topic: [record('topic', { id: 'rail', label: { en: 'Railways', zh: '铁路' } })],
  actor: [record('actor', { id: 'mayor', name: { en: 'The mayor', zh: '市长' } })],
});
const late = claim('trains-run-late', {
  statement: { en: 'The mayor says that many trains will still run late next year.' },
  kind: 'forecast',
  modality: 'probable',
  stance: 'unfavourable',
  attributedTo: 'mayor',
  topics: ['rail'],
  source: { locator: 'p1.s1' },
});

const shown = (width: number, options = {}) =>
  rendered({ view: 'claims', rows: [late, claim('bare')] }, 'table', { base, width, ...options });

describe('claims on a terminal', () => {
  it('have stance, certainty and kind at the side, and below the statement who says so, where, id and topics', async () => {
    expect(await shown(70)).toBe(
      `▼ unfavourable    The mayor says that many trains will still run late
  probable        next year.
  forecast        — The mayor · p1.s1 · trains-run-late · Railways

                  The bare
                  bare
`,
    );
  });

  it.each(Object.entries(OUTCOME_MARKS))('have what came of them with a sign of its own: %s', async (outcome, mark) => {
    const told = { ...late, outcome: outcome as keyof typeof OUTCOME_MARKS, evidenceCount: 1 };
    const text = await rendered({ view: 'claims', rows: [told] }, 'table', { base, width: 120 });
    expect(text).toContain(` · ${mark} ${outcome} · `);
  });

  it('tell no two outcomes and no two stances by one sign', () => {
    for (const marks of [OUTCOME_MARKS, STANCE_MARKS]) {
      expect(new Set(Object.values(marks)).size).toBe(Object.keys(marks).length);
    }
  });

  it('are stacked where there is little room', async () => {
    expect(await shown(40)).toBe(
      `▼ unfavourable · probable · forecast
The mayor says that many trains will
still run late next year.
— The mayor · p1.s1 · trains-run-late
Railways

The bare
bare
`,
    );
  });

  it('keep no room at the side where none has anything to stand there', async () => {
    const rows = [claim('bare'), claim('bald')];
    expect(await rendered({ view: 'claims', rows }, 'table', { base, width: 70 })).toBe(
      'The bare\nbare\n\nThe bald\nbald\n',
    );
  });

  it('have a gap between the longest kind and the text', async () => {
    for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[]) {
      const rows = [claim('a', { kind, modality: 'certain', stance: 'neutral', statement: late.statement })];
      const text = await rendered({ view: 'claims', rows }, 'table', { base, width: 70 });
      expect(text).toMatch(new RegExp(`^  ${kind} +\\w`, 'm'));
    }
  });

  it('name the article as the one who says so', async () => {
    const rows = [claim('a', { attributedTo: 'article' })];
    expect(await rendered({ view: 'claims', rows }, 'table', { base, width: 70 })).toContain('— the article');
  });

  it('are never wider than the terminal with wide characters in the names alone', async () => {
    const names = '铁'.repeat(40);
    const wide = baseOf({ topic: [record('topic', { id: 'rail', label: { zh: names } })] });
    const rows = [claim('a', { topics: ['rail'] })];
    const text = await rendered({ view: 'claims', rows }, 'table', { base: wide, width: 70, language: 'zh' });
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(70);
    expect(text.replace(/[^铁]/g, '')).toBe(names);
  });
});
