import { shellWord } from '../text/shell-word.ts';
import { draft as draftBase, type Draft } from '../query/draft.ts';
import { defineCommand, type Answer } from './command.ts';

export const draft = defineCommand({
  output: { text: 'yaml' },
  reads: ['text'],
  ignores: { lang: 'the language of the text is --language' },
  examples: [
    'draft article.txt',
    'draft article.txt --language es -o my-base.yaml',
    "draft article.txt --abbreviations 'etc., et al.'",
    'draft article.txt --no-text',
  ],
  input: {
    arguments: { article: { form: 'file', required: true, about: 'the text: a file, or - for standard input' } },
    options: {
      language: { form: 'language', about: 'the language of the text (default: as it seems)' },
      abbreviations: {
        form: 'text',
        placeholder: 'list',
        repeatable: true,
        about: 'further words with a stop that end no sentence, such as "etc., et al."',
      },
      output: { form: 'file', short: 'o', about: 'write to a new file; never over one that exists' },
      'no-text': { form: 'flag', about: 'leave the sentences out, keep their digests' },
    },
  },
  run: async ({ article: path, output, language, abbreviations, 'no-text': withoutText }, context) => {
    const text = await context.article(path);
    const name = path === '-' ? '<stdin>' : path;
    const drafted = await draftBase(text, { name, withText: withoutText !== true, language, abbreviations });
    return asAnswer(drafted, output);
  },
});

/** The skeleton of a base for a text, printed or written to a file. */
function asAnswer({ yaml, remarks }: Draft, output: string | undefined): Answer {
  if (output === undefined || output === '-') return { view: { view: 'text', text: yaml }, remarks };
  return {
    view: { view: 'text', text: '' },
    files: [{ path: output, text: yaml }],
    remarks: [...remarks, `Wrote ${output}. Fill it in, then: sora-cn check ${shellWord(output)}`],
  };
}
