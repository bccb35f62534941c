import { describe, expect, it } from 'vitest';
import { inMarkdown } from '../../src/render/markdown/escape.ts';
import type { Claim } from '../../src/model/records.ts';
import { baseOf, claim, record, sourceDocument } from '../support/builders.ts';
import { rendered } from '../support/rendered.ts';

describe('a text in Markdown', () => {
  it('has no marks of Markdown or HTML', () => {
    expect(inMarkdown('*a* _b_ `c` [d](e) |f| ~g~ $h$ \\i <b>&amp;')).toBe(
      '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\|f\\| \\~g\\~ \\$h\\$ \\\\i &lt;b&gt;&amp;amp;',
    );
  });

  it('begins no heading or list', () => {
    expect(inMarkdown('# a')).toBe('\\# a');
    expect(inMarkdown('- a')).toBe('\\- a');
    expect(inMarkdown('+ a')).toBe('\\+ a');
    expect(inMarkdown('12. a')).toBe('12\\. a');
    expect(inMarkdown('1) a')).toBe('1\\) a');
  });

  it('leaves dates and prose alone', () => {
    for (const text of ['2024-02-16', '0.975', '1.5 of 2', 'a - b # c', '芯片 100%'])
      expect(inMarkdown(text)).toBe(text);
  });

  it.each([
    ['https://example.org/dam_report_2024~v2', ''],
    ['https://example.org/a_(b)*c[1]?x=1&y=$2#z', ''],
    ['http://example.org/x_y', '.'],
    ['https://example.org/', '),'],
    ['https://例え.jp/道', '»'],
    ['https://example.org/道_路', '。他说“好”'],
    ['https://example.org/x_y', '）、'],
    ['https://example.org/dam_(river)', ''],
    ['https://example.org/dam_(old_(river))', '),'],
    ['https://example.org/dam_(river)_2', ').'],
  ])('has the address %s whole, without %j behind it', (address, behind) => {
    expect(inMarkdown(`_See_ ${address}${behind} for`)).toBe(`\\_See\\_ <${address}>${behind} for`);
  });

  it('has no address that is none, nor one that ends the cell', () => {
    expect(inMarkdown('javascript:alert_1 <https://a.org/b_c> https://a.org/x|y_z')).toBe(
      'javascript:alert\\_1 &lt;<https://a.org/b_c>&gt; <https://a.org/x>\\|y\\_z',
    );
  });

  it('stays on one line', () => {
    expect(inMarkdown('a\n\n# b')).toBe('a\\\\n\\\\n# b');
  });
});

describe('markdown', () => {
  const base = baseOf({
    topic: [record('topic', { id: 'rail', label: { en: 'Rail|ways', es: 'Tren' } })],
    actor: [record('actor', { id: 'mayor', name: { en: 'The mayor' } })],
  });
  const rows = [claim('a', { topics: ['rail'], attributedTo: 'mayor', kind: 'event' })];

  it('is a table with headings in words, and names in place of ids', async () => {
    const fields = ['id', 'source.locator', 'kind', 'attributedTo', 'topics', 'statement'];
    expect(await rendered({ view: 'claims', rows }, 'markdown', { base, fields })).toBe(
      `| id | where | kind | who says so | topics | statement |
| --- | --- | --- | --- | --- | --- |
| a |  | event | The mayor | Rail\\|ways | The a |
`,
    );
  });

  it('takes the language asked for', async () => {
    const text = await rendered({ view: 'claims', rows }, 'markdown', { base, language: 'es', fields: ['topics'] });
    expect(text).toBe('| topics |\n| --- |\n| Tren |\n');
  });

  it('says in words how records are linked, and which words are missing', async () => {
    const from = { type: 'actor', id: 'mayor' } as const;
    const linked = { depth: 1, from, type: 'claim', id: 'a', label: { en: 'The a' } } as const;
    const links = [{ ...linked, relation: 'attributedTo', direction: 'in' }] as const;
    expect(await rendered({ view: 'related', rows: links }, 'markdown', { base })).toBe(
      `| id | type | depth | from | link | label |
| --- | --- | --- | --- | --- | --- |
| a | claim | 1 | mayor | claims it holds | The a |
`,
    );
    const gaps = [{ after: 'the', before: 'town', note: { en: 'a line' } }];
    const places = [{ locator: 'p1.s1', claimCount: 1, claims: ['a'], gaps, notes: [] }];
    const fields = ['locator', 'gaps.note'];
    expect(await rendered({ view: 'document', rows: places, claims: rows }, 'markdown', { base, fields })).toBe(
      `| where | gaps |
| --- | --- |
| p1.s1 | words missing after “the” before “town”: a line |
`,
    );
  });

  describe('as a report of claims', () => {
    const document = sourceDocument({
      title: { en: 'News of *the river*' },
      published: '2024-02',
      sections: [
        { id: 'river', title: { en: 'The river' }, from: 'p1', to: 'p1' },
        { id: 'dykes', title: { en: 'The dykes' }, from: 'p2', to: 'p3' },
      ],
    });
    const said = [
      claim('floods', {
        statement: { en: 'The river floods, *again*.' },
        attributedTo: 'mayor',
        kind: 'event',
        modality: 'certain',
        stance: 'unfavourable',
        source: { locator: 'p1.s1', quotation: 'floods again' },
      }),
      claim('dykes', { source: { locator: 'p2.s1' } }),
      claim('more', { source: { locator: 'p3.s1' } }),
    ];
    const report = (claims: typeof said) =>
      rendered({ view: 'claims', rows: claims }, 'markdown', {
        base: baseOf({ actor: [record('actor', { id: 'mayor', name: { en: 'The mayor' } })], claim: said }, document),
      });

    it('has a heading a section, and of each claim who says so, where and how surely', async () => {
      expect(await report(said)).toBe(`## The river

- The river floods, \\*again\\*.
  — The mayor · p1.s1 “floods again” · event, certain, unfavourable · \`floods\`

## The dykes

- The dykes
  p2.s1 · \`dykes\`
- The more
  p3.s1 · \`more\`

> Drawn from “News of \\*the river\\*” (2024-02); paraphrase, sora-cn 0.0.0.
`);
    });

    it('has no headings where the order mixes the sections, and names what is in none', async () => {
      const [first, second, third] = said as [Claim, Claim, Claim];
      expect(await report([second, first, third])).not.toContain('##');
      expect(await report([first, claim('lost')])).toContain('## Outside the sections\n\n- The lost\n');
    });

    it('names what is of none of several documents, which need have no sections', async () => {
      const documents = ['one', 'two'].map((id) => sourceDocument({ id, title: { en: `The ${id}` } }));
      const claims = [claim('a', { source: { document: 'one', locator: 'p1' } }), claim('lost')];
      const text = await rendered({ view: 'claims', rows: claims }, 'markdown', {
        base: baseOf({ document: documents, claim: claims }),
      });
      expect(text).toContain('## The one\n\n- The a\n');
      expect(text).toContain('## Without a source\n\n- The lost\n');
    });

    it('is nothing where there is no claim', async () => {
      expect(await report([])).toBe('');
    });
  });

  it('has the outline of a source as headings and lists', async () => {
    const rows = [
      {
        locator: 'p1.s1',
        section: 'river',
        covered: true,
        claimCount: 1,
        claims: ['a'],
        gaps: [],
        notes: [{ note: { en: 'A *slip*.' } }],
      },
      {
        locator: 'p1.s2',
        section: 'river',
        covered: false,
        claimCount: 0,
        claims: [],
        gaps: [{ after: 'the' }],
        notes: [],
      },
      { locator: 'p9', claimCount: 0, claims: [], gaps: [], notes: [] },
    ];
    const document = sourceDocument({ sections: [{ id: 'river', title: { en: 'The #river' }, from: 'p1', to: 'p2' }] });
    const view = { view: 'document', rows, claims: [claim('a', { source: { locator: 'p1' } })] } as const;
    expect(await rendered(view, 'markdown', { base: baseOf({}, document) })).toBe(`## The #river

section \`river\`, p1–p2

- **p1.s1**: 1 claim
  - *A \\*slip\\*.*
  - The a (mainly at p1) \`a\`
- **p1.s2**: no claim
  - *words missing after “the”*

## Outside the sections

- **p9**: no claim
`);
  });

  it('has problems as a count and a table, for the summary of a job', async () => {
    const row = {
      file: 'a|b.yaml',
      line: 3,
      column: 1,
      severity: 'error',
      code: 'bad-id',
      message: 'It has a `|`.',
    } as const;
    const view = { view: 'problems', rows: [row], summary: '1 error, 0 warnings.' } as const;
    expect(await rendered(view, 'markdown')).toBe(`**1 error, 0 warnings.**

|  | where | rule | what is wrong, and what to do |
| --- | --- | --- | --- |
| error | a\\|b.yaml:3:1 | bad-id | It has a \\\`\\|\\\`. |
`);
    expect(await rendered({ ...view, rows: [], summary: 'Sound.' }, 'markdown')).toBe('**Sound.**\n');
  });

  it('shows a record as a section, with nothing of the data as a mark', async () => {
    const topic = record('topic', { id: 'rail', label: { en: '*Rail*' }, 'x-a*b\u001b': 'c*' });
    const links = [{ relation: 'topics', direction: 'in', type: 'claim', id: 'a' }] as const;
    const text = await rendered(
      { view: 'show', rows: [{ type: 'topic', record: topic, citation: 'Cite: *topic*', links }] },
      'markdown',
      {
        base: baseOf({ topic: [topic], claim: [claim('a', { statement: { en: 'It is `late`.' } })] }),
      },
    );
    expect(text).toBe(`## \\*Rail\\*

\`topic:rail\`

- **x-a\\*b\\\\u{1b}**: c\\*

### claims about it

- \`a\` It is \\\`late\\\`.

> Cite: \\*topic\\*

`);
  });
});
