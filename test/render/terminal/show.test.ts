import { describe, expect, it } from 'vitest';
import type { ShowRow } from '../../../src/model/outputs.ts';
import { baseOf, claim, record, sourceDocument } from '../../support/builders.ts';
import { rendered } from '../../support/rendered.ts';

const flood = record('obstacle', {
  id: 'flood',
  label: { en: 'Floods', es: 'Inundaciones' },
  description: { en: 'The river comes over its banks each spring, and nobody knows when.' },
  searchTerms: ['hidden'],
  'x-page': 3,
});
const stated = claim('it-floods', { statement: { en: 'The river floods the town.' } });
const answer = claim('dykes-help', {
  statement: { en: 'Dykes would help.' },
  source: { locator: 'p2.s1', quotation: 'dykes would help' },
  relations: [{ type: 'answers', claim: 'it-floods' }],
});
const base = baseOf(
  { obstacle: [flood], claim: [stated, answer] },
  sourceDocument({ title: { en: 'News of the river' }, published: '2024-02' }),
);

const citation = 'Cite: obstacle:flood, on “News of the river” (2024-02); paraphrase, sora-cn 0.0.0.';

const shown = (row: ShowRow, width = 60, options = {}) =>
  rendered({ view: 'show', rows: [row] }, 'table', { base, width, ...options });

describe('a record in full on a terminal', () => {
  it('has any number of fields of the user’s own', async () => {
    const own = Object.fromEntries(Array.from({ length: 130_000 }, (_, at) => [`x-${at}`, at]));
    const row: ShowRow = { type: 'obstacle', record: record('obstacle', { id: 'rain', ...own }), links: [], citation };
    expect(await shown(row)).toContain('x-129999  129999\n');
  });

  it('has its name, fields, links by what they mean, and a line to cite', async () => {
    const links = [{ relation: 'obstacles', direction: 'in', type: 'claim', id: 'it-floods' }] as const;
    expect(await shown({ type: 'obstacle', record: flood, citation, links })).toBe(
      `Floods
obstacle flood

in es        Inundaciones
description  The river comes over its banks each spring, and
             nobody knows when.
x-page       3

claims that are evidence for it
  it-floods  The river floods the town.

Cite: obstacle:flood, on “News of the river” (2024-02);
paraphrase, sora-cn 0.0.0.
`,
    );
  });

  it('says where a claim stands and what it quotes, and which links are editorial', async () => {
    const links = [{ relation: 'answers', direction: 'out', type: 'claim', id: 'it-floods', editorial: true }] as const;
    const text = await shown({ type: 'claim', record: answer, citation, links }, 80);
    expect(text).toContain('source  p2.s1 “dykes would help”\n');
    expect(text).toContain('answers\n  it-floods  The river floods the town. (editorial link)\n');
  });

  it('names the article as the one who says so, in the language asked for', async () => {
    const row: ShowRow = { type: 'claim', record: claim('a', { attributedTo: 'article' }), citation, links: [] };
    expect(await shown(row)).toContain('who says so  the article\n');
    expect(await shown(row, 60, { language: 'es' })).toContain('who says so  el artículo\n');
    expect(await shown(row, 60, { language: 'zh' })).toContain('who says so  本文\n');
  });

  it('keeps structures of the user’s own', async () => {
    const own = record('obstacle', { id: 'own', 'x-deep': { a: { b: 1 } }, 'x-list': ['a', 'b'] });
    const text = await shown({ type: 'obstacle', record: own, citation, links: [] });
    expect(text).toContain('x-deep  {"a":{"b":1}}\n');
    expect(text).toContain('x-list  a, b\n');
  });

  it('names a link from its far end', async () => {
    const links = [{ relation: 'answers', direction: 'in', type: 'claim', id: 'dykes-help' }] as const;
    expect(await shown({ type: 'claim', record: stated, citation, links })).toContain(
      'answered by\n  dykes-help  Dykes would help.',
    );
  });

  it('does not call a link editorial that the words of the source state', async () => {
    const links = [{ relation: 'answers', direction: 'out', type: 'claim', id: 'it-floods' }] as const;
    expect(await shown({ type: 'claim', record: answer, citation, links })).not.toContain('editorial');
  });

  it('puts texts below their names where there is little room', async () => {
    const text = await shown({ type: 'obstacle', record: flood, citation, links: [] }, 30);
    expect(text).toContain('description\n  The river comes over its\n  banks each spring, and\n');
  });
});
