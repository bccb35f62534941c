import { visit } from 'jsonc-parser';
import type { Found, Path, Pointer } from '../data-text.ts';
import { positionsAt } from '../position.ts';

/**
 * Finds places in a JSON text in one pass: jsonc-parser’s tree of it would take up to fifty times its memory.
 * `line` is the number of the first line of the text.
 */
export function findInJson(text: string, places: readonly Pointer[], line = 1): Found[] {
  const wanted = new Map<string, number[]>();
  /** What holds a place that is wanted. */
  const around = new Set<string>();
  for (const [number, { path, at }] of places.entries()) {
    // An item of a list and the whole text have no key before them.
    const name = nameOf(path, typeof path.at(-1) === 'string' ? at : 'value');
    wanted.set(name, [...(wanted.get(name) ?? []), number]);
    for (let length = 0; length < path.length; length++) around.add(nameOf(path.slice(0, length)));
  }
  const ranges = new Map<number, readonly [offset: number, length: number]>();
  const note = (name: string, offset: number, length: number) => {
    for (const number of wanted.get(name) ?? []) ranges.set(number, [offset, length]);
  };
  /** False passes over what is inside. */
  const begin = (offset: number, length: number, _line: number, _character: number, path: () => Path) => {
    const name = nameOf(path());
    note(name, offset, length);
    return around.has(name);
  };
  visit(text, {
    onObjectBegin: begin,
    onArrayBegin: begin,
    // Without them what follows the first thing passed over would be, too.
    onObjectEnd: () => undefined,
    onArrayEnd: () => undefined,
    onObjectProperty: (key, offset, length, _line, _character, pathOfObject) => {
      note(nameOf([...pathOfObject(), key], 'key'), offset, length);
    },
    onLiteralValue: (_value, offset, length, _line, _character, path) => {
      note(nameOf(path()), offset, length);
    },
  });
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

/** A path as one text. */
function nameOf(path: Path, at: Pointer['at'] = 'value'): string {
  return `${at} ${JSON.stringify(path)}`;
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
