import { firstWhere } from '../../text/first-where.ts';

/** The number that a paragraph had, and the one that it has in another text. */
export interface Stood {
  readonly was: number;
  readonly is: number;
}

interface Run {
  readonly last: Stood;
  readonly before: Run | undefined;
}

/** As many of some paragraphs, sorted by what they were, as are in that order still: the others were moved. */
export function inOrder(standing: readonly Stood[]): Stood[] {
  // Of the runs of each length, the one that ends first.
  const runs: Run[] = [];
  for (const last of standing) {
    const at = firstWhere(runs.length, (one) => (runs[one]?.last.is ?? 0) >= last.is);
    runs[at] = { last, before: runs[at - 1] };
  }
  const found: Stood[] = [];
  for (let run = runs.at(-1); run !== undefined; run = run.before) found.push(run.last);
  return found.reverse();
}
