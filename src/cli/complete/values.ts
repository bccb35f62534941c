import type { Argument, Option } from '@commander-js/extra-typings';
import { completionOf, type CompletesWith } from '../../commands/completes-with.ts';
import { OUTPUTS } from '../../model/outputs.ts';
import { pathsOf } from '../../model/paths.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES, type RecordType } from '../../model/records.ts';
import type { Shape } from '../../model/shape.ts';
import { FORMATS, type Format } from '../../model/formats.ts';
import type { Catalogue } from '../../query/catalogue.ts';
import { FACETS, FACET_NAMES } from '../../query/facets.ts';
import { languagesOf } from '../../query/languages.ts';
import { sortPaths } from '../../query/sort.ts';
import type { Candidate, Values, Words } from './candidate.ts';
import { placesOf, recordNames, recordsOf } from './records.ts';

/** What decides the values besides what is typed. */
export interface Scene {
  /** The output of the command, and the formats it can have; none while no command is typed. */
  readonly output: string | undefined;
  readonly formats: readonly Format[] | undefined;
  readonly language: string;
  readonly catalogue: () => Promise<Catalogue>;
  /** The same, but of a large base the claims may be missing. */
  readonly records: () => Promise<Catalogue>;
}

/** What the value of an option or argument can be, given the part of it that is typed. */
export async function valuesOf(declared: Option | Argument, typed: string, scene: Scene): Promise<Values> {
  const offer = completionOf(declared);
  if (offer !== undefined) return anyOf(typed, await offered(offer, scene));
  const place = placeholder(declared);
  if (Object.hasOwn(BY_PLACEHOLDER, place)) return BY_PLACEHOLDER[place as keyof typeof BY_PLACEHOLDER](typed, scene);
  return oneOf((declared.argChoices ?? []).map((value) => ({ value })));
}

type Provider = (typed: string, scene: Scene) => Values | Promise<Values>;

const files = (): Values => ({ kept: 0, files: 'files' });

/** By what stands between < > or [ ] in the help, which is the same for the same sort of value. */
const BY_PLACEHOLDER = {
  path: files,
  file: files,
  article: files,
  folder: () => ({ kept: 0, files: 'directories' }),
  id: async (typed, { catalogue, language }) => recordNames(typed, (await catalogue()).base, language),
  text: async (_, { catalogue, language }) => oneOf(recordsOf('claim', (await catalogue()).base, language)),
  locator: async (_, { catalogue, language }) => oneOf(placesOf((await catalogue()).base, language)),
  tag: async (_, { catalogue }) => oneOf(languagesOf((await catalogue()).base).map((value) => ({ value }))),
  format: (_, { formats = FORMAT_NAMES }) => oneOf(formats.map((value) => ({ value, about: FORMATS[value].about }))),
  field: async (_, scene) => oneOf(await fields(scene, sortPaths)),
  paths: async (typed, scene) => anyOf(typed, await fields(scene, (shape, tags) => pathsOf(shape, tags, 'all'))),
  type: () => oneOf(RECORD_TYPE_NAMES.map((type) => ({ value: type, about: RECORD_TYPES[type].about }))),
  facets: (typed) =>
    anyOf(
      typed,
      FACET_NAMES.map((name) => ({ value: name, about: FACETS[name].summary })),
    ),
  'facet:value': exclusion,
} as const satisfies Record<string, Provider>;

function placeholder(declared: Option | Argument): string {
  const name = 'flags' in declared ? (/[<[](.+)[>\]]$/.exec(declared.flags)?.[1] ?? '') : declared.name();
  return name.replace(/[.]{3}$/, '');
}

function oneOf(words: readonly Candidate[]): Words {
  return { kept: 0, words };
}

/** One more alternative behind a comma; not one that stands there already. */
function anyOf(typed: string, words: readonly Candidate[]): Words {
  const kept = typed.lastIndexOf(',') + 1;
  const earlier = typed.slice(0, kept).split(',');
  return { kept, words: words.filter(({ value }) => !earlier.includes(value)) };
}

async function offered({ values, reserved }: CompletesWith, scene: Scene): Promise<Candidate[]> {
  const own = reserved === undefined ? [] : [{ value: reserved }];
  if (typeof values === 'string') return [...own, ...(await recordsInUse(values, scene))];
  if (typeof values === 'object')
    return [...own, ...Object.entries(values).map(([value, about]) => ({ value, about }))];
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

const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

async function fields(
  { output = 'overview', catalogue }: Scene,
  paths: (shape: Shape, languages: readonly string[]) => readonly string[],
): Promise<Candidate[]> {
  if (!Object.hasOwn(OUTPUTS, output)) return [];
  const { rows } = OUTPUTS[output as keyof typeof OUTPUTS];
  return [...new Set(paths(rows, languagesOf((await catalogue()).base)))].map((value) => ({ value }));
}

/** `FACET:`, and behind it what `--FACET` takes. */
async function exclusion(typed: string, scene: Scene): Promise<Words> {
  const colon = typed.indexOf(':') + 1;
  if (colon === 0) return oneOf(FACET_NAMES.map((name) => ({ value: `${name}:`, about: FACETS[name].summary })));
  const facet = FACET_NAMES.find((name) => name === typed.slice(0, colon - 1));
  if (facet === undefined) return oneOf([]);
  const { kept, words } = anyOf(typed.slice(colon), await offered(FACETS[facet], scene));
  return { kept: kept + colon, words };
}
