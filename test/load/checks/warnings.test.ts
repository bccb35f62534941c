import { describe, expect, it } from 'vitest';
import { loadText } from '../loading.ts';

const RECORDS = `
actors: [{ id: p, name: { en: P } }]
obstacles: [{ id: o, label: { en: O }, affects: [p], worsenedBy: [r] }, { id: r, label: { en: R } }]
`;

async function warningsOf(content: string): Promise<string[]> {
  const { diagnostics } = await loadText(content, 'yaml', { strict: true });
  return diagnostics.map(({ code, line }) => `${code} ${String(line)}`);
}

describe('a link between records', () => {
  it('is backed by one claim that names both', async () => {
    const claims = 'claims: [{ id: a, statement: { en: A. }, actors: [p], obstacles: [o, r] }]';
    expect(await warningsOf(RECORDS + claims)).toEqual([]);
  });

  it('is backed by two claims of which one is related to the other, in either direction', async () => {
    const claims = `claims:
  - { id: a, statement: { en: A. }, obstacles: [r], relations: [{ type: worsens, claim: b }] }
  - { id: b, statement: { en: B. }, obstacles: [o], actors: [p] }`;
    expect(await warningsOf(RECORDS + claims)).toEqual([]);
  });

  it('is not backed by who holds a claim, or by claims that are not related', async () => {
    const claims = `claims:
  - { id: a, statement: { en: A. }, obstacles: [r] }
  - { id: b, statement: { en: B. }, obstacles: [o], attributedTo: p }`;
    expect(await warningsOf(RECORDS + claims)).toEqual(['unbacked-link 3', 'unbacked-link 3']);
  });
});

describe('a warning', () => {
  it('is given for each title that is still to be written, where it stands', async () => {
    const { diagnostics } = await loadText(
      `document:
  id: d
  title: { en: TODO, es: Un plan }
  sections:
    - { id: lead, title: { en: The plan }, from: p1, to: p1 }
    - { id: end, title: { en: " TODO " }, from: p2, to: p2 }
`,
      'yaml',
      { strict: true },
    );
    expect(diagnostics.map(({ code, line, column, message }) => [code, line, column, message])).toEqual([
      ['unfilled-title', 3, 16, 'the document has no title in en yet: write one in place of TODO'],
      ['unfilled-title', 6, 31, 'the section end has no title in en yet: write one in place of TODO'],
    ]);
  });

  it('is given for claims that are still to do, not for saying the same', async () => {
    const claims = 'claims: [{ id: a, statement: { en: TODO } }, { id: b, statement: { en: TODO } }]';
    expect(await warningsOf(claims)).toEqual(['unfilled-claim 1', 'unfilled-claim 1']);
  });

  it('of titles waits for no other mending', async () => {
    const sections =
      'sections: [{ id: a, title: TODO, from: p1, to: p1 }, { id: b, title: { en: TODO }, from: p2, to: p2 }]';
    expect(await warningsOf(`document: { id: d, title: T, ${sections} }`)).toEqual([
      'wrong-type 1',
      'wrong-type 1',
      'unfilled-title 1',
    ]);
  });

  it('is given for each claim that repeats another, whatever the case, accents and spaces', async () => {
    const claims = `claims:
  - { id: a, statement: { en: The café is open. } }
  - { id: b, statement: { en: "the CAFE  is open." } }
  - { id: c, statement: { es: The café is open. } }`;
    expect(await warningsOf(claims)).toEqual(['same-statement 3']);
  });

  it('is given once for each type that is not defined', async () => {
    const claims =
      'claims:\n  - { id: a, statement: { en: A. }, topics: [b, c] }\n  - { id: d, statement: { en: D. }, topics: [e] }';
    expect(await warningsOf(claims)).toEqual(['open-type 2']);
    // Claims are read last, wherever they stand.
    const evidence = 'bearings: [{ claim: a, bearing: supports, asOf: then }], citations: [{ title: T }]';
    const before = `evidence:\n  - { id: e, statement: { en: E. }, topics: [b], ${evidence} }\n`;
    expect(await warningsOf(before + claims)).toEqual(['open-type 2']);
  });

  it('of records without use waits until broken claims are mended', async () => {
    const topics = 'topics: [{ id: t, label: { en: T } }]\n';
    expect(await warningsOf(`${topics}claims: [{ id: a, statement: { en: A. } }]`)).toEqual(['unused-record 1']);
    expect(await warningsOf(`${topics}claims: [{ id: a, statement: A., topics: [t] }]`)).toEqual(['wrong-type 2']);
  });

  it('is not given for a topic that only another topic names, nor for a claim', async () => {
    const topics = 'topics: [{ id: s, label: { en: S } }, { id: t, label: { en: T }, broader: [s] }]\n';
    expect(await warningsOf(`${topics}claims: [{ id: a, statement: { en: A. }, topics: [t] }]`)).toEqual([]);
  });
});
