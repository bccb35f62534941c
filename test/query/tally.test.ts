import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/records.ts';
import type { Catalogue } from '../../src/query/catalogue.ts';
import { FACET_NAMES, type FacetName } from '../../src/query/facets.ts';
import { resolveSelection, select } from '../../src/query/select.ts';
import { crossTable, tally, TALLY_ORDER } from '../../src/query/tally.ts';
import { builtInCatalogue } from '../support/built-in.ts';
import { catalogueOf, claim, record, sourceDocument } from '../support/builders.ts';

const counts = (rows: ReturnType<typeof tally>) => rows.map(({ value, count }) => [value, count]);

const catalogue = catalogueOf({
  topic: [
    record('topic', { id: 'wide' }),
    record('topic', { id: 'left', broader: ['wide'] }),
    record('topic', { id: 'right', broader: ['wide'] }),
    record('topic', { id: 'unused' }),
  ],
  actor: [record('actor', { id: 'mayor', name: { en: 'The mayor', es: 'La alcaldesa' } })],
  claim: [
    claim('a', { topics: ['left', 'right'], kind: 'event', attributedTo: 'article' }),
    claim('b', { topics: ['right'], kind: 'event', attributedTo: 'mayor' }),
    claim('c', { topics: ['wide'] }),
  ],
});

/** A base of topics that are each narrower than the one before, with as many actors, sections and claims. */
function chainOf(length: number, fields: (at: number) => Partial<Claim>): Catalogue {
  const each = <T>(make: (at: number) => T) => Array.from({ length }, (_, at) => make(at));
  return catalogueOf(
    {
      topic: each((at) => record('topic', { id: `t${at}`, broader: at === 0 ? [] : [`t${at - 1}`] })),
      actor: each((at) => record('actor', { id: `a${at}` })),
      claim: each((at) => claim(`c${at}`, fields(at))),
    },
    sourceDocument({
      sections: each((at) => ({ id: `s${at}`, title: { en: 'A' }, from: `p${at + 1}`, to: `p${at + 1}` })),
    }),
  );
}

describe('a tally', () => {
  it.each(FACET_NAMES)('counts what --%s VALUE leaves of the built-in claims', (name) => {
    for (const { value, count } of tally(builtInCatalogue, name)) {
      const selection = resolveSelection(builtInCatalogue, { facets: { [name]: [value] } });
      expect([value, count]).toEqual([value, select(selection, builtInCatalogue).claims.length]);
    }
  });

  it('lists every term of a closed vocabulary in its order, even without claims', () => {
    expect(counts(tally(catalogue, 'kind'))).toEqual([
      ['event', 2],
      ['assessment', 0],
      ['forecast', 0],
      ['recommendation', 0],
    ]);
  });

  it('lists records with most claims first and without those that have none; a claim once for a broader topic', () => {
    expect(counts(tally(catalogue, 'topic'))).toEqual([
      ['wide', 3],
      ['right', 2],
      ['left', 1],
    ]);
  });

  it('has a label for every value', () => {
    const labels = tally(catalogue, 'attributed-to').map(({ label }) => label);
    expect(labels).toEqual([
      { en: 'the article', es: 'el artículo', zh: '本文' },
      { en: 'The mayor', es: 'La alcaldesa' },
    ]);
    for (const name of FACET_NAMES) {
      for (const { label } of tally(builtInCatalogue, name)) expect(Object.values(label)[0]).toBeTruthy();
    }
  });

  it('is made for every facet, closed vocabularies first', () => {
    expect(TALLY_ORDER.toSorted()).toEqual(FACET_NAMES.toSorted());
    expect(TALLY_ORDER.slice(0, 3).toSorted()).toEqual(['kind', 'modality', 'stance']);
  });
});

describe('topics in a chain as long as a base', () => {
  it('are counted', () => {
    const long = chainOf(20_000, (at) => ({ topics: [`t${at}`] }));
    const rows = tally(long, 'topic');
    expect([rows.length, rows[0]?.count, rows.at(-1)?.count]).toEqual([20_000, 20_000, 1]);
  });
});

describe('a cross-table', () => {
  it('has a row for each pair, also empty ones where a vocabulary is closed', () => {
    const { rows } = crossTable(catalogue, ['topic', 'kind']);
    expect(rows).toHaveLength(3 * 4);
    expect(rows.slice(0, 2)).toEqual([
      { topic: 'wide', kind: 'event', count: 2 },
      { topic: 'wide', kind: 'assessment', count: 0 },
    ]);
  });

  it('leaves out pairs without a claim of two open facets', () => {
    expect(crossTable(catalogue, ['attributed-to', 'topic']).rows).toEqual([
      { attributedTo: 'article', topic: 'wide', count: 1 },
      { attributedTo: 'article', topic: 'right', count: 1 },
      { attributedTo: 'article', topic: 'left', count: 1 },
      { attributedTo: 'mayor', topic: 'wide', count: 1 },
      { attributedTo: 'mayor', topic: 'right', count: 1 },
    ]);
  });

  it('has totals that count each claim once, whatever values it has', () => {
    const { totals } = crossTable(catalogue, ['topic', 'kind']);
    expect(totals).toContainEqual({ topic: 'wide', count: 3 });
    expect(totals).toContainEqual({ kind: 'event', count: 2 });
    expect(totals.at(-1)).toEqual({ count: 3 });
    const some = crossTable(catalogue, ['topic', 'kind'], Uint32Array.of(1, 2)).totals;
    expect(some).toContainEqual({ kind: 'event', count: 1 });
    expect(some.at(-1)).toEqual({ count: 2 });
  });

  it('has the same counts either way round', () => {
    const turned = crossTable(catalogue, ['topic', 'attributed-to']).rows;
    const cell = ({ topic, attributedTo, count }: (typeof turned)[number]) =>
      `${String(topic)} ${String(attributedTo)} ${count}`;
    const { rows } = crossTable(catalogue, ['attributed-to', 'topic']);
    expect(turned.map(cell).toSorted()).toEqual(rows.map(cell).toSorted());
  });

  it('is refused above a million rows, however they come about', () => {
    const many = chainOf(1500, (at) => ({ topics: [`t${at}`], actors: [`a${at}`], source: { locator: `p${at + 1}` } }));
    const table = (...by: [FacetName, FacetName]) => crossTable(many, by);
    expect(() => table('topic', 'actor')).toThrow(/topic and actor would have more than 1000000 rows/);
    expect(() => table('actor', 'section')).toThrow(/more than 1000000 rows/);
    expect(table('actor', 'attributed-to').rows).toEqual([]);
  });
});
