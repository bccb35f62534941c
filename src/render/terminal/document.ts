import type { OutlineRow } from '../../model/outputs.ts';
import { inLanguage, type Claim } from '../../model/records.ts';
import { escapeText } from '../escape.ts';
import { gapInWords } from '../in-words.ts';
import type { RowsView } from '../options.ts';
import { hangingIndent, idAndText } from './hanging-indent.ts';
import type { Terminal } from './layout.ts';

/** The source section by section: each place with its gaps, notes and claims; sentences without a claim are marked. */
export function* document(
  { rows, claims: standing }: Extract<RowsView, { view: 'document' }>,
  terminal: Terminal,
): Generator<string> {
  const claims = new Map(standing.map((claim) => [claim.id, claim]));
  let section: string | undefined;
  for (const [at, row] of rows.entries()) {
    if (at > 0) yield '\n';
    if (row.section !== section) yield* sectionHeading(row.section, terminal);
    section = row.section;
    yield* place(row, claims, terminal);
  }
}

function* sectionHeading(id: string | undefined, terminal: Terminal): Generator<string> {
  const { sources, language, style } = terminal;
  const section = id === undefined ? undefined : sources.section(id);
  const title = section === undefined ? 'Outside the sections' : inLanguage(section.title, language);
  yield* hangingIndent(escapeText(title), '', '', terminal, style.heading);
  if (section === undefined) return;
  const { from, to } = section;
  yield `${style.muted('section')} ${style.id(escapeText(section.id))} ${style.muted(from === to ? from : `${from}–${to}`)}\n\n`;
}

function* place(
  { locator, covered, claimCount, claims: ids, gaps, notes }: OutlineRow,
  claims: ReadonlyMap<string, Claim>,
  terminal: Terminal,
): Generator<string> {
  const { style, language } = terminal;
  yield `${style.heading(locator)}  ${count(claimCount, covered, terminal)}\n`;
  for (const gap of gaps) {
    yield* hangingIndent(
      escapeText(gapInWords(gap, terminal)),
      `  ${style.warning('! ')}`,
      '    ',
      terminal,
      style.warning,
    );
  }
  for (const { note } of notes) {
    if (note !== undefined)
      yield* hangingIndent(escapeText(inLanguage(note, language)), '  · ', '    ', terminal, style.muted);
  }
  for (const id of ids) {
    const claim = claims.get(id);
    const text = claim === undefined ? '' : inLanguage(claim.statement, language);
    const main = claim?.source?.locator ?? locator;
    yield* idAndText(
      escapeText(id),
      escapeText(main === locator ? text : `${text} (mainly at ${main})`),
      '  ',
      '  ',
      terminal,
    );
  }
}

/** A heading or paragraph may well be without a claim of its own; a sentence is not covered then. */
function count(claims: number, covered: boolean | undefined, { style }: Terminal): string {
  if (claims > 0) return style.muted(claims === 1 ? '1 claim' : `${claims} claims`);
  if (covered === undefined) return style.muted('no claim');
  return covered ? style.muted('only claims on the whole paragraph') : style.warning('no claim');
}
