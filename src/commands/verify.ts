import { UserError } from '../model/errors.ts';
import { nameOfDocument, type KnowledgeBase } from '../model/records.ts';
import { type BLOCK_STYLES, VERIFICATIONS } from '../model/vocabularies.ts';
import { resolveValues } from '../query/resolve.ts';
import { verify as compare, type Verification } from '../query/verify.ts';
import { defineCommand, type Answer } from './command.ts';

export const verify = defineCommand({
  output: 'verification',
  reads: ['base', 'text'],
  examples: [
    'verify article.txt',
    'verify article.txt --data my-base.yaml',
    'verify article.txt --json --fields id,status,sentence',
    'verify article.txt -f github',
  ],
  input: {
    arguments: { article: { form: 'file', required: true, about: 'the text: a file, or - for standard input' } },
    options: {
      status: { form: 'values', values: VERIFICATIONS, repeatable: true, about: 'print only places found to be so' },
    },
  },
  run: async ({ article: path, status = [] }, context) => {
    const wanted = status.flatMap((typed) => resolveValues(typed, { option: '--status', choices: STATUSES }));
    const text = await context.article(path);
    const { base } = await context.catalogue();
    return ofStatus(wanted, verifyText(base, text, path === '-' ? undefined : path, context.language));
  },
});

type Status = keyof typeof VERIFICATIONS;

const STATUSES = Object.keys(VERIFICATIONS).map((id) => ({ id, names: [] }));

/** An answer with only the rows of some statuses, if any are named; what it comes to stays. */
function ofStatus(wanted: readonly string[], answer: Answer): Answer {
  const { view } = answer;
  if (wanted.length === 0 || view.view !== 'verification') return answer;
  return { ...answer, view: { ...view, rows: view.rows.filter(({ status }) => wanted.includes(status)) } };
}

/** From the worst that can be said of a claim to the best; one verified place outweighs those that cannot be checked. */
const WORST_FIRST = ['missing', 'changed', 'moved', 'verified', 'unchecked'] as const satisfies readonly Status[];

/** What to do about a text that is laid out otherwise than the base takes it to be, by how it would be cut well. */
const OTHER_BLOCKS = {
  'blank-line':
    'The lines of this text are broken to a width, but the base takes each for a paragraph (blocks: line). Unwrap the text; or, if it has empty lines between paragraphs, write blocks: blank-line in the document of the base.',
  line: 'Each line of this text is a paragraph, but the base looks for empty lines between them (blocks: blank-line). Put those in; or write blocks: line in the document of the base.',
} as const satisfies Record<keyof typeof BLOCK_STYLES, string>;

/** Every place of every claim of a base, compared with a text. Fails unless all that can be checked is verified. */
function verifyText(base: KnowledgeBase, text: string, file: string | undefined, language: string): Answer {
  const verification = compare(base, text, file);
  const { rows, sentenceCount, coveredCount } = verification;
  const counts = countClaims(verification);
  const total = new Set(rows.map(({ id }) => id)).size;
  const coverage = `${coveredCount} of ${sentenceCount} sentences have a claim.`;
  const failing = total - counts.verified - counts.unchecked;
  const isUnchecked = total > 0 && counts.unchecked === total;
  const answer = {
    view: { view: 'verification', rows } as const,
    notices: notices(base, verification, counts, language),
  };
  if (failing === 0 && !isUnchecked) {
    const summary = `${counts.verified} of ${total} claims verified. ${coverage}`;
    return { ...answer, notices: [...answer.notices, summary] };
  }
  const found = WORST_FIRST.filter((status) => counts[status] > 0).map((status) => `${counts[status]} ${status}`);
  return {
    ...answer,
    failures: [new UserError(`not every claim is verified: ${found.join(', ')}. ${coverage}`, [], 1)],
  };
}

/** How many claims there are of each status, each claim by its worst place. */
function countClaims({ rows }: Verification): Readonly<Record<Status, number>> {
  const worst = new Map<string, number>();
  for (const { id, status } of rows) {
    worst.set(id, Math.min(worst.get(id) ?? Infinity, WORST_FIRST.indexOf(status)));
  }
  const counts = { verified: 0, moved: 0, changed: 0, missing: 0, unchecked: 0 };
  for (const at of worst.values()) counts[WORST_FIRST[at] ?? 'unchecked']++;
  return counts;
}

const MOST_LISTED = 10;

function notices(
  { records }: KnowledgeBase,
  verification: Verification,
  counts: Readonly<Record<Status, number>>,
  language: string,
): string[] {
  const {
    document,
    rows,
    sentenceCount,
    coveredCount,
    uncovered,
    isKnownText,
    betterBlocks,
    hasOtherFingerprint,
    outOfPlace,
  } = verification;
  const isIntact = counts.moved + counts.changed + counts.missing === 0;
  const told: string[] = [];
  if (counts.unchecked > 0) {
    told.push(
      `${counts.unchecked} could not be checked: no place is named, or one for which there is neither a digest nor a quotation.`,
    );
  }
  const misquoted = new Set(rows.filter(({ asRecorded }) => asRecorded).map(({ id }) => id));
  if (misquoted.size > 0) {
    const whose = listed([...misquoted], misquoted.size);
    told.push(`The sentence is unchanged, but the quotation is not in it: correct the quotation of ${whose}.`);
  }
  if (!isIntact && !isKnownText) {
    const about = document && ` The base is on “${nameOfDocument(document, language)}”.`;
    told.push(`Nothing that the base records stands in this text. Is it the right one?${about ?? ''}`);
  }
  if (betterBlocks !== undefined) told.push(OTHER_BLOCKS[betterBlocks]);
  if (isIntact && hasOtherFingerprint) {
    const where =
      outOfPlace.length === 0
        ? 'every recorded sentence is in its place'
        : `not as recorded: ${listed(outOfPlace, outOfPlace.length)}`;
    told.push(`The text is not quite the recorded one (its fingerprint differs); ${where}.`);
  }
  if (uncovered.length > 0 && records.claim.length > 0)
    told.push(`No claim stands in ${listed(uncovered, sentenceCount - coveredCount)}.`);
  return told;
}

function listed(locators: readonly string[], count: number): string {
  const more = count - MOST_LISTED;
  return `${locators.slice(0, MOST_LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
