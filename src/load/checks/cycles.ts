import { RECORD_TYPE_NAMES, RECORD_TYPES, type RecordType } from '../../model/records.ts';
import { fieldsOf, type Field, type Shape } from '../../model/shape.ts';
import type { Entry } from '../draft-base.ts';
import { BROKEN } from '../fields/broken.ts';
import type { Path } from '../data-text.ts';
import type { Place } from '../known-ids.ts';
import type { Problems } from '../problems.ts';
import type { Checked } from '../fields/validate.ts';

/** A link that must not lead back, with the way to take it out. */
interface Edge {
  readonly to: string;
  readonly path: Path;
  readonly remove: () => void;
}

/** A record with links that must not lead back. */
interface Node extends Place {
  readonly id: string;
  readonly edges: readonly Edge[];
}

/** What one `Cycles` hands on to another, in another thread: only what can be copied there. */
export type CyclesPart = readonly (readonly {
  readonly id: string;
  readonly path: Path;
  readonly edges: readonly Pick<Edge, 'to' | 'path'>[];
}[])[];

/** One sort of links that must not lead back, and how they are found in the fields of a record. */
interface Acyclic {
  readonly type: RecordType;
  /** What a link is called. */
  readonly name: string;
  readonly edgesOf: (fields: Checked) => Edge[];
}

const ACYCLIC: readonly Acyclic[] = RECORD_TYPE_NAMES.flatMap((type) =>
  fieldsOf(RECORD_TYPES[type].fields).flatMap(([name, field]): Acyclic[] => {
    if (field.form === 'references' && field.acyclic === true) {
      return [{ type, name, edgesOf: (fields) => listEdges(fields, name) }];
    }
    if (field.form !== 'objects') return [];
    return acyclicFields(field).flatMap(([inner, { acyclic }]) => {
      if (acyclic === undefined || acyclic === true) return [];
      const { terms, field: selector } = acyclic;
      return terms.map((term) => ({
        type,
        name: term,
        edgesOf: (fields: Checked) => itemEdges(fields, name, inner, selector, term),
      }));
    });
  }),
);

/** Collects the links that must not lead back, record by record, and then reports those that close a cycle. */
export class Cycles {
  readonly #nodes = new Map<Acyclic, Map<string, Node>>(ACYCLIC.map((sort) => [sort, new Map<string, Node>()]));

  take(type: RecordType, { fields, source, path }: Entry): void {
    const { id } = fields;
    if (typeof id !== 'string') return;
    for (const sort of ACYCLIC) {
      if (sort.type !== type) continue;
      const edges = sort.edgesOf(fields);
      if (edges.length > 0) this.#nodes.get(sort)?.set(id, { id, source, path, edges });
    }
  }

  /** What was taken so far, for another that took the records before: of each sort of links the records that have some. */
  part(): CyclesPart {
    return [...this.#nodes.values()].map((nodes) =>
      [...nodes.values()].map(({ id, path, edges }) => ({
        id,
        path,
        edges: edges.map(({ to, path }) => ({ to, path })),
      })),
    );
  }

  /** Takes what another was told of records that are not kept. */
  append(part: CyclesPart, placed: (path: Path) => Place): void {
    for (const [at, nodes] of [...this.#nodes.values()].entries()) {
      for (const { id, path, edges } of part[at] ?? []) {
        nodes.set(id, { id, ...placed(path), edges: edges.map((edge) => ({ ...edge, remove: () => undefined })) });
      }
    }
  }

  /** Makes the links that close a cycle `BROKEN`. */
  cut(problems: Problems): void {
    for (const [{ name }, nodes] of this.#nodes) cutCycles(problems, name, nodes);
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
function cutCycles(problems: Problems, link: string, nodes: ReadonlyMap<string, Node>): void {
  /** Where a record stands on the way. */
  const places = new Map<string, number>();
  for (const start of nodes.keys()) {
    if (places.has(start)) continue;
    const way: { readonly node: Node; readonly edges: Iterator<Edge> }[] = [];
    const enter = (id: string) => {
      const node = nodes.get(id);
      if (node === undefined) return;
      places.set(id, way.length);
      way.push({ node, edges: node.edges.values() });
    };
    enter(start);
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const next = last.edges.next();
      if (next.done === true) {
        places.set(last.node.id, LEFT);
        way.pop();
        continue;
      }
      const { to, path, remove } = next.value;
      const place = places.get(to);
      if (place === undefined) enter(to);
      else if (place !== LEFT) {
        const ring = way.slice(place, place + MOST_SHOWN).map(({ node }) => node.id);
        const { source, path: origin } = last.node;
        problems.add(source, {
          code: 'cycle',
          path: [...origin, ...path],
          at: 'value',
          message: cycleMessage(link, ring, way.length - place),
        });
        remove();
      }
    }
  }
}

/** Of a record that is no longer on the way. */
const LEFT = -1;
const MOST_SHOWN = 5;

/** @param ring the first records of a circle of a size */
function cycleMessage(link: string, ring: readonly string[], size: number): string {
  const [start = ''] = ring;
  if (size === 1) return `${start} is linked to itself by ${link}: delete this`;
  const shown = [...(size <= MOST_SHOWN ? ring : [...ring.slice(0, MOST_SHOWN - 1), '…']), start];
  return `${link} leads back to where it starts, ${shown.join(' → ')}: delete one of these links`;
}
