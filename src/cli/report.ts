import { CommanderError } from '@commander-js/extra-typings';
import { isUserError } from '../model/errors.ts';
import { escapeText } from '../render/escape.ts';
import type { Runtime, Sink } from './runtime.ts';
import { excessHints } from './excess.ts';

/** Tells the user what went wrong, on standard error, and says which exit code that is. */
export function report(error: unknown, { argv, stderr }: Pick<Runtime, 'argv' | 'stderr'>): number {
  if (isUserError(error)) {
    report.line(`sora-cn: ${error.message}`, stderr);
    for (const hint of error.hints) report.line(`  ${hint}`, stderr);
    return error.exitCode;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const [message = '', suggestion = ''] = error.message.replace(/^error: /, '').split('\n');
    report.line(`sora-cn: ${message}${asQuestion(suggestion)}`, stderr);
    for (const hint of usageHints(error, argv)) report.line(`  ${hint}`, stderr);
    return 2;
  }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  report.line(`sora-cn: this is a bug in sora-cn (${name}: ${message}).`, stderr);
  report.line('  Please report it with the command line and these lines:', stderr);
  for (const frame of (stack ?? '').split('\n').slice(1, 4)) report.line(`  ${frame.trim()}`, stderr);
  return 70;
}

/** One line on a stream, with nothing in it that could drive the terminal. */
report.line = (text: string, stream: Sink): void => {
  stream.write(`${escapeText(text)}\n`);
};

/** commander’s `(Did you mean x?)` in our words. */
function asQuestion(suggestion: string): string {
  const inner = /^\(Did you mean (.*)\?\)$/.exec(suggestion)?.[1];
  return inner === undefined ? '' : `. Did you mean ${inner.replace(/^one of /, '')}?`;
}

function usageHints(error: CommanderError, argv: readonly string[]): string[] {
  if (error.code === 'commander.excessArguments') return excessHints(argv);
  return ['Usage: sora-cn help, or sora-cn COMMAND --help'];
}
