import { UserError } from '../model/errors.ts';
import { CHANGES } from '../model/vocabularies.ts';
import { diff as differences } from '../query/diff.ts';
import type { DiffRow } from '../model/outputs.ts';
import { defineCommand } from './command.ts';

export const diff = defineCommand({
  output: 'diff',
  examples: [
    'diff base.yaml my-base.yaml',
    'diff base.yaml my-base/ --exit-code',
    'diff base.yaml my-base.yaml -f markdown',
    'diff base.yaml my-base.yaml --json',
  ],
  input: {
    arguments: {
      old: { form: 'path', required: true, about: 'the base as it was: directory, file, or -' },
      new: { form: 'path', required: true, about: 'the base as it is: directory, file, or -' },
    },
    options: {
      output: { form: 'file', short: 'o', about: 'write to a file: changes.md, .json' },
      'exit-code': { form: 'flag', about: 'exit with 1 if anything differs' },
    },
  },
  ignores: { data: 'it compares the two bases that are named' },
  notes: [
    { text: 'Two versions of a file in git:' },
    { lines: 'git show main:base.yaml | sora-cn diff - base.yaml' },
    { text: 'Two versions of a directory:' },
    { lines: 'git worktree add ../before main\nsora-cn diff ../before/base base' },
    {
      text: 'The order of records, keys and references, comments, and which file a record stands in make no difference. A record with another id is renamed, not removed and added, if it alone has kept its title, or its place and quotation.',
    },
  ],
  run: async ({ old, new: now, output, 'exit-code': exitCode }, context) => {
    if (old === '-' && now === '-') {
      throw new UserError('OLD and NEW are both standard input (-), which can be read only once.', [
        'For example: git show main:base.yaml | sora-cn diff - base.yaml',
      ]);
    }
    const before = await context.open([old]);
    const after = await context.open([now]);
    const rows = differences(before, after);
    const answer = {
      view: { view: 'diff', rows } as const,
      bases: [after, before],
      ...(output !== undefined && output !== '-' && { into: output }),
    };
    const summary = inWords(rows);
    return exitCode === true && rows.length > 0
      ? { ...answer, failures: [new UserError(summary, [], 1)] }
      : { ...answer, remarks: [summary] };
  },
});

function inWords(rows: readonly DiffRow[]): string {
  const counts = Object.keys(CHANGES).flatMap((change) => {
    const count = rows.filter((row) => row.change === change).length;
    return count === 0 ? [] : [`${count} ${change}`];
  });
  return counts.length === 0 ? 'Nothing differs.' : `${counts.join(', ')}.`;
}
