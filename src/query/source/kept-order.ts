import { blockOf, parseLocator } from '../../model/places.ts';
import { firstWhere } from '../../text/first-where.ts';

/** The number that a paragraph had, and the one that it has in another text. */
export interface Stood {
  readonly was: number;
  readonly is: number;
}

/** The number of the paragraph that a place is in; undefined for a heading. */
export function paragraphNumber(locator: string): number | undefined {
  const place = parseLocator(locator);
  return place?.block === 'p' ? place.number : undefined;
}

/** The paragraphs of the recorded sentences, in their order, as far as it is known where each of them stands. */
export function standing(sentences: readonly string[], whereIs: (locator: string) => string | undefined): Stood[] {
  return [...new Set(sentences.map(blockOf))]
    .flatMap((block) => {
      const [was, is] = [paragraphNumber(block), paragraphNumber(whereIs(block) ?? '')];
      return was === undefined || is === undefined ? [] : [{ was, is }];
    })
    .sort((a, b) => a.was - b.was);
}

interface Run {
  readonly last: Stood;
  readonly before: Run | undefined;
}

/** As many of some paragraphs, sorted by what they were, as are in that order still: the others were moved. */
export function inOrder(stood: readonly Stood[]): Stood[] {
  // Of the runs of each length, the one that ends first.
  const runs: Run[] = [];
  for (const last of stood) {
    const at = firstWhere(runs.length, (one) => (runs[one]?.last.is ?? 0) >= last.is);
    runs[at] = { last, before: runs[at - 1] };
  }
  const found: Stood[] = [];
  for (let run = runs.at(-1); run !== undefined; run = run.before) found.push(run.last);
  return found.reverse();
}
