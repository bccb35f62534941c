import { UserError } from '../model/errors.ts';
import { OUTPUTS, type SearchRow } from '../model/outputs.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES, type RecordType } from '../model/records.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { claimCounts } from '../query/count.ts';
import { resolveValues } from '../query/resolve.ts';
import type { Searchable } from '../query/search/corpus.ts';
import { search as searchRecords, type Found, type SearchOptions } from '../query/search/search.ts';
import { isEmptySelection, isSelected, resolveSelection, type SelectionRequest } from '../query/select.ts';
import { repeated, type Answer, type Subcommand } from './command.ts';
import { addClaimFilters, selectionRequest } from './facet-options.ts';
import { searchHelp } from './search-help.ts';

interface SearchRequest extends SelectionRequest {
  readonly query: string;
  readonly type?: readonly string[] | undefined;
  readonly exact?: boolean | undefined;
  readonly explain?: boolean | undefined;
  /** More results are not printed. */
  readonly most?: number | undefined;
}

export const search: Subcommand = {
  formats: OUTPUTS.search.formats,
  examples: [
    'search "fuga de talentos"',
    'search gpu export --type claim',
    'search 芯片 --lang zh',
    'search bytdance --explain',
    'search chips --stance unfavourable -n 3',
  ],
  declare: (command, reply) => {
    const own = command
      .argument('<query...>', 'words in any order and language; "…" inside the query keeps words together')
      .option('--type <type>', `only records of a type: ${RECORD_TYPE_NAMES.join(', ')}`, repeated)
      .option('--exact', 'only whole words as typed, and records that have all of them')
      .option('--explain', 'say which word matched where, and how');
    addClaimFilters(own);
    own.addHelpText('after', () => `\n${searchHelp()}`);
    return own.action((words, options) => {
      const request = { ...selectionRequest(options), ...options, query: words.join(' ') };
      reply(async (context) => searchBase(await context.searchable(), { ...request, most: context.most }));
    });
  },
};

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
  const selection = resolveSelection(catalogue, request);
  if (isEmptySelection(selection)) return types === undefined ? {} : { types };
  const ofClaims = (types ?? ['claim']).filter((type) => type === 'claim');
  if (ofClaims.length === 0)
    throw new UserError('filters of claims find only claims: leave out --type, or the filters.');
  return { types: ofClaims, keep: (_, record) => 'statement' in record && isSelected(record, selection, catalogue) };
}

/**
 * Search results as they are printed: records as their own lists print them. What is dear is made when it is read: a
 * table in a pipe needs no matches, and of a large base the records are read from the file.
 */
export function rowsOf(catalogue: Catalogue, hits: Found['hits'], explain: boolean): SearchRow[] {
  const counts = new Map<RecordType, ReadonlyMap<string, number>>();
  const countOf = (type: Exclude<RecordType, 'claim'>, id: string) => {
    const known = counts.get(type) ?? claimCounts(type, catalogue);
    counts.set(type, known);
    return known.get(id) ?? 0;
  };
  return hits.map((hit) => {
    const { type, score, missing } = hit;
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
      ...(explain ? { reasons: hit.reasons } : {}),
      get record() {
        const { record } = hit;
        return type === 'claim' ? record : { recordType: type, ...record, claimCount: countOf(type, record.id) };
      },
    };
  });
}

function remarksOn(
  { hits, near, unknown, partial, ignored }: Found,
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
  if (partial) return { remarks: ['No record has every word; these have the most of them.'] };
  return { remarks: [`${hits.length} found${shown < hits.length ? `; the first ${shown} shown` : ''}.`] };
}
