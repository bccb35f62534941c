import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../src/text/escape.ts';
import { baseOf, claim, record } from '../support/builders.ts';
import { hostileText } from '../support/hostile.ts';
import { rendered } from '../support/rendered.ts';

const claimsView = (...rows: ReturnType<typeof claim>[]) => ({ view: 'claims', rows }) as const;
const saying = (en: string) => claimsView(claim('a', { statement: { en } }));

/** A reader of RFC 4180, strict about quotes. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n|$)/gy;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (match === null) throw new Error('not CSV');
    const [, quoted, plain = '', end] = match;
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\n') records.push([]);
  }
  return records.slice(0, -1);
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
    expect(text.split('\n')[0]).toBe('statement.en,statement.es,id,source.locator,source.quotation');
  });

  it('quotes as RFC 4180 says, with line feeds at the end and no byte order mark', async () => {
    const text = await rendered(saying('one, "two"'), 'csv', { fields: ['id', 'statement.en', 'date'] });
    expect(text).toBe('id,statement.en,date\na,"one, ""two""",\n');
  });

  it('guards cells that a spreadsheet would run, and leaves them with --csv-raw', async () => {
    for (const start of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']) {
      const guarded = parseCsv(await rendered(saying(start), 'csv', { fields: ['statement.en'] }));
      expect(guarded[1]).toEqual([`'${escapeText(start)}`]);
      const raw = parseCsv(await rendered(saying(start), 'csv', { fields: ['statement.en'], csvRaw: true }));
      expect(raw[1]).toEqual([escapeText(start)]);
    }
  });

  it('guards a list that begins so, and no number', async () => {
    const row = record('topic', { id: 't', aliases: ['=1', 'x'] });
    const counted = { recordType: 'topic', ...row, claimCount: -1 } as const;
    const text = await rendered({ view: 'topics', rows: [counted] }, 'csv', { fields: ['aliases', 'claimCount'] });
    expect(text).toBe("aliases,claimCount\n'=1;x,-1\n");
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
        expect(parseCsv(text)).toEqual([
          ['statement.en', 'id'],
          [escapeText(en), escapeText(id)],
        ]);
      }),
    );
  });
});

describe('tsv', () => {
  it('has tabs and line feeds of the data as \\t and \\n', async () => {
    const text = await rendered(saying('one\ttwo\nthree "four"'), 'tsv', { fields: ['id', 'statement.en'] });
    expect(text).toBe('id\tstatement.en\na\tone\\ttwo\\nthree "four"\n');
  });

  it('guards nothing: it is not for spreadsheets', async () => {
    expect(await rendered(saying('=1'), 'tsv', { fields: ['statement.en'] })).toBe('statement.en\n=1\n');
  });
});
