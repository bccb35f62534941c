import { CommanderError } from '@commander-js/extra-typings';
import { SUBCOMMANDS, type SubcommandName } from '../commands/list.ts';
import { SHARED_OPTIONS } from '../commands/shared-options.ts';
import { UserError } from '../model/errors.ts';
import { fill } from '../text/fill.ts';
import { escapeText } from '../text/escape.ts';
import { shellPath } from '../text/shell-word.ts';
import type { Runtime, Sink } from './runtime.ts';
import { readWords } from './words.ts';

/** Tells the user what went wrong, on standard error, and says which exit code that is. */
export function report(error: unknown, { argv, stderr }: Pick<Runtime, 'argv' | 'stderr'>): number {
  if (error instanceof UserError) {
    report.line(`sora-cn: ${error.message}`, stderr);
    for (const hint of error.hints) report.line(`  ${ofSameBase(hint, argv)}`, stderr);
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

/** What to type next, of the base that was named on the command line. */
export function ofSameBase(hint: string, argv: readonly string[]): string {
  const [whole, command = ''] = /: sora-cn ([a-z]+)/.exec(hint) ?? [];
  const group = Object.hasOwn(SUBCOMMANDS, command) ? SUBCOMMANDS[command as SubcommandName].group : undefined;
  const isOfBase = group === 'look-up' || group === 'see';
  if (whole === undefined || !isOfBase || /\s(?:-d|--data)/.test(hint)) return hint;
  const { options } = readWords(argv, SHARED_OPTIONS);
  // Behind a letter that is none of these, as in -15 degrees or -ographed.svg, a d is no option.
  const isOption = (at: number) => options.every((one) => one.at !== at || one.input !== undefined);
  const named = options.flatMap(({ at, name, value }) =>
    name === 'data' && value !== undefined && isOption(at) ? ` -d ${shellPath(value)}` : [],
  );
  return hint.replace(whole, () => whole + named.join(''));
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
