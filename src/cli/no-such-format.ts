import { formatsOf, type Subcommand } from '../commands/command.ts';
import { UserError } from '../model/errors.ts';
import { EXPORTS } from '../model/exports.ts';
import { didYouMeanOf } from '../text/nearest.ts';

/** For a format that a command cannot make, or that there is not at all: those that it makes. */
export function noSuchFormat(typed: string, subcommand: Pick<Subcommand, 'output'>): UserError {
  const formats = formatsOf(subcommand).flatMap((one) => (one === 'export' ? Object.keys(EXPORTS) : one));
  // Else it would name as makeable what it has just refused.
  if ((formats as readonly string[]).includes(typed)) {
    return new UserError('--format: the format is the argument of this command.', [`Type: sora-cn export ${typed}`]);
  }
  return new UserError(
    `--format: this command cannot make ${typed}.${didYouMeanOf(typed, formats)} It makes: ${formats.join(', ')}.`,
    typed === 'html' ? [PAGE] : [],
  );
}

/** Where to find what `html` is typed for. */
export const PAGE = 'A page for browsers: sora-cn page -o page.html';
