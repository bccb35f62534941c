import type { Prepared } from '../commands/command.ts';
import type { SharedOptions } from '../commands/shared-options.ts';
import { UserError } from '../model/errors.ts';
import type { Diagnostic } from '../model/diagnostics.ts';
import type { KnowledgeBase } from '../model/records.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { createCatalogue } from '../query/create-catalogue.ts';
import { mayHaveNeedles, namesIdsOfOpenTypes, needlesOf } from '../query/needles.ts';
import type { Searchable } from '../query/search/corpus.ts';
import { resolveSelection, type SelectionRequest } from '../query/select.ts';
import { shellPath } from '../text/shell-word.ts';
import { chosenLanguage } from './chosen-language.ts';
import { report } from './report.ts';
import type { FileLine, LoadOptions, Part } from '../load/load-base.ts';
import type { Shared } from './rest-of-file.ts';
import type { Runtime } from './runtime.ts';

const MOST_SHOWN = 3;

/** What of a base is asked for. */
interface Asked {
  /** Only the claims that meet this are printed: of large files the others need not be read. */
  readonly needed?: SelectionRequest | undefined;
  /** It is searched. */
  readonly words?: boolean;
}

/**
 * The base in use: the user’s own where there is one, else the built-in one. Of large ones what was found out before is
 * kept in the cache folder, and made by the first question that has to read all of the base.
 * @throws UserError for a base that cannot be read or has problems
 */
export async function openBase(
  shared: SharedOptions,
  runtime: Runtime,
  { needed, words = false }: Asked = {},
): Promise<Searchable> {
  const paths = pathsInUse(shared, runtime);
  if (paths === undefined) return builtInBase(runtime);
  if (!words && needed !== undefined && mayHaveNeedles(needed)) {
    const kept = await openKept(paths, shared, runtime, { make: false, words });
    if (kept !== undefined) return kept;
    const base = await openInPassing(paths, shared, runtime, needed);
    if (base !== undefined) return createCatalogue(base);
  }
  return openNamed(paths, shared, runtime, words);
}

function builtInBase({ builtIn, builtInIndex }: Runtime): Searchable {
  const catalogue = createCatalogue(builtIn());
  if (builtInIndex === undefined) return catalogue;
  const preparedIndex = async () => (await import('../query/search/prepared-index.ts')).preparedIndex(builtInIndex());
  return Object.assign(catalogue, { preparedIndex });
}

/** The base by what is kept of it; undefined if nothing is, and nothing can be. */
async function openKept(
  paths: readonly string[],
  shared: SharedOptions,
  runtime: Runtime,
  wanted: { readonly make: boolean; readonly words: boolean },
  remark = (line: string): void => {
    if (runtime.stderr.isTerminal && shared.quiet !== true) report.line(line, runtime.stderr);
  },
): Promise<Searchable | undefined> {
  if (shared.force === true || shared['no-cache'] === true) return undefined;
  const parts = await namedParts(paths, runtime);
  if (!isWorthKeeping(parts)) return undefined;
  const { keptBase } = await import('./kept-base.ts');
  const limited = { ...wanted, maxSize: shared['max-size'] };
  return keptBase(parts, runtime, limited, (opened, taker) => loadParts(opened, paths, shared, runtime, taker), remark);
}

/** As `Context.prepare`. */
export async function prepareBase(
  named: readonly string[],
  shared: SharedOptions,
  runtime: Runtime,
): Promise<Prepared> {
  if (shared['no-cache'] === true) throw new UserError('index makes what --no-cache does without. Leave that out.');
  const paths = pathsNamed('index', named, shared, runtime);
  if (paths === undefined)
    throw new UserError('The built-in base is prepared. Name one of your own: sora-cn index BASE');
  const parts = await namedParts(paths, runtime);
  const other = parts.find(({ format, size }) => format !== 'jsonl' || size === undefined);
  if (other !== undefined) {
    throw new UserError(`index: ${other.name} is no file of JSON Lines, of which alone something is prepared.`, [
      'Questions read such a base as a whole. See: sora-cn help data',
    ]);
  }
  if (!isWorthKeeping(parts)) return { file: undefined, claims: 0 };
  const { keptFile, whenSettled } = await import('./kept-base.ts');
  await whenSettled(parts);
  const refuse = (reason: string): never => {
    throw new UserError(reason, [], 1);
  };
  const kept = await openKept(paths, shared, runtime, { make: true, words: true }, refuse);
  return { file: kept && keptFile(), claims: kept?.base.records.claim.length ?? 0 };
}

/** Of smaller bases nothing is kept: they are read as quickly. */
const WORTH_BYTES = 2 ** 20;

/** Whether something is kept of the parts: they are large JSON Lines that can be read again. */
function isWorthKeeping(parts: readonly Part[]): boolean {
  const isFile = ({ format, size }: Part) => format === 'jsonl' && size !== undefined;
  return parts.every(isFile) && parts.reduce((sum, { size = 0 }) => sum + size, 0) > WORTH_BYTES;
}

/** The base in use without the claims of large files, which take long to read, unless something is kept of them. */
export async function openRecords(shared: SharedOptions, runtime: Runtime): Promise<Catalogue> {
  const paths = pathsInUse(shared, runtime);
  if (paths === undefined) return builtInBase(runtime);
  const kept = await openKept(paths, shared, runtime, { make: false, words: false });
  return kept ?? createCatalogue(await openParts(paths, shared, runtime, [[]]));
}

/** Of a large base only the claims that can meet a request; undefined if what it names is unknown before all are read. */
async function openInPassing(
  paths: readonly string[],
  shared: SharedOptions,
  runtime: Runtime,
  needed: SelectionRequest,
): Promise<KnowledgeBase | undefined> {
  const { isLarge } = await import('../load/load-base.ts');
  if (!(await namedParts(paths, runtime)).some(isLarge)) return undefined;
  try {
    const others = await openParts(paths, { ...shared, quiet: true }, runtime, [[]]);
    const needles = needlesOf(createCatalogue(others), needed);
    if (needles.length === 0) return undefined;
    const base = await openParts(paths, shared, runtime, needles);
    const catalogue = createCatalogue(base);
    resolveSelection(catalogue, needed);
    chosenLanguage(shared.lang, [base]);
    return namesIdsOfOpenTypes(catalogue, needed) ? base : undefined;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/**
 * The base at some paths.
 * @throws UserError for one that cannot be read or has problems
 */
export async function openNamed(
  paths: readonly string[],
  shared: SharedOptions,
  runtime: Runtime,
  words = false,
): Promise<Searchable> {
  const kept = await openKept(paths, shared, runtime, { make: true, words });
  return kept ?? createCatalogue(await openParts(paths, shared, runtime));
}

async function openParts(
  paths: readonly string[],
  shared: SharedOptions,
  runtime: Runtime,
  needles?: readonly (readonly string[])[],
): Promise<KnowledgeBase> {
  return loadParts(await namedParts(paths, runtime), paths, shared, runtime, needles && { needles });
}

/** `paths` is where the parts were asked for. */
async function loadParts(
  parts: readonly Part[],
  paths: readonly string[],
  { force, 'max-size': maxSize, quiet }: SharedOptions,
  runtime: Runtime,
  how: Pick<LoadOptions, 'needles' | 'takeClaim' | 'takeOthers' | 'rest' | 'takeRest'> = {},
): Promise<KnowledgeBase> {
  const { loadBase } = await import('../load/load-base.ts');
  const { rest, ...others } = how;
  const watched = await withProgress({ parts, rest }, quiet, runtime);
  const { base, diagnostics, omitted } = await loadBase(watched.parts, {
    ...(maxSize !== undefined && { maxSize }),
    ...others,
    rest: watched.rest,
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && force !== true) throw refusal(errors, paths);
  const { leftAside = 0 } = base;
  const remarks = [
    errors.length > 0 &&
      `left out ${omitted} broken ${omitted === 1 ? 'record or reference' : 'records and references'}`,
    // Where claims are handed on, all is read once more.
    leftAside > 0 &&
      how.takeClaim === undefined &&
      `left aside ${leftAside} ${leftAside === 1 ? 'link' : 'links'} to what this list does not hold`,
  ];
  for (const remark of remarks) {
    if (remark !== false && quiet !== true) report.line(`sora-cn: ${remark}.`, runtime.stderr);
  }
  return base;
}

function refusal(errors: readonly Diagnostic[], paths: readonly string[]): UserError {
  const shown = errors.slice(0, MOST_SHOWN).map(({ file, line, column, message }) => {
    const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
    return `${place}: ${message}`;
  });
  const more = errors.length > MOST_SHOWN ? [`… and ${errors.length - MOST_SHOWN} more.`] : [];
  return new UserError(`the base has ${errors.length === 1 ? 'a problem' : `${errors.length} problems`}:`, [
    ...shown,
    ...more,
    // Standard input is used up.
    paths.includes('-')
      ? 'All of them: give the same to sora-cn check -'
      : `All of them: sora-cn check ${paths.map(shellPath).join(' ')}`,
    'To go on without what is broken: --force',
  ]);
}

async function withProgress(shared: Shared, quiet: true | undefined, { stderr }: Runtime): Promise<Shared> {
  return quiet === true ? shared : (await import('./progress.ts')).withProgress(shared, stderr);
}

/** The parts at `paths`; if they cannot be read, the error says so where the environment names them. */
async function namedParts(paths: readonly string[], { env, parts }: Runtime) {
  try {
    return await parts(paths);
  } catch (error) {
    if (!(error instanceof UserError) || paths[0] !== env['SORA_CN_DATA']) throw error;
    throw new UserError(error.message, [...error.hints, 'The variable SORA_CN_DATA names it.'], error.exitCode);
  }
}

/** Every problem of the base at `paths`; without any, of the base in use. */
export async function problemsOf(
  paths: readonly string[],
  { data, 'max-size': maxSize, quiet }: SharedOptions,
  runtime: Runtime,
): Promise<readonly Diagnostic[]> {
  const checked = pathsNamed('check', paths, { data }, runtime) ?? [runtime.builtInSource];
  const { canStream, isLarge, loadBase } = await import('../load/load-base.ts');
  const named = await namedParts(checked, runtime);
  // What is found is the same, and less memory is needed.
  const isStreamed = canStream(named) && named.some(isLarge);
  const [{ closeFiles, openFiles }, { shareOut }] = await Promise.all([
    import('./open-files.ts'),
    import('./second-thread.ts'),
  ]);
  const files = (isStreamed ? openFiles(named) : undefined) ?? [];
  try {
    const shared = shareOut(named, files, { maxSize, strict: true, kept: 'nothing' }, runtime);
    const { parts, rest } = await withProgress(shared, quiet, runtime);
    const { diagnostics } = await loadBase(parts, {
      strict: true,
      ...(maxSize !== undefined && { maxSize }),
      ...(isStreamed && { takeClaim: () => undefined, rest }),
    });
    return diagnostics;
  } finally {
    closeFiles(files);
  }
}

/** The base that a command names itself, else the one in use; undefined for the built-in one. */
function pathsNamed(
  command: string,
  named: readonly string[],
  { data }: SharedOptions,
  runtime: Runtime,
): readonly string[] | undefined {
  if (named.length === 0) return pathsInUse({ data }, runtime);
  if (data === undefined) return named;
  throw new UserError(`${command}: the base is named twice, as an argument and by --data. Name it once.`);
}

/** Where each claim of the base in use stands; of what comes from standard input, which is read only once, nothing is known. */
export async function claimLines(shared: SharedOptions, runtime: Runtime): Promise<ReadonlyMap<string, FileLine>> {
  const paths = pathsInUse(shared, runtime) ?? [runtime.builtInSource];
  if (paths.includes('-')) return new Map();
  const { loadBase } = await import('../load/load-base.ts');
  const limit = shared['max-size'] === undefined ? {} : { maxSize: shared['max-size'] };
  return (await loadBase(await namedParts(paths, runtime), { located: true, ...limit })).lines ?? new Map();
}

/** The paths of the user’s own base; undefined if the built-in one is in use. */
export function pathsInUse(
  { data }: Pick<SharedOptions, 'data'>,
  { env }: Pick<Runtime, 'env'>,
): readonly string[] | undefined {
  const named = env['SORA_CN_DATA'];
  return data ?? (named === undefined || named === '' ? undefined : [named]);
}

export function versionOf(shared: SharedOptions, { env, version }: Runtime): string {
  return `sora-cn ${version.program}${pathsInUse(shared, { env }) === undefined ? `, data ${version.data}` : ''}`;
}
