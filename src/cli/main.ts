import { formatsOf, type Answer, type Context, type Subcommand } from '../commands/command.ts';
import { arrange, fieldPaths } from '../commands/arrange.ts';
import type { SharedOptions } from '../commands/shared-options.ts';
import { UserError } from '../model/errors.ts';
import { OUTPUTS, type Output, type View } from '../model/outputs.ts';
import { FORMAT_NAMES, needsOf, type Format } from '../model/formats.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { UnusableIndex } from '../query/kept/section-file.ts';
import { ownFieldNames } from '../query/own-fields.ts';
import { hasHan, loadHanForms } from '../text/han-forms.ts';
import { render } from '../render/formats.ts';
import type { RenderOptions } from '../render/options.ts';
import { createStyle } from '../render/style.ts';
import { chosenLanguage, languagesOfAll } from './chosen-language.ts';
import { colorLevel } from './color.ts';
import { claimLines, openBase, openNamed, prepareBase, problemsOf, versionOf } from './open-base.ts';
import { noSuchFormat } from './no-such-format.ts';
import { readCommandLine, type Invocation } from './program.ts';
import { beyondReach, otherLanguage } from './remarks.ts';
import { ofSameBase, report } from './report.ts';
import type { TextKind } from './files.ts';
import type { Runtime, Sink } from './runtime.ts';
import { wordsOf } from './words-of-base.ts';
import { inChunks, writeAnswer } from './write-answer.ts';

/** Runs one command line and resolves to the exit code. Never throws. */
export async function main(runtime: Runtime): Promise<number> {
  try {
    if (runtime.argv.some(hasHan)) await loadHanForms();
    if (runtime.argv[0] === COMPLETE) {
      await (await import('./complete/complete.ts')).complete(runtime);
      return 0;
    }
    const invocation = await readCommandLine(runtime);
    return invocation === undefined ? 0 : await runTwice(invocation, runtime);
  } catch (error) {
    return report(error, runtime);
  }
}

/** The first word when a completion script asks; not for people. */
const COMPLETE = '__complete';

/** Where what is kept of the base turns out to be damaged, it is removed, and all is done anew as if it had never been. */
async function runTwice(invocation: Invocation, runtime: Runtime): Promise<number> {
  const answer = { isBegun: false };
  const { stdout } = runtime;
  const watched: Sink = {
    write: (text) => {
      answer.isBegun = true;
      return stdout.write(text);
    },
    get isTerminal() {
      return stdout.isTerminal;
    },
    columns: () => stdout.columns(),
    rows: () => stdout.rows(),
    colorLevel: stdout.colorLevel,
  };
  try {
    return await run(invocation, { ...runtime, stdout: watched });
  } catch (error) {
    if (!(error instanceof UnusableIndex)) throw error;
    (await import('./kept-base.ts')).forgetKept();
    if (answer.isBegun)
      throw new UserError('What is kept of this base was damaged, and is gone now.', ['Ask again.'], 1);
    return run(invocation, runtime);
  }
}

async function run({ subcommand, shared, typed }: Invocation, runtime: Runtime): Promise<number> {
  const format = chosenFormat(shared, subcommand, runtime);
  refuseUnread(shared, format, subcommand);
  let catalogue: Catalogue | undefined;
  const context: Context = {
    language: shared.lang ?? 'en',
    version: versionOf(shared, runtime),
    catalogue: async (needed) =>
      (catalogue ??= await openBase(shared, runtime, readsAll(shared, format) ? {} : { needed })),
    whole: async () => (catalogue ??= await openBase({ ...shared, 'no-cache': true }, runtime)),
    searchable: async () => (catalogue ??= await openBase(shared, runtime, { words: true })),
    open: (paths) => openNamed(paths, shared, runtime),
    serve: async () => (await import('./mcp/serve.ts')).serve(shared, runtime),
    isTerminal: runtime.stdout.isTerminal,
    most: shared.sort === undefined && shared.reverse === undefined ? shared.limit : undefined,
    prepare: (paths) => prepareBase(paths, shared, runtime),
    problems: (paths) => problemsOf(paths, shared, runtime),
    article: (path) => openText(path, 'article', shared, runtime),
    foreign: (path) => openText(path, 'foreign', shared, runtime),
    texts: async (path) => {
      const named = await runtime.textPaths(path);
      return Promise.all(named.map(async (name) => ({ name, text: await openText(name, 'article', shared, runtime) })));
    },
    hasFile: runtime.hasFile,
    hasData: runtime.hasData,
    claimLines: () => claimLines(shared, runtime),
    dataTexts: async (paths) => (await import('./data-texts.ts')).dataTexts(paths, shared, runtime),
    machine: `Node ${runtime.version.node}, ICU ${runtime.version.icu}`,
  };
  const answered = await subcommand.run(typed, context);
  for (const { path, text } of answered.replaced ?? []) await runtime.replace({ path, pieces: [text] });
  if (answered.files !== undefined) await runtime.writeNew(answered.files);
  const catalogues = answered.bases ?? (catalogue === undefined ? [] : [catalogue]);
  const bases = catalogues.map(({ base }) => base);
  const remarks = [...(answered.remarks ?? [])];
  const languages = needsLanguages(shared, format) ? languagesOfAll(bases) : [];
  const language = chosenLanguage(shared.lang, bases);
  const arranged = arrange(answered.view, { ...shared, language, languages });
  const view = shared.count === true ? arranged : held(arranged);
  const [all, shown] = [countOf(answered.view), countOf(view)];
  if (shown < all) remarks.push(`The first ${shown} shown.`);
  const own = () => ownFieldNames(catalogues);
  const fields = shared.fields === undefined ? undefined : fieldPaths(shared.fields, view, languages, own);
  if (shared.count === true && answered.into !== undefined)
    throw new UserError('--count prints a number, and -o writes what it counts. Give one of them.');
  if (shared.count === true) runtime.stdout.write(`${String(countOf(view))}\n`);
  else {
    const inOne = needsOf(format).languages === true && shared.lang !== undefined;
    const words = { ...wordsOf(catalogues), language, languages: inOne ? [] : languages, fields };
    const { into } = answered;
    const inFile = into === undefined ? format : chosenFormat(shared, subcommand, runtime, into);
    const length = await print(view, inFile, words, shared, runtime, into);
    if (into !== undefined) remarks.unshift(`Wrote ${into}.`);
    remarks.push(...beyondReach(view, inFile, length));
  }
  if (shared.lang !== undefined && needsOf(format).language === true) remarks.push(...otherLanguage(view, language));
  remark({ ...answered, remarks }, shared, runtime);
  return exitCode(answered, view, shared, runtime);
}

function openText(
  path: string,
  kind: TextKind,
  { data, 'max-size': maxSize }: SharedOptions,
  runtime: Runtime,
): Promise<string> {
  const base = data ?? [runtime.env['SORA_CN_DATA']];
  if (path === '-' && base.includes('-')) {
    const which = data === undefined ? 'SORA_CN_DATA=-' : '--data -';
    throw new UserError(`${which} and the argument - both ask for standard input, which can be read only once.`);
  }
  return runtime.text(path, kind, maxSize);
}

/** The name of a file in which nobody looks for text. */
const OTHER_FILE = /\.(png|jpe?g|gif|webp|pdf|docx?|odt|xlsx?|ods|pptx?)$/i;

function chosenFormat(
  { format, json }: SharedOptions,
  { output }: Subcommand,
  { stdout }: Runtime,
  into?: string,
): Format {
  const formats = formatsOf({ output });
  const { onTerminal }: Partial<Output> = typeof output === 'string' ? OUTPUTS[output] : {};
  const usual = stdout.isTerminal && into === undefined ? (onTerminal ?? formats[0]) : formats[0];
  if (json === true && format !== undefined && format !== 'json') {
    throw new UserError(`--json and --format ${format} ask for two formats. Give one of them.`);
  }
  const other = json === true || format !== undefined ? undefined : OTHER_FILE.exec(into ?? '')?.[1];
  if (other !== undefined) throw noSuchFormat(other.toLowerCase(), { output });
  const chosen = json === true ? 'json' : (format ?? formatOfFile(into ?? '', formats) ?? usual ?? 'table');
  if (formats.includes(chosen)) return chosen;
  throw noSuchFormat(chosen, { output });
}

/** The format that the name of a file asks for: where there is a choice, one of another command, too, to be refused. */
function formatOfFile(file: string, formats: readonly Format[]): Format | undefined {
  return [...formats, ...(formats.length > 1 ? FORMAT_NAMES : [])].find((format) =>
    file.toLowerCase().endsWith(`.${needsOf(format).ending ?? format}`),
  );
}

/** Refuses what the chosen format would pass over. */
function refuseUnread({ names, bom, fields }: SharedOptions, format: Format, subcommand: Subcommand): void {
  if (fields !== undefined && needsOf(format).fields !== true) {
    const others = formatsOf(subcommand).filter((other) => needsOf(other).fields === true);
    throw new UserError(
      `--fields does nothing for ${format}. It is for ${others.join(', ')}: add -f ${others[0] ?? ''}.`,
    );
  }
  if ((names ?? bom) === undefined || needsOf(format).spreadsheet === true) return;
  throw new UserError(
    `${names === undefined ? '--bom' : '--names'} is for csv and tsv, and this is ${format}: add -f csv.`,
  );
}

/** Rows may be made each time that they are read; few of them are made once. */
const MOST_HELD = 1_000;

function held(view: View): View {
  if (!('rows' in view) || view.rows.length > MOST_HELD) return view;
  return { ...view, rows: [...view.rows] } as View;
}

/** Whether each language of the bases has a column or a path; finding them means reading every text. */
function needsLanguages({ fields, sort }: SharedOptions, format: Format): boolean {
  return needsOf(format).languages === true || fields !== undefined || sort !== undefined;
}

/** Whether an answer depends on more claims than those that are printed: on the languages, or the number, of all. */
function readsAll(shared: SharedOptions, format: Format): boolean {
  return shared.count === true || shared.lang !== undefined || needsLanguages(shared, format);
}

function countOf(view: View): number {
  if (view.view === 'graph') return view.rows.reduce((sum, { nodes }) => sum + nodes.length, 0);
  return 'rows' in view ? view.rows.length : 1;
}

async function print(
  view: View,
  format: Format,
  what: Omit<RenderOptions, 'style' | 'width' | 'csvRaw' | 'version' | 'pageParts'>,
  shared: SharedOptions,
  runtime: Runtime,
  into: string | undefined,
): Promise<number> {
  const { env, stdout, pageParts } = runtime;
  const isStyled = needsOf(format).styled === true && into === undefined;
  const style = await createStyle(isStyled ? colorLevel(shared.color, env, stdout) : 0);
  const columns = into === undefined ? columnsOf(stdout) : undefined;
  if (view.view === 'graph' && needsOf(format).whole === true) {
    const { refuseNetwork } = await import('./refuse-if-full.ts');
    view.rows.forEach(refuseNetwork);
  }
  const pieces = await render(view, format, {
    ...what,
    style,
    width: needsOf(format).width === true ? (shared.width ?? columns) : undefined,
    csvRaw: shared['csv-raw'] === true,
    withNames: shared.names === true,
    bom: shared.bom === true,
    version: versionOf(shared, runtime),
    pageParts,
  });
  let length = 0;
  if (into === undefined) await writeAnswer(counted(), shared, runtime);
  else await runtime.replace({ path: into, pieces: inChunks('', counted()) });
  return length;

  function* counted(): Generator<string> {
    for (const piece of pieces) {
      length += piece.length;
      yield piece;
    }
  }
}

function columnsOf(stream: Sink): number | undefined {
  return stream.isTerminal ? stream.columns() : undefined;
}

/** Notices always, remarks for people at a terminal. */
function remark({ notices = [], remarks = [] }: Answer, { quiet }: SharedOptions, { argv, stderr }: Runtime): void {
  const shown = quiet === true ? [] : [...notices, ...(stderr.isTerminal ? remarks : [])];
  for (const line of shown) report.line(ofSameBase(line, argv), stderr);
}

function exitCode(
  { failures = [] }: Answer,
  view: View,
  { 'fail-if-empty': failIfEmpty }: SharedOptions,
  runtime: Runtime,
): number {
  const codes = failures.map((failure) => report(failure, runtime));
  // No problem is no emptiness.
  if (failIfEmpty === true && view.view !== 'problems' && countOf(view) === 0) codes.push(1);
  return Math.max(0, ...codes);
}
