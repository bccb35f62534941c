import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeControls } from '../../src/text/escape.ts';
import { baseOf, claim, record } from '../support/builders.ts';
import { hostileText } from '../support/hostile.ts';
import { soraCn } from '../support/memory-runtime.ts';
import { rendered } from '../support/rendered.ts';

const claimsView = (...rows: ReturnType<typeof claim>[]) => ({ view: 'claims', rows }) as const;
const saying = (en: string) => claimsView(claim('a', { statement: { en } }));

/** As a common reader of CSV reads it. */
function parseCsv(text: string): string[][] {
  return parse(text);
}

/** As readers of TSV do that follow its rules. */
function parseTsv(text: string): string[][] {
  const lines = text.trimEnd().split('\n');
  return lines.map((line) =>
    line.split('\t').map((cell) => cell.replace(/\\(.)/g, (_, one: string) => MEANT[one] ?? one)),
  );
}

const MEANT: Readonly<Record<string, string>> = { t: '\t', n: '\n' };

/** The items of a list in a cell. */
function itemsOf(cell: string): string[] {
  return Array.from(`${cell};`.matchAll(/((?:\\.|[^\\;])*);/gs), ([, item = '']) => item.replace(/\\(.)/gs, '$1'));
}

describe('csv', () => {
  it('has a heading row of paths, one column a language, and lists joined by semicolons', async () => {
    const row = claim('a', { statement: { en: 'A.', es: 'B.' }, topics: ['x', 'y'], source: { locator: 'p1' } });
    const [headings = [], cells = []] = parseCsv(await rendered(claimsView(row), 'csv', { languages: ['en', 'es'] }));
    const cell = (path: string) => cells[headings.indexOf(path)];
    expect(headings.slice(0, 3)).toEqual(['id', 'statement.en', 'statement.es']);
    expect([cell('statement.es'), cell('topics'), cell('source.locator'), cell('date')]).toEqual([
      'B.',
      'x;y',
      'p1',
      '',
    ]);
    expect(cells).toHaveLength(headings.length);
  });

  it('has a heading row also when there is nothing', async () => {
    expect(await rendered(claimsView(), 'csv', { fields: ['id', 'statement'] })).toBe('id,statement.en\n');
  });

  it('takes the fields asked for as columns, each language of a text in one', async () => {
    const fields = ['statement', 'id', 'source'];
    const text = await rendered(saying('A.'), 'csv', { fields, languages: ['en', 'es'] });
    expect(text.split('\n')[0]).toBe(
      'statement.en,statement.es,id,source.locator,source.quotation,source.document,source.digest',
    );
  });

  it('quotes as RFC 4180 says, with line feeds at the end and no byte order mark', async () => {
    const text = await rendered(saying('one, "two"'), 'csv', { fields: ['id', 'statement.en', 'date'] });
    expect(text).toBe('id,statement.en,date\na,"one, ""two""",\n');
  });

  it('guards cells that a spreadsheet would run, and leaves them with --csv-raw', async () => {
    for (const start of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠SUM(A1)']) {
      const guarded = parseCsv(await rendered(saying(start), 'csv', { fields: ['statement.en'] }));
      expect(guarded[1]).toEqual([`'${escapeControls(start)}`]);
      const raw = parseCsv(await rendered(saying(start), 'csv', { fields: ['statement.en'], csvRaw: true }));
      expect(raw[1]).toEqual([escapeControls(start)]);
    }
  });

  it('guards a list that begins so, and no number', async () => {
    const row = record('topic', { id: 't', aliases: ['=1', 'x'] });
    const counted = { recordType: 'topic', ...row, claimCount: -1 } as const;
    const text = await rendered({ view: 'topics', rows: [counted] }, 'csv', { fields: ['aliases', 'claimCount'] });
    expect(text).toBe(`aliases,claimCount\n"'=1;x",-1\n`);
  });

  it('has the fields of the user’s own as further columns, and structures in them as JSON', async () => {
    const rows = [claim('a', { 'x-page': 3 }), claim('b', { 'x-who': { by: ['me'] } })];
    const [headings = [], ...cells] = parseCsv(await rendered(claimsView(...rows), 'csv'));
    expect(headings.slice(-2)).toEqual(['x-page', 'x-who']);
    expect(cells.map((row) => row.slice(-2))).toEqual([
      ['3', ''],
      ['', '{"by":["me"]}'],
    ]);
  });

  it('keeps pairs together: what is missing leaves its place empty', async () => {
    const row = claim('a', {
      relations: [
        { type: 'causes', claim: 'b' },
        { type: 'supports', claim: 'c', cue: 'because' },
      ],
      alsoAt: [{ locator: 'p1' }, { locator: 'p2', quotation: 'was' }, { locator: 'p3' }],
    });
    for (const [format, read] of [
      ['csv', parseCsv],
      ['tsv', parseTsv],
    ] as const) {
      const fields = ['relations', 'alsoAt.quotation'];
      const [, cells = []] = read(await rendered(claimsView(row), format, { fields }));
      expect(cells.slice(0, 4)).toEqual(['causes;supports', 'b;c', ';because', ';was;']);
    }
  });

  it('has lists that come apart again, whatever is in them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a;\\ ,"]{1,5}$/), { minLength: 1, maxLength: 4 }),
        async (names) => {
          const view = claimsView(
            claim('a', { 'x-names': names, 'x-rows': [{ who: 'Ann' }, { mark: 2, who: 'Bob' }] }),
          );
          for (const [format, read] of [
            ['csv', parseCsv],
            ['tsv', parseTsv],
          ] as const) {
            const options = { fields: ['x-names', 'x-rows'], csvRaw: true };
            const [, [list = '', rows = ''] = []] = read(await rendered(view, format, options));
            expect([itemsOf(list), JSON.parse(rows)]).toEqual([names, [{ who: 'Ann' }, { mark: 2, who: 'Bob' }]]);
          }
        },
      ),
    );
  });

  it('has a semicolon in quotes, where some spreadsheets cut', async () => {
    const text = await rendered(saying('foo;=1+1'), 'csv', { fields: ['statement.en'] });
    expect(text).toBe('statement.en\n"foo;=1+1"\n');
  });

  it('has one column a text in a language that was chosen, else in one that there is', async () => {
    const rows = [claim('a', { statement: { en: 'A.', es: 'B.' } }), claim('b', { statement: { en: 'C.' } })];
    const fields = ['statement', 'id', 'dateNote'];
    const text = await rendered(claimsView(...rows), 'csv', { fields, language: 'es', languages: [] });
    expect(text).toBe('statement,id,dateNote\nB.,a,\nC.,b,\n');
    const whole = parseCsv(await rendered(claimsView(...rows), 'csv', { language: 'es', languages: [] }));
    expect(whole[0]?.filter((heading) => heading.startsWith('statement'))).toEqual(['statement']);
  });

  it('has names beside ids if they are asked for, in the language chosen, but none for claims', async () => {
    const base = baseOf({ topic: [record('topic', { id: 'rail', label: { en: 'Rail', es: 'Tren' } })] });
    const row = claim('a', {
      topics: ['rail', 'unknown'],
      attributedTo: 'article',
      relations: [{ type: 'supports', claim: 'b' }],
    });
    const fields = ['topics', 'attributedTo', 'relations'];
    const text = await rendered(claimsView(row), 'csv', { base, fields, withNames: true, language: 'es' });
    expect(parseCsv(text)).toEqual([
      [
        'topics',
        'topics.name',
        'attributedTo',
        'attributedTo.name',
        'relations.type',
        'relations.claim',
        'relations.cue',
      ],
      ['rail;unknown', 'Tren;unknown', 'article', 'el artículo', 'supports', 'b', ''],
    ]);
  });

  it.each(['csv', 'tsv'] as const)('begins with a byte order mark in %s if it is asked for', async (format) => {
    expect(await rendered(saying('A.'), format, { fields: ['id'], bom: true })).toBe('\ufeffid\na\n');
  });

  it('is read back cell by cell by any reader, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, fc.string({ unit: 'binary' }), async (en, id) => {
        const text = await rendered(claimsView(claim(id, { statement: { en } })), 'csv', {
          fields: ['statement.en', 'id'],
          csvRaw: true,
        });
        // A line that would be a command in a log begins with a sign by its code.
        const signs = (cell: string) =>
          cell.replace(/(?<=\n\s*)\\u\{(3a|23)\}/g, (_, code: string) => (code === '23' ? '#' : ':'));
        expect(parseCsv(text).map((row) => row.map(signs))).toEqual([
          ['statement.en', 'id'],
          [escapeControls(en), escapeControls(id)],
        ]);
      }),
    );
  });
});

describe('tsv', () => {
  it('is read back cell by cell: a backslash of the data is none of ours', async () => {
    const texts = ['C:\\temp\\new', 'C:\temp\new', '\\', '\\t\t\\\t', 'a\nb'];
    const rows = texts.map((en, at) => claim(`c${at}`, { statement: { en } }));
    const text = await rendered(claimsView(...rows), 'tsv', { fields: ['statement.en'] });
    expect(parseTsv(text)).toEqual([['statement.en'], ...texts.map((one) => [one])]);
    expect(parseCsv(await rendered(claimsView(...rows), 'csv', { fields: ['statement.en'] })).slice(1)).toEqual(
      texts.map((one) => [one]),
    );
  });

  it('has tabs and line feeds of the data as \\t and \\n', async () => {
    const text = await rendered(saying('one\ttwo\nthree "four"'), 'tsv', { fields: ['id', 'statement.en'] });
    expect(text).toBe('id\tstatement.en\na\tone\\ttwo\\nthree "four"\n');
  });

  it.each([
    '::set-output name=x::y',
    '##[command]x',
    '  ::add-mask::z',
    '\u00a0::error::x',
    'one\n::error::x',
    'one\n\n \t::error::x\n##[error]',
    `${'word '.repeat(8)}::error::x `.repeat(9),
    `芯##[error]`.repeat(99),
  ])('begins no line with what a log takes for a command: %s', async (text) => {
    const world = { files: { 'a.json': JSON.stringify([{ id: 'a', statement: { en: text }, 'x-a': text }]) } };
    for (const fields of ['statement', 'x-a,id', 'date,statement']) {
      for (const format of ['tsv', 'csv', 'table', 'markdown', 'yaml', 'jsonl', 'text']) {
        const line = `claims -d a.json -f ${format} --csv-raw --fields ${fields} --width 25`;
        const { exitCode, stdout } = await soraCn(format === 'csv' ? line : line.replace(' --csv-raw', ''), world);
        expect([exitCode, stdout.split('\n').filter((one) => /^\s*(?:::|##\[)/.test(one))]).toEqual([0, []]);
      }
    }
  });

  it('guards nothing: it is not for spreadsheets', async () => {
    expect(await rendered(saying('=1'), 'tsv', { fields: ['statement.en'] })).toBe('statement.en\n=1\n');
  });
});
