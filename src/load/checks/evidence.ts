import type { RuleName } from '../../model/diagnostics.ts';
import { EVIDENCE, type RecordOf } from '../../model/records.ts';
import { periodOf } from '../../text/dates.ts';
import { BROKEN } from '../fields/broken.ts';
import type { DraftBase, Entry } from '../draft-base.ts';
import type { Path } from '../data-text.ts';

type Evidence = RecordOf<typeof EVIDENCE>;
type Maybe<T> = T | typeof BROKEN;
/** The fields as they were read. */
interface Read {
  readonly date?: Maybe<string>;
  readonly bearings: Maybe<Maybe<Evidence['bearings'][number]>[]>;
  readonly citations: Maybe<Maybe<Evidence['citations'][number]>[]>;
}

type Report = (code: RuleName, path: Path, message: string) => void;

/** Checks what the fields of a piece of evidence say together. What is wrong becomes `BROKEN` where it stands. */
export function checkEvidence(base: DraftBase): void {
  for (const entry of base.entries[EVIDENCE]) {
    const report = reporter(base, entry);
    const { date, bearings, citations } = entry.fields as unknown as Read;
    const met = new Set<string>();
    breakItems(bearings, ({ claim, asOf }, at) => {
      const key = `${claim} ${asOf}`;
      if (met.has(key))
        report('repeated-bearing', ['bearings', at], `it bears on ${claim} as of ${asOf} twice: keep one`);
      return met.has(key) || (met.add(key), false);
    });
    breakItems(citations, (citation, at) => {
      const path = ['citations', at];
      const { title, url, accessed, published } = citation;
      if (title === undefined && url === undefined) {
        report('unnamed-citation', path, 'a citation needs a title or a url: add one');
        return true;
      }
      const late = [date, published].find((one) => isAfter(one, accessed)) as string | undefined;
      if (late === undefined) return false;
      const message = `it was accessed on ${String(accessed)}, before ${late}, which is said of it: correct one of the dates`;
      report('known-too-early', [...path, 'accessed'], message);
      return true;
    });
  }
}

/** The ids of the claims that evidence bears on. */
export function claimsWithEvidence(base: DraftBase): Iterable<unknown> {
  return base.entries[EVIDENCE].flatMap(({ fields }) => {
    const { bearings } = fields as unknown as Read;
    return bearings === BROKEN ? [] : bearings.flatMap((bearing) => (bearing === BROKEN ? [] : [bearing.claim]));
  });
}

/**
 * Warns of what is odd in evidence that was checked.
 * @param kinds of the claims that it bears on
 */
export function warnOfEvidence(base: DraftBase, kinds: ReadonlyMap<unknown, unknown>): void {
  for (const entry of base.entries[EVIDENCE]) {
    const report = reporter(base, entry);
    // A base without errors has nothing broken.
    const { type, bearings, citations } = entry.fields as unknown as Evidence;
    for (const [at, { claim, bearing, asOf }] of bearings.entries()) {
      const path = ['bearings', at, 'bearing'];
      const kind = kinds.get(claim);
      if (kind === 'event' && bearing === 'refutes' && asOf === 'later') {
        report(
          'refuted-event',
          path,
          `${claim} is an event, which later facts cannot undo: write asOf: then, or qualifies`,
        );
      }
      const isDecided = bearing === 'supports' || bearing === 'refutes';
      if (kind === 'forecast' && type === 'expert-opinion' && isDecided) {
        report('opinion-on-forecast', path, `${claim} is a forecast, which an opinion cannot decide: write qualifies`);
      }
    }
    const addresses = new Set<string>();
    for (const [at, { url }] of citations.entries()) {
      if (url === undefined) continue;
      if (addresses.has(url))
        report('repeated-address', ['citations', at, 'url'], 'this address is cited twice: keep one');
      addresses.add(url);
    }
  }
}

function reporter({ problems }: DraftBase, { source, path: start }: Entry): Report {
  return (code, path, message) => {
    problems.add(source, { code, path: [...start, ...path], at: 'value', message });
  };
}

/** Breaks the items of a list of which a test holds; what is wrong in itself was reported before. */
function breakItems<T extends object>(items: Maybe<Maybe<T>[]>, isWrong: (item: T, at: number) => boolean): void {
  if (items === BROKEN) return;
  for (const [at, item] of items.entries()) {
    if (item === BROKEN || Object.values(item).includes(BROKEN)) continue;
    if (isWrong(item, at)) items[at] = BROKEN;
  }
}

/** Whether a date is surely after another. */
function isAfter(date: unknown, other: unknown): boolean {
  return typeof date === 'string' && typeof other === 'string' && periodOf(date).first > periodOf(other).last;
}
