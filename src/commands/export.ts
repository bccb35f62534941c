import { EXPORTS } from '../model/exports.ts';
import { shellWord } from '../text/shell-word.ts';
import { defineCommand } from './command.ts';

export const exportBase = defineCommand({
  output: { text: 'export' },
  ignores: { format: 'the format is the argument: export jsonld' },
  examples: ['export jsonld -o claims.jsonld', 'export annotations', 'export sql -o base.sql'],
  input: {
    arguments: { format: { form: 'term', terms: EXPORTS, required: true, about: 'the format of another tool' } },
    options: { output: { form: 'file', short: 'o', about: 'write to a file, in place of what it holds' } },
  },
  run: async ({ format, output }, context) => {
    const { base } = await context.catalogue();
    const view = { view: 'export', as: format, base } as const;
    if (output === undefined || output === '-') return { view };
    return { view, into: output, remarks: [`Wrote ${shellWord(output)}.`] };
  },
});
