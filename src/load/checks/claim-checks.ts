import { RECORD_TYPES, STATEMENT } from '../../model/records.ts';
import type { DataText } from '../data-text.ts';
import type { DraftBase, Kept } from '../draft-base.ts';
import type { Place } from '../known-ids.ts';
import type { Problem } from '../problems.ts';
import { linkCheck, type LargeReference, type LinkCheck, type LinkOptions, type Uses } from './check-links.ts';
import { Cycles } from './cycles.ts';
import type { Warnings } from './warnings.ts';

interface Claims {
  /** The records that are no claims. */
  readonly known: DraftBase;
  /** The check of these, if it was before. */
  readonly links: LinkCheck | undefined;
  /** Whether claims are kept, so that what has problems is to be marked in them. */
  readonly areKept: boolean;
  readonly warnings: Warnings | undefined;
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
