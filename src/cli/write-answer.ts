import type { SharedOptions } from '../commands/shared-options.ts';
import { report } from './report.ts';
import type { Runtime } from './runtime.ts';

const CHUNK = 2 ** 16;
/** Ends at once what fits on the screen, shows colours, and leaves the text there. */
const USUAL_PAGER = 'less -FRX';
const NOTHING = { screen: '', isLonger: false };

/** Writes an answer to standard output; on a terminal, one that is longer than the screen goes through a pager. */
export async function writeAnswer(
  pieces: Iterable<string>,
  options: Pick<SharedOptions, 'no-pager'>,
  runtime: Runtime,
): Promise<void> {
  const { stdout, stderr } = runtime;
  const pager = pagerOf(options, runtime);
  const rest = pieces[Symbol.iterator]();
  const { screen, isLonger } = pager === undefined ? NOTHING : firstScreen(rest, stdout.rows());
  let left: Iterable<string> = inChunks(screen, rest);
  if (pager !== undefined && isLonger) {
    const unread = await runtime.page(pager, left);
    if (unread === undefined) return;
    report.line(`sora-cn: the pager "${pager}" cannot be run. To do without one: --no-pager`, stderr);
    left = unread;
  }
  for (const chunk of left) if (!stdout.write(chunk)) return;
}

/** The command that shows long answers, where somebody reads them; an empty variable, as for git, stands for none. */
function pagerOf({ 'no-pager': none }: Pick<SharedOptions, 'no-pager'>, { env, stdout }: Runtime): string | undefined {
  if (none === true || !stdout.isTerminal || env['TERM'] === 'dumb') return undefined;
  const command = (env['SORA_CN_PAGER'] ?? env['PAGER'] ?? USUAL_PAGER).trim();
  return command === '' ? undefined : command;
}

/** As much of a text as tells whether it is longer than the screen: leaves no line of it for the prompt behind it. */
function firstScreen(rest: Iterator<string>, rows: number): { readonly screen: string; readonly isLonger: boolean } {
  let screen = '';
  let lines = 0;
  while (lines < rows) {
    const next = rest.next();
    if (next.done === true) break;
    screen += next.value;
    lines += next.value.split('\n').length - 1;
  }
  return { screen, isLonger: lines >= rows };
}

/** Few large pieces in place of many small ones. */
export function* inChunks(start: string, rest: Iterator<string>): Generator<string> {
  let chunk = start;
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
    chunk += next.value;
  }
  if (chunk !== '') yield chunk;
}
