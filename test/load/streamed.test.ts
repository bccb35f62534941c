import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostics.ts';
import { loadBase, type Part, type TakeClaim } from '../../src/load/load-base.ts';
import { largeBase } from '../bench/large-base.ts';

type TakenLine = Parameters<TakeClaim>[1];

/** A file that can be read again, in pieces that cut lines. */
function file(text: string, name: string): Part {
  const bytes = new TextEncoder().encode(text);
  function* pieces(shared?: Uint8Array): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 1000) {
      const piece = bytes.slice(at, at + 1000);
      shared?.set(piece);
      yield shared?.subarray(0, piece.length) ?? piece;
    }
  }
  return {
    name,
    format: name.endsWith('.yaml') ? 'yaml' : 'jsonl',
    chunks: pieces(),
    // Each piece takes the place of the one before.
    passing: { [Symbol.iterator]: () => pieces(new Uint8Array(1000)) },
    // As if it were too large to be kept.
    size: 2 ** 30,
  };
}

function whole(text: string, name: string): Part {
  return { name, format: name.endsWith('.yaml') ? 'yaml' : 'jsonl', chunks: [new TextEncoder().encode(text)] };
}

const EXTRAS = [
  '{"recordType":"document","id":"paper","quotationLimit":2,"sections":[{"id":"all","title":{"en":"All"},"from":"p1","to":"p9"}]}',
  '{"recordType":"document","id":"other"}',
  '{"recordType":"topic","id":"chips","label":{"en":"Chips"}}',
  '{"recordType":"evidence","id":"seen","statement":{"en":"Seen."},"bearings":[{"claim":"one","bearing":"refutes","asOf":"later"}],"citations":[{"title":"Paper"}]}',
  '{"id":"one","statement":{"en":"One thing."},"kind":"event","relations":[{"type":"causes","claim":"two"},{"type":"causes","claim":"two"}]}',
  '{"id":"two","statement":{"en":"one  THING."},"relations":[{"type":"causes","claim":"one"}],"alsoAt":[{"document":"other","locator":"p1"}]}',
  '{"id":"three","statement":{"en":""},"relations":[{"type":"supports","claim":"nowhere"}],"topics":["nowhere"]}',
  '{"id":"four","statement":{"en":"Four."},"actors":["seen","seen"],"x-list":[1,1],"source":{"locator":"p99","quotation":"far too many words"}}',
  '{"id":"five","statement":{},"kind":"nothing"}',
  '{"id":"six","statement":{"en":"Six."},"relations":[{"type":"supports","claim":"five"}]}',
  '{"id":"six"',
  '{"id":"seven","id":"eight","statement":{"en":"Seven."}}',
  '{"id":"nine","statement":{"en":"A bell \u007f."}}',
  '{"id":"ten","statement":{"en":"He said \\"no\\": never."},"attributedTo":"\\u0061rticle"}',
  '',
];

/** The lines of a base, some of them lost, said twice, or in another order, and odd ones between them. */
const lines = fc
  .record({
    seed: fc.integer({ min: 1, max: 50 }),
    lost: fc.array(fc.nat(), { maxLength: 3 }),
    twice: fc.array(fc.nat(), { maxLength: 2 }),
    extras: fc.subarray(EXTRAS),
    isMixed: fc.boolean(),
    cuts: fc.array(fc.nat(), { maxLength: 2 }),
  })
  .chain(({ seed, lost, twice, extras, isMixed, cuts }) => {
    const made = [...largeBase(6, seed)].filter((_, at) => at % 4 !== 0);
    const kept = made.filter((_, at) => !lost.some((number) => number % made.length === at));
    const all = [...kept, ...twice.map((number) => kept[number % kept.length] ?? ''), ...extras];
    const order = isMixed ? fc.shuffledSubarray(all, { minLength: all.length }) : fc.constant(all);
    return order.map((ordered) => {
      const places = [...cuts.map((cut) => cut % ordered.length), ordered.length].sort((a, b) => a - b);
      return places.map((end, at) => ordered.slice(places[at - 1] ?? 0, end).join('\n'));
    });
  });

const inFull = (one: Diagnostic) => JSON.stringify(one);

describe('a base whose claims are handed on one by one', () => {
  it('has the same problems as one that is kept, in the same order, and hands on the same claims', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (texts) => {
        const names = texts.map((_, at) => `part-${at}.jsonl`);
        const kept = await loadBase(
          texts.map((text, at) => whole(text, names[at] ?? '')),
          { strict: true },
        );
        const claims: unknown[] = [];
        const streamed = await loadBase(
          texts.map((text, at) => file(text, names[at] ?? '')),
          { strict: true, takeClaim: (claim) => claims.push(claim) },
        );
        expect(streamed.diagnostics.map(inFull)).toEqual(kept.diagnostics.map(inFull));
        if (kept.diagnostics.some(({ severity }) => severity === 'error')) return;
        expect(claims).toEqual(kept.base.records.claim);
        expect(streamed.base).toEqual({
          ...kept.base,
          records: { ...kept.base.records, claim: [] },
          claimsArePartial: true,
        });
      }),
      { numRuns: 100 },
    );
  });

  it('tells of each where its line stands', async () => {
    const texts = [[...largeBase(3, 1)].join('\n'), `\r\n{"id":"é","x":1}\n{"id":"last","statement":{"es":"Sí."}}\r`];
    const taken: { id: string; at: TakenLine }[] = [];
    const parts = texts.map((text, at) => file(text, `part-${at}.jsonl`));
    await loadBase(parts, {
      takeClaim: ({ id }, at) => taken.push({ id, at: at && { ...at, line: at.line.slice() } }),
    });
    expect(taken).toHaveLength(4);
    for (const { id, at } of taken) {
      const bytes = Buffer.from(texts[at?.part ?? -1] ?? '');
      const line = bytes.subarray(at?.offset, (at?.offset ?? 0) + (at?.line.length ?? 0));
      expect(line.equals(at?.line ?? new Uint8Array())).toBe(true);
      expect(line.toString().trim()).toMatch(new RegExp(`^\\{.*"id":"${id}".*\\}$`));
    }
  });

  it('may have other formats beside it', async () => {
    const yaml =
      'documents: [{ id: d }]\nclaims: [{ id: first, statement: { en: First. }, source: { locator: p1 } }]\n';
    const jsonl = '{"id":"second","statement":{"en":"Second."},"source":{"locator":"p2"}}\n';
    const taken: unknown[] = [];
    const { diagnostics } = await loadBase([file(yaml, 'a.yaml'), file(jsonl, 'b.jsonl')], {
      takeClaim: ({ id, source }, at) => taken.push([id, source?.document, at?.part]),
    });
    expect(diagnostics).toEqual([]);
    expect(taken).toEqual([
      ['first', 'd', undefined],
      ['second', 'd', 1],
    ]);
  });
});
