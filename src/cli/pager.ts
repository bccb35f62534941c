import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Far more characters than can be under way, so that a pager that was sent them does run, and they need not be kept. */
const MOST_KEPT = 2 ** 20;
/** How a shell says that it cannot run a program, or finds none. */
const NOT_RUN: readonly (number | null)[] = [126, 127];

/**
 * Hands a text to a pager and waits until the reader leaves it, which may be before the end.
 * @returns the text, if there is no such pager
 */
export async function page(command: string, chunks: Iterable<string>): Promise<Iterable<string> | undefined> {
  const pager = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'] });
  const closed = once(pager, 'close') as Promise<[number | null]>;
  // Whoever leaves early wants no more.
  pager.stdin.on('error', () => undefined);
  // Ctrl-C is for the pager: it ends a search there, say.
  const ignore = () => undefined;
  process.on('SIGINT', ignore);
  const kept: string[] = [];
  let sent = 0;
  const rest = chunks[Symbol.iterator]();
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    sent += next.value.length;
    if (sent <= MOST_KEPT) kept.push(next.value);
    const hasRoom = pager.stdin.write(next.value);
    if (!hasRoom) await Promise.race([once(pager.stdin, 'drain').catch(() => undefined), closed]);
    if (!pager.stdin.writable) break;
  }
  pager.stdin.end();
  const [code] = await closed;
  process.off('SIGINT', ignore);
  if (!NOT_RUN.includes(code) || sent > MOST_KEPT) return undefined;
  return behind(kept, rest);
}

function* behind(kept: readonly string[], rest: Iterator<string>): Generator<string> {
  yield* kept;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}
