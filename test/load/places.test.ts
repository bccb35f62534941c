import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBase } from '../../src/load/load-base.ts';
import { positionAt, positionsAt } from '../../src/load/position.ts';
import { loadText, part, problemsOf } from './loading.ts';

async function only(content: string, format: 'yaml' | 'json' | 'jsonl') {
  const { diagnostics } = await loadText(content, format);
  expect(diagnostics).toHaveLength(1);
  const [first] = diagnostics;
  if (first === undefined) throw new Error('no diagnostic');
  return first;
}

it('of many offsets is found in one pass, wherever lines end, as of each', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '😀', '\n', '\r\n') }), (text) => {
      const offsets = [...text].reduce((all, point) => [...all, (all.at(-1) ?? 0) + point.length], [0]);
      const each = offsets.map((offset) => {
        const lines = text.slice(0, offset).split('\n');
        return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 };
      });
      expect(positionsAt(text, offsets)).toMatchObject(each);
      expect(offsets.map((offset) => positionAt(text, offset))).toEqual(positionsAt(text, offsets));
    }),
  );
});

describe('the place of a problem', () => {
  it('counts code points, not code units or bytes', async () => {
    expect(await only('- { id: a, statement: { en: 😀中é }, kind: b }', 'yaml')).toMatchObject({ line: 1, column: 42 });
    expect(await only('{"id":"a","statement":{"en":"😀中é"},"kind":"b"}', 'jsonl')).toMatchObject({ column: 43 });
    expect(await only('[{"id":"a","statement":{"en":"😀中é"},\n "kind":"b"}]', 'json')).toMatchObject({
      line: 2,
      column: 9,
    });
  });

  it('comes with its line, without the line end', async () => {
    expect((await only('claims: []\r\nclaim: []\r\n', 'yaml')).excerpt).toBe('claim: []');
    expect((await only('{\n"claim": []\n}', 'json')).excerpt).toBe('"claim": []');
    const line = '{"id":"a","statement":{"en":"A."},"kind":"b"}';
    for (const end of ['', '\n', '\r', '\r\n', '\r\n\r\n']) {
      expect((await only(`${line}${end}`, 'jsonl')).excerpt).toBe(line);
    }
  });

  it('of a long line comes with the part around it', async () => {
    const {
      excerpt = '',
      caret = 0,
      column,
    } = await only(`x-a: [${'😀, '.repeat(500)}!b c, ${'d, '.repeat(500)}]`, 'yaml');
    expect(column).toBe(6 + 1500 + 1);
    expect(Array.from(excerpt).length).toBeLessThan(250);
    expect(
      Array.from(excerpt)
        .slice(caret - 1, caret + 1)
        .join(''),
    ).toBe('!b');
    expect(excerpt.startsWith('…')).toBe(true);
    expect(excerpt.endsWith('…')).toBe(true);
  });

  it('is the key of a field that should not be there, and the value of one that is wrong', async () => {
    const text = 'claims:\n  - id: a\n    statement: { en: A. }\n    knd: event\n    kind: evnt';
    expect(await problemsOf(text, 'yaml')).toEqual(['unknown-field 4:5', 'unknown-term 5:11']);
  });

  it('is where an aliased value is written', async () => {
    expect(await problemsOf('x-a: &a evnt\nclaims: [{ id: a, statement: { en: A. }, kind: *a }]', 'yaml')).toEqual([
      'unknown-term 2:48',
    ]);
    const inside = 'x-a: &a { en_GB: A. }\nclaims: [{ id: a, statement: *a }]';
    expect(await problemsOf(inside, 'yaml')).toEqual(['bad-language 1:11']);
  });

  it('is found in lines that come in pieces', async () => {
    const bytes = new TextEncoder().encode(
      '{"id":"é","statement":{"en":"A."}}\n{"id":"b"}\n\n{"id":"c","statement":{"en":"C."},"topics":["d","d"]}',
    );
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
    const { diagnostics } = await loadBase([{ name: 'a.jsonl', format: 'jsonl', chunks: pieces }]);
    expect(diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['bad-id', 1, 7],
      ['missing-field', 2, 1],
      ['repeated-reference', 4, 49],
    ]);
  });

  it('is shown for both of two records with one id, across files', async () => {
    const { diagnostics } = await loadBase([
      part('topics:\n  - { id: a, label: { en: A } }', 'yaml', 'one.yaml'),
      part(
        '{"recordType":"topic","id":"b","label":{"en":"B"}}\n{"recordType":"topic","id":"a","label":{"en":"A"}}',
        'jsonl',
        'two.jsonl',
      ),
    ]);
    expect(diagnostics).toMatchObject([{ file: 'two.jsonl', line: 2, column: 28 }]);
    expect(diagnostics[0]?.message).toContain('one.yaml:2');
  });

  it('orders problems by file, line and column', async () => {
    const bad = '- { id: a, statement: { en: A. }, kind: b, date: c }\n- { id: a b, statement: { en: A. } }';
    const { diagnostics } = await loadBase([part(bad, 'yaml', 'b.yaml'), part('{', 'json', 'a.json')]);
    expect(diagnostics.map(({ file, line, column }) => `${file}:${String(line)}:${String(column)}`)).toEqual([
      'b.yaml:1:41',
      'b.yaml:1:50',
      'b.yaml:2:9',
      'a.json:1:2',
    ]);
  });
});
