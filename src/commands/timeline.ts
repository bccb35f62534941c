import type { Catalogue } from '../query/catalogue.ts';
import { choicesOf, RECORD_FACETS } from '../query/facets.ts';
import { resolveValues } from '../query/resolve.ts';
import { isEmptySelection, resolveSelection, select, type SelectionRequest } from '../query/select.ts';
import { timeline as timelineOf } from '../query/timeline.ts';
import { defineCommand, type Answer } from './command.ts';
import { CLAIM_FILTERS, facetOptions, selectionRequest } from './facet-options.ts';

const { claim: CLAIM } = RECORD_FACETS.evidence;

export const timeline = defineCommand({
  output: 'timeline',
  examples: [
    'timeline',
    'timeline --claim entrepreneurs-expect-sora-like-models',
    'timeline --topic chips --since 2024',
    'timeline --kind forecast -f mermaid',
  ],
  input: {
    options: {
      ...facetOptions({ claim: { ...CLAIM, summary: 'only a claim, and what bears on it' } }),
      ...CLAIM_FILTERS,
    },
  },
  run: async ({ claim, ...typed }, context) => tellTime(await context.catalogue(), selectionRequest(typed), claim),
});

/** What happened when; filters choose claims, and what bears on them follows. */
export function tellTime(catalogue: Catalogue, request: SelectionRequest, named?: readonly string[]): Answer {
  const { since, until, ...selection } = resolveSelection(catalogue, request);
  const choices = choicesOf(CLAIM, catalogue);
  const ids = named?.flatMap((typed) => resolveValues(typed, { option: '--claim', choices, listing: 'claims' }));
  const isChosen = new Set(ids);
  const { claims } = select(selection, catalogue);
  const rows = timelineOf(catalogue, {
    claims: ids === undefined ? claims : claims.filter(({ id }) => isChosen.has(id)),
    areNamed: ids !== undefined,
    isNarrowed: ids !== undefined || !isEmptySelection(selection),
    since,
    until,
  });
  return { view: { view: 'timeline', rows }, remarks: [`${rows.length} in the timeline.`] };
}
