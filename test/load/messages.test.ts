import { describe, expect, it } from 'vitest';
import { loadText } from './loading.ts';

async function messageOf(content: string | Uint8Array, format?: 'yaml' | 'json' | 'jsonl'): Promise<string> {
  const { diagnostics } = await loadText(content, format);
  return diagnostics.map(({ message }) => message).join('\n');
}

const claim = (fields: string): string => `- { id: a, statement: { en: A. }, ${fields} }`;

describe('a message', () => {
  it.each([
    ['- { id: 007, statement: { en: A. } }', '"007"'],
    ['- { id: 1e5, statement: { en: A. } }', '"1e5"'],
    [claim('attributedTo: true'), 'true or false: write it in quotes, "true"'],
    ['topics: [{ id: a, label: Chips }]', '{ en: Chips }'],
    [claim('topics: chips'), '[chips]'],
    [claim('topics:'), 'leave it out'],
    [claim('kind: forcast'), 'event, assessment, forecast or recommendation. Did you mean forecast?'],
    [claim('topcs: [b]'), 'Did you mean topics?'],
    ['claim: []', 'Did you mean claims?'],
    ['- { id: a, statement: { en: He said: no } }', 'in quotes'],
    ['- id: a\n statement: { en: A. }', 'indent this line as those above'],
    ['- id: a\n  statement: { en: "A. }\n', 'add it'],
    [
      'topics: [{ id: chips, label: { en: A } }]\nclaims: [{ id: a, statement: { en: A. }, topics: [chip] }]',
      'Did you mean chips?',
    ],
    ['schemaVersion: 2', 'update sora-cn'],
    ['id,statement\na,A', 'CSV'],
    ['id = 1\n', 'TOML'],
    ['[claims]\nid = "a"\n', 'TOML'],
    ['version https://git-lfs.github.com/spec/v1\nsize 1', 'git lfs pull'],
    ['<!doctype html>', 'HTML'],
    ['x-a: b: c', 'in quotes'],
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
