import { visit } from 'jsonc-parser';
import type { Found, Path, Pointer } from '../data-text.ts';
import { positionsAt } from '../position.ts';

/** Places to look for, as a tree along their paths. The numbers are those of the places. */
interface Wanted {
  readonly below: Map<string | number, Wanted>;
  readonly keys: number[];
  readonly values: number[];
}

/** Finds places in a JSON text in one pass. `line` is the number of the first line of the text. */
export function findInJson(text: string, places: readonly Pointer[], line = 1): Found[] {
  const ranges = new Map<number, readonly [offset: number, length: number]>();
  const note = (numbers: readonly number[] | undefined, offset: number, length: number) => {
    for (const number of numbers ?? []) ranges.set(number, [offset, length]);
  };
  walk(text, wantedTree(places), note);
  const sorted = [...ranges].sort((a, b) => a[1][0] - b[1][0]);
  const spots = positionsAt(
    text,
    sorted.map(([, [offset]]) => offset),
    line,
  );
  const found: Found[] = places.map(() => ({}));
  for (const [at, [number, [offset, length]]] of sorted.entries()) {
    found[number] = { spot: spots[at], written: text.slice(offset, offset + length) };
  }
  return found;
}

function wantedTree(places: readonly Pointer[]): Wanted {
  const root: Wanted = { below: new Map(), keys: [], values: [] };
  for (const [number, { path, at }] of places.entries()) {
    let node = root;
    for (const step of path) {
      let next = node.below.get(step);
      if (next === undefined) node.below.set(step, (next = { below: new Map(), keys: [], values: [] }));
      node = next;
    }
    // An item of a list and the whole text have no key before them.
    (at === 'key' && typeof path.at(-1) === 'string' ? node.keys : node.values).push(number);
  }
  return root;
}

interface Frame {
  readonly wanted: Wanted | undefined;
  index: number | undefined;
  next: Wanted | undefined;
}

function walk(
  text: string,
  root: Wanted,
  note: (numbers: readonly number[] | undefined, offset: number, length: number) => void,
): void {
  const frames: Frame[] = [{ wanted: undefined, index: undefined, next: root }];
  const enter = (offset: number, length: number): Wanted | undefined => {
    const frame = frames.at(-1);
    if (frame?.index !== undefined) frame.next = frame.wanted?.below.get(frame.index++);
    note(frame?.next?.values, offset, length);
    return frame?.next;
  };
  const begin = (index: number | undefined) => (offset: number) => {
    frames.push({ wanted: enter(offset, 1), index, next: undefined });
  };
  const end = () => {
    frames.pop();
  };
  visit(text, {
    onObjectBegin: begin(undefined),
    onArrayBegin: begin(0),
    onObjectEnd: end,
    onArrayEnd: end,
    onLiteralValue: (_, offset, length) => void enter(offset, length),
    onObjectProperty: (name, offset, length) => {
      const frame = frames.at(-1);
      if (frame === undefined) return;
      frame.next = frame.wanted?.below.get(name);
      note(frame.next?.keys, offset, length);
    },
  });
}

/** The keys that stand a second time in an object, at most so many, with the paths of their values. */
export function repeatedKeys(text: string, most: number): { readonly path: Path; readonly offset: number }[] {
  const seen: Set<string>[] = [];
  const repeated: { path: Path; offset: number }[] = [];
  visit(text, {
    onObjectBegin: () => void seen.push(new Set()),
    onObjectEnd: () => void seen.pop(),
    onObjectProperty: (name, offset, _length, _line, _character, pathOfObject) => {
      const keys = seen.at(-1);
      if (keys?.has(name) === true && repeated.length < most)
        repeated.push({ path: [...pathOfObject(), name], offset });
      keys?.add(name);
    },
  });
  return repeated;
}
