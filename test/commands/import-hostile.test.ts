import { describe, expect, it, vi } from 'vitest';
import { soraCn } from '../support/memory-runtime.ts';

const deep = (levels: number, inner: string) => `${'['.repeat(levels)}${inner}${']'.repeat(levels)}`;
const long = 'x'.repeat(10 * 2 ** 20);
const review = (more: object) =>
  JSON.stringify({
    '@type': 'ClaimReview',
    url: 'https://check.example/1',
    claimReviewed: 'The dam was built in 1910.',
    reviewRating: { alternateName: 'False' },
    ...more,
  });
const note = (more: object) =>
  JSON.stringify({ type: 'Annotation', bodyValue: 'It leaks.', target: 'https://news.example/dam', ...more });
const page = (script: string) => `<!doctype html><html><body>${script}</body></html>`;
const JSON_LD = '<script type="application/ld+json">';

/** What is imported, what of it becomes claims, and what is said of the rest. */
type Case = readonly [about: string, line: string, text: string, claims: readonly string[], said?: RegExp];

const CASES: readonly Case[] = [
  // Widths.
  [
    'a row too wide',
    'csv',
    'statement.en,kind\nOne,event\nTwo,event,x\n',
    ['One'],
    /line 3: has 3 columns, and the first row 2/,
  ],
  ['a row too narrow', 'csv', 'statement.en,kind\nOne\nTwo,event\n', ['Two'], /line 2: has 1 column,/],
  [
    'rows of every width',
    'csv',
    'statement.en,a,b\nOne\nTwo,1\nThree,1,2\nFour,1,2,3\n',
    ['Three'],
    /line 2: .*\n.*line 3: .*\n.*line 5: /,
  ],
  [
    'many rows too narrow',
    'csv',
    'statement.en,a\nOne\nTwo\nThree\nFour,1\nFive\nSix\n',
    ['Four'],
    /: line 2 to line 4, line 6, line 7: has 1 column,/,
  ],
  [
    'many items without a text',
    'annotations',
    `[${'{"type":"Annotation"},'.repeat(11)}0]`,
    [],
    /: \[0\] to \[10\]: has/,
  ],
  [
    'a row behind a cell of three lines',
    'csv',
    'statement.en,a\n"One\nmore\nlines",1\nTwo\n',
    ['One\nmore\nlines'],
    /line 5: has 1 column,/,
  ],
  [
    'rows behind cells and empty lines as Windows ends lines',
    'csv',
    'statement.en,a\r\n"One\r\nmore\r\n",1\r\n\r\nTwo\r\n"Three\r\n",1\r\nFour\r\n',
    ['One\r\nmore', 'Three'],
    /line 6, line 9: has 1 column,/,
  ],
  ['a row behind empty lines', 'csv', 'statement.en,a\n\n\nOne\nTwo,1\n', ['Two'], /line 4: has 1 column,/],
  ['commas at the end of each row', 'csv', 'statement.en,,\nOne,,\n', ['One']],
  ['one column only', 'csv', 'statement.en\nOne\nTwo\n', ['One', 'Two']],
  [
    'semicolons between the columns',
    'csv',
    'id;statement.en\na;One, two\n',
    ['One, two'],
    /with ; between the columns/,
  ],
  ['a comma in a heading between semicolons', 'csv', 'id;statement.en;Place, time\na;One;Here\n', ['One'], /with ; /],
  [
    'a text with semicolons, and no headings',
    'csv --map id=1,statement.en=2',
    'a,One; two; three\nb,Four\n',
    ['One; two; three', 'Four'],
  ],
  [
    'a tab-separated file as csv',
    'csv',
    'id\tstatement.en\na\tOne, two\n',
    ['One, two'],
    /with tabs between the columns/,
  ],
  ['bars between the columns', 'csv', 'id|statement.en\na|One, two\n', ['One, two'], /with \| between the columns/],
  ['a first line for Excel', 'csv', 'sep=;\r\nid;statement.en\r\na;One\r\nTwo\r\n', ['One'], /line 4: has 1 column,/],
  ['no row behind the headings', 'csv', 'id;statement.en\n', [], /with ; between/],
  // Quotes.
  ['a quote that is never closed', 'csv', 'statement.en,a\n"One,1\nTwo,2\n', ['"One', 'Two'], /--quotes none/],
  ['a quote inside a cell', 'csv', 'statement.en,a\nA 5" pipe,1\nTwo,2\n', ['A 5" pipe', 'Two'], /--quotes none/],
  [
    'quotes inside cells among cells in quotes',
    'csv',
    'statement.en,a\n""Loud"" words,1\n"One, two",1\n"Three, ""four""",1\nFive\n',
    ['""Loud"" words', 'One, two', 'Three, "four"'],
    /--quotes csv.*\n.*line 5: has 1 column/,
  ],
  ['quotes that enclose commas', 'csv', 'statement.en,a\n"One, two",1\n', ['One, two'], /--quotes csv/],
  ['quotes that are doubled', 'csv', 'statement.en\n"He said ""no"""\n', ['He said "no"']],
  ['a quote in a tab-separated file', 'tsv', 'statement.en\ta\n"Quoted" start\t1\nTwo\t2\n', ['"Quoted" start', 'Two']],
  [
    'quotes that swallow tabs and lines',
    'tsv',
    'statement.en\ta\n"One\t1\nTwo"\t2\nThree\t3\n',
    ['"One', 'Two"', 'Three'],
  ],
  ['only quotes', 'csv', '"', [], /nothing/],
  // Sizes.
  ['a cell of 10 MB', 'csv', `statement.en\nOne\n${long}\n`, ['One'], /line 3: is longer than 256 KiB/],
  [
    'a heading of 10 MB',
    'csv',
    `statement.en,${long}\nOne,1\n`,
    ['One'],
    /column 2: its heading is longer than 1000 characters/,
  ],
  [
    'a claim of 10 MB',
    'claimreview',
    `[${review({ claimReviewed: long })},${review({})}]`,
    ['The dam was built in 1910.'],
    /\[0\]: is longer than 256 KiB/,
  ],
  [
    'a note of 10 MB',
    'annotations',
    `[${note({ bodyValue: long })},${note({})}]`,
    ['It leaks.'],
    /\[0\]: is longer than 256 KiB/,
  ],
  [
    '10,000 columns',
    'csv',
    `${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join()},statement.en\n${'1,'.repeat(10_000)}One\n`,
    ['One'],
  ],
  ['10,000 lists in one another', 'claimreview', deep(10_000, review({})), ['The dam was built in 1910.']],
  ['10,000 lists in one another, of notes', 'annotations', deep(10_000, note({})), ['It leaks.']],
  [
    '10,000 lists in one review',
    'claimreview',
    review({}).replace('}}', `},"about":${deep(10_000, '1')}}`),
    [],
    /deeper than 32 levels/,
  ],
  [
    '10,000 lists in one note',
    'annotations',
    note({}).replace('}', `,"about":${deep(10_000, '1')}}`),
    [],
    /deeper than 32 levels/,
  ],
  // Linked data.
  [
    'a context that is an address',
    'claimreview',
    review({ '@context': 'https://evil.example/context.jsonld' }),
    ['The dam was built in 1910.'],
  ],
  [
    'a context that leads to itself',
    'claimreview',
    review({ '@context': ['https://evil.example/a', { '@import': 'https://evil.example/a' }] }),
    ['The dam was built in 1910.'],
  ],
  [
    'a context with a cycle of terms',
    'claimreview',
    review({ '@context': { a: 'b', b: 'a', claimReviewed: 'a' } }),
    ['The dam was built in 1910.'],
  ],
  [
    'a context that names another vocabulary',
    'annotations',
    note({ '@context': 'http://127.0.0.1:1/anno.jsonld' }),
    ['It leaks.'],
  ],
  [
    'a page of annotations by its address',
    'annotations',
    '{"type":"AnnotationCollection","first":"http://127.0.0.1:1/page"}',
    [],
    /is not fetched: import its file too/,
  ],
  [
    'the next page by its address',
    'annotations',
    `{"type":"AnnotationPage","next":"file:///etc/passwd","items":[${note({})}]}`,
    ['It leaks.'],
    /etc\/passwd is not fetched/,
  ],
  [
    'a target that is a file',
    'annotations',
    note({ target: 'file:///etc/passwd' }),
    ['It leaks.'],
    /no address of the web: file/,
  ],
  [
    'a target that is script',
    'annotations',
    note({ target: 'javascript:alert(1)' }),
    ['It leaks.'],
    /no address of the web/,
  ],
  ['an address that is script', 'claimreview', review({ url: 'javascript:alert(1)' }), ['The dam was built in 1910.']],
  [
    'names as whole addresses',
    'claimreview',
    '{"@type":"https://schema.org/ClaimReview","http://schema.org/claimReviewed":[{"@value":"Rain."}]}',
    ['Rain.'],
    /no verdict/,
  ],
  [
    'a type in a list',
    'claimreview',
    review({ '@type': ['Review', 'ClaimReview', null] }),
    ['The dam was built in 1910.'],
  ],
  [
    'everything is null',
    'claimreview',
    '{"@type":"ClaimReview","claimReviewed":null,"author":null,"itemReviewed":null}',
    [],
    /has no claim/,
  ],
  [
    'everything is a number',
    'claimreview',
    '{"@type":"ClaimReview","claimReviewed":7,"author":7,"itemReviewed":7,"reviewRating":7}',
    ['7'],
    /no verdict/,
  ],
  [
    'everything is a list',
    'claimreview',
    '{"@type":["ClaimReview"],"claimReviewed":["Rain.","Snow."],"author":[[]],"itemReviewed":[[]]}',
    ['Rain.'],
    /no verdict/,
  ],
  [
    'keys that programs stumble over',
    'claimreview',
    review({}).replace('{', '{"__proto__":{"a":1},"constructor":{"prototype":1},'),
    ['The dam was built in 1910.'],
  ],
  [
    'a number too long for one',
    'claimreview',
    review({}).replace('{', '{"views":123456789012345678901,'),
    ['The dam was built in 1910.'],
  ],
  ['no review at all', 'claimreview', '{"@type":"Article"}', [], /no ClaimReview is in it/],
  [
    'an item that is no review',
    'claimreview',
    `[{"@type":"Article"},${review({})}]`,
    ['The dam was built in 1910.'],
    /no ClaimReview is in \[0\] \(Article\)/,
  ],
  [
    'a body that is an address',
    'annotations',
    note({ bodyValue: undefined, body: 'https://news.example/picture' }),
    [],
    /neither a text of its own nor a quotation/,
  ],
  [
    'a target without a quotation that can be read',
    'annotations',
    note({ target: { source: 'https://a.example/', selector: 'xpath' } }),
    ['It leaks.'],
  ],
  // Dates.
  [
    'a date that could be two days',
    'claimreview',
    review({ datePublished: '05/08/2020' }),
    ['The dam was built in 1910.'],
    /no date that can be read without a guess: "05\/08\/2020"/,
  ],
  ['a date that is none', 'csv', 'statement.en,date\nOne,soon\n', ['One'], /"soon" is no date/],
  ['a day that does not exist', 'csv', 'statement.en,date\nOne,2023-02-30\n', ['One'], /2023-02-30/],
  // Markup, entities, signs that drive something.
  [
    'entities, decoded once',
    'claimreview',
    review({ claimReviewed: 'A &amp;lt;b&amp;gt; &quot;c&quot; &copy=1' }),
    ['A &lt;b&gt; "c" &copy=1'],
  ],
  ['entities in a note, which are letters', 'annotations', note({ bodyValue: 'A &amp; b' }), ['A &amp; b']],
  [
    'markup in a claim',
    'claimreview',
    review({ claimReviewed: '<script>alert(1)</script> <b>One</b>' }),
    ['<script>alert(1)</script> One'],
  ],
  [
    'signs for a terminal',
    'csv',
    'statement.en\nRing \u0007 \u001b[31m \u0090 \u202e bell\n',
    ['Ring \u0007 \u001b[31m \u0090 \u202e bell'],
  ],
  [
    'signs for a terminal in many rows',
    'csv',
    `id,statement.en\n${Array.from({ length: 1001 }, (_, at) => `c${at},No ${at} \u0090`).join('\n')}\n`,
    Array.from({ length: 1001 }, (_, at) => `No ${at} \u0090`),
  ],
  ['a formula', 'csv', "statement.en\n'=1+1\n", ['=1+1']],
  ['half a character', 'claimreview', review({}).replace('1910', '\\ud83d'), ['The dam was built in \ufffd.']],
  ['a byte order mark', 'csv', '\ufeffstatement.en\nOne\n', ['One']],
  ['a byte order mark before JSON', 'claimreview', `\ufeff${review({})}`, ['The dam was built in 1910.']],
  ['line ends of old', 'csv', 'statement.en,a\rOne,1\rTwo,2\r', ['One', 'Two']],
  // Pages.
  ['a page', 'claimreview', page(`${JSON_LD}${review({})}</script>`), ['The dam was built in 1910.']],
  ['a page without data', 'claimreview', page('<p>Nothing.</p>'), [], /no JSON-LD is in this page/],
  [
    'a page with a broken block',
    'claimreview',
    page(`${JSON_LD}{"a":"b"c"}</script>${JSON_LD}${review({})}</script>`),
    ['The dam was built in 1910.'],
    /block 1 of the page, in line 1: is no JSON/,
  ],
  [
    'a page with a block that is never closed',
    'claimreview',
    page(`${JSON_LD}${review({})}`),
    [],
    /no JSON-LD is in this page/,
  ],
  // Ids.
  [
    'the same id twice',
    'csv',
    'id,statement.en\na,One\na,Two\n',
    ['One'],
    /line 3: another claim has the id a already/,
  ],
  ['an id that is none', 'csv', 'id,statement.en\na b;c,One\n', ['One']],
  ['the id that is reserved', 'csv', 'id,statement.en\narticle,One\n', ['One']],
  [
    'the same words by two speakers',
    'csv',
    'statement.en,speaker\nOne,A\nOne,B\nOne,A\n',
    ['One', 'One'],
    /1 came again/,
  ],
  [
    'the same review with another date',
    'claimreview',
    `[${review({ datePublished: '2020' })},${review({ datePublished: '2021' })}]`,
    ['The dam was built in 1910.'],
    /comes again as evidence-\w+, with another date/,
  ],
];

/** What refuses a whole file, because nothing of it can be read. */
const REFUSED: readonly (readonly [about: string, line: string, text: string, said: RegExp])[] = [
  ['no JSON', 'claimreview', '{"a":', /in:\d+:\d+ is no JSON: /],
  ['nothing', 'annotations', '', /in:\d+:\d+ is no JSON/],
  ['JSON twice', 'claimreview', '{} {}', /in:\d+:\d+ is no JSON/],
  ['a map without a column', 'csv --map statement.en', 'a\nb\n', /--map: "statement.en" is not FIELD=COLUMN/],
  ['a quote asked to be a sign that is none', 'csv --quotes csv', 'statement.en,a\nA 5" pipe,1\n', /--quotes none/],
  ['a language that is none', 'csv --language x_y', 'statement.en\nOne\n', /--language/],
];

describe('import of', () => {
  it.each(CASES.map(([about, line, text, claims, said]) => ({ about, line, text, claims, said })))(
    '$about says what is left out, and loses nothing else',
    async ({ line, text, claims, said }) => {
      const fetched = vi.spyOn(globalThis, 'fetch');
      const { exitCode, stdout, stderr } = await soraCn(`import ${line} in`, { files: { in: text } });
      expect([exitCode, fetched.mock.calls]).toEqual([0, []]);
      fetched.mockRestore();
      expect(stderr).toMatch(said ?? /^(?!.*left out)/s);
      expect(stderr).not.toMatch(/[\u0007\u001b\u0090\u202e]/);
      const world = { stdin: stdout };
      expect((await soraCn('check -', world)).stdout).not.toContain('error');
      const listed = await soraCn('claims -d - --json', world);
      const statements = (JSON.parse(listed.stdout) as { statement: object }[]).map(({ statement }) =>
        Object.values(statement).join(),
      );
      expect(statements).toEqual(claims);
    },
  );

  it.each(REFUSED)('%s is refused', async (_, line, text, said) => {
    const { exitCode, stdout, stderr } = await soraCn(`import ${line} in`, { files: { in: text } });
    expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringMatching(said) as string]);
  });

  it('columns called like what every object has keeps their cells, and changes nothing else', async () => {
    const headings =
      'id,statement.en,constructor,toString,source.__proto__,x-a.__proto__.kind,x-a.constructor.name,x-b.valueOf';
    const files = { in: `${headings}\na,One.,1,2,3,4,5,6\nb,Two.,1,2,3,4,5,6\n` };
    const { stdout, stderr } = await soraCn('import csv in', { files });
    const ofEvery = Object.keys(Object.prototype);
    for (const key of ofEvery) Reflect.deleteProperty(Object.prototype, key);
    expect([ofEvery, stderr]).toEqual([[], 'Imported 2 claims.\n']);
    const listed = await soraCn('claims -d - --json', { stdin: stdout });
    expect((JSON.parse(listed.stdout) as object[])[1]).toMatchObject({
      id: 'b',
      'x-constructor': '1',
      'x-tostring': '2',
      'x-source-proto': '3',
      'x-a': { ___proto__: { kind: '4' }, _constructor: { name: '5' } },
      'x-b': { valueOf: '6' },
    });
  });

  it('is of 60 hostile files', () => {
    expect(CASES.length + REFUSED.length).toBeGreaterThanOrEqual(60);
  });
});
