import type { Answer, Context } from '../commands/command.ts';
import { arrange, fieldPaths } from '../commands/arrange.ts';
import { UserError } from '../model/errors.ts';
import type { View } from '../model/outputs.ts';
import type { KnowledgeBase } from '../model/records.ts';
import { needsOf, type Format } from '../model/formats.ts';
import { createCatalogue, type Catalogue } from '../query/catalogue.ts';
import { languagesOf } from '../query/languages.ts';
import { didYouMean } from '../text/nearest.ts';
import { render } from '../render/formats.ts';
import type { RenderOptions } from '../render/options.ts';
import { createStyle } from '../render/style.ts';
import { colorLevel } from './color.ts';
import { isBuiltIn, openBase, openSearchable, problemsOf } from './open-base.ts';
import { readCommandLine, type Invocation } from './program.ts';
import { report } from './report.ts';
import type { Runtime } from './runtime.ts';
import type { SharedOptions } from './shared-options.ts';
import { wordsOf } from './words-of-base.ts';

/** Runs one command line and resolves to the exit code. Never throws. */
export async function main(runtime: Runtime): Promise<number> {
  try {
    if (runtime.argv[0] === COMPLETE) {
      await (await import('./complete/complete.ts')).complete(runtime);
      return 0;
    }
    const invocation = await readCommandLine(runtime);
    return invocation === undefined ? 0 : await run(invocation, runtime);
  } catch (error) {
    return report(error, runtime);
  }
}

/** The first word when a completion script asks; not for people. */
const COMPLETE = '__complete';

async function run({ subcommand, shared, answer }: Invocation, runtime: Runtime): Promise<number> {
  const format = chosenFormat(shared, subcommand.formats);
  let catalogue: Catalogue | undefined;
  const context: Context = {
    language: shared.lang ?? 'en',
    catalogue: async (needed) => (catalogue ??= createCatalogue(await openBase(shared, runtime, needed))),
    searchable: async () => (catalogue ??= await openSearchable(shared, runtime)),
    most: shared.sort === undefined && shared.reverse === undefined ? shared.limit : undefined,
    problems: (paths) => problemsOf(paths, shared, runtime),
    article: (path) => openArticle(path, shared, runtime),
  };
  const answered = await answer(context);
  if (answered.files !== undefined) await runtime.writeNew(answered.files);
  const base = catalogue?.base;
  const languages = textLanguages(base, shared, format);
  const language = chosenLanguage(shared.lang, base);
  const view = arrange(answered.view, { ...shared, language, languages });
  const fields = shared.fields === undefined ? undefined : fieldPaths(shared.fields, view, languages);
  if (shared.count === true) runtime.stdout.write(`${String(countOf(view))}\n`);
  else await print(view, format, { ...wordsOf(catalogue), language, languages, fields }, shared, runtime);
  remark(withCut(answered, countOf(answered.view), countOf(view)), shared, runtime);
  return exitCode(answered, view, shared, runtime);
}

function openArticle(path: string, { data, maxSize }: SharedOptions, runtime: Runtime): Promise<string> {
  const base = data ?? [runtime.env['SORA_CN_DATA']];
  if (path === '-' && base.includes('-')) {
    const which = data === undefined ? 'SORA_CN_DATA=-' : '--data -';
    throw new UserError(`${which} and the article - both ask for standard input, which can be read only once.`);
  }
  return runtime.article(path, maxSize);
}

function chosenFormat({ format, json }: SharedOptions, formats: readonly Format[]): Format {
  if (json === true && format !== undefined && format !== 'json') {
    throw new UserError(`--json and --format ${format} ask for two formats. Give one of them.`);
  }
  const chosen = json === true ? 'json' : (format ?? formats[0] ?? 'table');
  if (formats.includes(chosen)) return chosen;
  throw new UserError(`--format: this command cannot make ${chosen}. It makes: ${formats.join(', ')}.`);
}

/** The languages of the base: needed where each has a column or a path; finding them means reading every text. */
function textLanguages(
  base: KnowledgeBase | undefined,
  { fields, sort }: SharedOptions,
  format: Format,
): readonly string[] {
  const needed = needsOf(format).languages === true || fields !== undefined || sort !== undefined;
  return needed && base !== undefined ? languagesOf(base) : [];
}

function chosenLanguage(typed: string | undefined, base: KnowledgeBase | undefined): string {
  if (typed === undefined || base === undefined) return typed ?? 'en';
  const tags = languagesOf(base);
  const tag = tags.find((known) => known.toLowerCase() === typed.toLowerCase());
  if (tag !== undefined) return tag;
  const near = tags.filter((known) => primary(known) === primary(typed));
  throw new UserError(`--lang: this base has no text in "${typed}".${didYouMean(near)} It has: ${tags.join(', ')}.`);
}

/** `zh` of `zh-Hant`. */
function primary(tag: string): string {
  return (tag.split('-')[0] ?? tag).toLowerCase();
}

function countOf(view: View): number {
  if (view.view === 'graph') return view.rows.reduce((sum, { nodes }) => sum + nodes.length, 0);
  return view.view === 'text' ? 1 : view.rows.length;
}

async function print(
  view: View,
  format: Format,
  what: Omit<RenderOptions, 'style' | 'width' | 'csvRaw' | 'version'>,
  shared: SharedOptions,
  { env, stdout, version }: Runtime,
): Promise<void> {
  const style = await createStyle(needsOf(format).styled === true ? colorLevel(shared.color, env, stdout) : 0);
  const pieces = await render(view, format, {
    ...what,
    style,
    width: needsOf(format).width === true && stdout.isTerminal ? stdout.columns() : undefined,
    csvRaw: shared.csvRaw === true,
    version: `sora-cn ${version.program}${isBuiltIn(shared, { env }) ? `, data ${version.data}` : ''}`,
  });
  let buffer = '';
  for (const piece of pieces) {
    buffer += piece;
    if (buffer.length < 2 ** 16) continue;
    if (!stdout.write(buffer)) return;
    buffer = '';
  }
  stdout.write(buffer);
}

/** The answer with a remark on how many of its rows are shown, where that is not all. */
function withCut(answer: Answer, all: number, shown: number): Answer {
  return shown < all ? { ...answer, remarks: [...(answer.remarks ?? []), `The first ${shown} shown.`] } : answer;
}

/** Notices always, remarks for people at a terminal. */
function remark({ notices = [], remarks = [] }: Answer, { quiet }: SharedOptions, { stderr }: Runtime): void {
  const shown = quiet === true ? [] : [...notices, ...(stderr.isTerminal ? remarks : [])];
  for (const line of shown) report.line(line, stderr);
}

function exitCode({ failures = [] }: Answer, view: View, { failIfEmpty }: SharedOptions, runtime: Runtime): number {
  const codes = failures.map((failure) => report(failure, runtime));
  if (failIfEmpty === true && countOf(view) === 0) codes.push(1);
  return Math.max(0, ...codes);
}
