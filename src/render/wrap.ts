import { clustersOf } from '../text/clusters.ts';
import { COMMAND } from '../text/escape.ts';
import { once } from '../text/once.ts';
import type { Measure } from './measure.ts';

/** A line of a wrapped text: offsets into it, end exclusive. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

const SPACES = String.raw`[^\S\xa0\u2007\u202f]+`;
const ADDRESS = String.raw`[(<"'“‘«]{0,2}https?:\/\/[!-~]+`;

/**
 * Where a line may end: behind a run of spaces that may break, a hyphen that is in no address and before no figure, as
 * in a date; in scripts written without spaces before any character and its opening marks, and behind their closing ones.
 */
function piecesOf(text: string): RegExp {
  return SPACED.test(text) ? spaced() : unspaced();
}

/** Texts without characters of such scripts. To read the names of the scripts takes a millisecond. */
const SPACED = /^[\0-\u2e7f]*$/;

const spaced = once(
  () => new RegExp(String.raw`${SPACES}|${ADDRESS}|(?:[\xa0\u2007\u202f]|[^\s-]|-(?=\d))+-*|-+`, 'g'),
);

const unspaced = once(() => {
  const alone = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
  const [opening, closing] = ['〈《「『【〔〖（［｛', '、。〉》」』】〕〗！），．：；？］｝'];
  // Small kana, and marks that lengthen or repeat the character before.
  const tied = 'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿｧ-ｰーゝゞヽヾ々〻';
  const word = String.raw`[${opening}]*(?:[\xa0\u2007\u202f]|[^\s${alone}${opening}${closing}-]|-(?=\d))+[-${closing}]*`;
  return new RegExp(
    String.raw`${SPACES}|${ADDRESS}|[\p{Ps}\p{Pi}]*[${alone}](?:[${tied}]|[^\P{P}\p{Ps}\p{Pi}])*|${word}|[-${opening}${closing}]+`,
    'gu',
  );
});

/** A longer piece is taken for wider than a line: it is cut character by character anyway. */
const LONGEST = 2 ** 12;

/**
 * Cuts a text into lines of at most `width` columns, at spaces where it can. What would be a command in the log of a
 * runner, if a line began with it, is cut itself.
 */
export function wrap(text: string, width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let end = 0;
  let used = 0;
  const close = () => {
    if (end > start) lines.push({ start, end });
  };
  for (const { 0: piece, index } of text.matchAll(piecesOf(text))) {
    const columns = piece.length > LONGEST ? Infinity : measure(piece);
    if (piece.trim() === '') {
      used += columns;
      continue;
    }
    if (used + columns > width && end > start) {
      close();
      start = end = index;
    }
    if (end === start) {
      start = index;
      used = 0;
    }
    if (columns > width || (start === index && COMMAND.test(piece))) {
      for (const cut of hardCuts(piece, width, measure)) {
        lines.push({ start, end: index + cut });
        start = index + cut;
      }
      end = index + piece.length;
      used = measure(text.slice(start, end));
      continue;
    }
    end = index + piece.length;
    used += columns;
  }
  close();
  return lines.length === 0 ? [{ start: 0, end: 0 }] : lines;
}

/** Characters of which each stands alone. */
const PLAIN = /^[\x20-\x7e\xa1-\u02ff\u3041-\u3096\u4e00-\u9fff]*$/;

/** Offsets inside a piece that is wider than a line, so that each part but the last fills one, and none is a command. */
function hardCuts(piece: string, width: number, measure: Measure): number[] {
  const cuts: number[] = [];
  let used = 0;
  let at = 0;
  for (const character of PLAIN.test(piece) ? piece : clustersOf(piece)) {
    const columns = measure(character);
    const isFull = used + columns > width && used > 0;
    if (isFull || COMMAND.test(piece.slice(cuts.at(-1) ?? 0, at + character.length))) {
      cuts.push(at);
      used = 0;
    }
    used += columns;
    at += character.length;
  }
  return cuts;
}

/** The lines of a text as strings. */
export function wrapped(text: string, width: number, measure: Measure): string[] {
  return wrap(text, width, measure).map(({ start, end }) => text.slice(start, end));
}

/** A text filled up with spaces to a number of columns. */
export function padded(text: string, width: number, measure: Measure): string {
  return text + ' '.repeat(Math.max(0, width - measure(text)));
}
