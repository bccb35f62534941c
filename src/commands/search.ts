import { OUTPUTS, type SearchRow } from '../model/outputs.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES, type AnyRecord, type RecordType } from '../model/records.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { withClaimCounts } from '../query/count.ts';
import { resolveValues } from '../query/resolve.ts';
import { search as searchRecords, type Found, type SearchOptions } from '../query/search/search.ts';
import { isEmptySelection, resolveSelection, select, type SelectionRequest } from '../query/select.ts';
import { repeated, type Answer, type Subcommand } from './command.ts';
import { addClaimFilters, selectionRequest } from './facet-options.ts';

interface SearchRequest extends SelectionRequest {
  readonly query: string;
  readonly type?: readonly string[] | undefined;
  readonly exact?: boolean | undefined;
  readonly explain?: boolean | undefined;
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
    return own.action((words, options) => {
      const request = { ...selectionRequest(options), ...options, query: words.join(' ') };
      reply(async (context) => searchBase(await context.catalogue(), request));
    });
  },
};

/** The records that a query finds, best first; a claim filter restricts it to claims. */
export async function searchBase(catalogue: Catalogue, request: SearchRequest): Promise<Answer> {
  const choices = RECORD_TYPE_NAMES.map((id) => ({ id, names: [RECORD_TYPES[id].plural] }));
  const types = request.type?.flatMap((typed) => resolveValues(typed, { option: '--type', choices })) as
    RecordType[] | undefined;
  const options = { exact: request.exact === true, ...restriction(catalogue, request, types) };
  const found = await searchRecords(catalogue, request.query, options);
  return { view: { view: 'search', rows: rowsOf(catalogue, found, request.explain === true) }, ...remarksOn(found) };
}

/** What a request and a choice of types leave to be found; claim filters leave only claims. */
export function restriction(
  catalogue: Catalogue,
  request: SelectionRequest,
  types: readonly RecordType[] | undefined,
): SearchOptions {
  const selection = resolveSelection(catalogue, request);
  if (isEmptySelection(selection)) return types === undefined ? {} : { types };
  const kept = new Set<AnyRecord>(select(catalogue.base.records.claim, selection, catalogue).claims);
  const ofClaims = (types ?? ['claim']).filter((type) => type === 'claim');
  return { types: ofClaims, keep: (_, record) => kept.has(record) };
}

/** Search results as they are printed: records as their own lists print them. */
export function rowsOf(catalogue: Catalogue, { hits }: Found, explain: boolean): SearchRow[] {
  const listed = new Map<AnyRecord, AnyRecord>();
  for (const type of new Set(hits.map((hit) => hit.type))) {
    if (type === 'claim') continue;
    const records = catalogue.base.records[type];
    withClaimCounts(type, catalogue).forEach((counted, at) => records[at] && listed.set(records[at], counted));
  }
  return hits.map(({ type, record, score, matches, missing, reasons }) => ({
    type,
    id: record.id,
    score,
    matches,
    ...(missing === undefined ? {} : { missing }),
    ...(explain ? { reasons } : {}),
    record: listed.get(record) ?? record,
  }));
}

function remarksOn({ hits, near, partial, ignored }: Found): Pick<Answer, 'remarks' | 'notices'> {
  if (ignored.length > 0) return { notices: [`The query is too long; not looked for: ${ignored.join(', ')}.`] };
  if (hits.length === 0) {
    return { notices: [`Nothing found.${near.length === 0 ? '' : ` Near words: ${near.join(', ')}.`}`] };
  }
  if (partial) return { remarks: ['No record has every word; these have the most of them.'] };
  return { remarks: [`${hits.length} found.`] };
}
