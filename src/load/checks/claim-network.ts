import { RECORD_TYPES, STATEMENT, type RecordType } from '../../model/records.ts';
import { grouped } from '../../text/grouped.ts';
import type { Entry } from '../draft-base.ts';
import { referencesIn } from '../../model/references.ts';

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
  const about: { readonly claim: string; readonly key: string }[] = [];
  const relations: { readonly claim: string; readonly other: string }[] = [];
  for (const { fields } of claims) {
    const claim = String(fields['id']);
    const named: string[] = [];
    for (const { field, to, id } of referencesIn(RECORD_TYPES[STATEMENT].fields, fields)) {
      if (to === STATEMENT) {
        relations.push({ claim, other: id }, { claim: id, other: claim });
      } else if (field.form === 'references') {
        // Who holds a claim is not what it is about.
        named.push(keyOf(to, id));
        about.push({ claim, key: keyOf(to, id) });
      }
    }
    names.set(claim, named);
  }
  const claimsNaming = grouped(about, ({ key }) => key);
  const related = grouped(relations, ({ claim }) => claim);

  return {
    beside: (type, id) => {
      const near = new Set<string>();
      for (const { claim } of claimsNaming.get(keyOf(type, id)) ?? []) {
        near.add(claim);
        for (const { other } of related.get(claim) ?? []) near.add(other);
      }
      return new Set([...near].flatMap((claim) => names.get(claim) ?? []));
    },
  };
}
