import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathOf } from './process.ts';

/** A terminal to write to, which a process of its own keeps reading. */
export interface Terminal {
  readonly descriptor: number;
  readonly close: () => void;
}

const ATTEMPTS = 100;

/** Opens a terminal by means of `script`; undefined where that is not installed. */
export async function openTerminal(): Promise<Terminal | undefined> {
  const script = pathOf('script');
  if (script === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'sora-cn-bench-'));
  const note = join(folder, 'tty');
  // Its standard input stays open: at the end of that it would end, too.
  const keeper = spawn(
    script,
    ['-qc', `tty >'${note}.new' && mv '${note}.new' '${note}'; exec sleep 86400`, '/dev/null'],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  for (let attempt = 0; attempt < ATTEMPTS && !existsSync(note); attempt++) await setTimeout(50);
  const close = () => {
    keeper.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  if (!existsSync(note)) {
    close();
    return undefined;
  }
  return { descriptor: openSync(readFileSync(note, 'utf8').trim(), 'r+'), close };
}
