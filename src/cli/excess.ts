import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { UserError } from '../model/errors.ts';
import { RECORD_TYPES } from '../model/records.ts';
import { shellWord } from '../model/shell-word.ts';

/**
 * Refuses arguments beyond those that a command takes, with what may have been meant.
 * @throws UserError
 */
export function refuseExcess(command: CommandUnknownOpts, argv: readonly string[]): void {
  const { args, registeredArguments } = command;
  const extra = args.slice(registeredArguments.length);
  if (extra.length === 0 || registeredArguments.at(-1)?.variadic === true) return;
  const name = command.name();
  throw new UserError(`too many arguments for ${name}: ${extra.join(' ')}`, hints(name, extra, argv));
}

function hints(name: string, extra: readonly string[], argv: readonly string[]): string[] {
  const isList = Object.values(RECORD_TYPES).some(({ plural }) => plural === name);
  if (!isList) return [`Usage: sora-cn ${name} --help`];
  if (argv[argv.indexOf(extra[0] ?? '') - 1] === '--json') {
    return [`Only some fields: sora-cn ${name} --json --fields ${shellWord(extra.join(','))}`];
  }
  const words = shellWord(extra.join(' '));
  const other = name === 'claims' ? `By topic: sora-cn claims --topic ${words}` : `One record: sora-cn show ${words}`;
  return [other, `By words: sora-cn search ${words}`];
}
