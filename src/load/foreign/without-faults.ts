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
import { grouped } from '../../text/grouped.ts';
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
  const draft = new DraftBase(new Problems(Infinity));
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
 * A copy of a record without the values that faults name, or without those items or parts of them: these stand in fields of
 * the user’s own that are called like theirs. Undefined where a fault is that of the whole. `leave` is told what is wrong.
 */
export function keptApart(
  record: Written,
  faults: readonly RecordFault[],
  leave: (what: string) => void,
): Written | undefined {
  for (const message of new Set(faults.map((fault) => fault.message))) leave(message);
  let left = record;
  for (const [name, ofField] of grouped(faults, ({ path }) => String(path[0]))) {
    const { [name]: value, ...others } = left;
    if (value === undefined) return undefined;
    const keys = new Set(ofField.map(({ path }) => String(path[1] ?? '')));
    const odd = ofField.some(({ path }) => path.length === 1) ? undefined : entriesOf(value, (key) => keys.has(key));
    const sound = odd && entriesOf(value, (key) => !keys.has(key));
    const own = `x-${name}`;
    const apart = ownValue(odd ?? value);
    const kept = Object.hasOwn(others, own) ? [others[own], apart].flat() : apart;
    left = { ...others, ...(sound !== undefined && { [name]: sound }), [own]: kept };
  }
  return left;
}

/** Some of the items of a list or the parts of a mapping, if there are any. */
function entriesOf(value: unknown, areMeant: (key: string) => boolean): unknown {
  const entries = Object.entries(value as object).filter(([key]) => areMeant(key));
  if (entries.length === 0) return undefined;
  return Array.isArray(value) ? entries.map(([, item]: [string, unknown]) => item) : Object.fromEntries(entries);
}
