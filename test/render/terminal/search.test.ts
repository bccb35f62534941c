import { describe, expect, it } from 'vitest';
import type { SearchRow } from '../../../src/model/outputs.ts';
import { createStyle } from '../../../src/render/style.ts';
import { baseOf, claim, record } from '../../support/builders.ts';
import { rendered } from '../../support/rendered.ts';

const late = claim('trains-run-late', { statement: { en: 'Trains run late.', es: 'Los trenes van tarde.' } });
const hit = (fields: Partial<SearchRow>): SearchRow => ({
  type: 'claim',
  id: late.id,
  score: 1,
  matches: [],
  record: late,
  ...fields,
});

const railways = record('topic', { id: 'rail', label: { en: 'Railways' } });

async function marked(row: SearchRow, width = 60, topic = railways): Promise<string> {
  const style = { ...(await createStyle(0)), match: (text: string) => `[${text}]` };
  const base = baseOf({ topic: [topic], claim: [late] });
  return rendered({ view: 'search', rows: [row] }, 'table', { width, style, base });
}

describe('search results on a terminal', () => {
  it('have id, type and the text with the matches marked', async () => {
    const matches = [
      {
        field: 'statement.en',
        ranges: [
          [0, 6],
          [11, 15],
        ] as const,
      },
    ];
    expect(await marked(hit({ matches }))).toBe('trains-run-late  claim\n  [Trains] run [late].\n');
  });

  it('show what else matched, also in another language, and not the id twice', async () => {
    const matches = [
      { field: 'id', ranges: [[0, 6]] as const },
      { field: 'statement.es', ranges: [[4, 10]] as const },
    ];
    expect(await marked(hit({ matches }))).toBe(
      'trains-run-late  claim\n  Trains run late.\n    statement (es): Los [trenes] van tarde.\n',
    );
  });

  it.each(['en-GB', 'es-MX', 'es', 'fr', 'pt-BR'])(
    'mark the text that is shown to who asks for %s',
    async (language) => {
      const statement = { es: 'Los trenes van tarde.', en: 'Trains run late.', pt: 'Os trens atrasam.' };
      const record = claim('trains-run-late', { statement });
      const matches = Object.keys(statement).map((tag) => ({ field: `statement.${tag}`, ranges: [[0, 2]] as const }));
      const style = { ...(await createStyle(0)), match: (text: string) => `[${text}]` };
      const view = { view: 'search', rows: [hit({ record, matches })] } as const;
      const text = await rendered(view, 'table', { width: 60, style, language });
      expect(text.split('\n')[1]).toMatch(/^ {2}\[..\]/);
      expect(text.match(/\[/g)).toHaveLength(1);
    },
  );

  it('show the linked record that matched', async () => {
    const matches = [{ field: 'label.en', ranges: [[0, 4]] as const, via: { type: 'topic', id: 'rail' } } as const];
    expect(await marked(hit({ matches }))).toContain('    topic rail: [Rail]ways\n');
  });

  it('show one line of each linked record, that with most of the query', async () => {
    const via = { type: 'topic', id: 'rail' } as const;
    const range = (start: number) => [start, start + 4] as const;
    const matches = [
      { field: 'id', ranges: [range(0), range(2)], via },
      { field: 'label.en', ranges: [range(0)], via },
      { field: 'aliases.0', ranges: [range(0), range(5)], via },
      { field: 'aliases.1', ranges: [range(5), range(0)], via },
    ];
    const rail = record('topic', { id: 'rail', label: { en: 'Railways' }, aliases: ['rail road', 'road rail'] });
    expect(await marked(hit({ matches }), 60, rail)).toBe(
      'trains-run-late  claim\n  Trains run late.\n    topic rail: [rail] [road]\n',
    );
  });

  it('show an alias that matched', async () => {
    const topic = record('topic', { id: 'rail', aliases: ['trains', 'railroads'] });
    const matches = [{ field: 'aliases.1', ranges: [[0, 4]] as const }];
    expect(await marked(hit({ type: 'topic', id: 'rail', record: topic, matches }))).toContain(
      '    alias: [rail]roads\n',
    );
  });

  it('show the linked claim whose statement matched', async () => {
    const matches = [
      { field: 'statement.en', ranges: [[0, 6]] as const, via: { type: 'claim' as const, id: late.id } },
    ];
    const other = claim('other');
    expect(await marked(hit({ id: 'other', record: other, matches }))).toContain(
      '    claim trains-run-late: [Trains] run late.\n',
    );
  });

  it('never show hidden search terms', async () => {
    const topic = record('topic', { id: 'rail', searchTerms: ['hidden'] });
    const matches = [{ field: 'searchTerms.0', ranges: [[0, 6]] as const }];
    expect(await marked(hit({ type: 'topic', id: 'rail', record: topic, matches }))).not.toContain('hidden');
  });

  it('say which words of the query are lacking, and why a record matched', async () => {
    const reasons = [{ word: 'train', matched: 'trains', field: 'statement.en', how: 'plural' }] as const;
    const text = await marked(hit({ missing: ['early'], reasons }));
    expect(text).toContain('trains-run-late  claim  lacks early\n');
    expect(text).toContain('  train → trains (plural) in statement (en)\n');
  });

  it('have the type on a line of its own where it does not fit', async () => {
    expect(await marked(hit({}), 18)).toBe('trains-run-late\nclaim\n  Trains run late.\n');
  });

  it('mark the right words behind escaped characters and beyond the basic plane', async () => {
    const odd = claim('odd', { statement: { en: '😀\u001b芯片 late' } });
    const matches = [
      {
        field: 'statement.en',
        ranges: [
          [2, 4],
          [5, 9],
        ] as const,
      },
    ];
    expect(await marked(hit({ id: 'odd', record: odd, matches }))).toContain('😀\\u{1b}[芯片] [late]');
  });

  it('mark a match on both lines where it is wrapped', async () => {
    const matches = [{ field: 'statement.en', ranges: [[0, 15]] as const }];
    expect(await marked(hit({ matches }), 14)).toBe('trains-run-\nlate  claim\n  [Trains run]\n  [late].\n');
  });
});
