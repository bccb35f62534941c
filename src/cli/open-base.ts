import { UserError } from '../model/errors.ts';
import type { Diagnostic } from '../model/diagnostics.ts';
import type { KnowledgeBase } from '../model/records.ts';
import { report } from './report.ts';
import type { Runtime } from './runtime.ts';
import type { SharedOptions } from './shared-options.ts';

const MOST_SHOWN = 3;

/**
 * The base in use: the user’s own where there is one, else the built-in one.
 * @throws UserError for a base that cannot be read or has problems
 */
export async function openBase(
  { data, force, maxSize, quiet }: SharedOptions,
  runtime: Runtime,
): Promise<KnowledgeBase> {
  const paths = ownPaths(data, runtime);
  if (paths === undefined) return runtime.builtIn();
  const parts = await runtime.parts(paths);
  const { loadBase } = await import('../load/load-base.ts');
  const { base, diagnostics, omitted } = await loadBase(parts, maxSize === undefined ? {} : { maxSize });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && force !== true) {
    const shown = errors.slice(0, MOST_SHOWN).map(({ file, line, column, message }) => {
      const place = line === undefined ? file : `${file}:${String(line)}:${String(column ?? 1)}`;
      return `${place}: ${message}`;
    });
    const more = errors.length > MOST_SHOWN ? [`… and ${errors.length - MOST_SHOWN} more.`] : [];
    throw new UserError(`the base has ${errors.length === 1 ? 'a problem' : `${errors.length} problems`}:`, [
      ...shown,
      ...more,
      `All of them: sora-cn check ${paths.join(' ')}. To go on without what is broken: --force`,
    ]);
  }
  if (omitted > 0 && quiet !== true)
    report.line(`sora-cn: left out ${omitted} broken records and references.`, runtime.stderr);
  return base;
}

/** Every problem of the base at `paths`; without any, of the base in use. */
export async function problemsOf(
  paths: readonly string[],
  { data, maxSize }: SharedOptions,
  runtime: Runtime,
): Promise<readonly Diagnostic[]> {
  const checked = paths.length > 0 ? paths : (ownPaths(data, runtime) ?? [runtime.builtInSource]);
  const { loadBase } = await import('../load/load-base.ts');
  const limit = maxSize === undefined ? {} : { maxSize };
  return (await loadBase(await runtime.parts(checked), { strict: true, ...limit })).diagnostics;
}

function ownPaths(data: SharedOptions['data'], { env }: Runtime): readonly string[] | undefined {
  const named = env['SORA_CN_DATA'];
  return data ?? (named === undefined || named === '' ? undefined : [named]);
}
