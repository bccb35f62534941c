import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/model/outputs.ts';
import { createStyle } from '../../src/render/style.ts';
import { baseOf, claim, record, sourceDocument } from '../support/builders.ts';
import { hostileText } from '../support/hostile.ts';
import { rendered } from '../support/rendered.ts';

/** The views that people read most, each with the given text in every place of it. */
function viewsOf(text: string) {
  const said = { en: text };
  const topic = record('topic', { id: 'rail', label: said, aliases: [text] });
  const actor = record('actor', { id: 'mayor', name: said });
  const claimed = claim('a-claim', {
    statement: said,
    topics: ['rail'],
    attributedTo: 'mayor',
    kind: 'event',
    note: said,
    source: { locator: 'p1.s1', quotation: text },
  });
  const counted = { recordType: 'topic', ...topic, claimCount: 1 } as const;
  const links = [{ relation: 'topics', direction: 'out', type: 'topic', id: 'rail' }] as const;
  const matches = [{ field: 'statement.en', ranges: [[0, 2]] as const }];
  const views: View[] = [
    { view: 'claims', rows: [claimed] },
    { view: 'topics', rows: [counted] },
    { view: 'actors', rows: [{ recordType: 'actor', ...actor, country: text, claimCount: 1 }] },
    { view: 'show', rows: [{ type: 'claim', record: claimed, citation: text, links }] },
    { view: 'search', rows: [{ type: 'claim', id: 'a-claim', score: 1, matches, missing: [], record: claimed }] },
    {
      view: 'overview',
      rows: [{ records: 'claims', count: 1 }],
      title: said,
      stanceTowards: said,
      documents: [],
      toTry: ['claims'],
    },
  ];
  const base = baseOf({ topic: [topic], actor: [actor], claim: [claimed] }, sourceDocument({ title: said }));
  return { views, base };
}

describe('a layout for a terminal', () => {
  it('has no line wider than the terminal, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, fc.integer({ min: 40, max: 100 }), async (text, width) => {
        const { views, base } = viewsOf(text);
        for (const view of views) {
          const shown = await rendered(view, 'table', { base, width });
          for (const line of shown.split('\n'))
            expect([view.view, line, stringWidth(line) <= width]).toEqual([view.view, line, true]);
        }
      }),
    );
  });

  it('is the same with colour and without, but for the colour', async () => {
    const style = await createStyle(3);
    const { views, base } = viewsOf('Some words of a text, 芯片 too.');
    for (const view of views) {
      const coloured = await rendered(view, 'table', { base, width: 60, style });
      expect(coloured).toContain('\u001b[');
      expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(await rendered(view, 'table', { base, width: 60 }));
    }
  });

  it('is a plain table of the fields asked for', async () => {
    const { views, base } = viewsOf('words');
    for (const view of views.slice(0, 2)) {
      expect(await rendered(view, 'table', { base, width: 60, fields: ['id'] })).toMatch(/^ID\n/);
    }
  });
});
