import { UserError } from '../model/errors.ts';
import { fold } from '../text/fold.ts';
import { parsePlace, splitPlace, writePlace } from '../model/places.ts';
import type { OutlineRow } from '../model/outputs.ts';
import type { SourceDocument } from '../model/records.ts';
import { placeNamed } from '../query/at-place.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { choicesOf, FACETS } from '../query/facets.ts';
import { asBase } from '../query/names.ts';
import { firstFew } from '../text/first-few.ts';
import { didYouMean, didYouMeanOf, nearest } from '../text/nearest.ts';
import { outline } from '../query/outline.ts';
import { isEmptySelection, resolveSelection, select, type SelectionRequest } from '../query/select.ts';
import { defineCommand, type Answer } from './command.ts';
import { CLAIM_FILTERS, selectionRequest } from './facet-options.ts';

export const document = defineCommand({
  output: 'document',
  examples: ['document', 'document p7.s1', 'document challenges', 'document --topic data', 'document p1 --json'],
  input: {
    arguments: {
      source: { form: 'place', about: 'a document, or what is in one: p7.s1, p7, h2, a section, DOCUMENT#p7' },
      place: { form: 'place', about: 'what is in that document' },
    },
    options: CLAIM_FILTERS,
  },
  run: async ({ source, place, ...typed }, context) => {
    const request = selectionRequest(typed);
    // Arguments by name may leave the first out.
    const [first, second] = [source, place].filter((one) => one !== undefined);
    return outlineSource(await context.catalogue(request), request, first, second);
  },
});

/**
 * The outline of the sources, or of a part of one; with a filter only the places where such claims stand.
 * @throws UserError (1) if there is no such part, (2) if several documents have it
 */
export function outlineSource(
  catalogue: Catalogue,
  request: SelectionRequest,
  source?: string,
  place?: string,
): Answer {
  const selection = resolveSelection(catalogue, request);
  const { claims } = select(selection, catalogue);
  const all = outline(catalogue, claims);
  const places = source === undefined ? all : placesIn(catalogue, all, source, place);
  const isFiltered = !isEmptySelection(selection);
  const rows = isFiltered ? places.filter(({ claimCount }) => claimCount > 0) : places;
  return { view: { view: 'document', rows, claims }, remarks: [coverage(catalogue, places, isFiltered)] };
}

/** The rows that are meant: by a place, else a document, else a section; two arguments are a document and what is in it. */
function placesIn(catalogue: Catalogue, all: readonly OutlineRow[], typed: string, within?: string): OutlineRow[] {
  const { sources } = catalogue;
  if (within !== undefined) {
    if (parsePlace(typed) !== undefined) {
      throw new UserError(`too many arguments for document: ${within}`, [`One at a time: sora-cn document ${typed}`]);
    }
    const known = documentNamed(catalogue, typed);
    if (known !== undefined) return placesIn(catalogue, all, writePlace(known, within));
    const near = didYouMeanOf(
      typed,
      sources.all.map(({ id }) => id),
    );
    throw new UserError(`there is no document "${typed}".${near}`, ['List them: sora-cn documents'], 1);
  }
  const key = fold(typed.trim());
  // Ids that differ by case alone are of different documents.
  const place = [typed.trim(), key].find((one) => parsePlace(one) !== undefined);
  if (place !== undefined) return placeIn(catalogue, all, place);
  const document = documentNamed(catalogue, typed);
  if (document !== undefined) return all.filter((row) => row.document === document);
  const sections = choicesOf(FACETS.section, catalogue);
  const isNamed = (name: string) => fold(name) === key;
  const found = sections.filter(({ id, names }) => isNamed(id) || names.some(isNamed));
  if (found.length > 1) {
    const several = firstFew(found.map(({ id }) => id));
    throw new UserError(`several documents have a section "${typed}": ${several}.`, ['Give one of these.']);
  }
  const rows = all.filter(({ document, locator }) => {
    const name = sources.sectionNameOf({ document, locator });
    return name !== undefined && name === found[0]?.id;
  });
  if (rows.length > 0) return rows;
  throw noSuchPlace(catalogue, all, typed, didYouMean(nearest(typed, sections)));
}

function placeIn(catalogue: Catalogue, all: readonly OutlineRow[], typed: string): OutlineRow[] {
  const { document, holds } = placeNamed(typed, 'document', catalogue);
  const rows = all.filter((row) => row.document === document && holds(row.locator));
  if (rows.length > 0) return rows;
  const inDocument = all.filter((row) => row.document === document);
  throw noSuchPlace(catalogue, inDocument, splitPlace(typed)[1], '');
}

/** The document of an id, or of a title. */
function documentNamed({ sources }: Catalogue, typed: string): string | undefined {
  const name = typed.trim();
  const key = fold(name);
  const ways = [
    ({ id }: SourceDocument) => id === name,
    ({ id }: SourceDocument) => fold(id) === key,
    ({ title = {} }: SourceDocument) => Object.values(title).some((text) => fold(text) === key),
  ];
  const named = ways.map((isNamed) => sources.all.filter(isNamed)).find(({ length }) => length > 0) ?? [];
  return named.length === 1 ? named[0]?.id : undefined;
}

function noSuchPlace({ sources }: Catalogue, all: readonly OutlineRow[], typed: string, near: string): UserError {
  const [document] = splitPlace(typed);
  const rows = sources.all.some(({ id }) => id === document) ? all.filter((row) => row.document === document) : all;
  const sections = [...new Set(rows.flatMap((row) => sources.sectionNameOf(row) ?? []))];
  const base = asBase(typed);
  const hints = base === undefined ? existing(rows, fold(typed.trim()), sections) : [base];
  return new UserError(`the source has no place "${typed}".${near}`, hints, 1);
}

const MOST_LISTED = 12;

/** What can be asked for: the sentences of a paragraph that exists, else paragraphs, headings and sections. */
function existing(all: readonly OutlineRow[], key: string, sections: readonly string[]): string[] {
  const locators = all.map(({ locator }) => locator);
  const beside = locators.filter((locator) => locator.startsWith(`${key.replace(/\..*/, '')}.`));
  if (beside.length > 0) return [`Sentences there: ${listed(beside)}.`];
  const whole = [...new Set(locators.map((locator) => locator.replace(/\..*/, '')))];
  const kinds = [
    { name: 'Paragraphs', found: whole.filter((locator) => locator.startsWith('p')) },
    { name: 'Headings', found: whole.filter((locator) => locator.startsWith('h')) },
    { name: 'Sections', found: sections },
  ];
  const lines = kinds.flatMap(({ name, found }) => (found.length === 0 ? [] : [`${name}: ${listed(found)}.`]));
  return lines.length === 0 ? ['This base says nothing of its source.'] : lines;
}

function listed(names: readonly string[]): string {
  if (names.length <= MOST_LISTED) return names.join(', ');
  return `${names.slice(0, MOST_LISTED - 1).join(', ')}, … ${names.at(-1) ?? ''}`;
}

function coverage({ sources }: Catalogue, places: readonly OutlineRow[], isFiltered: boolean): string {
  const sentences = places.filter(({ covered }) => covered !== undefined);
  const covered = sentences.filter((row) => row.covered);
  if (!sources.all.some(({ sentences }) => sentences !== undefined)) {
    return 'The base does not list the sentences of its source: those without a claim are not known.';
  }
  const share = `${covered.length} of ${sentences.length}`;
  return isFiltered ? `Such claims stand in ${share} sentences.` : `${share} sentences have a claim.`;
}
