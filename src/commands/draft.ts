import { shellWord } from '../text/shell-word.ts';
import { draft as draftBase } from '../query/draft.ts';
import { repeated, type Answer, type Subcommand } from './command.ts';

interface DraftRequest {
  readonly language?: string | undefined;
  readonly abbreviations?: readonly string[] | undefined;
  readonly output?: string | undefined;
  readonly text: boolean;
}

export const draft: Subcommand = {
  formats: ['yaml'],
  examples: [
    'draft article.txt',
    'draft article.txt --language es -o my-base.yaml',
    "draft article.txt --abbreviations 'etc., et al.'",
    'draft article.txt --no-text',
  ],
  declare: (command, reply) =>
    command
      .argument('<article>', 'the text: a file, or - for standard input')
      .option('--language <tag>', 'the language of the text (default: as it seems)')
      .option(
        '--abbreviations <list>',
        'further words with a stop that end no sentence, such as "etc., et al."',
        repeated,
      )
      .option('-o, --output <file>', 'write to a new file; never over one that exists')
      .option('--no-text', 'leave the sentences out, keep their digests')
      .action((path, options) => {
        reply(async (context) => draftText(await context.article(path), path, options));
      }),
};

/** The skeleton of a base for a text, printed or written to a file. */
function draftText(text: string, path: string, { output, text: withText, ...choices }: DraftRequest): Answer {
  const name = path === '-' ? '<stdin>' : path;
  const { yaml, remarks } = draftBase(text, { name, withText, ...choices });
  if (output === undefined || output === '-') return { view: { view: 'text', text: yaml }, remarks };
  return {
    view: { view: 'text', text: '' },
    files: [{ path: output, text: yaml }],
    remarks: [...remarks, `Wrote ${output}. Fill it in, then: sora-cn check ${shellWord(output)}`],
  };
}
