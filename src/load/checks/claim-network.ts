import { RECORD_TYPES, type RecordType } from '../../model/records.ts';
import type { Entry } from '../draft-base.ts';
import { referencesIn } from './references.ts';

/** Which records claims name together. */
export interface ClaimNetwork {
  /** The records, as `keyOf` writes them, that stand beside one in a claim, or in a claim related to one that names it. */
  readonly beside: (type: RecordType, id: string) => ReadonlySet<string>;
}

export function keyOf(type: RecordType, id: string): string {
  return `${type} ${id}`;
}

export function claimNetwork(claims: readonly Entry[]): ClaimNetwork {
  /** What each claim is about. */
  const names = new Map<string, readonly string[]>();
  const claimsNaming = new Map<string, string[]>();
  const related = new Map<string, string[]>();
  for (const { fields } of claims) {
    const claim = String(fields['id']);
    const named: string[] = [];
    for (const { field, to, id } of referencesIn(RECORD_TYPES.claim.fields, fields)) {
      if (to === 'claim') {
        push(related, claim, id);
        push(related, id, claim);
      } else if (field.form === 'references') {
        // Who holds a claim is not what it is about.
        named.push(keyOf(to, id));
        push(claimsNaming, keyOf(to, id), claim);
      }
    }
    names.set(claim, named);
  }

  return {
    beside: (type, id) => {
      const near = new Set<string>();
      for (const claim of claimsNaming.get(keyOf(type, id)) ?? []) {
        near.add(claim);
        for (const other of related.get(claim) ?? []) near.add(other);
      }
      return new Set([...near].flatMap((claim) => names.get(claim) ?? []));
    },
  };
}

function push(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
