import { firstWhere } from '../../text/first-where.ts';
import type { KeptClaims } from '../catalogue.ts';
import type { Sections } from './file-format.ts';
import type { SectionFile } from './section-file.ts';

/** The ids of the claims, which are ASCII, in the order of their lower case, and of each the place of its claim. */
export function idSections(ids: readonly string[]): Sections {
  const keys = ids.map((id) => id.toLowerCase());
  const places = Uint32Array.from(ids.keys());
  places.sort((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b);
  const starts = new Uint32Array(ids.length + 1);
  const sorted = Array.from(places, (place) => ids[place] ?? '');
  sorted.forEach((id, rank) => (starts[rank + 1] = (starts[rank] ?? 0) + id.length));
  return { idText: new TextEncoder().encode(sorted.join('')), idStarts: starts, idPlaces: places };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Behind every character of an id. */
const END = '\x7f';

/** Finds ids without reading the others: of a million a few blocks are. */
export function idsIn(file: SectionFile): KeptClaims['ids'] {
  const count = file.length('idPlaces') / 4;
  const decoder = new TextDecoder();

  function keyAt(rank: number): string {
    const [from = 0, to = 0] = file.numbers('idStarts', rank, rank + 2);
    return decoder.decode(file.bytes('idText', from, to)).toLowerCase();
  }

  /** The first rank whose id does not come before a text. */
  function firstFrom(text: string): number {
    return firstWhere(count, (rank) => keyAt(rank) >= text);
  }

  function between(start: string, end: string): Uint32Array {
    return file.numbers('idPlaces', firstFrom(start), firstFrom(end)).slice().sort();
  }

  function* all(): Generator<string> {
    const [starts, text] = [file.numbers('idStarts'), decoder.decode(file.bytes('idText'))];
    for (let rank = 0; rank < count; rank++) yield text.slice(starts[rank], starts[rank + 1]);
  }

  return { all, called: (id) => between(id, `${id}\0`), beginning: (start) => between(start, start + END) };
}
