import { describe, expect, it } from 'vitest';
import { OUTPUTS, type View } from '../../src/model/outputs.ts';
import { createStyle } from '../../src/render/style.ts';
import { baseOf, claim, record } from '../support/builders.ts';
import { rendered } from '../support/rendered.ts';

const row = claim('a', {
  statement: { en: `A long one ${'again '.repeat(60)}.`, es: 'Otra\tcosa' },
  topics: ['x', 'y'],
  source: { locator: 'p1.s1' },
});

describe('the table in a pipe', () => {
  it('is one tab-separated line a record, uncut, with the id first and no heading row', async () => {
    const text = await rendered({ view: 'claims', rows: [row] }, 'table');
    expect(text).toBe(`a\tp1.s1\t\t\t\t\tx, y\t${row.statement['en'] ?? ''}\n`);
  });

  it('has as many cells as its output has columns', async () => {
    const line = await rendered({ view: 'claims', rows: [claim('bare')] }, 'table');
    expect(line.split('\t')).toHaveLength(OUTPUTS.claims.columns.length);
  });

  it('shows tabs and line breaks of texts as spaces', async () => {
    const view = { view: 'claims', rows: [row] } as const;
    expect(await rendered(view, 'table', { language: 'es', fields: ['statement'] })).toBe('Otra cosa\n');
  });

  it.each(['table', 'text', 'markdown', 'mermaid', 'dot'] as const)(
    'shows texts over several lines as one, as do the other formats for people: %s',
    async (format) => {
      const long = claim('a', {
        statement: { en: 'The bridge\nfell\non\tFriday.' },
        'x-memo': 'one\ntwo\n',
      });
      const node = { key: 'a', type: 'claim', id: 'a', label: long.statement } as const;
      const view: View = /mermaid|dot/.test(format)
        ? { view: 'graph', rows: [{ nodes: [node], edges: [] }] }
        : { view: 'claims', rows: [long] };
      const text = await rendered(view, format);
      expect(text.replaceAll('<br/>', ' ')).toContain('The bridge fell on Friday.');
      const full = { view: 'show', rows: [{ type: 'claim', record: long, citation: '', links: [] }] } as const;
      if (/text|markdown/.test(format)) expect(await rendered(full, format)).toMatch(/one two(?!\\)/);
    },
  );

  it('keeps its layout when it is coloured', async () => {
    const view = { view: 'claims', rows: [row] } as const;
    const coloured = await rendered(view, 'table', { style: await createStyle(1) });
    expect(coloured).toMatch(/^\u001b\[/);
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(await rendered(view, 'table'));
  });

  it('has each text of a shown record in one language', async () => {
    const topic = record('obstacle', { id: 'o', description: { en: 'In English.', es: 'En español.' } });
    const view = { view: 'show', rows: [{ type: 'obstacle', record: topic, citation: '', links: [] }] } as const;
    expect(await rendered(view, 'table', { base: baseOf({ obstacle: [topic] }) })).toContain('\tIn English.\t');
    expect(await rendered(view, 'table', { language: 'es' })).toContain('\tEn español.\t');
  });
});

describe('ids', () => {
  it('has only the ids, one a line, those of the records where rows have records', async () => {
    const topic = record('topic', { id: 't' });
    expect(await rendered({ view: 'claims', rows: [row, claim('b')] }, 'ids')).toBe('a\nb\n');
    expect(
      await rendered({ view: 'show', rows: [{ type: 'topic', record: topic, citation: '', links: [] }] }, 'ids'),
    ).toBe('t\n');
    expect(await rendered({ view: 'claims', rows: [] }, 'ids')).toBe('');
  });
});
