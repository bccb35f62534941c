import { endsSentence, linesOf } from './blocks.ts';

/** What mail puts before each line that it answers. */
const QUOTED = /^[ \t]*(?:>[ \t]?)+/;
const BULLET = /^(?:[•‣⁃◦▪●*–—-]|\p{Nd}{1,3}[.)])\s/u;
const GOES_ON = /^["'“‘«„(]?\p{Ll}/u;
/** Chinese and Japanese, which have no spaces, and their full-width signs. */
const HAN = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff01-\uff60`;
/** Scripts with spaces between phrases, but none between words. */
const PHRASED = String.raw`\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
const BEGINS_HAN = new RegExp(`^[${HAN}]`, 'u');
const HAN_LINES = new RegExp(`(?<=[${HAN}])\\n|\\n(?=[${HAN}])`, 'gu');
const BESIDE_HAN = new RegExp(`(?<=[${HAN}]) | (?=[${HAN}])`, 'gu');
const BETWEEN_PHRASED = new RegExp(`(?<=[${PHRASED}])\\n(?=[${PHRASED}])`, 'gu');
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]/g;
const PAGE_NUMBER = /^[-–—|]?\s*\p{Nd}{1,4}(?:\s?\/\s?\p{Nd}{1,4})?\s*[-–—|]?$/u;
/** So many lines may stand above and below the text of a page. */
const MARGIN = 3;
/** A line that would be shorter than this part of the width with the next word, too, was broken on purpose. */
const FULL = 0.8;

/**
 * A text whose paragraphs are a line each, as they were before it was broken to a width or into pages, or quoted in a mail.
 * Paragraphs begin on the lines on which they did. Where Chinese, Japanese or Thai may have a space, it has one unless the
 * text is to be tight.
 */
export function reflow(text: string, isTight: boolean): string {
  const lines = linesOfPages(text);
  const widths = lines.map((line = '') => widthOf(line)).filter((width) => width > 0);
  const usual = widths.sort((a, b) => a - b)[Math.floor(widths.length * 0.9)] ?? 0;
  const out: string[] = [];
  let at = -1;
  let last = '';
  let isBehindBlank = true;
  for (const line of lines) {
    out.push('');
    if (line === '') isBehindBlank = true;
    if (line === undefined || line === '') continue;
    const isFull = widthOf(`${last} ${firstWord(line)}`) > usual * FULL;
    const isOpen = !endsSentence(last) && GOES_ON.test(line);
    const goesOn = isBehindBlank ? isOpen && isFull : isOpen || (isFull && !(endsSentence(last) && BULLET.test(line)));
    if (!goesOn || at < 0) at = out.length - 1;
    out[at] = goesOn ? `${out[at] ?? ''}\n${line}` : line;
    last = line;
    isBehindBlank = false;
  }
  return out.map((lines) => inOneLine(lines, isTight)).join('\n');
}

function inOneLine(lines: string, isTight: boolean): string {
  if (!isTight) return lines.replace(HAN_LINES, '').replaceAll('\n', ' ');
  return lines.replace(BETWEEN_PHRASED, '').replaceAll('\n', ' ').replace(BESIDE_HAN, '');
}

function firstWord(line: string): string {
  return BEGINS_HAN.test(line) ? line.slice(0, 1) : (line.split(' ', 1)[0] ?? '');
}

function widthOf(line: string): number {
  return line.replace(/\p{M}/gu, '').length + (line.match(WIDE)?.length ?? 0);
}

/** The lines of a text, trimmed; undefined for those that only pages have: what stands above and below each, and numbers. */
function linesOfPages(text: string): (string | undefined)[] {
  const pages = text
    .split('\f')
    .map((page) => Array.from(linesOf(page), (line): string | undefined => line.replace(QUOTED, '').trim()));
  const kinds = new Map<string, number>();
  for (const page of pages) {
    for (const kind of new Set(marginsOf(page).map((at) => kindOf(page[at]))))
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  for (const page of pages) {
    const margins = marginsOf(page);
    const extra = margins.filter((at) => isNumber(page[at]) || (kinds.get(kindOf(page[at])) ?? 0) > 1);
    const isText = (_: unknown, at: number) => page[at] !== '' && !extra.includes(at);
    const [first, end] = [page.findIndex(isText), page.findLastIndex(isText)];
    for (const [at, line = ''] of page.entries()) {
      const isOutside = pages.length > 1 && (at < first || at > end);
      const isAlone = isNumber(line) && (page[at - 1] ?? '') === '' && (page[at + 1] ?? '') === '';
      if (isOutside) page[at] = undefined;
      if (isAlone) page.fill(undefined, Math.max(0, at - 1), at + 2);
    }
  }
  return pages.flat();
}

/** Where the first and the last lines of a page are that are not blank. */
function marginsOf(page: readonly (string | undefined)[]): number[] {
  const filled = [...page.keys()].filter((at) => page[at] !== '');
  return [...new Set([...filled.slice(0, MARGIN), ...filled.slice(-MARGIN)])];
}

/** A line without its figures: running heads differ in those. */
function kindOf(line = ''): string {
  return line.replace(/\p{Nd}+/gu, '#');
}

function isNumber(line = ''): boolean {
  return PAGE_NUMBER.test(line);
}
