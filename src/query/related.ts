import type { RelatedRow } from '../model/outputs.ts';
import { titleOf } from '../model/records.ts';
import type { Catalogue } from './catalogue.ts';
import { grouped } from '../text/grouped.ts';
import { incoming, outgoing, recordKey, type Link } from './links.ts';
import type { Named } from './names.ts';

/**
 * What a record is linked to, at most `depth` links away, as a tree read from the top. A record has its own links where
 * it is nearest to the start, and every link stands once.
 */
export function related(catalogue: Catalogue, start: Named, depth: number): RelatedRow[] {
  const placed = new Set([recordKey(start.type, start.record.id)]);
  const met = new Set<string>();
  const below = new Map<string, RelatedRow[]>();
  let level = [start];
  for (let away = 1; away <= depth && level.length > 0; away++) {
    const next: Named[] = [];
    const leadingHere = incoming(level, catalogue);
    for (const { type, record } of level) {
      const from = { type, id: record.id };
      const key = recordKey(type, record.id);
      const rows: RelatedRow[] = [];
      for (const link of [...outgoing(type, record), ...(leadingHere.get(key) ?? [])]) {
        const edge = edgeKey(key, link);
        if (met.has(edge)) continue;
        met.add(edge);
        const other = catalogue.find(link.type, link.id);
        if (other === undefined) continue;
        const otherKey = recordKey(link.type, link.id);
        const label = titleOf(link.type, other);
        rows.push({
          depth: away,
          from,
          ...link,
          label,
          ...(placed.has(otherKey) ? { repeated: true } : {}),
        });
        if (!placed.has(otherKey)) next.push({ type: link.type, record: other });
        placed.add(otherKey);
      }
      below.set(key, sameTogether(rows));
    }
    level = next;
  }
  return [...readTree(below, recordKey(start.type, start.record.id))];
}

/** One name for a link, from whichever end it is met. */
function edgeKey(key: string, { relation, direction, type, id }: Link): string {
  const other = recordKey(type, id);
  return direction === 'out' ? `${relation} ${key} ${other}` : `${relation} ${other} ${key}`;
}

/** The same relations one behind the other, in the order of the first of each. */
function sameTogether(rows: readonly RelatedRow[]): RelatedRow[] {
  return [...grouped(rows, ({ relation, direction, type }) => `${relation} ${direction} ${type}`).values()].flat();
}

function* readTree(below: ReadonlyMap<string, readonly RelatedRow[]>, key: string): Generator<RelatedRow> {
  for (const row of below.get(key) ?? []) {
    yield row;
    if (row.repeated !== true) yield* readTree(below, recordKey(row.type, row.id));
  }
}
