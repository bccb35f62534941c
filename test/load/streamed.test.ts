import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostics.ts';
import type { Claim } from '../../src/model/records.ts';
import {
  loadBase,
  type Part,
  type ReadRest,
  type Rest,
  type TakeClaim,
  type TakeRest,
} from '../../src/load/load-base.ts';
import { readRest } from '../../src/load/read-rest.ts';
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

/** Claims that stand in circles, use what nobody defines, and are named by evidence; nothing is wrong with each alone. */
const LINKED = [
  '{"recordType":"topic","id":"chips","label":{"en":"Chips"}}',
  '{"recordType":"actor","id":"maker","name":{"en":"Maker"},"type":"company"}',
  '{"recordType":"actor","id":"idle","name":{"en":"Idle"}}',
  '{"recordType":"technology","id":"tool","name":{"en":"Tool"},"maker":"maker"}',
  '{"recordType":"technology","id":"toy","name":{"en":"Toy"},"maker":"maker"}',
  '{"recordType":"evidence","id":"seen","statement":{"en":"Seen."},"bearings":[{"claim":"c5","bearing":"refutes","asOf":"later"}],"citations":[{"title":"Paper"}]}',
  ...Array.from({ length: 8 }, (_, at) => {
    const relations = at % 2 === 0 ? [{ type: 'causes', claim: `c${(at + 3) % 8}` }] : [];
    const named = [
      { actors: ['maker'] },
      { technologies: ['tool'] },
      { technologies: ['toy'], topics: ['chips'] },
      { actors: ['maker'], technologies: ['toy'] },
    ][at % 4];
    const statement = { en: `Number ${at}.` };
    return JSON.stringify({ id: `c${at}`, statement, kind: at === 5 ? 'event' : 'forecast', relations, ...named });
  }),
];

/** The lines of a base in which little is wrong, in any order. */
const nearlySound = fc
  .record({
    lost: fc.array(fc.nat(), { maxLength: 5 }),
    twice: fc.array(fc.nat(), { maxLength: 1 }),
    said: fc.boolean(),
    others: fc.boolean(),
  })
  .chain(({ lost, twice, said, others }) => {
    const kept = LINKED.filter((line, at) => others || !line.includes('recordType') || at % 2 === 0).filter(
      (_, at) => !lost.some((number) => number % LINKED.length === at),
    );
    const all = [
      ...kept,
      ...(said ? ['{"id":"again","statement":{"en":"number 1"},"source":{"document":"paper"}}'] : []),
      ...twice.map((number) => kept[number % (5 * kept.length)] ?? '{"id":"own","statement":{"de":"Eins."},"x-own":1}'),
    ];
    return fc.shuffledSubarray(all, { minLength: all.length });
  })
  .map((ordered) => [ordered.join('\n')]);

/** What is found of texts of which another reads the end of one, and what without the other. */
async function shareOut(texts: readonly string[], part: number, offset: number) {
  const parts = () => texts.map((text, at) => file(text, `part-${at}.jsonl`));
  const bytes = bytesOf(texts[part]);
  const end = { part, offset, chunks: [bytes.slice(offset)] };
  let found: ReadRest | undefined;
  const read = async (rest?: Rest) => {
    const claims: unknown[] = [];
    const takeClaim: TakeClaim = (claim, at) => claims.push([claim, at && { ...at, line: at.line.slice() }]);
    const takeRest: TakeRest = (ids, taken) => {
      expect((taken as [Claim][]).map(([{ id }]) => id)).toEqual(ids);
      claims.push(...(taken as unknown[]));
    };
    const given = parts().map((one, at) => (at === rest?.part ? { ...one, chunks: [bytes.slice(0, offset)] } : one));
    const { base, diagnostics } = await loadBase(given, { strict: true, takeClaim, takeRest, rest });
    // A claim that is not sound may hold anything.
    const isSound = diagnostics.every(({ severity }) => severity === 'warning');
    return { base, diagnostics: diagnostics.map(inFull), ...(isSound && { claims }) };
  };
  const readEnd = async () => {
    const claims: unknown[] = [];
    const takeClaim: TakeClaim = (claim, at) => claims.push([claim, at && { ...at, part, line: at.line.slice() }]);
    found = await readRest(parts(), end, { strict: true, takeClaim, finish: () => claims });
    return structuredClone(found);
  };
  const together = await read({ ...end, read: readEnd });
  return { together, alone: await read(), isFound: found !== undefined };
}

const LINE_FEED = 0x0a;
const bytesOf = (text = '') => new TextEncoder().encode(text);
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

  it('is the same where another reads the end of a text, wherever it is cut', async () => {
    let shared = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(lines, nearlySound), fc.nat(), fc.nat(), async (texts, which, where) => {
        const part = which % texts.length;
        const ends = [...bytesOf(texts[part]).entries()].flatMap(([at, byte]) => (byte === LINE_FEED ? [at] : []));
        if (ends.length === 0) return;
        const { together, alone, isFound } = await shareOut(texts, part, (ends[where % ends.length] ?? 0) + 1);
        expect(together).toEqual(alone);
        if (isFound) shared++;
      }),
      { numRuns: 200 },
    );
    // Else the other was never believed.
    expect(shared).toBeGreaterThan(20);
  });

  const said = (id: string, more = '') => `{"id":"${id}","statement":{"en":"This is ${id}."}${more}}`;
  const causes = (id: string) => `,"relations":[{"type":"causes","claim":"${id}"}]`;
  const listed = (id: string, more: object) => {
    const lists = {
      topics: [],
      actors: [],
      technologies: [],
      obstacles: [],
      opportunities: [],
      relations: [],
      alsoAt: [],
    };
    return JSON.stringify({ id, statement: { en: `This is ${id}.` }, ...lists, ...more });
  };
  const digest = '"digest":"0123456789abcdef"';

  it.each([
    ['an id of the beginning', true, [said('a'), said('b')], [said('c'), '{"id":"a","statement":{"en":"Else."}}']],
    [
      'what the beginning says',
      true,
      [said('a'), said('b')],
      [said('c'), '{"id":"d","statement":{"en":"this is A."}}'],
    ],
    [
      'what a later text says',
      true,
      [said('a')],
      [said('b'), said('c')],
      ['{"id":"d","statement":{"en":"this  is C."}}'],
    ],
    ['an id of a later text', true, [said('a')], [said('b'), said('c')], [said('d'), said('c')]],
    ['a circle with the beginning', true, [said('a', causes('c'))], [said('b'), said('c', causes('a'))]],
    ['a circle behind a blank line', false, [said('a', causes('c'))], ['', said('b'), said('c', causes('a'))]],
    ['a circle with a later text', true, [said('a')], [said('b', causes('c'))], [said('c', causes('b'))]],
    ['a link to nothing', true, [said('a')], [said('b', ',"relations":[{"type":"supports","claim":"nowhere"}]')]],
    ['what is no filter’s list', true, [listed('a', { relations: [{ type: 'supports', claim: 'z' }] })], [said('b')]],
    ['links to what is broken', false, ['{"recordType":"actor","id":"x","name":{}}'], [said('a', ',"actors":["x"]')]],
    [
      'a place that is gone',
      false,
      [`{"recordType":"document","id":"d","sentences":{"p1.s1":"${'0'.repeat(64)}"}}`, said('a')],
      [said('b', `,"source":{"locator":"p9.s1",${digest}}`), said('c')],
    ],
    [
      'records of other types, and links to them',
      true,
      [said('a', ',"actors":["maker"]')],
      [
        '{"recordType":"actor","id":"maker","name":{"en":"Maker"}}',
        said('b', ',"technologies":["tool"],"actors":["maker"]'),
        '{"recordType":"technology","id":"tool","name":{"en":"Tool"},"maker":"maker"}',
      ],
    ],
    ['a record of no type', false, [said('a')], ['{"recordType":"nothing","id":"x"}', said('b')]],
    ['a byte order mark', true, [said('a')], [`\ufeff${said('b')}`]],
    [
      'a byte order mark before a record of another type',
      true,
      [said('a')],
      [said('b'), '\ufeff{"recordType":"topic","id":"chips","label":{"en":"Chips"}}'],
    ],
    ['no claim', false, [said('a')], ['{"recordType":"topic","id":"chips","label":{"en":"Chips"}}']],
  ])('is the same where the end that another reads has %s', async (_, isSound, beginning, end, ...later) => {
    const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
    const texts = [text([...beginning, ...end]), ...(later as string[][]).map(text)];
    const { together, alone, isFound } = await shareOut(texts, 0, bytesOf(text(beginning)).length);
    expect(together).toEqual(alone);
    expect(isFound).toBe(isSound);
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
