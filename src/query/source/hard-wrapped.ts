import { linesOf, type BlockStyle } from './blocks.ts';
import { isClosed } from './cut-sentences.ts';

/** Enough lines to tell. */
const SAMPLE = 5000;
/** Lines that were broken to fit a page are not longer than this. */
const WIDEST = 132;

const CONTINUES = /^["'“‘«„(]?[\p{Ll}\p{Lo}]/u;

/** Whatever the language, and with a mark of a note behind the end as well. */
const endsSentence = (line: string) => isClosed(line, '');

/** How a text is best cut into blocks. */
export function blockStyleOf(text: string): BlockStyle {
  return isHardWrapped(text) ? 'blank-line' : 'line';
}

/** Whether the lines of a text were broken to fit a width, so that its paragraphs are what empty lines separate. */
function isHardWrapped(text: string): boolean {
  const lines: string[] = [];
  for (const line of linesOf(text)) {
    lines.push(line.trim());
    if (lines.length === SAMPLE) break;
  }
  const widths = lines.map(({ length }) => length).filter((length) => length > 0);
  const usual = widths.sort((a, b) => a - b)[Math.floor(widths.length * 0.9)] ?? 0;
  if (usual > WIDEST) return false;
  let breaks = 0;
  let inSentences = 0;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1] ?? '';
    if (line === '' || next === '') continue;
    breaks++;
    if (line.length > usual * 0.6 && !endsSentence(line) && CONTINUES.test(next)) inSentences++;
  }
  // Of a language that does not mark the ends of sentences the lines tell nothing.
  return inSentences * 4 > breaks && lines.some(endsSentence);
}
