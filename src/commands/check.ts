import { UserError } from '../model/errors.ts';
import type { Diagnostic } from '../model/diagnostics.ts';
import { OUTPUTS } from '../model/outputs.ts';
import { wholeNumber, type Answer, type Subcommand } from './command.ts';

export const check: Subcommand = {
  formats: OUTPUTS.problems.formats,
  examples: [
    'check',
    'check my-base/',
    'check my-base/ --strict',
    'check my-base/ -f github',
    'check a.yaml b.jsonl --json',
  ],
  declare: (command, reply) =>
    command
      .argument('[path...]', 'files or directories of one base (default: the data in use)')
      .option('--strict', 'warnings fail too')
      .option('--max-problems <count>', 'print at most so many', wholeNumber('--max-problems', 1))
      .action((paths, { strict, maxProblems }) => {
        reply(async (context) => verdict(await context.problems(paths), strict === true, maxProblems));
      }),
};

/** All problems of a base; fails if there are errors, when strict if there is anything. */
export function verdict(found: readonly Diagnostic[], strict: boolean, most = Infinity): Answer {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const warnings = found.length - errors;
  const rows = found.slice(0, most);
  const left = found.length > rows.length ? ` (${rows.length} shown)` : '';
  const summary = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}${left}.`;
  const view = { view: 'problems', rows, summary } as const;
  const fails = errors > 0 || (strict && warnings > 0);
  return fails ? { view, failures: [new UserError(summary, [], 1)] } : { view, notices: [summary] };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
