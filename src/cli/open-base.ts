import type { SharedOptions } from '../commands/shared-options.ts';
import { UserError } from '../model/errors.ts';
import type { Diagnostic } from '../model/diagnostics.ts';
import type { KnowledgeBase } from '../model/records.ts';
import { createCatalogue } from '../query/catalogue.ts';
import { namesIdsOfOpenTypes, needlesOf } from '../query/needles.ts';
import type { Searchable } from '../query/search/corpus.ts';
import { resolveSelection, type SelectionRequest } from '../query/select.ts';
import { shellWord } from '../text/shell-word.ts';
import { chosenLanguage } from './chosen-language.ts';
import { report } from './report.ts';
import type { FileLine, Part } from '../load/load-base.ts';
import type { Runtime } from './runtime.ts';

const MOST_SHOWN = 3;

/**
 * The base in use: the user’s own where there is one, else the built-in one. Of large files only the claims that
 * `needed` asks for, if it is given.
 * @throws UserError for a base that cannot be read or has problems
 */
export async function openBase(
  shared: SharedOptions,
  runtime: Runtime,
  needed?: SelectionRequest,
): Promise<KnowledgeBase> {
  const paths = pathsInUse(shared, runtime);
  if (paths === undefined) return runtime.builtIn();
  const { isLarge } = await import('../load/load-base.ts');
  if (needed !== undefined && (await namedParts(paths, runtime)).some(isLarge)) {
    const base = await openInPassing(paths, shared, runtime, needed);
    if (base !== undefined) return base;
  }
  return openParts(paths, shared, runtime);
}

/** The base in use without the claims of large files, which take long to read. */
export async function openRecords(shared: SharedOptions, runtime: Runtime): Promise<KnowledgeBase> {
  const paths = pathsInUse(shared, runtime);
  return paths === undefined ? runtime.builtIn() : openParts(paths, shared, runtime, [[]]);
}

/** The base in use for searching; large ones have an index in the cache folder. */
export async function openSearchable(shared: SharedOptions, runtime: Runtime): Promise<Searchable> {
  const paths = pathsInUse(shared, runtime);
  if (paths !== undefined && shared.force !== true && shared['no-cache'] !== true) {
    const parts = await namedParts(paths, runtime);
    const { indexed, isWorthAnIndex } = await import('./search-cache.ts');
    if (isWorthAnIndex(parts)) {
      const remark = (line: string): void => {
        if (runtime.stderr.isTerminal && shared.quiet !== true) report.line(line, runtime.stderr);
      };
      return indexed(parts, runtime, (opened) => loadParts(opened, paths, shared, runtime), remark);
    }
  }
  const catalogue = createCatalogue(await openBase(shared, runtime));
  const { builtInIndex } = runtime;
  return paths === undefined && builtInIndex !== undefined ? { ...catalogue, preparedIndex: builtInIndex } : catalogue;
}

/** Only the claims that can meet a request; undefined if what it names is unknown before every claim is read. */
async function openInPassing(
  paths: readonly string[],
  shared: SharedOptions,
  runtime: Runtime,
  needed: SelectionRequest,
): Promise<KnowledgeBase | undefined> {
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
 * A base other than the one in use, wholly read.
 * @throws UserError for one that cannot be read or has problems
 */
export function openNamed(paths: readonly string[], shared: SharedOptions, runtime: Runtime): Promise<KnowledgeBase> {
  return openParts(paths, shared, runtime);
}

async function openParts(
  paths: readonly string[],
  shared: SharedOptions,
  runtime: Runtime,
  needles?: readonly (readonly string[])[],
): Promise<KnowledgeBase> {
  return loadParts(await namedParts(paths, runtime), paths, shared, runtime, needles);
}

/** `paths` is where the parts were asked for. */
async function loadParts(
  parts: readonly Part[],
  paths: readonly string[],
  { force, 'max-size': maxSize, quiet }: SharedOptions,
  runtime: Runtime,
  needles?: readonly (readonly string[])[],
): Promise<KnowledgeBase> {
  const { loadBase } = await import('../load/load-base.ts');
  const { base, diagnostics, omitted } = await loadBase(await withProgress(parts, quiet, runtime), {
    ...(maxSize !== undefined && { maxSize }),
    ...(needles !== undefined && { needles }),
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && force !== true) throw refusal(errors, paths);
  const { leftAside = 0 } = base;
  const remarks = [
    errors.length > 0 &&
      `left out ${omitted} broken ${omitted === 1 ? 'record or reference' : 'records and references'}`,
    leftAside > 0 && `left aside ${leftAside} ${leftAside === 1 ? 'link' : 'links'} to what this list does not hold`,
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
    `All of them: sora-cn check ${paths.map(shellWord).join(' ')}. To go on without what is broken: --force`,
  ]);
}

async function withProgress(parts: readonly Part[], quiet: true | undefined, { stderr }: Runtime) {
  return quiet === true ? parts : (await import('./progress.ts')).withProgress(parts, stderr);
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
  const checked = paths.length > 0 ? paths : (pathsInUse({ data }, runtime) ?? [runtime.builtInSource]);
  const { canStream, isLarge, loadBase } = await import('../load/load-base.ts');
  const parts = await withProgress(await namedParts(checked, runtime), quiet, runtime);
  const { diagnostics } = await loadBase(parts, {
    strict: true,
    ...(maxSize !== undefined && { maxSize }),
    // What is found is the same, and less memory is needed.
    ...(canStream(parts) && parts.some(isLarge) && { takeClaim: () => undefined }),
  });
  return diagnostics;
}

/** Where each claim of the base in use stands; of what comes from standard input, which is read only once, nothing is known. */
export async function claimLines(shared: SharedOptions, runtime: Runtime): Promise<ReadonlyMap<string, FileLine>> {
  const paths = pathsInUse(shared, runtime) ?? [runtime.builtInSource];
  if (paths.includes('-')) return new Map();
  const { loadBase } = await import('../load/load-base.ts');
  const limit = shared['max-size'] === undefined ? {} : { maxSize: shared['max-size'] };
  return (await loadBase(await namedParts(paths, runtime), { located: true, ...limit })).lines ?? new Map();
}

/** Whether no base of the user’s own is named. */
export function isBuiltIn({ data }: SharedOptions, runtime: Pick<Runtime, 'env'>): boolean {
  return pathsInUse({ data }, runtime) === undefined;
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
  return `sora-cn ${version.program}${isBuiltIn(shared, { env }) ? `, data ${version.data}` : ''}`;
}
