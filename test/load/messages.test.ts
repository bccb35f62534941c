import { describe, expect, it } from 'vitest';
import { loadBase } from '../../src/load/load-base.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES } from '../../src/model/records.ts';
import { loadText } from './loading.ts';

async function messageOf(content: string | Uint8Array, format?: 'yaml' | 'json' | 'jsonl'): Promise<string> {
  const { diagnostics } = await loadText(content, format);
  return diagnostics.map(({ message }) => message).join('\n');
}

const claim = (fields: string): string => `- { id: a, statement: { en: A. }, ${fields} }`;

it('leads each line of what another tool wrote to its import', async () => {
  const lines = '{"id": "a", "type": "Annotation"}\n{"id": "b", "type": "Annotation"}\n';
  const each = 'is no record of a base: it looks like annotations: sora-cn import annotations base.jsonl -o base.yaml';
  expect(await messageOf(lines, 'jsonl')).toBe(`${each}\n${each}`);
  expect(await messageOf('{"id": 1, "claim": "A.", "label": "true", "more": []}', 'jsonl')).toBe(
    'is no record of a base, with "id", "claim", "label", …: jq makes claims of it, as sora-cn help recipes shows',
  );
});

it('asks for the name of a record where it has that of one of another type', async () => {
  const titles = [...new Set(RECORD_TYPE_NAMES.map((type) => RECORD_TYPES[type].title))];
  expect(titles.length).toBeGreaterThan(2);
  for (const type of RECORD_TYPE_NAMES) {
    const { plural, title } = RECORD_TYPES[type];
    for (const other of titles) {
      if (other === title) continue;
      const said = await messageOf(`${plural}: [{ id: a, ${other}: { en: A } }]`);
      expect(said, `${other} of ${plural}`).toContain(`there is no field "${other}" here. Did you mean ${title}?`);
    }
  }
});

it('asks of a line that says its type by another name for the name of that', async () => {
  const lines = '{"type": "topic", "id": "t", "label": {"en": "T"}, "aliases": []}\n{"type": "claim", "id": "a"}\n';
  const each = 'there is no field "type" here. Did you mean recordType?';
  expect(await messageOf(lines, 'jsonl')).toBe(`${each}\n${each}`);
  expect(await messageOf(lines.replace('"type": "claim"', '"type": "event"'), 'jsonl')).toContain('Fields of your own');
});

it('tells of a quote in a text of JSON how it is written there', async () => {
  const said = await messageOf('[{"id": "a", "statement": {"en": "He said "no" to it."}}]', 'json');
  expect(said).toBe('a comma is expected here; a quote inside a text is written \\"');
  expect(await messageOf('[{"id": "a", "statement": {"en": no}}]', 'json')).toContain('a text stands in double quotes');
});

describe('a text without its language', () => {
  it.each([
    'The bridge, opened in 2020, is old.',
    '>\n      The bridge\n      is old.',
    '|-\n      The bridge is [very] old.',
    '"The bridge: old, and {grey}"',
    "'It''s old, he said'",
    'The bridge is old.',
  ])('is answered with what can be written as it stands: %s', async (text) => {
    const asked = await messageOf(`- id: a\n  statement: ${text}`);
    const answer = asked.slice(asked.indexOf('{'));
    expect(asked).toMatch(/^statement must be a text by language: /);
    expect(await messageOf(`- id: a\n  statement: ${answer}`)).toBe('');
    const aliases = (list: string) => `actors:\n  - id: a\n    name: { en: A. }\n    aliases: ${list}`;
    const listed = await messageOf(aliases(text));
    expect(listed).toMatch(/^aliases must be a list, even of one: /);
    const { base, diagnostics } = await loadText(aliases(listed.slice(listed.indexOf('['))));
    expect([diagnostics, base.records.actor[0]?.aliases.length]).toEqual([[], 1]);
  });
});

describe('a message', () => {
  it.each([
    ['- { id: 007, statement: { en: A. } }', '"007"'],
    ['- { id: 1e5, statement: { en: A. } }', '"1e5"'],
    [claim('attributedTo: true'), 'true or false: write it in quotes, "true"'],
    ['topics: [{ id: a, label: Chips }]', '{ en: Chips }'],
    [claim('topics: chips'), '[chips]'],
    ['- id: a\n  statement: { en: A. }\n  topics: chips, talent', '[chips, talent]'],
    ['- id: a\n  statement: { en: A. }\n  topics: >\n    chips', '["chips"]'],
    [claim('source: { locator: p1.s1, digest: [] }'), 'digest must be text, not a list'],
    [claim('attributedTo: Marta Roig'), 'is no id: write that of the actor, not its name'],
    [claim('topics: [Chip makers]'), 'is no id: write that of the topic, not its name'],
    ['- { id: new trams, statement: { en: A. } }', 'is no id: letters, digits'],
    [claim('topics:'), 'leave it out'],
    [claim('kind: forcast'), 'event, assessment, forecast or recommendation. Did you mean forecast?'],
    [claim('kind: prediction'), 'recommendation. Did you mean forecast?'],
    [claim('modality: hedged'), 'Did you mean probable or possible?'],
    [claim('stance: constructor'), 'stance cannot be "constructor": write favourable'],
    [
      claim('date: 2024-03-05T10:00:00Z'),
      'date "2024-03-05T10:00:00Z" is not written as dates are here: write 2024-03-05',
    ],
    [claim('date: March 2024'), 'write 2024-03'],
    [claim('date: 2024/2/3'), 'write 2024-02-03'],
    [claim('date: 05.03.2024'), 'is no date of the calendar: write one like 2022'],
    [claim('date: 2024-02-30'), 'is no date of the calendar: write one like 2022'],
    [claim('topcs: [b]'), 'Did you mean topics?'],
    [claim('quote: they will'), 'there is no field "quote" here. Fields of your own'],
    [claim('source: { locator: p1.s1, quote: they will }'), 'Did you mean quotation?'],
    [claim('speaker: mayor'), 'Did you mean attributedTo?'],
    [claim('sources: [a]'), 'Did you mean source?'],
    ['claim: []', 'Did you mean claims?'],
    ['- { id: a, statement: { en: He said: no } }', 'in quotes'],
    [
      '- { id: a, statement: { en: It may, he said } }',
      '"he said" has no value: put a text that holds a comma in quotes',
    ],
    [claim('source: { locator: p1, quotation: it may, he }'), '"he" has no value: put a text that holds a comma'],
    [claim('kind: ~'), 'kind has no value: write event, assessment, forecast or recommendation, or leave it out'],
    [claim('kind: [event]'), 'kind must be event, assessment, forecast or recommendation, not a list'],
    [claim('source: { locator:p1.s1 }'), '"locator:p1.s1" has no value: write a blank behind its colon'],
    ['- id: a\n statement: { en: A. }', 'indent this line as those above'],
    ['- id: a\n  statement: { en: "A. }\n', 'add it'],
    [
      'topics: [{ id: chips, label: { en: A } }]\nclaims: [{ id: a, statement: { en: A. }, topics: [chip] }]',
      'Did you mean chips?',
    ],
    ['schemaVersion: 2', 'update sora-cn'],
    ['id,statement\na,A', 'CSV: sora-cn import csv'],
    ['id\tstatement\na\t"A', 'TSV: sora-cn import tsv'],
    ['topics: [{ id: a }]', 'has no label: add label: { en: … }'],
    ['evidence: [{ id: e, statement: { en: E. } }]', 'add bearings: [{ claim: …, bearing: supports, asOf: then }]'],
    ['evidence: [{ id: e, bearings: [] }]', 'write at least one, { claim: …, bearing: supports, asOf: then }'],
    ['evidence: [{ id: e, bearings: a }]', 'such as [{ claim: …, bearing: supports, asOf: then }], not text'],
    ['evidence: [{ id: e, bearings: [a] }]', 'such as { claim: …, bearing: supports, asOf: then }, not text'],
    ['evidence: [{ id: e, bearings: [{ claim: a }] }]', 'has no asOf: add asOf: then or later'],
    ['evidence: [{ id: e, citations: https://example.org }]', 'such as [{ title: …, url: … }]'],
    [claim('relations: { causes: b }'), 'such as [{ type: causes, claim: … }]'],
    [claim('source: p1.s1'), 'such as { document: …, locator: … }'],
    [
      '{"nodes": [], "edges": [], "locutions": [], "more": 1}',
      'has only "nodes", "edges", "locutions", …, and so nothing',
    ],
    ['services:\n  web: { image: a }\n', 'has only "services", and so nothing of a base: a base is a mapping of'],
    ['{"@context": "https://schema.org", "@graph": [{"@type": "ClaimReview"}]}', 'import claimreview base.yaml'],
    [
      '[{"@type": ["ClaimReview"], "claimReviewed": "A."}]',
      'is no record of a base: it looks like schema.org ClaimReview',
    ],
    ['{"claims": [{"text": "A.", "claimReview": [{"textualRating": "False"}]}]}', 'import claimreview base.yaml'],
    ['{"total": 1, "rows": [{"target": [{"selector": [{"type": "TextQuoteSelector"}]}]}]}', 'import annotations base'],
    ['{"id": "http://example.org/1", "type": "Annotation", "target": "http://example.org"}', 'import annotations base'],
    ['id = 1\n', 'TOML'],
    ['[claims]\nid = "a"\n', 'TOML'],
    ['version https://git-lfs.github.com/spec/v1\nsize 1', 'git lfs pull'],
    ['<!doctype html>', 'HTML'],
    ['x-a: b: c', 'in quotes'],
    ['- id: a\n  - id: b\n  kind: event', 'stands further in or out than the others'],
    ['claims: - id: a', 'put this on a line of its own'],
    ['-id: a\n statement: { en: A. }', 'write a blank behind the dash'],
    ['- { id: a, statement: { en: * A. } }', 'put a text that begins so in quotes'],
    ['- id: a\n  statement: { en: A.\n  kind: event', 'a } is missing above'],
    ['- id: a\n  topics: [b\n  kind: event', 'a ] is missing above'],
    ['- id: a\n\u00a0 statement: { en: A. }\n x: b', 'U+00A0 is used for indentation: use plain spaces'],
    ['claims: []\n\u3000topics: []', 'begins with U+3000, which is no plain space'],
    [claim('\u00a0kind: event'), 'begins with U+00A0, which is no plain space'],
    ['- id: a\n  statement:\n    en: A.\n    kind: event', 'indent it less if it is a field of the record'],
    ['claims: { a: { statement: { en: A. } } }', 'such as [{ id: …, statement: { en: … } }]'],
    ['defaults: { kind: event }\nclaims: []', 'what is your own is called x-…'],
    ['Here it is:\n\n```yaml\nclaims: []\n```\n', 'keep what stands between the lines of ```'],
    ['x-a: &a [*a]', 'cannot contain itself'],
    ['x-a: [*a, &a 1]', 'no anchor &a'],
    ['topics: [{ id: a, label: { en: A }, broader: [b] }, { id: b, label: { en: B }, broader: [a] }]', 'a → b → a'],
    [
      'document: { id: d, sections: [{ id: s, title: { en: S }, from: p1, to: p3 }] }\nclaims: [{ id: a, statement: { en: A. }, source: { locator: p4 } }]',
      'p3',
    ],
  ])('in YAML says what to do: %s', async (content, hint) => {
    expect(await messageOf(content, 'yaml')).toContain(hint);
  });

  it('names the format that a file really has', async () => {
    expect(await messageOf('{"id":"a"}\n{"id":"b"}', 'json')).toContain('.jsonl');
    expect(await messageOf(Uint8Array.of(0x1f, 0x8b), 'json')).toContain('gunzip');
    expect(await messageOf(Uint8Array.of(0xff, 0xfe, 0x61, 0), 'yaml')).toContain('UTF-16');
    expect(await messageOf(Uint8Array.of(0x61, 0xe9, 0x62), 'yaml')).toContain('0xE9');
  });

  it('names what makes a base of a text or a table', async () => {
    for (const [name, content, advice] of [
      ['news.txt', 'The bridge is safe.\nNobody says: no.\n', 'sora-cn draft news.txt -o base.yaml'],
      ['My News.MD', '# The bridge\n\nIt is *safe*.\n', "sora-cn draft 'My News.MD' -o base.yaml"],
      ['a.csv', 'id;statement\n', 'sora-cn import csv a.csv -o base.yaml'],
      ['<stdin>', 'id,statement\na,"A, b"\n', 'sora-cn import csv - -o base.yaml'],
    ] as const) {
      const { diagnostics } = await loadBase([{ name, chunks: [new TextEncoder().encode(content)] }]);
      expect(diagnostics[0]?.message).toContain(advice);
    }
  });

  it('cuts what it repeats from the file', async () => {
    const long = 'b'.repeat(100_000);
    for (const content of [
      claim(`kind: ${long}`),
      claim(`${long}: 1`),
      `- { id: a, statement: ${long} }`,
      `${long}: 1`,
      long,
    ]) {
      expect((await messageOf(content, 'yaml')).length).toBeLessThan(400);
    }
  });

  it('names the caps with the option that raises them', async () => {
    const over = (count: number) => new Uint8Array(count + 1).fill(0x20);
    const mib = 2 ** 20;
    expect(await messageOf(over(8 * mib), 'yaml')).toMatch(/8 MiB.*--max-size/);
    expect(await messageOf(over(64 * mib), 'json')).toMatch(/64 MiB.*JSON Lines.*--max-size/);
    expect(await messageOf(over(mib), 'jsonl')).toMatch(/1 MiB.*--max-size/);
  });
});
