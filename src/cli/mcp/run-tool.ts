import { arrange } from '../../commands/arrange.ts';
import type { Answer, Context, Subcommand } from '../../commands/command.ts';
import type { SubcommandName } from '../../commands/list.ts';
import type { SharedOptions } from '../../commands/shared-options.ts';
import { CAPS, inBytes } from '../../model/caps.ts';
import { UserError } from '../../model/errors.ts';
import type { View } from '../../model/outputs.ts';
import type { Catalogue } from '../../query/catalogue.ts';
import { render } from '../../render/formats.ts';
import { PLAIN } from '../../render/style.ts';
import { hasHan, loadHanForms } from '../../text/han-forms.ts';
import { chosenLanguage, languagesOfAll } from '../chosen-language.ts';
import { openBase, problemsOf, versionOf } from '../open-base.ts';
import type { Runtime } from '../runtime.ts';
import { wordsOf } from '../words-of-base.ts';
import type { BaseInUse } from './base-in-use.ts';
import { forAgents } from './for-agents.ts';
import { inputsOf, readInputs } from './input-schema.ts';

/** A tool: a command under its name. */
export interface Tool {
  readonly name: SubcommandName;
  readonly subcommand: Subcommand;
}

/** What a tool answers: the rows asked for, and the same in short. */
export interface ToolAnswer {
  readonly rows: readonly object[];
  readonly total: number;
  /** A line a row, behind what is to be said of them. */
  readonly text: string;
}

/**
 * Runs a command with what an agent gave.
 * @throws UserError for what cannot be answered
 */
export async function runTool(
  { name, subcommand }: Tool,
  given: unknown,
  base: BaseInUse,
  shared: SharedOptions,
  runtime: Runtime,
): Promise<ToolAnswer> {
  const inputs = inputsOf(subcommand);
  const { lang, sort, reverse, limit, offset, ...typed } = readInputs(given, inputs) as GivenToAll;
  if (hasHan(JSON.stringify(given ?? {}))) await loadHanForms();
  let opened: Catalogue | undefined;
  const handedOver = Object.keys(inputs).find((input) => inputs[input]?.form === 'file');
  const context: Context = {
    language: lang ?? 'en',
    catalogue: async () => (opened = await base.catalogue()),
    whole: async () => (opened = await openBase({ ...shared, 'no-cache': true }, runtime)),
    searchable: async () => (opened = await base.searchable()),
    problems: () => problemsOf([], shared, runtime),
    article: () => (handedOver === undefined ? noFiles() : Promise.resolve(textOf(typed[handedOver]))),
    foreign: noFiles,
    texts: (name) => Promise.resolve([{ name, text: textOf([typed[handedOver ?? '']].flat()[0]) }]),
    hasFile: () => Promise.resolve(false),
    hasData: () => Promise.resolve(false),
    machine: `Node ${runtime.version.node}, ICU ${runtime.version.icu}`,
    claimLines: () => Promise.resolve(new Map()),
    dataTexts: noFiles,
    open: noFiles,
    prepare: noFiles,
    serve: noFiles,
    isTerminal: false,
    most: undefined,
    version: versionOf(shared, runtime),
  };
  const answer = await subcommand.run(
    {
      ...typed,
      ...(handedOver !== undefined && { [handedOver]: inputs[handedOver]?.repeatable === true ? ['-'] : '-' }),
    },
    context,
  );
  const bases = opened === undefined ? [] : [opened.base];
  const language = chosenLanguage(lang, bases);
  const languages = sort === undefined ? [] : languagesOfAll(bases);
  const view = arrange(answer.view, { sort, reverse, language, languages });
  const all = rowsOf(view, runtime);
  const { failures = [] } = answer;
  const [first] = failures;
  if (first !== undefined && all.length === 0)
    throw new UserError(first.message, [...first.hints, ...messages(failures.slice(1))]);
  const rows = all.slice(offset, offset + limit);
  const pieces = await render({ ...view, rows } as View, 'table', {
    ...wordsOf(opened === undefined ? [] : [opened]),
    language,
    languages,
    style: PLAIN,
    version: context.version,
    pageParts: runtime.pageParts,
  });
  const told = [...saidOf(answer).map(forAgents), extent(name, rows.length, all.length, offset)];
  return { rows, total: all.length, text: `${told.join('\n')}\n\n${[...pieces].join('')}`.trim() };
}

/** What every tool takes. */
interface GivenToAll {
  readonly lang?: string;
  readonly sort?: string;
  readonly reverse?: true;
  readonly limit: number;
  readonly offset: number;
  readonly [own: string]: unknown;
}

const TEXT_CAP = CAPS.line;

function textOf(text: unknown): string {
  if (typeof text !== 'string') throw new UserError('A text is missing.');
  if (Buffer.byteLength(text) <= TEXT_CAP) return text;
  throw new UserError(`The text is larger than ${inBytes(TEXT_CAP)}, the most that is taken.`, [
    'A larger one is for the command line, which reads files.',
  ]);
}

function noFiles(): Promise<never> {
  return Promise.reject(new UserError('Only the base in use is read here, and no other file.'));
}

/** The rows of a view; of the built-in base, where it lies on this machine is nobody’s business. */
function rowsOf(view: View, { builtInSource }: Runtime): readonly object[] {
  if (view.view === 'problems') {
    return view.rows.map((row) => ({ ...row, file: row.file.replace(builtInSource, 'data') }));
  }
  return 'rows' in view ? view.rows : [];
}

function saidOf({ failures = [], notices = [], remarks = [] }: Answer): readonly string[] {
  return [...messages(failures), ...notices, ...remarks];
}

function messages(failures: readonly UserError[]): string[] {
  return failures.map(({ message }) => message);
}

/** How much of an answer this is, and how to get the rest. */
function extent(name: string, shown: number, total: number, offset: number): string {
  if (shown === total) return `${name}: ${total} in all.`;
  const last = offset + shown;
  const next = last < total && shown > 0 ? ` The next: offset ${last}.` : '';
  return shown === 0
    ? `${name}: none from ${offset} on, ${total} in all.`
    : `${name}: ${offset + 1} to ${last} of ${total}.${next}`;
}
