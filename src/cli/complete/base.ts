import { join } from 'node:path';
import type { SharedOptions } from '../../commands/shared-options.ts';
import { UserError } from '../../model/errors.ts';
import type { Catalogue } from '../../query/catalogue.ts';
import type { Position } from './position.ts';
import type { Runtime } from '../runtime.ts';

/**
 * The base that a command line will use. It is never read from standard input or a pipe: the prompt would wait for it.
 * @throws UserError for a base that cannot be read or has problems
 */
export async function catalogueInUse(
  given: Position['given'],
  runtime: Runtime,
  open: (shared: SharedOptions, runtime: Runtime) => Promise<Catalogue>,
): Promise<Catalogue> {
  const { env, parts } = runtime;
  const typed = given.get('data')?.map((path) => expanded(path, env));
  const paths = typed ?? (env['SORA_CN_DATA'] ? [env['SORA_CN_DATA']] : []);
  const sources = paths.length === 0 ? [] : await parts(paths);
  if (sources.some(({ size }) => size === undefined)) throw new UserError('completion reads nothing but files');
  const shared = { ...(typed && { data: typed }), ...(given.has('force') && { force: true as const }) };
  return open(shared, runtime);
}

/** What the shell would make of a path; it hands over what was typed. */
function expanded(path: string, env: Runtime['env']): string {
  const home = path === '~' || path.startsWith('~/') ? env['HOME'] : undefined;
  const absolute = home === undefined ? path : join(home, path.slice(1));
  return absolute.replace(/\$(?:(\w+)|\{(\w+)\})/g, (whole, name: string | undefined, braced: string | undefined) => {
    return env[name ?? braced ?? ''] ?? whole;
  });
}
