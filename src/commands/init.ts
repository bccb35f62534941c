import { UserError } from '../model/errors.ts';
import { escapeText } from '../text/escape.ts';
import { shellPath } from '../text/shell-word.ts';
import { STARTER_ARTICLE, STARTER_BASE } from '../query/starter-base.ts';
import { defineCommand, type Answer } from './command.ts';

export const init = defineCommand({
  output: { text: 'text' },
  reads: [],
  ignores: { force: 'it never writes over a file', lang: 'it prints one text, and no records' },
  examples: ['init', 'init my-base'],
  input: {
    arguments: { folder: { form: 'folder', default: '.', about: 'where to write it; made if it is not there' } },
  },
  run: ({ folder }) => start(folder),
});

/** A small base and the text it is about, as new files in a folder. */
function start(folder: string): Answer {
  // What a script gives for a variable that is not set; it would lead to the root of all folders.
  if (folder === '') throw new UserError('init: the name of the folder is empty.', ['Here: sora-cn init .']);
  const inside = folder === '.' ? '' : folder.endsWith('/') ? folder : `${folder}/`;
  const base = `${inside}base.yaml`;
  const article = `${inside}article.txt`;
  return {
    view: { view: 'text', text: `${escapeText(base)}\n${escapeText(article)}\n` },
    files: [
      { path: base, text: STARTER_BASE },
      { path: article, text: STARTER_ARTICLE },
    ],
    remarks: [
      `Try: sora-cn claims --data ${shellPath(base)}`,
      `     sora-cn verify ${shellPath(article)} --data ${shellPath(base)}`,
      `     sora-cn check ${shellPath(base)}`,
    ],
  };
}
