import { shellWords } from './shell-words.ts';

/** A `sora-cn` command line of a transcript. */
export interface CommandLine {
  readonly env: Readonly<Record<string, string>>;
  readonly argv: readonly string[];
  /** The file that standard input comes from; of a command behind a pipe, nothing. */
  readonly inputFile?: string;
}

/** What runs the lines of a transcript: in this process, or as a program of its own. */
export interface Runner {
  /** Runs commands joined by pipes; the output of all on a screen, and the exit code of the last. */
  readonly run: (pipeline: readonly CommandLine[]) => Promise<{ readonly output: string; readonly exitCode: number }>;
  readonly writeFile: (name: string, content: string) => void;
}

const INDENT = '  ';
const PROMPT = `${INDENT}$ `;
const NEW_FILE = `${PROMPT}cat > `;

/**
 * Runs a transcript again and gives it back as it reads now. Its form: prose; indented by two, command lines after `$ `,
 * each with what a screen shows (both streams, in order); `[exit N]` where the exit code is not 0.
 * `$ cat > FILE` makes a file of the lines under it.
 */
export async function replay(transcript: string, { run, writeFile }: Runner): Promise<string> {
  const lines = transcript.split('\n');
  const replayed: string[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at++] ?? '';
    replayed.push(line);
    if (!line.startsWith(PROMPT)) continue;
    const start = at;
    while (at < lines.length && isOutput(lines[at] ?? '')) at++;
    const recorded = lines.slice(start, at);
    const blank = recorded.length - (recorded.findLastIndex((text) => text !== '') + 1);
    const shown = recorded.slice(0, recorded.length - blank);
    if (line.startsWith(NEW_FILE)) {
      writeFile(line.slice(NEW_FILE.length), `${shown.map((text) => text.slice(INDENT.length)).join('\n')}\n`);
      replayed.push(...shown);
    } else {
      const { output, exitCode } = await run(pipelineOf(line.slice(PROMPT.length)));
      const text = `${output.trimEnd()}${exitCode === 0 ? '' : `\n[exit ${exitCode}]`}`.replace(/^\n/, '');
      replayed.push(...(text === '' ? [] : text.split('\n')).map((part) => (part === '' ? '' : INDENT + part)));
    }
    replayed.push(...recorded.slice(recorded.length - blank));
  }
  return replayed.join('\n');
}

function isOutput(line: string): boolean {
  return line === '' || (line.startsWith(INDENT) && !line.startsWith(PROMPT));
}

/** `A=b sora-cn x < file | sora-cn y`, read. */
function pipelineOf(line: string): CommandLine[] {
  const commands: string[][] = [[]];
  for (const word of shellWords(line)) {
    if (word === '|') commands.push([]);
    else commands.at(-1)?.push(word);
  }
  return commands.map((words) => {
    const program = words.indexOf('sora-cn');
    if (program < 0) throw new Error(`a transcript runs only sora-cn: ${line}`);
    const redirection = words.indexOf('<');
    const inputFile = redirection < 0 ? undefined : words[redirection + 1];
    return {
      env: Object.fromEntries(words.slice(0, program).map((word) => word.split('=', 2) as [string, string])),
      argv: words.slice(program + 1, redirection < 0 ? undefined : redirection),
      ...(inputFile === undefined ? {} : { inputFile }),
    };
  });
}
