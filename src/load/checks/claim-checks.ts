import { RECORD_TYPES, STATEMENT, type RecordType } from '../../model/records.ts';
import type { DataText, Path } from '../data-text.ts';
import type { DraftBase, Kept } from '../draft-base.ts';
import type { Place } from '../known-ids.ts';
import type { Problem } from '../problems.ts';
import { linkCheck, type LargeReference, type LinkCheck, type LinkOptions, type Uses } from './check-links.ts';
import { Cycles, type CyclesPart } from './cycles.ts';
import type { Warnings, WarningsPart } from './warnings.ts';

interface Claims {
  /** The records that are no claims. */
  readonly known: DraftBase;
  /** The check of these, if it was before. */
  readonly links: LinkCheck | undefined;
  /** Whether claims are kept, so that what has problems is to be marked in them. */
  readonly areKept: boolean;
  readonly warnings: Warnings | undefined;
}

/** What one hands on to another, in another thread: only what can be copied there. */
export interface ChecksPart {
  readonly passed: readonly Pick<LargeReference, 'type' | 'id' | 'path'>[];
  readonly uses: readonly (readonly [
    type: RecordType,
    ids: readonly (readonly [id: string | undefined, path: Path])[],
  ])[];
  readonly cycles: CyclesPart;
  readonly warnings: WarningsPart | undefined;
}

/** What is checked of each claim beyond itself, claim by claim; claims refer to later ones, so part of it has to wait. */
export class ClaimChecks {
  readonly cycles = new Cycles();
  readonly #base: DraftBase;
  readonly #claims: Claims;
  readonly #links: LinkCheck;
  /** What links have wrong counts only when all is read. */
  readonly #faults = new Map<DataText, Problem[]>();
  readonly #passed: (LargeReference & { readonly breakIt?: () => void })[] = [];

  constructor(base: DraftBase, claims: Claims) {
    this.#base = base;
    this.#claims = claims;
    this.#links = linkCheck(base, {
      known: claims.known,
      documents: claims.links?.documents,
      passing: (reference, breakIt) => {
        this.#passed.push(claims.areKept ? { ...reference, breakIt } : reference);
        claims.warnings?.backing.relate(reference.id);
      },
      ...(claims.warnings !== undefined && { found: this.#named(claims.warnings) }),
      report: (source, problem) => {
        this.#fault(source, problem);
      },
    });
  }

  #named({ backing }: Warnings): NonNullable<LinkOptions['found']> {
    return (field, type, number) => {
      backing.name(type, number, field.form === 'reference');
    };
  }

  take(entry: Kept): void {
    this.#links.check(RECORD_TYPES[STATEMENT].fields, entry);
    this.cycles.take(STATEMENT, entry);
    this.#claims.warnings?.take(entry);
  }

  /** Whether links of claims have nothing wrong, as far as that can be known yet. */
  get areSound(): boolean {
    return this.#faults.size === 0;
  }

  /** What was taken so far, for another that knows the same records and took the claims before. */
  part(): ChecksPart {
    return {
      passed: this.#passed.map(({ type, id, path }) => ({ type, id, path })),
      uses: [...this.#links.uses].map(([type, ids]) => [type, [...ids].map(([id, { path }]) => [id, path])]),
      cycles: this.cycles.part(),
      warnings: this.#claims.warnings?.part(),
    };
  }

  /** Whether together with what another took there is more wrong than in each. */
  isAtOdds({ warnings }: ChecksPart): boolean {
    return warnings !== undefined && this.#claims.warnings?.repeats(warnings) === true;
  }

  /**
   * Takes what another was told of the claims that come next, which are not kept.
   * @param by how much higher their numbers are here  @param placed where what it tells the path of stands
   */
  append({ passed, uses, cycles, warnings }: ChecksPart, by: number, placed: (path: Path) => Place): void {
    for (const { path, ...reference } of passed) this.#passed.push({ ...reference, ...placed(path) });
    for (const [type, ids] of uses) for (const [id, path] of ids) this.#links.use(type, id, placed(path));
    this.cycles.append(cycles, placed);
    if (warnings !== undefined) this.#claims.warnings?.append(warnings, by);
  }

  /**
   * Checks what had to wait for all records.
   * @param links of the others
   * @param isPartial whether some claims were not read, so that references to claims pass
   * @returns the ids in use of which there is no record, those of claims behind the others
   */
  finish(links: LinkCheck, isPartial: boolean): Uses {
    const { problems } = this.#base;
    for (const [source, faults] of this.#faults) for (const fault of faults) problems.add(source, fault);
    for (const { breakIt, ...reference } of isPartial ? [] : this.#passed) {
      if (!links.isSound(reference)) breakIt?.();
    }
    const types = new Set([...links.uses.keys(), ...this.#links.uses.keys()]);
    return new Map([...types].map((type) => [type, firstUses(links.uses.get(type), this.#links.uses.get(type))]));
  }

  #fault(source: DataText, problem: Problem): void {
    const problems = this.#faults.get(source) ?? [];
    this.#faults.set(source, problems);
    if (problems.length < this.#base.problems.most) problems.push(problem);
  }
}

type UsesOfType = ReadonlyMap<string | undefined, Place>;

function firstUses(others: UsesOfType = new Map(), claims: UsesOfType = new Map()): UsesOfType {
  return new Map([...others, ...[...claims].filter(([id]) => !others.has(id))]);
}
