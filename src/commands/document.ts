import { UserError } from '../model/errors.ts';
import { fold } from '../text/fold.ts';
import { parseLocator } from '../model/locators.ts';
import { OUTPUTS, type OutlineRow } from '../model/outputs.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { choicesOf, FACETS } from '../query/facets.ts';
import { didYouMean, nearest } from '../text/nearest.ts';
import { outline } from '../query/outline.ts';
import { isEmptySelection, resolveSelection, select, type SelectionRequest } from '../query/select.ts';
import type { Answer, Subcommand } from './command.ts';
import { addClaimFilters, selectionRequest } from './facet-options.ts';

export const document: Subcommand = {
  formats: OUTPUTS.document.formats,
  examples: ['document', 'document p7.s1', 'document challenges', 'document --topic data', 'document p1 --json'],
  declare: (command, reply) => {
    const own = command.argument('[locator]', 'a sentence (p7.s1), paragraph (p7), heading (h2) or section');
    addClaimFilters(own);
    return own.action((locator, options) => {
      const request = selectionRequest(options);
      reply(async (context) => outlineSource(await context.catalogue(request), request, locator));
    });
  },
};

/**
 * The outline of the source, or of a part of it; with a filter only the places where such claims stand.
 * @throws UserError (1) if there is no such part
 */
export function outlineSource(catalogue: Catalogue, request: SelectionRequest, part?: string): Answer {
  const selection = resolveSelection(catalogue, request);
  const { claims } = select(catalogue.base.records.claim, selection, catalogue);
  const all = outline(catalogue, claims);
  const places = part === undefined ? all : placesIn(catalogue, all, part);
  const isFiltered = !isEmptySelection(selection);
  const rows = isFiltered ? places.filter(({ claimCount }) => claimCount > 0) : places;
  return { view: { view: 'document', rows, claims }, remarks: [coverage(catalogue, places, isFiltered)] };
}

function placesIn(catalogue: Catalogue, all: readonly OutlineRow[], typed: string): OutlineRow[] {
  const key = fold(typed.trim());
  const sections = choicesOf(FACETS.section, catalogue);
  const isNamed = (name: string) => fold(name) === key;
  const section = sections.find(({ id, names }) => isNamed(id) || names.some(isNamed));
  const isLocator = parseLocator(key) !== undefined;
  const rows = all.filter(({ locator, section: in_ }) =>
    isLocator ? locator === key || locator.startsWith(`${key}.`) : in_ !== undefined && in_ === section?.id,
  );
  if (rows.length > 0) return rows;
  const near = isLocator ? '' : didYouMean(nearest(typed, sections));
  throw new UserError(`the source has no place "${typed}".${near}`, existing(all, key, sections), 1);
}

const MOST_LISTED = 12;

/** What can be asked for: the sentences of a paragraph that exists, else paragraphs, headings and sections. */
function existing(all: readonly OutlineRow[], key: string, sections: readonly { readonly id: string }[]): string[] {
  const locators = all.map(({ locator }) => locator);
  const beside = locators.filter((locator) => locator.startsWith(`${key.replace(/\..*/, '')}.`));
  if (beside.length > 0) return [`Sentences there: ${listed(beside)}.`];
  const whole = [...new Set(locators.map((locator) => locator.replace(/\..*/, '')))];
  const kinds = [
    { name: 'Paragraphs', found: whole.filter((locator) => locator.startsWith('p')) },
    { name: 'Headings', found: whole.filter((locator) => locator.startsWith('h')) },
    { name: 'Sections', found: sections.map(({ id }) => id) },
  ];
  const lines = kinds.flatMap(({ name, found }) => (found.length === 0 ? [] : [`${name}: ${listed(found)}.`]));
  return lines.length === 0 ? ['This base says nothing of its source.'] : lines;
}

function listed(names: readonly string[]): string {
  if (names.length <= MOST_LISTED) return names.join(', ');
  return `${names.slice(0, MOST_LISTED - 1).join(', ')}, … ${names.at(-1) ?? ''}`;
}

function coverage({ base }: Catalogue, places: readonly OutlineRow[], isFiltered: boolean): string {
  const sentences = places.filter(({ covered }) => covered !== undefined);
  const covered = sentences.filter((row) => row.covered);
  if (base.document?.sentences === undefined) {
    return 'The base does not list the sentences of its source: those without a claim are not known.';
  }
  const share = `${covered.length} of ${sentences.length}`;
  return isFiltered ? `Such claims stand in ${share} sentences.` : `${share} sentences have a claim.`;
}
