import { describe, expect, it } from 'vitest';
import { RECORD_TYPE_NAMES, STATEMENT, type AnyRecord } from '../../src/model/records.ts';
import { loadText } from './loading.ts';

async function kept(content: string) {
  const { base, omitted } = await loadText(content, 'yaml');
  return { ...base.records, document: base.records.document[0], omitted };
}

const ids = (records: readonly AnyRecord[]): string[] => records.map(({ id }) => id);

describe('what is broken', () => {
  it('leaves the rest of the record, if the record can be without it', async () => {
    const { claim, omitted } = await kept(
      '- { id: a, statement: { en: A. }, kind: evnt, date: 2023-02-30, topics: [b, "c d"], aliases: [e], x-f: 1 }',
    );
    expect(claim).toEqual([
      {
        id: 'a',
        statement: { en: 'A.' },
        topics: ['b'],
        actors: [],
        technologies: [],
        obstacles: [],
        opportunities: [],
        alsoAt: [],
        relations: [],
        'x-f': 1,
      },
    ]);
    expect(omitted).toBe(4);
  });

  it.each([
    ['- { id: a, statement: { en: A. }, statment2: y, kidn: x }', 2],
    ['- { id: a, statement: { en: A. }, source: { locator: p1, quotaton: q } }', 1],
    ['- { id: a, statement: { en: A. }, relations: [{ type: supports, claim: a, cuee: x }] }', 1],
    ['{ document: { id: d, titel: { en: T } }, claims: [{ id: a, statement: { en: A. } }] }', 1],
    ['- { id: a, statement: { en: A. }, __proto__: 1, constructor: 2 }', 2],
    ['- { id: a, statement: { en: A. }, note: { en: N., __proto__: B. } }', 1],
    ['- { id: a, statement: { en: A. }, x-own: { b: { prototype: 1 } } }', 1],
    ['{ clams: [], claims: [{ id: a, statement: { en: A. } }], __proto__: 1 }', 2],
  ])('is counted, each thing once: %s', async (text, expected) => {
    const { omitted } = await loadText(text, 'yaml');
    expect(omitted).toBe(expected);
  });

  it('is counted in JSON as in YAML', async () => {
    const text = '[{"id":"a","statement":{"en":"A."},"__proto__":1,"statment2":2,"source":{"locator":"p1","x":3}}]';
    expect((await loadText(text, 'json')).omitted).toBe(3);
  });

  it('takes the whole record with it, if the record cannot be without it', async () => {
    const { claim, topic, omitted } = await kept(
      'topics: [{ id: b, label: B }, { id: c, label: { en: C }, broader: [b] }]\nclaims: [{ id: a b, statement: { en: A. } }, { id: a, statement: { en: A. }, topics: [b, c] }]',
    );
    expect(ids(claim)).toEqual(['a']);
    expect(claim[0]?.topics).toEqual(['c']);
    expect(topic).toMatchObject([{ id: 'c', broader: [] }]);
    expect(omitted).toBe(4);
  });

  it('takes a relation or a place with it that cannot be without it', async () => {
    const { claim } = await kept(
      '- id: a\n  statement: { en: A. }\n  relations: [{ type: causes, claim: b }, { type: causes, claim: c }]\n  source: { locator: s1 }\n  alsoAt: [{ locator: p0 }, { locator: p1 }]\n- { id: c, statement: { en: C. } }',
    );
    expect(claim[0]?.relations).toEqual([{ type: 'causes', claim: 'c' }]);
    expect(claim[0]?.alsoAt).toEqual([{ locator: 'p1' }]);
    expect(claim[0]).not.toHaveProperty('source');
  });

  it('leaves the first of two records with one id', async () => {
    const { topic } = await kept('topics: [{ id: a, label: { en: A } }, { id: a, label: { en: B } }]');
    expect(topic).toMatchObject([{ label: { en: 'A' } }]);
  });

  it('leaves out one link of a cycle, so that none is left', async () => {
    const topics = ['a', 'b', 'c'].map(
      (id, at) => `{ id: ${id}, label: { en: ${id} }, broader: [${'bca'[at] ?? ''}] }`,
    );
    const { topic, omitted } = await kept(`topics: [${topics.join(', ')}]`);
    expect(topic.map(({ broader }) => broader)).toEqual([['b'], ['c'], []]);
    expect(omitted).toBe(1);
  });

  it('closes its type: ids of a type with a broken record are not free', async () => {
    const { topic, claim } = await kept(
      'topics: [{ id: b }]\nclaims: [{ id: a, statement: { en: A. }, topics: [b, c] }]',
    );
    expect(topic).toEqual([]);
    expect(claim[0]?.topics).toEqual([]);
  });

  it('is left out of the document too', async () => {
    const { document } = await kept(
      'document: { id: d, quotationLimit: none, sections: [{ id: s }, { id: t, title: { en: T }, from: p1, to: p1 }] }',
    );
    expect(document).toMatchObject({ id: 'd', sections: [{ id: 't' }] });
    expect(document).not.toHaveProperty('quotationLimit');
  });

  it('is a whole file, if the file cannot be read', async () => {
    const { claim, omitted } = await kept('claims: [');
    expect(claim).toEqual([]);
    expect(omitted).toBe(1);
  });
});

describe('ids of a type that is not defined', () => {
  it('are records that are their own labels, with every list, in the order of their use', async () => {
    const { base } = await loadText(
      '- { id: a, statement: { en: A. }, topics: [c, b], attributedTo: d, actors: [e] }\n- { id: f, statement: { en: F. }, topics: [b, g], attributedTo: article }',
      'yaml',
    );
    expect(base.records.topic).toEqual(
      ['c', 'b', 'g'].map((id) => ({ id, label: { und: id }, aliases: [], searchTerms: [], broader: [] })),
    );
    expect(base.records.actor).toEqual(
      ['d', 'e'].map((id) => ({ id, name: { und: id }, aliases: [], searchTerms: [] })),
    );
    expect(base.open).toEqual(RECORD_TYPE_NAMES.filter((type) => type !== STATEMENT));
  });

  it('are open even where an empty list stands', async () => {
    const { base, diagnostics } = await loadText(
      'topics: []\nclaims: [{ id: a, statement: { en: A. }, topics: [b] }]',
      'yaml',
    );
    expect(diagnostics).toEqual([]);
    expect(ids(base.records.topic)).toEqual(['b']);
  });
});

describe('a record', () => {
  it('has the order of its shape, and the user’s own fields last', async () => {
    const { base } = await loadText('- { x-b: 1, topics: [], x-a: 2, statement: { es: A., en: A. }, id: a }', 'yaml');
    expect(Object.keys(base.records.claim[0] ?? {})).toEqual([
      'id',
      'statement',
      'topics',
      'actors',
      'technologies',
      'obstacles',
      'opportunities',
      'alsoAt',
      'relations',
      'x-b',
      'x-a',
    ]);
    expect(Object.keys(base.records.claim[0]?.statement ?? {})).toEqual(['es', 'en']);
  });

  it('loses what commands add to it', async () => {
    const { base } = await loadText('{"recordType":"topic","id":"a","label":{"en":"A"},"claimCount":7}', 'jsonl');
    expect(base.records.topic).toEqual([{ id: 'a', label: { en: 'A' }, aliases: [], searchTerms: [], broader: [] }]);
  });

  it('has a year as text, however it was written', async () => {
    const { base } = await loadText(
      '- { id: a, statement: { en: A. }, date: 2022 }\n- { id: b, statement: { en: B. }, date: "2022" }',
      'yaml',
    );
    expect(base.records.claim.map(({ date }) => date)).toEqual(['2022', '2022']);
  });
});
