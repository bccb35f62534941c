import { EVIDENCE, type Claim, type ClaimOutcome, type Evidence, type KnowledgeBase } from '../model/records.ts';
import { grouped } from '../text/grouped.ts';
import { outcomeOf } from './outcome.ts';

/** A piece of evidence with one of its bearings. */
export interface Borne {
  readonly evidence: Evidence;
  readonly bearing: Evidence['bearings'][number];
}

/** What the evidence of a base comes to. */
export interface Outcomes {
  /** What bears on a claim, in the order of the data. */
  readonly on: (claim: string) => readonly Borne[];
  /** What is said of a claim; nothing where the base has no evidence at all. */
  readonly of: (claim: Claim) => ClaimOutcome | undefined;
}

export function createOutcomes({ records, outcomes }: KnowledgeBase): Outcomes {
  let byClaim: ReadonlyMap<string, readonly Borne[]> | undefined;
  const on = (claim: string) => (byClaim ??= bornByClaim(records[EVIDENCE])).get(claim) ?? [];
  return {
    on,
    of: ({ id, kind }) => {
      if (outcomes !== undefined) return outcomes[id];
      const borne = on(id);
      if (byClaim?.size === 0) return undefined;
      const evidenceCount = new Set(borne.map(({ evidence }) => evidence)).size;
      const weighed = borne.map(({ evidence, bearing }) => ({ ...evidence, ...bearing }));
      return { ...outcomeOf(kind, weighed), evidenceCount };
    },
  };
}

function bornByClaim(all: readonly Evidence[]): ReadonlyMap<string, readonly Borne[]> {
  const borne = all.flatMap((evidence) => evidence.bearings.map((bearing) => ({ evidence, bearing })));
  return grouped(borne, ({ bearing }) => bearing.claim);
}

/** What is said of each claim, to be kept with the base. */
export function outcomesOf(base: KnowledgeBase): NonNullable<KnowledgeBase['outcomes']> {
  const { of } = createOutcomes(base);
  return Object.fromEntries(
    base.records.claim.flatMap((claim) => {
      const outcome = of(claim);
      return outcome === undefined ? [] : [[claim.id, outcome]];
    }),
  );
}
