import type { OutlineRow } from '../model/outputs.ts';
import { inLanguage, type Claim } from '../model/records.ts';
import { sourceInWords } from '../model/source-in-words.ts';
import { gapInWords, OUTSIDE } from './in-words.ts';
import type { RenderOptions, RowsView } from './options.ts';

/** A section of the source as people read it; texts are not escaped yet. */
interface OutlineSection {
  /** What the document is, where the section is the first of it. */
  readonly source?: string;
  /** Absent for what stands before any section of its document. */
  readonly title?: string;
  /** Absent for what stands outside the sections. */
  readonly id?: string;
  /** `p2`, or `p2–p5`. */
  readonly span: string;
  readonly places: readonly OutlinePlace[];
}

interface OutlinePlace {
  readonly locator: string;
  /** How many claims stand there; `isLacking` where a sentence has none at all. */
  readonly count: { readonly text: string; readonly isLacking: boolean };
  readonly gaps: readonly string[];
  readonly notes: readonly string[];
  readonly claims: readonly { readonly id: string; readonly text: string }[];
}

/** The places of the source under the sections they are in, as they come. */
export function outlineBySection(
  { rows, claims }: Extract<RowsView, { view: 'document' }>,
  options: RenderOptions,
): OutlineSection[] {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const sections: { readonly rows: OutlineRow[] }[] = [];
  for (const row of rows) {
    const last = sections.at(-1);
    if (last !== undefined && isSame(last.rows[0], row)) last.rows.push(row);
    else sections.push({ rows: [row] });
  }
  return sections.map((section, at) => {
    const [row] = section.rows;
    const before = sections[at - 1]?.rows[0];
    const isFirst = before === undefined || before.document !== row?.document;
    return {
      ...(isFirst && sourceOf(row, options)),
      ...(isFirst && row?.section === undefined ? { span: '' } : headingOf(row, options)),
      places: section.rows.map((one) => placeOf(one, known, options)),
    };
  });
}

function sourceOf(row: OutlineRow | undefined, options: RenderOptions) {
  const source = row && options.sources.of(row);
  // An id alone tells nothing where there is only one.
  const isTelling = (source?.title ?? source?.published) !== undefined;
  return source === undefined || !isTelling ? {} : { source: sourceInWords(source, options.language) };
}

function isSame(one: OutlineRow | undefined, other: OutlineRow): boolean {
  return one?.section === other.section && one?.document === other.document;
}

function headingOf(row: OutlineRow | undefined, { sources, language }: RenderOptions): Omit<OutlineSection, 'places'> {
  const section = row?.section === undefined ? undefined : sources.section(row.section, row.document);
  if (section === undefined) return { title: OUTSIDE, span: '' };
  const { from, to } = section;
  return { title: inLanguage(section.title, language), id: section.id, span: from === to ? from : `${from}–${to}` };
}

function placeOf(row: OutlineRow, claims: ReadonlyMap<string, Claim>, options: RenderOptions): OutlinePlace {
  const { locator, gaps, notes } = row;
  return {
    locator: options.sources.inPrint(row),
    count: countOf(row),
    gaps: gaps.map((gap) => gapInWords(gap, options)),
    notes: notes.flatMap(({ note }) => (note === undefined ? [] : [inLanguage(note, options.language)])),
    claims: row.claims.map((id) => {
      const claim = claims.get(id);
      const text = claim === undefined ? '' : inLanguage(claim.statement, options.language);
      const main = claim?.source ?? row;
      const isHere = main.locator === locator && main.document === row.document;
      return { id, text: isHere ? text : `${text} (mainly at ${options.sources.inPrint(main)})` };
    }),
  };
}

/** A heading or paragraph may well be without a claim of its own; a sentence is not covered then. */
function countOf({ claimCount, covered }: OutlineRow): OutlinePlace['count'] {
  if (claimCount > 0) return { text: claimCount === 1 ? '1 claim' : `${claimCount} claims`, isLacking: false };
  if (covered === true) return { text: 'only claims on the whole paragraph', isLacking: false };
  return { text: 'no claim', isLacking: covered === false };
}
