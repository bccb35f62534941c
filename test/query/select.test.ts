import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, MODALITIES, STANCES } from '../../src/model/vocabularies.ts';
import { FACET_NAMES, FACETS } from '../../src/query/facets.ts';
import { resolveSelection, select, type SelectionRequest } from '../../src/query/select.ts';
import { baseOf, catalogueOf, claim, record, sourceDocument } from '../support/builders.ts';
import { builtInCatalogue } from '../support/built-in.ts';
import type { Catalogue } from '../../src/query/catalogue.ts';
import { createCatalogue } from '../../src/query/create-catalogue.ts';

const catalogue = catalogueOf(
  {
    topic: [
      record('topic', { id: 'transport' }),
      record('topic', { id: 'rail', broader: ['transport'] }),
      record('topic', { id: 'tram', broader: ['rail'] }),
      record('topic', { id: 'parks' }),
    ],
    actor: [record('actor', { id: 'mayor' }), record('actor', { id: 'council' })],
    claim: [
      claim('tram-late', { topics: ['tram'], kind: 'event', actors: ['mayor'], date: '2022', attributedTo: 'article' }),
      claim('rail-costly', { topics: ['rail', 'parks'], kind: 'forecast', actors: ['mayor', 'council'] }),
      claim('parks-open', { topics: ['parks'], kind: 'event', date: '2022-06-15', attributedTo: 'mayor' }),
      claim('untold', { source: { locator: 'p3.s1' } }),
    ],
  },
  sourceDocument({
    sections: [
      { id: 'start', title: { en: 'The start' }, from: 'p1', to: 'p2' },
      { id: 'end', title: { en: 'The end' }, heading: 'h1', from: 'p3', to: 'p4' },
    ],
  }),
);

function found(request: Partial<SelectionRequest>, from: Catalogue = catalogue): string[] {
  const selection = resolveSelection(from, { facets: {}, ...request });
  return select(selection, from).claims.map(({ id }) => id);
}

function mistake(request: Partial<SelectionRequest>, from: Catalogue = catalogue) {
  try {
    resolveSelection(from, { facets: {}, ...request });
  } catch (error) {
    return error as { message: string; hints: readonly string[]; exitCode: number };
  }
  throw new Error('nothing was wrong');
}

describe('filters of claims', () => {
  it('keep the order of the data and everything when none is given', () => {
    expect(found({})).toEqual(['tram-late', 'rail-costly', 'parks-open', 'untold']);
  });

  it('take the values of one option, between commas, as alternatives', () => {
    expect(found({ facets: { topic: ['tram,parks'] } })).toEqual(['tram-late', 'rail-costly', 'parks-open']);
    expect(found({ facets: { kind: [' event , forecast '] } })).toEqual(['tram-late', 'rail-costly', 'parks-open']);
  });

  it('must all hold when an option is repeated', () => {
    expect(found({ facets: { topic: ['rail', 'parks'] } })).toEqual(['rail-costly']);
    expect(found({ facets: { actor: ['mayor', 'council'] } })).toEqual(['rail-costly']);
  });

  it('must all hold when options differ', () => {
    expect(found({ facets: { topic: ['transport'], kind: ['event'] } })).toEqual(['tram-late']);
  });

  it('include the narrower topics, at any depth', () => {
    expect(found({ facets: { topic: ['transport'] } })).toEqual(['tram-late', 'rail-costly']);
    expect(found({ facets: { topic: ['tram'] } })).toEqual(['tram-late']);
  });

  it('find the claims that the article itself holds', () => {
    expect(found({ facets: { 'attributed-to': ['article'] } })).toEqual(['tram-late']);
  });

  it('know the section of a claim from its locator, by id, title or heading', () => {
    for (const typed of ['end', 'the end', 'h1']) expect(found({ facets: { section: [typed] } })).toEqual(['untold']);
  });

  it('match no value of a facet that a claim does not have', () => {
    const bare = catalogueOf({ claim: [claim('bare')] });
    for (const [facet, terms] of Object.entries({ kind: KINDS, modality: MODALITIES, stance: STANCES })) {
      expect(found({ facets: { [facet]: [Object.keys(terms).join(',')] } }, bare)).toEqual([]);
    }
    expect(found({ facets: { 'attributed-to': ['article'] } }, bare)).toEqual([]);
  });

  it('refuse two options of a one-valued facet with nothing in common, and say what to type', () => {
    const { message, hints, exitCode } = mistake({ facets: { kind: ['event', 'forecast,assessment'] } });
    expect(message).toContain('--kind');
    expect(hints).toEqual(['For either of them: --kind event,forecast,assessment']);
    expect(exitCode).toBe(2);
  });

  it('allow two options of a one-valued facet that have a value in common', () => {
    expect(found({ facets: { kind: ['event,forecast', 'event'] } })).toEqual(['tram-late', 'parks-open']);
  });

  it('refuse an unknown value, name the nearest and say how to list them', () => {
    const { message, hints, exitCode } = mistake({ facets: { topic: ['trma'] } });
    expect(message).toBe('--topic: "trma" is not known. Did you mean tram?');
    expect(hints).toEqual(['List them: sora-cn topics']);
    expect(exitCode).toBe(2);
  });

  it('list the values of a closed vocabulary when the value is unknown', () => {
    expect(mistake({ facets: { kind: ['rumour'] } }).message).toContain(Object.keys(KINDS).join(', '));
  });

  it('refuse a value that is empty or nothing but commas', () => {
    for (const typed of ['', ' ', ',', ' , ,']) expect(mistake({ facets: { topic: [typed] } }).exitCode).toBe(2);
  });

  it('name the value that the list of the others lacks', () => {
    expect(mistake({ facets: { 'attributed-to': ['nobody'] } }).hints).toEqual([
      'List them: sora-cn actors',
      'Or: article',
    ]);
  });

  it('refuse an unknown value among known ones', () => {
    expect(mistake({ facets: { topic: ['rail,nowhere'] } }).message).toContain('"nowhere"');
  });
});

describe('--at', () => {
  it('refuses a place that a document, whose sentences are recorded, does not have', () => {
    const of = (sentences?: Record<string, string>) =>
      catalogueOf(
        { claim: [claim('a', { source: { document: 'source', locator: 'p1' } })] },
        sourceDocument({ ...(sentences && { sentences }) }),
      );
    const recorded = of({ 'p1.s1': '', 'p1.s2': '' });
    for (const place of ['p1.s3', 'p2', 'p2-p3', 'h1', 'source#p2']) {
      const resolved = () => resolveSelection(recorded, { facets: {}, at: [place] });
      expect(resolved).toThrow(`--at: source has no place ${place.replace('source#', '')}.`);
      expect(found({ at: [place] }, of())).toEqual([]);
    }
    expect(found({ at: ['p1-p3'] }, recorded)).toEqual(['a']);
    expect(found({ at: ['p1.s2'] }, recorded)).toEqual([]);
  });
});

describe('--exclude', () => {
  it('removes what the filter would select, narrower topics too', () => {
    expect(found({ exclude: ['topic:rail'] })).toEqual(['parks-open', 'untold']);
  });

  it('takes alternatives, and can be repeated', () => {
    expect(found({ exclude: ['kind:event,forecast'] })).toEqual(['untold']);
    expect(found({ exclude: ['kind:event', 'actor:mayor'] })).toEqual(['untold']);
  });

  it('cuts at the first colon, so that values may have colons', () => {
    const odd = catalogueOf({
      topic: [record('topic', { id: 'a', label: { en: 'Ratio 3:1' } })],
      claim: [claim('in', { topics: ['a'] }), claim('out')],
    });
    expect(found({ exclude: ['topic:ratio 3:1'] }, odd)).toEqual(['out']);
  });

  it('refuses what is not FACET:VALUE, with the facets there are', () => {
    for (const typed of ['chips', 'topic', ':chips', 'topics:rail', 'toString:x', 'since:2022']) {
      const { message, exitCode } = mistake({ exclude: [typed] });
      expect(message).toContain(FACET_NAMES.join(', '));
      expect(exitCode).toBe(2);
    }
    expect(mistake({ exclude: ['topic:'] }).message).toBe('--exclude topic: give a value.');
    expect(mistake({ exclude: ['topics:rail'] }).message).toContain('Did you mean topic:…?');
  });

  it('removes what stands at a place', () => {
    const all = found({}, builtInCatalogue);
    for (const place of ['p1', 'p7.s1', 'p2-p8', 'h1,p9', 'sora-china-2024#p1']) {
      const there = found({ at: [place] }, builtInCatalogue);
      expect(found({ exclude: [`at:${place}`] }, builtInCatalogue)).toEqual(all.filter((id) => !there.includes(id)));
    }
    expect(mistake({ exclude: ['at:top'] }).message).toBe(
      '--exclude at: "top" is no place. Write p7, p7.s1, h1, or p3-p7.',
    );
  });

  it('removes exactly what the same filter selects, for every value of the built-in base', () => {
    const all = found({}, builtInCatalogue);
    for (const name of FACET_NAMES) {
      const { values } = FACETS[name];
      const ids =
        typeof values === 'string'
          ? builtInCatalogue.base.records[values].map(({ id }) => id)
          : typeof values === 'function'
            ? values(builtInCatalogue).map(({ id }) => id)
            : Object.keys(values);
      for (const id of ids) {
        const chosen = new Set(found({ facets: { [name]: [id] } }, builtInCatalogue));
        const rest = found({ exclude: [`${name}:${id}`] }, builtInCatalogue);
        expect(rest).toEqual(all.filter((claimId) => !chosen.has(claimId)));
      }
    }
  });
});

describe('--since and --until', () => {
  const dates = ['2021-12-31', '2022', '2022-05', '2022-06', '2022-06-01', '2022-07-15', '2023'];
  const dated = catalogueOf({ claim: [...dates.map((date) => claim(date, { date })), claim('undated')] });

  it('keep every period that overlaps what is asked for', () => {
    expect(found({ since: '2022-06' }, dated)).toEqual(['2022', '2022-06', '2022-06-01', '2022-07-15', '2023']);
    expect(found({ until: '2022-06' }, dated)).toEqual(['2021-12-31', '2022', '2022-05', '2022-06', '2022-06-01']);
    expect(found({ since: '2022', until: '2022' }, dated)).toEqual(dates.slice(1, -1));
    expect(found({ until: '2021' }, dated)).toEqual(['2021-12-31']);
  });

  it('count the claims left out for want of a date, of those that meet the rest', () => {
    const selection = resolveSelection(catalogue, { facets: { kind: ['forecast'] }, since: '2000' });
    expect(select(selection, catalogue)).toMatchObject({ claims: [], undated: 1 });
  });

  it('refuse what is no date of the calendar', () => {
    for (const date of ['2022-13', '2023-02-29', '22', 'yesterday', '2022-6', '2022/06']) {
      expect(mistake({ since: date }).message).toContain(`--since: "${date}"`);
      expect(mistake({ until: date }).message).toContain(`--until: "${date}"`);
    }
  });

  it('refuse a period that ends before it begins, and say what to type', () => {
    expect(mistake({ since: '2023', until: '2022-06' })).toMatchObject({
      hints: ['The other way round: --since 2022-06 --until 2023'],
      exitCode: 2,
    });
    expect(found({ since: '2022-06', until: '2022' }, dated)).toContain('2022-07-15');
  });

  it('agree with days compared one by one', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2023-12-31'), noInvalidDate: true });
    const written = fc
      .tuple(day, fc.constantFrom(4, 7, 10))
      .map(([date, length]) => date.toISOString().slice(0, length));
    fc.assert(
      fc.property(written, written, (date, since) => {
        const one = createCatalogue(baseOf({ claim: [claim('only', { date })] }));
        const isKept = found({ since }, one).length === 1;
        expect(isKept).toBe(lastDay(date) >= since.padEnd(10, '-01'));
      }),
    );
  });
});

function lastDay(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (day !== undefined) return date;
  return new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10);
}
