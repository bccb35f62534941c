import { RECORD_TYPE_NAMES, RECORD_TYPES, type RecordType } from '../../model/records.ts';
import { fieldsOf, type Field, type Shape } from '../../model/shape.ts';
import type { DraftBase, Entry } from '../draft-base.ts';
import { BROKEN } from '../fields/broken.ts';
import type { Path } from '../data-text.ts';
import type { Checked } from '../fields/validate.ts';

/** A link that must not lead back, with the way to take it out. */
interface Edge {
  readonly to: string;
  readonly path: Path;
  readonly remove: () => void;
}

/** Reports the links that close a cycle where there must be none, and makes them `BROKEN`. */
export function checkCycles(base: DraftBase): void {
  for (const type of RECORD_TYPE_NAMES) {
    for (const [name, field] of fieldsOf(RECORD_TYPES[type].fields)) {
      if (field.form === 'references' && field.acyclic === true) {
        cutCycles(base, type, name, ({ fields }) => listEdges(fields, name));
      } else if (field.form === 'objects') {
        for (const [inner, { acyclic }] of acyclicFields(field)) {
          if (acyclic === undefined || acyclic === true) continue;
          for (const term of acyclic.terms) {
            cutCycles(base, type, term, ({ fields }) => itemEdges(fields, name, inner, acyclic.field, term));
          }
        }
      }
    }
  }
}

type Reference = Extract<Field, { to: string }>;

function acyclicFields(field: Extract<Field, { fields: Shape }>): [string, Reference][] {
  return fieldsOf(field.fields).flatMap(([name, inner]): [string, Reference][] =>
    inner.form === 'reference' && inner.acyclic !== undefined ? [[name, inner]] : [],
  );
}

function listEdges(fields: Checked, name: string): Edge[] {
  const list = fields[name] as unknown[];
  if ((list as unknown) === BROKEN || list.length === 0) return [];
  return list.flatMap((to, at) => {
    const remove = () => {
      list[at] = BROKEN;
    };
    return typeof to === 'string' ? [{ to, path: [name, at], remove }] : [];
  });
}

function itemEdges(fields: Checked, name: string, inner: string, selector: string, term: string): Edge[] {
  const items = fields[name] as unknown[];
  if ((items as unknown) === BROKEN || items.length === 0) return [];
  return items.flatMap((item, at) => {
    if (item === BROKEN) return [];
    const { [inner]: to, [selector]: said } = item as Checked;
    const remove = () => {
      items[at] = BROKEN;
    };
    return said === term && typeof to === 'string' ? [{ to, path: [name, at, inner], remove }] : [];
  });
}

/** Depth first without recursion: a chain of records may be as long as the base. */
function cutCycles(base: DraftBase, type: RecordType, link: string, edgesOf: (entry: Entry) => Edge[]): void {
  const entries = new Map<unknown, Entry>(base.entries[type].map((entry) => [entry.fields['id'], entry]));
  const isDone = new Map<string, boolean>();
  for (const start of entries.keys()) {
    if (typeof start !== 'string' || isDone.has(start)) continue;
    const way: { readonly id: string; readonly entry: Entry; readonly edges: Iterator<Edge> }[] = [];
    const enter = (id: string) => {
      const entry = entries.get(id);
      if (entry === undefined) return;
      isDone.set(id, false);
      way.push({ id, entry, edges: edgesOf(entry).values() });
    };
    enter(start);
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const next = last.edges.next();
      if (next.done === true) {
        isDone.set(last.id, true);
        way.pop();
        continue;
      }
      const { to, path, remove } = next.value;
      if (isDone.get(to) === false) {
        const ring = way.slice(way.findIndex(({ id }) => id === to)).map(({ id }) => id);
        const { source, path: origin } = last.entry;
        base.problems.add(source, {
          code: 'cycle',
          path: [...origin, ...path],
          at: 'value',
          message: cycleMessage(link, [...ring, to]),
        });
        remove();
      } else if (!isDone.has(to)) enter(to);
    }
  }
}

const MOST_SHOWN = 6;

function cycleMessage(link: string, ring: readonly string[]): string {
  if (ring.length === 2) return `${ring[0] ?? ''} is linked to itself by ${link}: delete this`;
  const shown = ring.length <= MOST_SHOWN ? ring : [...ring.slice(0, MOST_SHOWN - 2), '…', ...ring.slice(-1)];
  return `${link} leads back to where it starts, ${shown.join(' → ')}: delete one of these links`;
}
