import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Somebody at a terminal. */
interface Terminal {
  readonly type: (keys: string) => void;
  /** Waits for a pattern in what the terminal is sent, colours and moves left aside, and takes all up to its end off. */
  readonly seen: (pattern: RegExp) => Promise<string>;
}

/** Runs a command of the shell on a terminal of its own; it must end by itself once `converse` is through. */
export async function onTerminal<T>(
  command: string,
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
  converse: (terminal: Terminal) => Promise<T>,
): Promise<T> {
  const child = spawn('script', ['-qefc', command, '/dev/null'], { cwd, env });
  const closed = once(child, 'close');
  try {
    const type = (keys: string) => child.stdin.write(keys);
    const result = await converse({ type, seen: watched(child.stdout) });
    await closed;
    return result;
  } finally {
    child.kill();
  }
}

function watched(stream: NodeJS.ReadableStream): Terminal['seen'] {
  let text = '';
  let arrived = (): void => undefined;
  stream.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
    arrived();
  });
  return (pattern) =>
    new Promise((done) => {
      arrived = () => {
        text = text.replace(/\u001b\[[\d;?]*[A-Za-z]/g, '');
        const match = pattern.exec(text);
        if (match === null) return;
        const end = match.index + match[0].length;
        const taken = text.slice(0, end);
        text = text.slice(end);
        arrived = () => undefined;
        done(taken);
      };
      arrived();
    });
}
