import { UserError } from '../model/errors.ts';
import type { VerificationRow } from '../model/outputs.ts';
import { writePlace } from '../model/places.ts';
import type { KnowledgeBase, SourceDocument } from '../model/records.ts';
import { VERIFICATIONS } from '../model/vocabularies.ts';
import { createCatalogue } from '../query/create-catalogue.ts';
import { resolveValues } from '../query/resolve.ts';
import { didYouMeanOf } from '../text/nearest.ts';
import { pairTexts, type GivenText, type Pairs } from '../query/source/pair-texts.ts';
import { verifyText, type Verification } from '../query/verify.ts';
import { defineCommand, type Answer, type Context } from './command.ts';
import { noticesOf, noticesOfRows } from './verify-notices.ts';

export const verify = defineCommand({
  output: 'verification',
  reads: ['base', 'text'],
  examples: [
    'verify article.txt',
    'verify article.txt --data my-base.yaml',
    'verify article.txt --json --fields id,status,sentence',
    'verify article.txt -f github',
    'verify article.txt --data my-base.yaml --update --dry-run',
  ],
  input: {
    arguments: {
      article: {
        form: 'file',
        required: true,
        repeatable: true,
        placeholder: 'text',
        about:
          'the texts: files, folders of *.txt, *.text and *.md, - for standard input, or ID=FILE for that of a document',
      },
    },
    options: {
      status: { form: 'values', values: VERIFICATIONS, repeatable: true, about: 'print only places found to be so' },
      strict: { form: 'flag', about: 'fail for what is retyped, shown by its place only, or still to be written' },
      'all-documents': { form: 'flag', about: 'fail for documents of which no text is given' },
      update: {
        form: 'flag',
        about: 'write into the base where things stand now; what is changed or missing stays reported',
      },
      'dry-run': { form: 'flag', about: 'with --update: print what would be written, as a patch, and write nothing' },
      segmentation: {
        form: 'term',
        terms: { '2': 'the newest rules, the same on every machine' },
        about: 'with --update: cut the recorded text by newer rules',
      },
    },
  },
  run: async (typed, context) => {
    const { article: paths, status = [], update, 'dry-run': dryRun, segmentation } = typed;
    if (update !== true && (dryRun === true || segmentation !== undefined)) {
      throw new UserError(`--${dryRun === true ? 'dry-run' : 'segmentation'} goes with --update: add that.`);
    }
    const wanted = status.flatMap((one) => resolveValues(one, { option: '--status', choices: STATUSES }));
    const severity = { strict: typed.strict === true, allDocuments: typed['all-documents'] === true };
    if (update !== true) {
      const { base } = await context.whole();
      const pairs = pairTexts(base.records.document, await textsOf(paths, base, context));
      return ofStatus(wanted, await placed(compare(base, pairs, severity, context), context));
    }
    const { baseOfTexts, updateBase } = await import('./update-base.ts');
    const texts = await context.dataTexts();
    const before = await baseOfTexts(texts);
    const given = await textsOf(paths, before, context);
    const updated = await updateBase(
      texts,
      before,
      pairTexts(before.records.document, given),
      segmentation !== undefined,
    );
    const after = updated.base.records.document;
    const left: Answer = compare(updated.base, pairTexts(after, given), severity, context);
    const bases = [createCatalogue(updated.base)];
    const notices = [...updated.notices, ...(left.notices ?? [])];
    if (dryRun === true) {
      return {
        ...left,
        bases,
        notices: [...notices, ...leftInLines(left, after.length > 1)],
        view: { view: 'text', text: updated.patch() },
      };
    }
    const written = updated.changed.map(({ path }) => path);
    const said = written.length === 0 ? 'Nothing was to be written.' : `Wrote ${written.join(', ')}.`;
    return { ...ofStatus(wanted, left), bases, notices: [...notices, said], replaced: updated.changed };
  },
});

/** An answer in which rows that are not verified say where in the base their claims stand. */
async function placed(answer: Answer, context: Context): Promise<Answer> {
  const { view } = answer;
  if (view.view !== 'verification' || view.rows.every(({ status }) => status === 'verified')) return answer;
  const lines = await context.claimLines();
  const rows = view.rows.map((row) => {
    const at = row.status === 'verified' ? undefined : lines.get(row.id);
    return at === undefined ? row : { ...row, baseFile: at.file, baseLine: at.line };
  });
  return { ...answer, view: { ...view, rows } };
}

/** What is still not as recorded, for a report that leaves standard output to a patch. */
function leftInLines({ view }: Answer, areSeveral: boolean): string[] {
  if (view.view !== 'verification') return [];
  const left = view.rows.filter(({ status }) => FAILING.includes(status));
  return left.map(
    ({ id, document, locator = '', status }) =>
      `${status}: ${id} at ${writePlace(areSeveral ? document : undefined, locator)}`,
  );
}

type Status = keyof typeof VERIFICATIONS;

const STATUSES = Object.keys(VERIFICATIONS).map((id) => ({ id, names: [] }));

/** The texts at some paths; of `ID=FILE`, where no file is called so and a document is, that of the document. */
async function textsOf(paths: readonly string[], base: KnowledgeBase, context: Context): Promise<GivenText[]> {
  const texts: GivenText[] = [];
  if (paths.filter((path) => path === STANDARD_INPUT).length > 1) {
    throw new UserError('Standard input (-) can be read only once.');
  }
  for (const path of paths) {
    const [id = '', ...rest] = path.split('=');
    const file = rest.join('=');
    const isWhole = rest.length === 0 || (await context.hasFile(path));
    const isNamed = !isWhole && base.records.document.some((one) => one.id === id);
    if (!isWhole && !isNamed && (await context.hasFile(file))) throw noSuchDocument(id, file, base);
    const found = await context.texts(isNamed ? file : path);
    for (const text of found) texts.push(isNamed ? { ...text, document: id } : text);
  }
  return texts;
}

function noSuchDocument(id: string, file: string, { records }: KnowledgeBase): UserError {
  const ids = records.document.map((one) => one.id);
  return new UserError(`there is no document "${id}", whose text ${file} would be.${didYouMeanOf(id, ids)}`, [
    'List them: sora-cn documents',
  ]);
}

/** An answer with only the rows of some statuses, if any are named; what it comes to stays. */
function ofStatus(wanted: readonly string[], answer: Answer): Answer {
  const { view } = answer;
  if (wanted.length === 0 || view.view !== 'verification') return answer;
  return { ...answer, view: { ...view, rows: view.rows.filter(({ status }) => wanted.includes(status)) } };
}

interface Severity {
  readonly strict: boolean;
  readonly allDocuments: boolean;
}

/** From the worst that can be said of a claim to the best; one verified place outweighs those that cannot be checked. */
const WORST_FIRST = [
  'missing',
  'changed',
  'moved',
  'retyped',
  'by-place',
  'verified',
  'unchecked',
] as const satisfies readonly Status[];
/** What is counted of claims that would be verified if they said something. */
const TO_WRITE = 'to-write';

type Counts = Readonly<Record<Status | typeof TO_WRITE, number>>;

const FAILING: readonly (keyof Counts)[] = ['missing', 'changed', 'moved'];
/** No failure unless it is asked for. */
const DOUBTFUL: readonly (keyof Counts)[] = ['retyped', 'by-place', TO_WRITE];

/** Every place of every claim of a base, compared with its texts. */
function compare(base: KnowledgeBase, pairs: Pairs, severity: Severity, context: Context): Answer {
  const compared = pairs.pairs.map(({ document, given }) =>
    verifyText(base, document, given.text, given.name === STANDARD_INPUT ? undefined : given.name),
  );
  const found = compared.flatMap((one, at) => (at === 0 ? one.rows : one.rows.filter(isPlaced)));
  const rows = inOrder(base, [...found, ...uncheckedRows(base, pairs.withoutText)]);
  const counts = countClaims(rows);
  const failing = (severity.strict ? [...FAILING, ...DOUBTFUL] : FAILING).some((status) => counts[status] > 0);
  const total = base.records.claim.length;
  const isUnchecked = total > 0 && counts.unchecked === total;
  const hasFailed = failing || isUnchecked;
  const summary = inWords(counts, total, hasFailed, compared);
  const failures = [
    ...pairs.fitNone.map(
      ({ name }) =>
        new UserError(`${name}: no document of the base has a sentence in this text. Another base: -d BASE`, [], 1),
    ),
    ...(severity.allDocuments
      ? pairs.withoutText.map(({ id }) => new UserError(`no text is given of ${id}.`, [], 1))
      : []),
    ...(hasFailed ? [new UserError(`not every claim is verified: ${summary}`, [], 1)] : []),
  ];
  const notices = [...noticesOfRows(found), ...noticesOfEach(base, compared, context)];
  const without = severity.allDocuments ? [] : pairs.withoutText.map(({ id }) => id);
  if (without.length > 0) notices.push(`Unchecked, for no text is given of them: ${without.join(', ')}.`);
  return {
    view: { view: 'verification', rows },
    notices: failures.length === 0 ? [...notices, summary] : notices,
    ...(failures.length > 0 && { failures }),
  };
}

const STANDARD_INPUT = '-';

/** Whether a row is of a place: one of a claim that names none comes with every text. */
function isPlaced({ locator }: VerificationRow): boolean {
  return locator !== undefined;
}

/** What must be known of each text, under its document where there are several. */
function noticesOfEach(base: KnowledgeBase, compared: readonly Verification[], context: Context): string[] {
  return compared.flatMap((one) => {
    const of = compared.length > 1 && one.document !== undefined ? `${one.document.id}: ` : '';
    return noticesOf(base, one, context).map((notice) => `${of}${notice}`);
  });
}

/** Rows of several texts in the order of the data, as those of one are. */
function inOrder(base: KnowledgeBase, rows: readonly VerificationRow[]): readonly VerificationRow[] {
  const order = new Map(base.records.claim.map(({ id }, at) => [id, at]));
  return rows.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

function uncheckedRows(base: KnowledgeBase, documents: readonly SourceDocument[]): VerificationRow[] {
  const ids = new Set(documents.map(({ id }) => id));
  if (ids.size === 0) return [];
  return base.records.claim.flatMap(({ id, source, alsoAt }) => {
    const places = [source, ...alsoAt].map((place, at) => ({ place, field: at === 0 ? 'source' : `alsoAt.${at - 1}` }));
    return places.flatMap(({ place, field }) =>
      place?.document === undefined || !ids.has(place.document)
        ? []
        : [
            {
              id,
              field,
              document: place.document,
              ...(place.locator !== undefined && { locator: place.locator }),
              status: 'unchecked' as const,
              foundAt: [],
            },
          ],
    );
  });
}

/** How many claims there are of each status, each claim by its worst place; one that says nothing yet is not verified. */
function countClaims(rows: readonly VerificationRow[]): Counts {
  const worst = new Map<string, number>();
  const unwritten = new Set<string>();
  for (const { id, status, written } of rows) {
    worst.set(id, Math.min(worst.get(id) ?? Infinity, WORST_FIRST.indexOf(status)));
    if (written === false) unwritten.add(id);
  }
  const counts = Object.fromEntries([...WORST_FIRST, TO_WRITE].map((status) => [status, 0])) as Record<
    keyof Counts,
    number
  >;
  for (const [id, at] of worst) {
    const status = WORST_FIRST[at] ?? 'unchecked';
    counts[status === 'verified' && unwritten.has(id) ? TO_WRITE : status]++;
  }
  return counts;
}

/** `2 moved, 53 verified, 3 to-write. 17 of 18 sentences have a claim.` */
function inWords(counts: Counts, total: number, hasFailed: boolean, compared: readonly Verification[]): string {
  const told = ([...WORST_FIRST, TO_WRITE] as const).filter((status) => counts[status] > 0);
  const sum = (of: (one: Verification) => number) => compared.reduce((all, one) => all + of(one), 0);
  const coverage = `${sum((one) => one.coveredCount)} of ${sum((one) => one.sentenceCount)} sentences have a claim.`;
  if (hasFailed) return `${told.map((status) => `${counts[status]} ${status}`).join(', ')}. ${coverage}`;
  const others = told.filter((status) => status !== 'verified').map((status) => `, ${counts[status]} ${status}`);
  return `${counts.verified} of ${total} claims stand in their places as they were${others.join('')}; whether statements say the same is for readers. ${coverage}`;
}
