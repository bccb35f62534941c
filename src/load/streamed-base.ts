import { STATEMENT, RECORD_TYPES, type Claim, type RecordType } from '../model/records.ts';
import { linkCheck, type LargeReference, type LinkCheck, type Uses } from './checks/check-links.ts';
import { Cycles } from './checks/cycles.ts';
import type { Warnings } from './checks/warnings.ts';
import type { DataText } from './data-text.ts';
import { DraftBase, type Entry } from './draft-base.ts';
import { thinned } from './lines/thinned.ts';
import { MOST_PROBLEMS, Problems, type Problem } from './problems.ts';
import { readPart, type Part } from './read-part.ts';

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

/** Whether the claims of these parts can be handed on one by one: each is a regular file, which can be read twice. */
export function canStream(parts: readonly Part[]): boolean {
  return parts.every(({ format, passing }) => format !== undefined && passing !== undefined);
}

interface StreamOptions {
  readonly takeClaim: TakeClaim;
  readonly maxSize?: number;
  readonly strict?: boolean;
}

/**
 * A base for parts whose claims are handed on and not kept; undefined if they cannot be. The other records are read
 * first, in passing: they tell what claims may refer to.
 */
export async function openStream(
  parts: readonly Part[],
  { takeClaim, maxSize, strict }: StreamOptions,
  problems: Problems,
): Promise<StreamedBase | undefined> {
  if (!canStream(parts)) return undefined;
  // What is wrong is found when they are read for good.
  const known = new DraftBase(new Problems());
  for (const part of parts) {
    await readPart(part.format === 'jsonl' ? thinned(part, [[]], maxSize) : copied(part), known, maxSize);
  }
  known.entries[STATEMENT] = [];
  // Claims come, too, so that nothing is a list of one type.
  known.isWhole = true;
  const stream = new StreamedBase(problems, known, takeClaim);
  if (strict === true) stream.warnings = new (await import('./checks/warnings.ts')).Warnings(stream, known);
  return stream;
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
  readonly cycles = new Cycles();
  warnings: Warnings | undefined;
  readonly #takeClaim: TakeClaim;
  readonly #links: LinkCheck;
  /** What links have wrong counts only when all is read, as if they were checked then. */
  readonly #faults = new Map<DataText, Problem[]>();
  readonly #passed: LargeReference[] = [];
  #line: ClaimLine | undefined;

  /** @param known the other records */
  constructor(problems: Problems, known: DraftBase, takeClaim: TakeClaim) {
    super(problems);
    this.#takeClaim = takeClaim;
    this.#links = linkCheck(this, {
      known,
      passing: (reference) => this.#passed.push(reference),
      report: (source, problem) => {
        this.#fault(source, problem);
      },
    });
  }

  override reach(line: Uint8Array, offset: number): void {
    this.#line = { part: this.problems.texts.length - 1, line, offset };
  }

  protected override keep(type: RecordType, entry: Entry): void {
    if (type !== STATEMENT) {
      super.keep(type, entry);
      return;
    }
    this.#links.check(RECORD_TYPES[STATEMENT].fields, entry);
    this.cycles.take(type, entry);
    this.warnings?.take(entry);
    const line = this.#line;
    this.#line = undefined;
    // The validator made these values after the same shapes as the types.
    this.#takeClaim(entry.fields as unknown as Claim, line);
  }

  /**
   * Checks, with all records known, what had to wait for them.
   * @param links of the records that are no claims
   * @returns the ids in use, those of claims behind the others
   */
  checkPassed(links: LinkCheck): Uses {
    for (const [source, problems] of this.#faults) for (const problem of problems) this.problems.add(source, problem);
    for (const reference of this.#passed) links.checkPassed(reference);
    const types = new Set([...links.uses.keys(), ...this.#links.uses.keys()]);
    return new Map([...types].map((type) => [type, firstUses(links.uses.get(type), this.#links.uses.get(type))]));
  }

  #fault(source: DataText, problem: Problem): void {
    const problems = this.#faults.get(source) ?? [];
    this.#faults.set(source, problems);
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  }
}

type UsesOfType = NonNullable<ReturnType<Uses['get']>>;

function firstUses(others: UsesOfType = new Map(), claims: UsesOfType = new Map()): UsesOfType {
  return new Map([...others, ...[...claims].filter(([id]) => !others.has(id))]);
}
