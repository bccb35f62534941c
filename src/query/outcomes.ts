import { EVIDENCE, type Claim, type Evidence, type KnowledgeBase } from '../model/records.ts';
import { grouped } from '../text/grouped.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

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
  readonly of: (claim: Claim) => (Outcome & { readonly evidenceCount: number }) | undefined;
}

export function createOutcomes({ records }: KnowledgeBase): Outcomes {
  const all = records[EVIDENCE].flatMap((evidence) => evidence.bearings.map((bearing) => ({ evidence, bearing })));
  const byClaim = grouped(all, ({ bearing }) => bearing.claim);
  const on = (claim: string) => byClaim.get(claim) ?? [];
  return {
    on,
    of: ({ id, kind }) => {
      if (all.length === 0) return undefined;
      const borne = on(id);
      const evidenceCount = new Set(borne.map(({ evidence }) => evidence)).size;
      const weighed = borne.map(({ evidence, bearing }) => ({ ...evidence, ...bearing }));
      return { ...outcomeOf(kind, weighed), evidenceCount };
    },
  };
}
