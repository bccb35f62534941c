import { UserError } from '../model/errors.ts';
import { RECORD_TYPES, SOURCE } from '../model/records.ts';
import { shellOperands, shellPath, shellWord } from '../text/shell-word.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { choicesOf, FACET_NAMES, FACETS, type Facet } from '../query/facets.ts';
import { findByName } from '../query/names.ts';
import type { Runtime } from './runtime.ts';
import { resolveValues } from '../query/resolve.ts';

/** A command and the arguments that were typed, of which it takes the first few. */
interface Given {
  readonly name: string;
  readonly args: readonly string[];
  readonly taken: number;
}

/**
 * Refuses arguments beyond those that a command takes, with what may have been meant: a base, by `hasData`, or something
 * in the one that `open` opens.
 * @throws UserError
 */
export async function refuseExtraArguments(
  given: Given,
  argv: readonly string[],
  open: () => Promise<Catalogue>,
  hasData: Runtime['hasData'],
): Promise<never> {
  const extra = given.args.slice(given.taken);
  const areBases = (await Promise.all(extra.map(hasData))).every(Boolean);
  const base = extra.map((path) => ` -d ${shellPath(path)}`).join('');
  const meant = [
    ...(areBases ? [`Of that base: ${withoutExtra(given, base)}`] : []),
    ...(await hints(given, extra, argv, open)),
  ];
  throw new UserError(`too many arguments for ${given.name}: ${extra.join(' ')}`, meant);
}

function withoutExtra({ name, args, taken }: Given, base = ''): string {
  return `sora-cn ${name}${base}${taken > 0 ? ` ${shellOperands(args.slice(0, taken))}` : ''}`;
}

async function hints(
  given: Given,
  extra: readonly string[],
  argv: readonly string[],
  open: () => Promise<Catalogue>,
): Promise<string[]> {
  const { name, taken } = given;
  const isList = Object.values(RECORD_TYPES).some(({ plural }) => plural === name);
  if (isList && argv[argv.indexOf(extra[0] ?? '') - 1] === '--json') {
    return [`Only some fields: sora-cn ${name} --json --fields ${shellWord(extra.join(','))}`];
  }
  if (isList) {
    const meant = name === 'claims' ? byFacet : name === RECORD_TYPES[SOURCE].plural ? asDocument : asRecords;
    const catalogue = await unlessRefused(open);
    return [
      ...(catalogue === undefined ? [] : meant(extra, catalogue)),
      `By words: sora-cn search ${shellOperands([extra.join(' ')])}`,
    ];
  }
  if (taken > 0) return [`One at a time: ${withoutExtra(given)}`];
  const isFacet = extra.every((word) => FACET_NAMES.some((facet) => facet === word));
  return [
    name === 'stats' && isFacet ? `By facet: sora-cn stats --by ${extra.join(',')}` : `Usage: sora-cn ${name} --help`,
  ];
}

/** The first filter of claims that knows the words: all of them as one value, or each as one. */
function byFacet(words: readonly string[], catalogue: Catalogue): string[] {
  for (const [name, facet] of Object.entries<Facet>(FACETS)) {
    const choices = choicesOf(facet, catalogue);
    for (const typed of [words.join(' '), words.join(',')]) {
      if (tried(() => resolveValues(typed, { option: name, choices })) === undefined) continue;
      return [`By ${name}: sora-cn claims --${name} ${shellWord(typed)}`];
    }
  }
  return [];
}

/** The one document whose id begins with the words. */
function asDocument(words: readonly string[], catalogue: Catalogue): string[] {
  const [found, ...others] = catalogue.sources.all.filter(({ id }) => id.startsWith(words.join(' ')));
  if (found === undefined || others.length > 0) return asRecords(words, catalogue);
  return [`Its outline: sora-cn document ${shellWord(found.id)}`];
}

function asRecords(words: readonly string[], catalogue: Catalogue): string[] {
  const isName = (typed: string) => tried(() => findByName(catalogue, typed)) !== undefined;
  const whole = words.join(' ');
  if (isName(whole)) return [`One record: sora-cn show ${shellWord(whole)}`];
  return words.every(isName) ? [`In full: sora-cn show ${words.map(shellWord).join(' ')}`] : [];
}

/** What is unknown or ambiguous is not offered. */
function tried<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** A base that cannot be opened says nothing about words; it is not what is wrong here. */
async function unlessRefused(open: () => Promise<Catalogue>): Promise<Catalogue | undefined> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
