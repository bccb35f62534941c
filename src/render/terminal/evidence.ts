import { inLanguage, type Evidence } from '../../model/records.ts';
import { escapeText } from '../../text/escape.ts';
import { bearingInWords } from '../in-words.ts';
import { hangingIndent } from './hanging-indent.ts';
import type { Terminal } from './layout.ts';

/** The longest date and a gap. */
const SIDE = 12;
const NARROW_SIDE = 2;

/** One piece of evidence a block: its date at the side, the fact, what says so and how surely, and what it bears on. */
export function* evidence(rows: readonly Evidence[], terminal: Terminal): Generator<string> {
  const { style, language, width } = terminal;
  const isNarrow = width < 4 * SIDE;
  const rest = ' '.repeat(isNarrow ? NARROW_SIDE : SIDE);
  for (const [at, { id, date = '', statement, type, confidence, bearings }] of rows.entries()) {
    if (at > 0) yield '\n';
    if (isNarrow && date !== '') yield `${date}\n`;
    yield* hangingIndent(
      escapeText(inLanguage(statement, language)),
      isNarrow ? rest : date.padEnd(SIDE),
      rest,
      terminal,
    );
    const details = [type, confidence && `confidence ${confidence}`, escapeText(id)].filter(
      (part) => part !== undefined,
    );
    yield* hangingIndent(details.join(' · '), rest, rest, terminal, style.muted);
    for (const bearing of bearings) {
      const words = `→ ${bearingInWords(bearing)}: ${escapeText(bearing.claim)}`;
      yield* hangingIndent(words, rest, `${rest}  `, terminal, style.id);
    }
  }
}
