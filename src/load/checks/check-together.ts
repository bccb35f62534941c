import { RECORD_TYPE_NAMES, STATEMENT } from '../../model/records.ts';
import type { DraftBase } from '../draft-base.ts';
import type { LinkCheck, Uses } from './check-links.ts';
import type { ClaimChecks } from './claim-checks.ts';
import { checkEvidence } from './evidence.ts';

interface Together {
  /** The check of all that is no claim. */
  readonly links: LinkCheck;
  readonly claims: ClaimChecks;
  readonly isPartial: boolean;
}

/** Checks of records that were read what only all of them can tell; returns the ids in use of which there is no record. */
export function checkTogether(draft: DraftBase, { links, claims, isPartial }: Together): Uses {
  for (const entry of draft.entries[STATEMENT]) claims.take(entry);
  const uses = claims.finish(links, isPartial);
  for (const type of RECORD_TYPE_NAMES) {
    if (type !== STATEMENT) for (const entry of draft.entries[type]) claims.cycles.take(type, entry);
  }
  claims.cycles.cut(draft.problems);
  checkEvidence(draft);
  return uses;
}
