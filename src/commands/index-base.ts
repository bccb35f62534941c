import { escapeText } from '../text/escape.ts';
import { defineCommand } from './command.ts';

export const indexBase = defineCommand({
  output: { text: 'text' },
  ignores: {
    force: 'what is broken in a base is to be mended before it is prepared',
    lang: 'it prints one text, and no records',
  },
  examples: ['index base.jsonl', 'index base.jsonl b.jsonl', 'index --data base.jsonl'],
  input: {
    arguments: {
      path: { form: 'path', repeatable: true, about: 'files or directories of one base (default: the data in use)' },
    },
  },
  notes: [
    {
      text: 'Later questions are answered from what is kept in the cache folder (see SORA_CN_CACHE), as long as the files do not change: filters, counts, show, search. Counts, show and search make it by the way. check and verify always read the base itself.',
    },
  ],
  run: async ({ path = [] }, context) => {
    const { file, claims } = await context.prepare(path);
    if (file === undefined) {
      return { view: { view: 'text', text: '' }, notices: ['Nothing to prepare: so small a base is read as quickly.'] };
    }
    return { view: { view: 'text', text: `${escapeText(file)}\n` }, remarks: [`Prepared: ${claims} claims.`] };
  },
});
