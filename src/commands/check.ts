import { UserError } from '../model/errors.ts';
import type { Diagnostic } from '../model/diagnostics.ts';
import { defineCommand, type Answer } from './command.ts';
import { counted } from '../text/counted.ts';

export const check = defineCommand({
  output: 'problems',
  examples: [
    'check',
    'check my-base/',
    'check my-base/ --strict',
    'check my-base/ -f github',
    'check my-base/ -f sarif',
    'check a.yaml b.jsonl --json',
  ],
  input: {
    arguments: {
      path: { form: 'path', repeatable: true, about: 'files or directories of one base (default: the data in use)' },
    },
    options: {
      strict: { form: 'flag', about: 'warnings fail too' },
      'max-problems': { form: 'number', least: 1, about: 'print at most so many' },
    },
  },
  ignores: {
    lang: 'it tells problems in English',
    sort: 'problems come in the order of the files',
    reverse: 'problems come in the order of the files',
    limit: 'the most that it prints is --max-problems',
    force: 'it looks for what is broken',
  },
  run: async ({ path = [], strict, 'max-problems': most }, context) =>
    verdict(await context.problems(path), strict === true, most),
});

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
