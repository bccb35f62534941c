import { STATEMENT, type Claim, type RecordType } from '../model/records.ts';
import type { ClaimChecks } from './checks/claim-checks.ts';
import { DraftBase, type Kept } from './draft-base.ts';
import { thinned } from './lines/thinned.ts';
import { Problems } from './problems.ts';
import type { Part } from './part.ts';
import type { DataText, Path } from './data-text.ts';
import { readPart } from './read-part.ts';
import type { ReadRest } from './rest.ts';

/** Where a claim stands in JSON Lines. */
export interface ClaimLine {
  /** The number of its part. */
  readonly part: number;
  /** In bytes, of the line. */
  readonly offset: number;
  /** Without its line feed; memory of the chunk that it was read with. */
  readonly line: Uint8Array;
}

/** Takes a claim of a base that is read as a stream; without a line if it comes from another format. */
export type TakeClaim = (claim: Claim, at: ClaimLine | undefined) => void;

/** Takes the ids of the claims that come next, and what was made of these by whoever took them in another thread. */
export type TakeRest = (ids: readonly string[], taken: unknown) => void;

/** No id has one. */
export const BETWEEN_IDS = '\n';

/** Whether the claims of these parts can be handed on one by one: each is a regular file, which can be read twice. */
export function canStream(parts: readonly Part[]): boolean {
  return parts.every(({ format, passing }) => format !== undefined && passing !== undefined);
}

/** The records of parts that are no claims, read in passing. What is wrong is found when all is read for good. */
export async function readOthers(parts: readonly Part[], maxSize: number | undefined): Promise<DraftBase> {
  const others = new DraftBase(new Problems());
  for (const part of parts) {
    await readPart(part.format === 'jsonl' ? thinned(part, [[]], maxSize) : copied(part), others, maxSize);
  }
  others.entries[STATEMENT] = [];
  // Claims come, too, so that nothing is a list of one type.
  others.isWhole = true;
  return others;
}

/** Read from `passing`, of which nothing stands for long. */
function copied({ passing = [], ...part }: Part): Part {
  function* copies() {
    for (const chunk of passing) yield chunk.slice();
  }
  return { ...part, chunks: copies() };
}

/** A base whose claims are checked as they come, handed on, and not kept. */
export class StreamedBase extends DraftBase {
  checks: ClaimChecks | undefined;
  readonly #takeClaim: TakeClaim;
  readonly #takeRest: TakeRest;
  #line: ClaimLine | undefined;

  constructor(problems: Problems, takeClaim: TakeClaim, takeRest: TakeRest = () => undefined) {
    super(problems);
    this.#takeClaim = takeClaim;
    this.#takeRest = takeRest;
  }

  /**
   * Takes what another found in the end of a text, of which `first` values came before.
   * @returns false if something is wrong or odd only together with what came before: then it is to be read here
   */
  takeRest({ ids, ordinals, checks, isWhole, taken }: ReadRest, source: DataText, first: number): boolean {
    const known = this.ids(STATEMENT);
    const added = ids.split(BETWEEN_IDS);
    if (added.some((id) => known.numberOf(id) !== undefined) || this.checks?.isAtOdds(checks) !== false) return false;
    const placed = ([ordinal, ...path]: Path) => ({ source, path: [first + Number(ordinal), ...path] });
    this.checks.append(checks, known.size, placed);
    for (const [at, id] of added.entries()) this.note(STATEMENT, id, placed([ordinals[at] ?? 0]));
    this.isWhole ||= isWhole;
    this.#takeRest(added, taken);
    return true;
  }

  override reach(line: Uint8Array, offset: number): void {
    this.#line = { part: this.problems.texts.length - 1, line, offset };
  }

  protected override keep(type: RecordType, entry: Kept): void {
    if (type !== STATEMENT) {
      super.keep(type, entry);
      return;
    }
    this.checks?.take(entry);
    const line = this.#line;
    this.#line = undefined;
    // The validator made these values after the same shapes as the types.
    this.#takeClaim(entry.fields as unknown as Claim, line);
  }
}
