import { describe, expect, it } from 'vitest';
import type { Claim, RecordType } from '../../src/model/records.ts';
import { loadText } from '../load/loading.ts';
import { CHIPS, largeBase } from './large-base.ts';
import { misspell } from './misspell.ts';
import { randomFrom } from './random.ts';

const CLAIMS = 1_000;
const lines = [...largeBase(CLAIMS, 1)];
const { base, diagnostics } = await loadText(lines.join('\n'), 'jsonl', { strict: true });

describe('a large base', () => {
  it('is sound', () => {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    // Builds of before, which are timed beside today's, know of neither.
    expect(base.open).toEqual(['document', 'evidence']);
    expect(base.records.claim).toHaveLength(CLAIMS);
  });

  it('is the same for the same seed, and another for another', () => {
    expect([...largeBase(CLAIMS, 1)]).toEqual(lines);
    expect([...largeBase(CLAIMS, 2)]).not.toEqual(lines);
  });

  it('has records of every type that it defines, and three languages', () => {
    for (const [type, records] of Object.entries(base.records)) {
      if (!base.open.includes(type as RecordType)) expect(records.length, type).toBeGreaterThan(20);
    }
    const languages = base.records.claim.flatMap(({ statement }) => Object.keys(statement));
    expect(new Set(languages)).toEqual(new Set(['en', 'es', 'zh']));
  });

  it('has topics, actors and words as unevenly spread as in texts', () => {
    const shareOf = (has: (claim: Claim) => boolean) => base.records.claim.filter(has).length / CLAIMS;
    expect(shareOf(({ topics }) => topics.includes(CHIPS))).toBeGreaterThan(0.03);
    expect(shareOf(({ topics }) => topics.includes(CHIPS))).toBeLessThan(0.12);
    const counts = new Map<string, number>();
    for (const { statement } of base.records.claim) {
      for (const word of statement['en']?.toLowerCase().match(/[a-z]+/g) ?? [])
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const once = sorted.filter((count) => count === 1).length;
    expect(sorted[0]).toBeGreaterThan(10 * (sorted[50] ?? 0));
    expect(once / sorted.length).toBeGreaterThan(0.4);
  });
});

it('misspell makes one slip behind the first letter', () => {
  const random = randomFrom(1);
  for (let turn = 0; turn < 200; turn++) {
    const wrong = misspell('earthquake', random);
    expect(wrong).toMatch(/^e/);
    expect(Math.abs(wrong.length - 'earthquake'.length)).toBeLessThanOrEqual(1);
  }
});
