import type { Vocabulary } from './vocabulary.ts';
import { STOP_WORDS } from './stop-words.ts';

const LONGEST_PIECE = 8;

/**
 * Splits an unknown run of Han into known pieces, as long and as few as can be; what is left over comes as pieces too.
 * Words of the data are known, and parts of them where nothing of the run remains unknown.
 */
export function splitHan(run: string, vocabulary: Vocabulary): string[] {
  const isWord = (piece: string) => vocabulary.find(piece) >= 0;
  const [from] = vocabulary.beginningWith('\u2e80');
  const wholly = split(run, (piece) => isWord(piece) || vocabulary.hasPart(piece, from));
  return wholly.every(({ known }) => known) ? textsOf(wholly) : textsOf(split(run, isWord));
}

interface Piece {
  readonly text: string;
  readonly known: boolean;
}

function textsOf(pieces: readonly Piece[]): string[] {
  return pieces.map(({ text }) => text);
}

interface Way {
  readonly covered: number;
  readonly pieces: number;
  /** Where its last piece starts. */
  readonly from: number;
  readonly known: boolean;
}

/** The way to cut that covers most with known pieces, then the one with the fewest. */
function split(run: string, isKnown: (piece: string) => boolean): Piece[] {
  const characters = Array.from(run);
  const best: Way[] = [{ covered: 0, pieces: 0, from: 0, known: true }];
  for (let end = 1; end <= characters.length; end++) {
    const before = best[end - 1];
    if (before === undefined) break;
    let way: Way = { covered: before.covered, pieces: before.pieces, from: end - 1, known: false };
    for (let from = Math.max(0, end - LONGEST_PIECE); from < end - 1; from++) {
      const start = best[from];
      if (start === undefined) continue;
      const covered = start.covered + end - from;
      const isBetter = covered > way.covered || (covered === way.covered && start.pieces + 1 < way.pieces);
      if (isBetter && isKnown(characters.slice(from, end).join('')))
        way = { covered, pieces: start.pieces + 1, from, known: true };
    }
    best.push(way);
  }
  return joinUnknown(walkBack(characters, best));
}

function walkBack(characters: readonly string[], best: readonly Way[]): Piece[] {
  const pieces: Piece[] = [];
  for (let end = characters.length; end > 0;) {
    const { from, known } = best[end] ?? { from: end - 1, known: false };
    pieces.unshift({ text: characters.slice(from, end).join(''), known });
    end = from;
  }
  return pieces;
}

/** Characters that nothing is known of are taken together; a single one, or only such as say nothing, is left out. */
function joinUnknown(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let unknown: string[] = [];
  for (const piece of [...pieces, undefined]) {
    if (piece?.known === false) {
      unknown.push(piece.text);
      continue;
    }
    const telling = unknown.filter((character) => !STOP_WORDS.has(character));
    if (unknown.length > 1 && telling.length > 0) joined.push({ text: unknown.join(''), known: false });
    unknown = [];
    if (piece !== undefined) joined.push(piece);
  }
  return joined;
}
