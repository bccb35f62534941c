import { UserError } from '../model/errors.ts';
import type { Edit } from '../model/edit.ts';
import { SOURCE, STATEMENT, type Claim, type KnowledgeBase } from '../model/records.ts';
import { draft as draftBase, type Draft } from '../query/draft.ts';
import { placesOf } from '../query/source/places.ts';
import { pathOf } from '../query/update-document.ts';
import { shellPath, shellWord } from '../text/shell-word.ts';
import { madeBase } from './made-base.ts';
import { defineCommand, type Answer, type Context, type DataText } from './command.ts';

export const draft = defineCommand({
  output: { text: 'yaml' },
  reads: ['text'],
  ignores: { lang: 'the language of the text is --language' },
  examples: [
    'draft article.txt',
    'draft article.txt --language es -o my-base.yaml',
    "draft article.txt --abbreviations 'etc., et al.'",
    'draft article.txt --no-text',
    'draft article.txt --into my-base',
    'draft --strip my-base',
  ],
  input: {
    arguments: {
      article: {
        form: 'file',
        required: true,
        about: 'the text: a file, or - for standard input; with --strip a base',
      },
    },
    options: {
      language: { form: 'language', about: 'the language of the text (default: as it seems)' },
      abbreviations: {
        form: 'text',
        placeholder: 'list',
        repeatable: true,
        about: 'further words with a stop that end no sentence, such as "etc., et al."',
      },
      output: { form: 'file', short: 'o', about: 'write to a new file; never over one that exists' },
      into: { form: 'folder', about: 'write a new file into the folder of a base, with ids that are new there' },
      'no-text': { form: 'flag', about: 'leave the sentences out, keep their digests' },
      strip: { form: 'flag', about: 'take the sentences out of the comments of a base, to give it away' },
    },
  },
  run: async ({ article: path, output, language, abbreviations, into, strip, 'no-text': withoutText }, context) => {
    if (strip === true) {
      const others = { output, language, abbreviations, into, 'no-text': withoutText };
      const [other] = Object.entries(others).flatMap(([name, value]) => (value === undefined ? [] : [name]));
      if (other !== undefined) throw new UserError(`--strip takes only a base; leave --${other} out.`);
      return stripped(await context.dataTexts([path]));
    }
    if (into !== undefined && output !== undefined) {
      throw new UserError('--into names the file itself, by the id of its document; leave --output out.');
    }
    const text = await context.article(path);
    const name = path === '-' ? '<stdin>' : path;
    const options = { name, withText: withoutText !== true, language, abbreviations };
    if (into === '') throw new UserError('--into: the name of the folder is empty.', ['Here: --into .']);
    if (into !== undefined)
      return draftedInto(path, into, (base) => draftBase(text, { ...options, into: base }), context);
    const { yaml, remarks } = await draftBase(text, options);
    return madeBase(yaml, output, 'Fill it in, then', { remarks });
  },
});

/** The skeleton as a further file of a base, whose places say first which document they are in. */
async function draftedInto(
  article: string,
  folder: string,
  make: (base: KnowledgeBase) => Promise<Draft>,
  context: Context,
): Promise<Answer> {
  const [{ editData }, { baseOfTexts }] = await Promise.all([
    import('../load/edit/edit-data.ts'),
    import('./update-base.ts'),
  ]);
  const texts = (await context.hasData(folder)) ? await context.dataTexts([folder]) : [];
  if (texts.some((one) => one.path === folder))
    throw new UserError(`--into: ${folder} is a file. Name the folder of a base.`);
  const base = await baseOfTexts(texts);
  const { id, fingerprint, yaml, remarks } = await make(base);
  const same = base.records.document.find((document) => document.fingerprint === fingerprint);
  if (same !== undefined) throw alreadyThere(article, folder, same.id);
  const path = `${folder.replace(/\/+$/, '')}/${id}.yaml`;
  if (await context.hasFile(path)) {
    throw new UserError(
      `${path} exists, and nothing is written over it. Name the text otherwise, or move it away.`,
      [],
      1,
    );
  }
  const replaced: DataText[] = [];
  for (const one of texts) {
    const text = editData(one.text, one.format, await outspoken(one, base));
    if (text !== one.text) replaced.push({ ...one, text });
  }
  const said = replaced.map(({ path: changed }) => changed);
  return {
    view: { view: 'text', text: '' },
    files: [{ path, text: yaml }],
    replaced,
    remarks: [
      ...remarks,
      ...(said.length === 0 ? [] : [`Places in ${said.join(', ')} now say which document they are in.`]),
      `Wrote ${path}. Fill it in, then: sora-cn check ${shellPath(folder)}`,
    ],
  };
}

function alreadyThere(article: string, folder: string, id: string): UserError {
  const from = `-d ${shellPath(folder)}`;
  const hints = [
    `What it says: sora-cn document ${shellWord(id)} ${from}`,
    `Whether claims stand in it: sora-cn verify ${shellPath(article)} ${from}`,
  ];
  return new UserError(`this text is in the base already, as ${id}. Nothing is written.`, hints, 1);
}

/** The edits by which places that mean the only document of a base say so; in a file with a document it is the one. */
async function outspoken(text: DataText, { records, open }: KnowledgeBase): Promise<Edit[]> {
  const { loadBase } = await import('../load/load-base.ts');
  const chunks = [new TextEncoder().encode(text.text)];
  const own = (await loadBase([{ name: text.path, format: text.format, chunks }])).base;
  const isPlaced = ({ source, alsoAt }: Claim) => source !== undefined || alsoAt.length > 0;
  const places = own.records.claim.filter(isPlaced).flatMap(placesOf);
  if (!own.open.includes(SOURCE) || places.length === 0 || records.document.length > 1) return [];
  const [only] = records.document;
  if (only === undefined || open.includes(SOURCE)) {
    throw new UserError(
      `${text.path} names places, but the base has no document that they are in: with another one they would be taken for its own. Give it one first.`,
      [],
      1,
    );
  }
  return places.map((place) => ({
    type: STATEMENT,
    id: place.id,
    path: [...pathOf(place), 'document'],
    value: only.id,
  }));
}

/** A base without the comments that hold its source. */
async function stripped(texts: readonly DataText[]): Promise<Answer> {
  const { textComments, withoutTextComments } = await import('../load/yaml/text-comments.ts');
  const found = texts.flatMap(({ path, format, text }) => {
    const count = format === 'yaml' ? textComments(text).length : 0;
    return count === 0 ? [] : [{ path, count, text: withoutTextComments(text) }];
  });
  const notices = found.map(
    ({ path, count }) =>
      `Took ${count === 1 ? 'a comment with a sentence' : `${count} comments with sentences`} out of ${path}.`,
  );
  return {
    view: { view: 'text', text: '' },
    replaced: found.map(({ path, text }) => ({ path, text })),
    notices: notices.length === 0 ? ['No comment holds a sentence of the source.'] : notices,
  };
}
