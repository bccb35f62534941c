import type { Subcommand } from '../../commands/command.ts';
import { CLAIM_FILTERS } from '../../commands/facet-options.ts';
import type { Form, Input } from '../../commands/input.ts';
import { parsePlace, splitPlace } from '../../model/places.ts';
import { OUTPUTS } from '../../model/outputs.ts';
import { pathsOf } from '../../model/paths.ts';
import { STATEMENT, type RecordType } from '../../model/records.ts';
import type { Shape } from '../../model/shape.ts';
import type { Vocabulary } from '../../model/vocabularies.ts';
import type { Catalogue } from '../../query/catalogue.ts';
import { FACETS, FACET_NAMES } from '../../query/facets.ts';
import { languagesOf } from '../../query/languages.ts';
import { sortPaths } from '../../query/sort.ts';
import type { Candidate, Values, Words } from './candidate.ts';
import { placesOf, recordNames, recordsOf } from './records.ts';

/** What decides the values besides what is typed. */
export interface Scene {
  readonly output: Subcommand['output'];
  readonly language: string;
  /** The argument before the one that is typed. */
  readonly before: string | undefined;
  readonly catalogue: () => Promise<Catalogue>;
  /** The same, but of a large base the claims may be missing. */
  readonly records: () => Promise<Catalogue>;
}

/** What the value of an option or argument can be, given the part of it that is typed. */
export async function valuesOf(input: Input, typed: string, scene: Scene): Promise<Values> {
  if (input.form === 'values') return anyOf(typed, await offered(input, scene));
  if (input.form === 'term') return oneOf(meanings(input.terms));
  return BY_FORM[input.form](typed, scene);
}

type Provider = (typed: string, scene: Scene) => Values | Promise<Values>;

const files = (): Values => ({ kept: 0, files: 'files' });
const nothing = (): Values => ({ kept: 0, words: [] });

const BY_FORM = {
  flag: nothing,
  number: nothing,
  size: nothing,
  text: nothing,
  date: nothing,
  path: files,
  file: files,
  folder: () => ({ kept: 0, files: 'directories' }),
  record: async (typed, { catalogue, language }) => recordNames(typed, (await catalogue()).base, language),
  claim: async (_, { catalogue, language }) => oneOf(recordsOf(STATEMENT, (await catalogue()).base, language)),
  place: places,
  locator: locators,
  language: async (_, { catalogue }) => oneOf(languagesOf((await catalogue()).base).map((value) => ({ value }))),
  field: async (_, scene) => oneOf(await fields(scene, sortPaths)),
  fields: async (typed, scene) => anyOf(typed, await fields(scene, (shape, tags) => pathsOf(shape, tags, 'all'))),
  exclusion,
} as const satisfies Readonly<Record<Exclude<Form['form'], 'values' | 'term'>, Provider>>;

function meanings(terms: Vocabulary): Candidate[] {
  return Object.entries(terms).map(([value, about]) => ({ value, about }));
}

function oneOf(words: readonly Candidate[]): Words {
  return { kept: 0, words };
}

type ValuesForm = Pick<Extract<Form, { form: 'values' }>, 'values' | 'reserved'>;

/** One more alternative behind a comma; not one that stands there already. */
function anyOf(typed: string, words: readonly Candidate[]): Words {
  const kept = typed.lastIndexOf(',') + 1;
  const earlier = typed.slice(0, kept).split(',');
  return { kept, words: words.filter(({ value }) => !earlier.includes(value)) };
}

async function offered({ values, reserved }: ValuesForm, scene: Scene): Promise<Candidate[]> {
  const own = reserved === undefined ? [] : [{ value: reserved }];
  if (typeof values === 'string') return [...own, ...(await recordsInUse(values, scene))];
  if (typeof values === 'object') return [...own, ...meanings(values)];
  return [...own, ...values(await scene.records()).map(({ id, names }) => ({ value: id, about: names[0] }))];
}

async function recordsInUse(type: RecordType, { catalogue, records, language }: Scene): Promise<Candidate[]> {
  const { base } = await records();
  const found = recordsOf(type, base, language);
  // Of an open type only the claims know the ids.
  return found.length > 0 || base.claimsArePartial !== true
    ? found
    : recordsOf(type, (await catalogue()).base, language);
}

async function fields(
  { output, catalogue }: Scene,
  paths: (shape: Shape, languages: readonly string[]) => readonly string[],
): Promise<Candidate[]> {
  if (typeof output !== 'string') return [];
  const { rows } = OUTPUTS[output];
  return [...new Set(paths(rows(), languagesOf((await catalogue()).base)))].map((value) => ({ value }));
}

/** Places; behind a document those in it. */
async function places(_: string, { catalogue, language, before }: Scene): Promise<Words> {
  const all = placesOf(await catalogue(), language);
  const inside = all.flatMap(({ value, about }) => {
    const [document, rest] = splitPlace(value);
    return document !== undefined && document === before ? [{ value: rest, about }] : [];
  });
  return oneOf(inside.length > 0 ? inside : all);
}

/** Places, of which any is wanted. */
async function locators(typed: string, { catalogue, language }: Scene): Promise<Words> {
  const places = placesOf(await catalogue(), language);
  return anyOf(
    typed,
    places.filter(({ value }) => parsePlace(value) !== undefined),
  );
}

/** `FACET:`, and behind it what `--FACET` takes. */
async function exclusion(typed: string, scene: Scene): Promise<Words> {
  const colon = typed.indexOf(':') + 1;
  const { at } = CLAIM_FILTERS;
  const facets = [...FACET_NAMES.map((name) => [name, FACETS[name].summary] as const), ['at', at.about] as const];
  if (colon === 0) return oneOf(facets.map(([name, about]) => ({ value: `${name}:`, about })));
  const named = typed.slice(0, colon - 1);
  const facet = FACET_NAMES.find((name) => name === named);
  if (facet === undefined && named !== 'at') return oneOf([]);
  const value = typed.slice(colon);
  const { kept, words } =
    facet === undefined ? await locators(value, scene) : anyOf(value, await offered(FACETS[facet], scene));
  return { kept: kept + colon, words };
}
