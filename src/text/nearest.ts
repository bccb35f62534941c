import { byCodePoint } from './compare.ts';
import { distance } from './distance.ts';
import { foldHan } from './han-forms.ts';

/** A choice and the names under which somebody may look for it. */
export interface Choice {
  readonly id: string;
  readonly names: readonly string[];
  /** Further names, which count only where nothing has one of `names`. */
  readonly aliases?: readonly string[];
  /** Names that are accepted last of all, and never proposed. */
  readonly hidden?: readonly string[];
}

const MOST = 3;

/** Up to three ids that the user may have meant: a slip of the fingers, a beginning or a part of a name. Best first. */
export function nearest(typed: string, choices: Iterable<Choice>): string[] {
  const wanted = foldHan(typed);
  if (wanted === '') return [];
  const limit = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
  const ranked: { readonly id: string; readonly score: number }[] = [];
  for (const { id, names, aliases = [] } of choices) {
    let score = limit + 1;
    for (const name of [id, ...names, ...aliases]) score = Math.min(score, farness(wanted, foldHan(name), limit));
    if (score <= limit) ranked.push({ id, score });
  }
  ranked.sort((a, b) => a.score - b.score || byCodePoint(a.id, b.id));
  return [...new Set(ranked.map(({ id }) => id))].slice(0, MOST);
}

function farness(wanted: string, name: string, limit: number): number {
  const edits = distance(wanted, name, limit);
  if (edits <= limit) return edits;
  const isPart =
    wanted.length >= 3 && name.includes(wanted) && (name.startsWith(wanted) || name.split(/[\s-]/).includes(wanted));
  return isPart ? limit : limit + 1;
}

/** As `nearest`, where the names are all there is; `short` gives a part of a name by which it may be called, too. */
export function nearNames(typed: string, known: Iterable<string>, short?: (name: string) => string): string[] {
  return nearest(
    typed,
    Array.from(known, (id) => ({ id, names: short === undefined ? [] : [short(id)] })),
  );
}

/** The question which of some names was meant, as `didYouMean` puts it. */
export function didYouMeanOf(...asked: Parameters<typeof nearNames>): string {
  return didYouMean(nearNames(...asked));
}

/** “ Did you mean a, b or c?”, with the leading space; nothing if there is nothing near. */
export function didYouMean(candidates: readonly string[]): string {
  if (candidates.length === 0) return '';
  const last = candidates.at(-1) ?? '';
  const list = candidates.length === 1 ? last : `${candidates.slice(0, -1).join(', ')} or ${last}`;
  return ` Did you mean ${list}?`;
}
