import { RULES } from '../../model/diagnostics.ts';
import { valueAt } from '../../model/paths.ts';
import { RECORD_TYPES, type RecordType } from '../../model/records.ts';
import { checkLinks } from '../checks/check-links.ts';
import { checkTogether } from '../checks/check-together.ts';
import { ClaimChecks } from '../checks/claim-checks.ts';
import type { DataText, Path, Pointer } from '../data-text.ts';
import { DraftBase } from '../draft-base.ts';
import { readMapping } from '../fields/validate.ts';
import { ValuePath } from '../fields/value-path.ts';
import { Problems, type Message } from '../problems.ts';
import { RecordTaker } from '../take-records.ts';
import { ownValue } from './own-value.ts';
import type { Written } from './written.ts';

/** What is wrong with a record, and where in it; nowhere, if the record cannot be without what it lacks. */
export interface RecordFault {
  readonly message: string;
  readonly path: Path;
}

/**
 * A record of foreign data as a base may have it: what its fields do not take is kept as fields of the user’s own, so that
 * one bad value costs no more. Undefined where it lacks what it must have. `leave` is told what is wrong.
 */
export function withoutFaults(type: RecordType, record: Written, leave: (what: string) => void): Written | undefined {
  const faults = faultsOf(type, record);
  const left = keptApart(record, faults, leave);
  return left === undefined || faults.length === 0 ? left : withoutFaults(type, left, leave);
}

function faultsOf(type: RecordType, record: Written): readonly RecordFault[] {
  const faults: RecordFault[] = [];
  const place = new ValuePath(({ message }, path) => faults.push({ message: worded(message, record, path), path }));
  readMapping(place, RECORD_TYPES[type].fields, record, `this ${type}`);
  return faults;
}

function worded(message: Message, record: Written, path: Path): string {
  return typeof message === 'string'
    ? message
    : message({ written: String(valueAt(record, path.join('.'))), other: '' });
}

/** What only all records together show to be wrong, such as links that lead nowhere. */
export async function faultsTogether(
  records: readonly (readonly [RecordType, readonly Written[]])[],
): Promise<readonly (RecordFault & { readonly type: RecordType; readonly record: Written })[]> {
  const pointers: Pointer[] = [];
  const source: DataText = {
    name: 'what was read',
    locate: (places) => Promise.resolve(places.map((place) => ({ spot: { line: pointers.push(place), column: 1 } }))),
  };
  const draft = new DraftBase(new Problems());
  draft.problems.open(source);
  const taker = new RecordTaker(draft, source);
  taker.whole(Object.fromEntries(records.map(([type, list]) => [RECORD_TYPES[type].plural, list])));
  const links = checkLinks(draft);
  const claims = new ClaimChecks(draft, { known: draft, links, areKept: true, warnings: undefined });
  checkTogether(draft, { links, claims, isPartial: false });
  const diagnostics = await draft.problems.diagnostics();
  return diagnostics.flatMap(({ code, line = 0, message }) => {
    const [list, at, ...path] = pointers[line - 1]?.path ?? [];
    const [type, all] = records.find(([one]) => RECORD_TYPES[one].plural === list) ?? [];
    const record = all?.[Number(at)];
    if (RULES[code].severity !== 'error' || type === undefined || record === undefined) return [];
    return [{ type, record, path, message }];
  });
}

/**
 * A copy of a record without the value that its first fault names, or without all items of that list that have one: they
 * stand in a field of the user’s own that is called like it. Undefined where the fault is that of the whole.
 */
export function keptApart(
  record: Written,
  faults: readonly RecordFault[],
  leave: (what: string) => void,
): Written | undefined {
  const [first] = faults;
  if (first === undefined) return record;
  const [name, item] = first.path;
  const alike = typeof item === 'number' ? faults.filter(({ path }) => path[0] === name) : [first];
  for (const message of new Set(alike.map((one) => one.message))) leave(message);
  if (name === undefined) return undefined;
  if (typeof item !== 'number') return withoutValue(record, first.path.map(String));
  return withoutItems(record, String(name), new Set(alike.map(({ path }) => path[1])));
}

function withoutItems(record: Written, name: string, items: ReadonlySet<unknown>): Written {
  const { [name]: list, ...others } = record;
  const all = list as readonly unknown[];
  const left = all.filter((_, at) => !items.has(at));
  const own = `x-${name}`;
  const before = Object.hasOwn(record, own) ? [record[own]].flat() : [];
  return {
    ...others,
    ...(left.length > 0 && { [name]: left }),
    [own]: [...before, ...all.filter((_, at) => items.has(at)).map(ownValue)],
  };
}

function withoutValue(record: Written, path: readonly string[]): Written {
  const without = (value: Written, [name = '', ...below]: readonly string[]): Written => {
    const { [name]: inner, ...others } = value;
    const rest = below.length === 0 ? {} : without(inner as Written, below);
    return Object.keys(rest).length === 0 ? others : { ...value, [name]: rest };
  };
  const own = `x-${path.join('-')}`;
  const free = Object.hasOwn(record, own) ? `${own}-as-written` : own;
  return { ...without(record, path), [free]: ownValue(valueAt(record, path.join('.'))) };
}
