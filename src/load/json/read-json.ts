import { countKeys, scanJson } from './json-scan.ts';
import { likelyCause } from '../likely-cause.ts';
import { BROKEN } from '../fields/broken.ts';
import { MOST_PROBLEMS, type Problems } from '../problems.ts';
import type { Path, DataText } from '../data-text.ts';
import { positionAt, positionsAt } from '../position.ts';

/** Values nest at most so deep, whatever the format. */
export const DEEPEST = 64;

export type Parsed = { readonly value: unknown } | undefined;

/** A JSON text as the source of its values. */
export function jsonSource(name: string, text: string): DataText {
  return {
    name,
    locate: async (places) => (await import('./json-places.ts')).findInJson(text, places),
  };
}

/** Reads a JSON text strictly; undefined, with the problem reported, if it is none. `line` is the number of its first line. */
export async function readJson(text: string, source: DataText, problems: Problems, line = 1): Promise<Parsed> {
  const { tooDeep, keys } = scanJson(text, DEEPEST);
  if (tooDeep !== undefined) {
    problems.spotted(
      source,
      'too-deep',
      `nests more than ${DEEPEST} deep: write it flatter`,
      positionAt(text, tooDeep, line),
    );
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { jsonFault } = await import('./json-fault.ts');
    const { offset, message } = jsonFault(text);
    const cause = line === 1 ? likelyCause(text, source.name) : undefined;
    problems.spotted(
      source,
      'syntax',
      cause === undefined ? message : `${message} (${cause})`,
      positionAt(text, offset, line),
    );
    return undefined;
  }
  if (countKeys(value) !== keys) await breakRepeated(text, value, source, problems, line);
  return { value };
}

async function breakRepeated(
  text: string,
  value: unknown,
  source: DataText,
  problems: Problems,
  line: number,
): Promise<void> {
  const { repeatedKeys } = await import('./json-places.ts');
  const repeated = repeatedKeys(text, MOST_PROBLEMS + 1);
  const spots = positionsAt(
    text,
    repeated.map(({ offset }) => offset),
    line,
  );
  for (const [at, { path }] of repeated.entries()) {
    const message = `the key ${JSON.stringify(path.at(-1))} stands twice in one object: keep one`;
    problems.spotted(source, 'duplicate-key', message, spots[at]);
    breakAt(value, path);
  }
}

function breakAt(value: unknown, path: Path): void {
  const [step = '', ...rest] = path;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return;
  const container = value as Record<string | number, unknown>;
  if (rest.length === 0) container[step] = BROKEN;
  else breakAt(container[step], rest);
}
