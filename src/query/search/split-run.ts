import type { Vocabulary } from './vocabulary.ts';
import { STOP_WORDS } from './stop-words.ts';
import { FIRST_UNSPACED, isHan } from './words.ts';

/** How long pieces may be: a Chinese character says more than a letter. */
const PIECES = { han: { least: 2, most: 8 }, other: { least: 3, most: 16 } } as const;
/** What it costs a piece to begin or end with a word that says nothing: `的自然` is worse than `自然`, `目的` than nothing. */
const UNTIDY = 0.5;

/**
 * Splits a run of a script without spaces into known pieces, as long and as few as can be; what is left over comes as pieces too, but for
 * words that say nothing. Words of the data are known. Parts of them are too where nothing of the run remains unknown,
 * or anyway.
 */
export function splitRun(run: string, vocabulary: Vocabulary, partsAnyway = false): string[] {
  const characters = Array.from(run);
  const lengths = PIECES[isHan(run) ? 'han' : 'other'];
  const [first] = vocabulary.beginningWith(isHan(run) ? '\u2e80' : FIRST_UNSPACED);
  const longest = longestParts(characters, lengths.most, (part) => vocabulary.hasPart(part, first));
  const pieces = split(characters, lengths.least, longest, () => true);
  const areKnown = partsAnyway || pieces.every(({ kind }) => kind !== 'unknown');
  const whole = (piece: string): boolean => vocabulary.find(piece) >= 0;
  return joinUnknown(areKnown ? pieces : split(characters, lengths.least, longest, whole));
}

/** How long a part of the data may be at most that ends with each character; a part of a part is one too. */
function longestParts(characters: readonly string[], most: number, isPart: (text: string) => boolean): number[] {
  return characters.map((_, at) => {
    let length = 1;
    while (length < Math.min(most, at + 1) && isPart(characters.slice(at - length, at + 1).join(''))) length++;
    return length;
  });
}

interface Piece {
  readonly text: string;
  /** `idle` are words that say nothing. */
  readonly kind: 'known' | 'unknown' | 'idle';
}

interface Way extends Piece {
  readonly covered: number;
  readonly cost: number;
  readonly before: Way | undefined;
}

/** The way to cut that covers most with known and idle pieces, then the one that costs least. */
function split(
  characters: readonly string[],
  least: number,
  longest: readonly number[],
  isKnown: (piece: string) => boolean,
): readonly Piece[] {
  const best: (Way | undefined)[] = [undefined];
  characters.forEach((character, at) => {
    const before = best[at];
    let way: Way = { ...from(before), text: character, kind: 'unknown', before };
    for (let length = Math.max(longest[at] ?? 1, Math.min(LONGEST_IDLE, at + 1)); length > 0; length--) {
      const text = characters.slice(at + 1 - length, at + 1).join('');
      const kind = STOP_WORDS.has(text) ? 'idle' : 'known';
      if (kind === 'known' && (length < least || length > (longest[at] ?? 1) || !isKnown(text))) continue;
      const start = best[at + 1 - length];
      const covered = from(start).covered + length;
      const cost = from(start).cost + (kind === 'idle' ? 0 : 1 + (isTidy(text) ? 0 : UNTIDY));
      if (covered > way.covered || (covered === way.covered && cost < way.cost)) {
        way = { covered, cost, text, kind, before: start };
      }
    }
    best.push(way);
  });
  const pieces: Piece[] = [];
  for (let way = best.at(-1); way !== undefined; way = way.before) pieces.unshift(way);
  return pieces;
}

const LONGEST_IDLE = 3;

function from(way: Way | undefined): { covered: number; cost: number } {
  return { covered: way?.covered ?? 0, cost: way?.cost ?? 0 };
}

function isTidy(piece: string): boolean {
  for (let length = 1; length <= LONGEST_IDLE; length++) {
    if (STOP_WORDS.has(piece.slice(0, length)) || STOP_WORDS.has(piece.slice(-length))) return false;
  }
  return true;
}

/** Characters that nothing is known of are taken together; a single one is left out, and so is what is idle. */
function joinUnknown(pieces: readonly Piece[]): string[] {
  const joined: string[] = [];
  let unknown: string[] = [];
  for (const piece of [...pieces, undefined]) {
    if (piece?.kind === 'unknown') {
      unknown.push(piece.text);
      continue;
    }
    if (unknown.length > 1) joined.push(unknown.join(''));
    unknown = [];
    if (piece?.kind === 'known') joined.push(piece.text);
  }
  return joined;
}
