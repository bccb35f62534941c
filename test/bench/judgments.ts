import { everyRecord } from '../../src/model/records.ts';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Catalogue } from '../../src/query/catalogue.ts';
import { fold } from '../../src/text/fold.ts';
import { outgoing } from '../../src/query/links.ts';

/** A query, and what may be found: nothing, if it is nonsense. */
export interface Judgment {
  readonly kind: string;
  readonly query: string;
  readonly relevant: ReadonlySet<string>;
  /** Any of these should come first. */
  readonly best: ReadonlySet<string>;
}

interface Concept {
  readonly about?: readonly string[];
  readonly records?: readonly string[];
  readonly mentions?: string;
  readonly best?: readonly string[];
}

interface Judged {
  readonly concepts: Readonly<Record<string, Concept>>;
  readonly queries: Readonly<Record<string, readonly (readonly [query: string | number, ...concepts: string[]])[]>>;
}

/**
 * The judged queries of `search-queries.yaml`, with what they mean in this base.
 * @throws Error if a judgment names a record or a concept that is not there
 */
export function judgmentsOn(catalogue: Catalogue): Judgment[] {
  const { concepts, queries } = parse(readFileSync('test/bench/search-queries.yaml', 'utf8')) as Judged;
  const ids = new Set([...everyRecord(catalogue.base)].map(({ record }) => record.id));
  const meaning = new Map(Object.entries(concepts).map(([name, concept]) => [name, membersOf(concept, catalogue)]));
  for (const [name, { about = [], records = [], best = [] }] of Object.entries(concepts)) {
    const unknown = [...about, ...records, ...best].filter((id) => !ids.has(id));
    if (unknown.length > 0) throw new Error(`The concept ${name} names no record: ${unknown.join(', ')}`);
  }
  return Object.entries(queries).flatMap(([kind, list]) =>
    list.map(([query, ...names]): Judgment => {
      const sets = names.map((name) => {
        const set = meaning.get(name);
        if (set === undefined) throw new Error(`"${query}" names no concept: ${name}`);
        return set;
      });
      const relevant = common(sets);
      const best = concepts[names[0] ?? '']?.best;
      return { kind, query: String(query), relevant, best: names.length === 1 && best ? new Set(best) : relevant };
    }),
  );
}

/** What all of the sets have; nothing if there are none. */
export function common([first = new Set(), ...others]: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set([...first].filter((id) => others.every((other) => other.has(id))));
}

function membersOf({ about = [], records = [], mentions }: Concept, { base }: Catalogue): Set<string> {
  const members = new Set([...about, ...records]);
  const pattern = mentions === undefined ? undefined : new RegExp(mentions);
  for (const { type, record } of everyRecord(base)) {
    if (outgoing(type, record).some((link) => link.type !== 'claim' && about.includes(link.id))) members.add(record.id);
    else if (pattern?.test(fold(ownTexts(record))) === true) members.add(record.id);
  }
  return members;
}

/** What a record says itself: not its links, notes and quotations. */
const OWN_TEXTS = ['id', 'label', 'name', 'aliases', 'searchTerms', 'statement', 'description'];

function ownTexts(record: object): string {
  const texts = Object.entries(record).filter(([name]) => OWN_TEXTS.includes(name));
  return texts.flatMap(([, value]) => (typeof value === 'string' ? value : Object.values(value as object))).join('\n');
}
