import type { View } from '../model/outputs.ts';
import { RECORD_TYPES, STATEMENT, type RecordOf, type RecordType } from '../model/records.ts';
import { addressedObstacles } from '../query/addressed-obstacles.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { RECORD_FACETS, type Facet } from '../query/facets.ts';
import { listed } from '../query/listed.ts';
import { ownFieldConditions } from '../query/own-fields.ts';
import { checkPeriod, conditions, isWithin, meets, type SelectionRequest } from '../query/select.ts';
import { defineCommand, type Answer, type Subcommand } from './command.ts';
import { facetOptions, OWN_FIELDS, PERIOD } from './facet-options.ts';

type Listed = Exclude<RecordType, typeof STATEMENT>;

/** An option without a value: keeps the records of which it holds. */
interface Flag<T extends Listed> {
  readonly about: string;
  readonly in: (catalogue: Catalogue) => {
    readonly holds: (record: RecordOf<T>) => boolean;
    /** What must be said of the answer in this base. */
    readonly caveat?: string | undefined;
  };
}

interface RecordList<T extends Listed> {
  readonly type: T;
  readonly facets: Readonly<Record<string, Facet<RecordOf<T>>>>;
  readonly flags: Readonly<Record<string, Flag<T>>>;
}

/** What the list of a type has besides what all of them have. */
const PARTICULARS: {
  readonly [T in Listed]?: {
    readonly flags?: Readonly<Record<string, Flag<T>>>;
    readonly examples: readonly string[];
  };
} = {
  evidence: {
    examples: [
      'evidence --bearing refutes --as-of later --since 2025',
      'evidence --claim missing-architectures-hold-models-back',
      'evidence --type ranking --json',
    ],
  },
  document: { examples: ['documents', 'documents --language es', 'documents --json'] },
  topic: { examples: ['topics', 'topics --sort claimCount -n 5', 'topics --lang zh'] },
  actor: { examples: ['actors --type company', 'actors --country CN --sort claimCount', 'actors --lang zh'] },
  technology: { examples: ['technologies', 'technologies --type model,product', 'technologies --json'] },
  obstacle: {
    flags: {
      unaddressed: {
        about: 'for which the base names no answer',
        in: (catalogue) => {
          const addressed = addressedObstacles(catalogue);
          const isTelling = catalogue.base.records.obstacle.some(({ id }) => addressed.has(id));
          return {
            holds: ({ id }) => !addressed.has(id),
            caveat: isTelling
              ? undefined
              : 'This base records no answer to any obstacle, so it cannot tell them apart.',
          };
        },
      },
    },
    examples: ['obstacles --sort claimCount', 'obstacles --topic talent', 'obstacles --affects china'],
  },
  opportunity: { examples: ['opportunities', 'opportunities --benefits china', 'opportunities --lang es'] },
};

const FACETS_OF: { readonly [T in Listed]?: RecordList<T>['facets'] } = RECORD_FACETS;

/** The subcommand that lists the records of a type, each with the number of its claims. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- it ties facets and flags to one type
export function recordList<T extends Listed>(type: T): Subcommand {
  const { plural } = RECORD_TYPES[type];
  const { flags = {}, examples = [plural, `${plural} --json`] } = PARTICULARS[type] ?? {};
  const facets: RecordList<T>['facets'] = FACETS_OF[type] ?? {};
  const isDated = 'date' in RECORD_TYPES[type].fields;
  const options = facetOptions(facets);
  const flagOptions = Object.fromEntries(
    Object.entries(flags).map(([name, { about }]) => [name, { form: 'flag', about } as const]),
  );
  return defineCommand({
    output: plural,
    examples,
    input: { options: { ...options, ...flagOptions, ...(isDated ? PERIOD : {}), where: OWN_FIELDS } },
    run: async ({ where, since, until, ...typed }, context) =>
      listRecords({ type, facets, flags }, await context.catalogue(), typed, { where, since, until }),
  });
}
function listRecords<T extends Listed>(
  { type, facets, flags }: RecordList<T>,
  catalogue: Catalogue,
  options: Readonly<Record<string, readonly string[] | true | undefined>>,
  { where, since, until }: Pick<SelectionRequest, 'where' | 'since' | 'until'> = {},
): Answer {
  const typed = Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) => (value === undefined || value === true ? [] : [[name, value]])),
  );
  checkPeriod({ since, until });
  const own = ownFieldConditions(type, catalogue, where);
  const selection = { required: [...conditions(catalogue, facets, typed), ...own], excluded: [] };
  const on = Object.entries(flags).flatMap(([name, flag]) => (options[name] === true ? [flag.in(catalogue)] : []));
  const isTimed = since !== undefined || until !== undefined;
  const dateOf = (record: object) => ('date' in record ? (record.date as string) : undefined);
  const isInTime = (date?: string) => date !== undefined && isWithin(date, { since, until });
  const matching = listed(type, catalogue).filter(
    (record) => meets(record, selection, catalogue) && on.every(({ holds }) => holds(record)),
  );
  const { plural } = RECORD_TYPES[type];
  const rows = isTimed ? matching.filter((record) => isInTime(dateOf(record))) : matching;
  const isFiltered = isTimed || selection.required.length > 0 || on.length > 0;
  const remarks = isFiltered ? [`${rows.length} of ${catalogue.base.records[type].length} ${plural}.`] : [];
  const undated = isTimed ? matching.filter((record) => dateOf(record) === undefined).length : 0;
  if (undated > 0) remarks.push(`${undated} more without a date left out.`);
  const notices = unused(catalogue, type, facets, typed).map(
    (name) => `None of the ${plural} of this base has a value for --${name}.`,
  );
  // The compiler does not follow that the rows of the list of T are the records of T.
  const caveats = on.flatMap(({ caveat }) => caveat ?? []);
  return { view: { view: plural, rows } as unknown as View, notices: [...notices, ...caveats], remarks };
}

/** The facets asked for that no record has a value of, so that nothing can be found by them. */
function unused<T extends Listed>(
  catalogue: Catalogue,
  type: T,
  facets: RecordList<T>['facets'],
  typed: Readonly<Record<string, readonly string[] | undefined>>,
): string[] {
  const records = catalogue.base.records[type] as readonly RecordOf<T>[];
  const asked = Object.entries(facets).filter(([name]) => typed[name] !== undefined);
  return asked.flatMap(([name, { valuesOf }]) =>
    records.some((record) => valuesOf(record, catalogue).length > 0) ? [] : [name],
  );
}
