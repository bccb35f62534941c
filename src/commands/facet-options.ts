import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { AnyRecord } from '../model/records.ts';
import type { Vocabulary } from '../model/vocabularies.ts';
import { FACETS, type Facet } from '../query/facets.ts';
import type { SelectionRequest } from '../query/select.ts';
import { repeated } from './command.ts';
import { completesWith } from './completes-with.ts';

/** Declares one repeatable option a facet. */
export function addFacetOptions<R extends AnyRecord>(
  command: CommandUnknownOpts,
  facets: Readonly<Record<string, Facet<R>>>,
): void {
  for (const [name, facet] of Object.entries(facets)) {
    const { summary, values } = facet;
    const flags = `--${name} <${placeholder(values)}>`;
    const option = command.createOption(flags, `${summary}${choices(values)}`).argParser(repeated);
    command.addOption(completesWith(option, facet));
  }
}

/** Declares everything that narrows a list of claims. */
export function addClaimFilters(command: CommandUnknownOpts): void {
  addFacetOptions(command, FACETS);
  command
    .option('--since <date>', 'events of this time or later (2024, 2024-02, 2024-02-16)')
    .option('--until <date>', 'events of this time or earlier')
    .option('--exclude <facet:value>', 'leave out what --FACET VALUE selects', repeated);
}

function placeholder<R extends AnyRecord>(values: Facet<R>['values']): string {
  return typeof values === 'string' ? values : 'value';
}

function choices<R extends AnyRecord>(values: Facet<R>['values']): string {
  return typeof values === 'object' ? `: ${Object.keys(values satisfies Vocabulary).join(', ')}` : '';
}

/** The values of facet options as typed, by facet name. */
export function typedFacets(facets: Readonly<Record<string, unknown>>, options: object): SelectionRequest['facets'] {
  const values = options as Readonly<Record<string, readonly string[] | undefined>>;
  return Object.fromEntries(Object.keys(facets).map((name) => [name, values[camelCase(name)]]));
}

/** What the options of `addClaimFilters` ask for. */
export function selectionRequest(options: object): SelectionRequest {
  const { since, until, exclude } = options as { since?: string; until?: string; exclude?: readonly string[] };
  return { facets: typedFacets(FACETS, options), since, until, exclude };
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
