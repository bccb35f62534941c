import { UserError } from '../model/errors.ts';
import type { SearchRow } from '../model/outputs.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES, type RecordType, STATEMENT } from '../model/records.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { lister } from '../query/listed.ts';
import { ownFieldConditions } from '../query/own-fields.ts';
import { resolveValues } from '../query/resolve.ts';
import { maskOf } from '../query/columns/column.ts';
import type { Searchable } from '../query/search/corpus.ts';
import { search as searchRecords, type Found, type SearchOptions } from '../query/search/search.ts';
import { isEmptySelection, meets, resolveSelection, select, type SelectionRequest } from '../query/select.ts';
import { defineCommand, type Answer } from './command.ts';
import { CLAIM_FILTERS, selectionRequest } from './facet-options.ts';

interface SearchRequest extends SelectionRequest {
  readonly query: string;
  readonly type?: readonly string[] | undefined;
  readonly exact?: boolean | undefined;
  readonly explain?: boolean | undefined;
  /** More results are not printed. */
  readonly most?: number | undefined;
}

export const search = defineCommand({
  output: 'search',
  examples: [
    'search "fuga de talentos"',
    'search gpu export --type claim',
    'search 芯片 --lang zh',
    'search bytdance --explain',
    'search chips --stance unfavourable -n 3',
  ],
  input: {
    arguments: {
      query: {
        form: 'text',
        required: true,
        repeatable: true,
        about: 'words in any order and language; "…" inside the query keeps words together',
      },
    },
    options: {
      type: {
        form: 'values',
        values: Object.fromEntries(RECORD_TYPE_NAMES.map((type) => [type, RECORD_TYPES[type].about])),
        placeholder: 'type',
        repeatable: true,
        about: 'only records of a type',
      },
      exact: { form: 'flag', about: 'only whole words as typed, and records that have all of them' },
      explain: { form: 'flag', about: 'say which word matched where, and how; in a pipe with -f text or json' },
      ...CLAIM_FILTERS,
    },
  },
  topic: 'search',
  run: async ({ query, type, exact, explain, ...typed }, context) => {
    const request = { ...selectionRequest(typed), query: query.join(' '), type, exact, explain, most: context.most };
    return searchBase(await context.searchable(), request);
  },
});

/** The records that a query finds, best first; a claim filter restricts it to claims. */
export async function searchBase(catalogue: Searchable, request: SearchRequest): Promise<Answer> {
  const choices = RECORD_TYPE_NAMES.map((id) => ({ id, names: [RECORD_TYPES[id].plural] }));
  const types = request.type?.flatMap((typed) => resolveValues(typed, { option: '--type', choices })) as
    RecordType[] | undefined;
  const options = { exact: request.exact === true, ...restriction(catalogue, request, types) };
  const found = await searchRecords(catalogue, request.query, options);
  return {
    view: { view: 'search', rows: rowsOf(catalogue, found.hits.slice(0, request.most), request.explain === true) },
    ...remarksOn(found, Math.min(found.hits.length, request.most ?? Infinity)),
  };
}

/** What a request and a choice of types leave to be found; claim filters leave only claims. */
export function restriction(
  catalogue: Catalogue,
  request: SelectionRequest,
  types: readonly RecordType[] | undefined,
): SearchOptions {
  const [only, ...others] = types ?? [];
  if (request.where !== undefined && only !== undefined && only !== STATEMENT && others.length === 0) {
    const selection = { required: ownFieldConditions(only, catalogue, request.where), excluded: [] };
    if (!isEmptySelection(resolveSelection(catalogue, { ...request, where: undefined }))) throw filtersOfClaims();
    return { types: [only], keep: (record) => meets(record, selection, catalogue) };
  }
  const selection = resolveSelection(catalogue, request);
  if (isEmptySelection(selection)) return types === undefined ? {} : { types };
  const ofClaims = (types ?? [STATEMENT]).filter((type) => type === STATEMENT);
  if (ofClaims.length === 0) throw filtersOfClaims();
  const { places } = select(selection, catalogue);
  return { types: ofClaims, chosen: maskOf(places, catalogue.base.records.claim.length) };
}

function filtersOfClaims(): UserError {
  return new UserError('filters of claims find only claims: leave out --type, or the filters.');
}

/**
 * Search results as they are printed: records as their own lists print them. What is dear is made when it is read: a
 * table in a pipe needs no matches, and of a large base the records are read from the file.
 */
export function rowsOf(catalogue: Catalogue, hits: Found['hits'], explain: boolean): SearchRow[] {
  const list = lister(catalogue);
  return hits.map((hit) => {
    const { type, score, missing, likeness } = hit;
    return {
      type,
      get id() {
        return hit.record.id;
      },
      score,
      get matches() {
        return hit.matches;
      },
      ...(missing === undefined ? {} : { missing }),
      ...(likeness === undefined ? {} : { likeness }),
      ...(explain ? { reasons: hit.reasons } : {}),
      get record() {
        return list(type, hit.record);
      },
    };
  });
}

/** A misspelt word may be near to many. */
const MOST_TAKEN = 3;

function remarksOn(
  { hits, near, unknown, taken, partial, ignored }: Found,
  shown: number,
): Pick<Answer, 'remarks' | 'notices'> {
  if (ignored.length > 0) return { notices: [`The query is too long; not looked for: ${ignored.join(', ')}.`] };
  if (hits.length === 0) {
    if (unknown.length > 0 && near.length > 0) return { notices: [`Nothing found. Near words: ${near.join(', ')}.`] };
    return {
      remarks: [
        unknown.length > 0 ? 'Nothing found.' : 'Every word is known, but no record that may be found has them.',
      ],
    };
  }
  const takenFor = taken.map(
    ({ word, for: words }) => `Not in the data: ${word}. Taken for: ${words.slice(0, MOST_TAKEN).join(', ')}.`,
  );
  if (partial) return { remarks: [...takenFor, 'No record has every word; these have the most of them.'] };
  return { remarks: [...takenFor, `${hits.length} found${shown < hits.length ? `; the first ${shown} shown` : ''}.`] };
}
