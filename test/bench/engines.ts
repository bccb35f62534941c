import { everyRecord } from '../../src/model/records.ts';
import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Catalogue } from '../../src/query/catalogue.ts';
import { fold } from '../../src/text/fold.ts';
import { outgoing } from '../../src/query/links.ts';
import { namesIn, textsOf } from '../../src/query/search/fields.ts';
import { search } from '../../src/query/search/search.ts';

/** Answers a query with the ids of records, best first. */
export type Engine = (query: string) => Promise<readonly string[]> | readonly string[];

/** The search of the program, and others on the same fields of the same records. */
export function enginesOver(catalogue: Catalogue): Readonly<Record<string, Engine>> {
  const documents = documentsOf(catalogue);
  return {
    'sora-cn': async (query) => (await search(catalogue, query)).hits.map(({ record }) => record.id),
    'fuse.js, defaults': fuse(documents, {}),
    'fuse.js, best options': fuse(documents, {
      useTokenSearch: true,
      tokenMatch: 'all',
      threshold: 0.3,
      ignoreDiacritics: true,
      ignoreFieldNorm: true,
      ignoreLocation: true,
    }),
    MiniSearch: miniSearch(documents),
  };
}

interface Document {
  readonly id: string;
  readonly names: string;
  readonly links: string;
  readonly statements: string;
  readonly descriptions: string;
}

const WEIGHTS = { id: 4, names: 3, links: 2.5, statements: 2, descriptions: 1 } as const;
const FIELDS = Object.keys(WEIGHTS);

function documentsOf(catalogue: Catalogue): Document[] {
  return [...everyRecord(catalogue.base)].map(({ type, record }) => {
    const texts = textsOf(type, record);
    const of = (...fields: string[]) =>
      texts
        .filter(({ field }) => fields.includes(field))
        .map(({ text }) => text)
        .join('\n');
    const links = outgoing(type, record).flatMap((link) => {
      const target = link.type === 'claim' ? undefined : catalogue.find(link.type, link.id);
      return target === undefined ? [] : namesIn(link.type, target).map(({ text }) => text);
    });
    return {
      id: record.id,
      names: of('label', 'name', 'aliases', 'searchTerms'),
      links: links.join('\n'),
      statements: of('statement', 'date'),
      descriptions: of('description', 'note', 'dateNote', 'quotation'),
    };
  });
}

function fuse(documents: readonly Document[], options: IFuseOptions<Document>): Engine {
  const keys = Object.entries(WEIGHTS).map(([name, weight]) => ({ name, weight }));
  const engine = new Fuse(documents, { ...options, keys });
  return (query) => engine.search(query).map(({ item }) => item.id);
}

function miniSearch(documents: readonly Document[]): Engine {
  const engine = new MiniSearch<Document>({ fields: FIELDS, processTerm: fold });
  engine.addAll(documents);
  const options = {
    boost: WEIGHTS,
    prefix: true,
    combineWith: 'AND' as const,
    fuzzy: (term: string) => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2),
  };
  return (query) => engine.search(query, options).map(({ id }) => id as string);
}
