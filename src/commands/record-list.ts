import { OUTPUTS, type View } from '../model/outputs.ts';
import { RECORD_TYPES, type RecordOf, type RecordType } from '../model/records.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { withClaimCounts } from '../query/count.ts';
import type { Facet } from '../query/facets.ts';
import { conditions, meets } from '../query/select.ts';
import type { Answer, Subcommand } from './command.ts';
import { addFacetOptions, typedFacets } from './facet-options.ts';

type Listed = Exclude<RecordType, 'claim'>;

/** An option without a value: keeps the records of which it holds. */
interface Flag<T extends Listed> {
  readonly summary: string;
  readonly holds: (record: RecordOf<T>, catalogue: Catalogue) => boolean;
}

interface RecordList<T extends Listed> {
  readonly type: T;
  readonly facets: Readonly<Record<string, Facet<RecordOf<T>>>>;
  readonly flags?: Readonly<Record<string, Flag<T>>>;
  readonly examples: readonly string[];
}

/** The subcommand that lists the records of a type, each with the number of its claims. */
export function recordList<T extends Listed>(list: RecordList<T>): Subcommand {
  const { facets, flags = {}, examples } = list;
  return {
    formats: OUTPUTS[RECORD_TYPES[list.type].plural].formats,
    examples,
    declare: (command, reply) => {
      addFacetOptions(command, facets);
      for (const [name, { summary }] of Object.entries(flags)) command.option(`--${name}`, summary);
      return command.action((options) => {
        reply(async (context) => listRecords(list, await context.catalogue(), options));
      });
    },
  };
}

function listRecords<T extends Listed>(
  { type, facets, flags = {} }: RecordList<T>,
  catalogue: Catalogue,
  options: object,
): Answer {
  const typed = typedFacets(facets, options);
  const selection = { required: conditions(catalogue, facets, typed), excluded: [] };
  const on = Object.entries(flags).filter(([name]) => name in options);
  const rows = withClaimCounts(type, catalogue).filter(
    (record) => meets(record, selection, catalogue) && on.every(([, { holds }]) => holds(record, catalogue)),
  );
  const { plural } = RECORD_TYPES[type];
  const isFiltered = selection.required.length > 0 || on.length > 0;
  const remarks = isFiltered ? [`${rows.length} of ${catalogue.base.records[type].length} ${plural}.`] : [];
  const notices = unused(catalogue, type, facets, typed).map(
    (name) => `None of the ${plural} of this base has a value for --${name}.`,
  );
  // The compiler does not follow that the rows of the list of T are the records of T.
  return { view: { view: plural, rows } as unknown as View, notices, remarks };
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
