import { endsSentence, linesOf } from './blocks.ts';

/** Enough lines to tell. */
const SAMPLE = 5000;
/** Lines that were broken to fit a page are not longer than this. */
const WIDEST = 132;

const CONTINUES = /^["'“‘«„(]?[\p{Ll}\p{Lo}]/u;

/** Whether the lines of a text were broken to fit a width, so that its paragraphs are what empty lines separate. */
export function isHardWrapped(text: string): boolean {
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
  return inSentences * 3 > breaks;
}
