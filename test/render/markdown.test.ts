import { describe, expect, it } from 'vitest';
import { inMarkdown } from '../../src/render/markdown.ts';
import { baseOf, claim, record } from '../support/builders.ts';
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
    expect(await rendered({ view: 'claims', rows }, 'markdown', { base })).toBe(
      `| id | where | kind | modality | stance | who says so | topics | statement |
| --- | --- | --- | --- | --- | --- | --- | --- |
| a |  | event |  |  | The mayor | Rail\\|ways | The a |
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
    const links = [{ ...linked, relation: 'attributedTo', direction: 'in' }];
    expect(await rendered({ view: 'related', rows: links }, 'markdown', { base })).toBe(
      `| id | type | depth | from | link | label |
| --- | --- | --- | --- | --- | --- |
| a | claim | 1 | mayor | claims it holds | The a |
`,
    );
    const gaps = [{ after: 'the', before: 'town', note: { en: 'a line' } }];
    const places = [{ locator: 'p1.s1', claimCount: 1, claims: ['a'], gaps, notes: [] }];
    expect(await rendered({ view: 'document', rows: places, claims: rows }, 'markdown', { base })).toBe(
      `| where | section | covered | claims | claim ids | gaps | notes |
| --- | --- | --- | --- | --- | --- | --- |
| p1.s1 |  |  | 1 | a | words missing after “the” before “town”: a line |  |
`,
    );
  });

  it('shows a record as a section, with nothing of the data as a mark', async () => {
    const topic = record('topic', { id: 'rail', label: { en: '*Rail*' }, 'x-a*b\u001b': 'c*' });
    const links = [{ relation: 'topics', direction: 'in', type: 'claim', id: 'a' }];
    const text = await rendered({ view: 'show', rows: [{ type: 'topic', record: topic, links }] }, 'markdown', {
      base: baseOf({ topic: [topic], claim: [claim('a', { statement: { en: 'It is `late`.' } })] }),
    });
    expect(text).toBe(`## \\*Rail\\*

\`topic:rail\`

- **x-a\\*b\\\\u{1b}**: c\\*

### claims about it

- \`a\` It is \\\`late\\\`.

> Cite: topic:rail; paraphrase, sora-cn 0.0.0.

`);
  });
});
