import { CommanderError } from '@commander-js/extra-typings';
import { UserError } from '../model/errors.ts';
import { fill } from '../text/fill.ts';
import { escapeText } from '../render/escape.ts';
import type { Runtime, Sink } from './runtime.ts';

/** Tells the user what went wrong, on standard error, and says which exit code that is. */
export function report(error: unknown, { stderr }: Pick<Runtime, 'stderr'>): number {
  if (error instanceof UserError) {
    report.line(`sora-cn: ${error.message}`, stderr);
    for (const hint of error.hints) report.line(`  ${hint}`, stderr);
    return error.exitCode;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    report.line(`sora-cn: ${error.message.replace(/^error: /, '')}`, stderr);
    report.line('  Usage: sora-cn help', stderr);
    return 2;
  }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  report.line(`sora-cn: this is a bug in sora-cn (${name}: ${message}).`, stderr);
  report.line('  Please report it with the command line and these lines:', stderr);
  for (const frame of (stack ?? '').split('\n').slice(1, 4)) report.line(`  ${frame.trim()}`, stderr);
  return 70;
}

/**
 * A message on a stream, with nothing in it that could drive the terminal: there in lines that cut no word, elsewhere in
 * one, for those who look for it.
 */
report.line = (text: string, stream: Sink): void => {
  const safe = escapeText(text);
  const indent = safe.startsWith(' ') ? '  ' : '';
  const lines = stream.isTerminal ? fill(safe, stream.columns() - 2 * indent.length) : [safe.trimStart()];
  for (const [at, line] of lines.entries()) stream.write(`${indent}${at > 0 ? indent : ''}${line}\n`);
};
