import { blockOf, parseLocator } from '../../model/places.ts';
import { firstWhere } from '../../text/first-where.ts';
import { largest } from '../../text/largest.ts';

/** The number that a paragraph had, and the one that it has in another text. */
export interface Stood {
  readonly was: number;
  readonly is: number;
}

/** The number of the paragraph that a place is in, or of the heading that it is, if that is asked for. */
export function paragraphNumber(locator: string, kind: 'p' | 'h' = 'p'): number | undefined {
  const place = parseLocator(locator);
  return place?.block === kind ? place.number : undefined;
}

/** The paragraphs, or headings, of recorded sentences, in their order, as far as it is known where each of them stands. */
export function standing(
  sentences: readonly string[],
  whereIs: (locator: string) => string | undefined,
  kind?: 'p' | 'h',
): Stood[] {
  return [...new Set(sentences.map(blockOf))]
    .flatMap((block) => {
      const [was, is] = [paragraphNumber(block, kind), paragraphNumber(whereIs(block) ?? '', kind)];
      return was === undefined || is === undefined ? [] : [{ was, is }];
    })
    .sort((a, b) => a.was - b.was);
}

/** Those of them that stand in the order in which they did, between the beginning and the end of a text of so many. */
export function keptOrder(
  sentences: readonly string[],
  whereIs: (locator: string) => string | undefined,
  count: number,
  kind?: 'p' | 'h',
): Stood[] {
  const last = largest(sentences.flatMap((locator) => paragraphNumber(locator, kind) ?? []));
  return [{ was: 0, is: 0 }, ...inOrder(standing(sentences, whereIs, kind)), { was: last + 1, is: count + 1 }];
}

/** What stood before and behind a number, and is known. */
export function around(kept: readonly Stood[], number: number): { before: Stood; after: Stood } | undefined {
  const at = firstWhere(kept.length, (one) => (kept[one]?.was ?? 0) >= number);
  const [before, after] = [kept[at - 1], kept[kept[at]?.was === number ? at + 1 : at]];
  return before && after && { before, after };
}

/** The number as far behind what stood before one as it was, where what stood behind it is as far away still. */
export function betweenKnown(kept: readonly Stood[], number: number): number | undefined {
  const found = around(kept, number);
  if (found === undefined) return undefined;
  const { before, after } = found;
  return after.is - before.is === after.was - before.was ? before.is + number - before.was : undefined;
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
