import { UserError } from '../model/errors.ts';

/** How much of its memory may be in use while something is read, since more is needed then; V8 ends the process where all is. */
const FULL = 0.7;
/** The most that V8 sets apart for young objects, by its versions; what is read does not stay there. */
const YOUNG = 192 * 2 ** 20;

/** Bytes of memory that a byte of a text comes to where it is read as a whole: of YAML every mark is kept. */
const WHOLE = { yaml: 75, json: 6, foreign: 7, article: 12 } as const;

/**
 * Asks whether a text will fit into memory, once it is known what it is and before anything is made of it.
 * @throws UserError if it will not
 */
export function refuseWhole(name: string, kind: keyof typeof WHOLE, bytes: number): void {
  refuseIfFull(name, bytes, bytes * WHOLE[kind]);
}

/**
 * Asks how full the memory is; what was read so far is mostly in it. `needed` is what will come on top, in bytes.
 * @throws UserError if there is little left
 */
export function refuseIfFull(name: string, read: number, needed = 0): void {
  const { used_heap_size: used, heap_size_limit: whole } = process.getBuiltinModule('node:v8').getHeapStatistics();
  const limit = limitAsked() ?? whole - YOUNG;
  if (used + needed < limit * FULL) return;
  const done = read < 2 ** 20 ? `${Math.ceil(read / 2 ** 10)} KiB` : `${Math.round(read / 2 ** 20)} MiB`;
  const all = Math.round(limit / 2 ** 20);
  throw new UserError(
    `${name} does not fit into memory: of the ${all} MiB that Node may use, little is left after ${done} of it.`,
    [`Let Node use more: NODE_OPTIONS=--max-old-space-size=${2 * all}`],
  );
}

/** What the user lets Node use for what stays, in bytes; V8 itself tells it only together with the rest. */
function limitAsked(): number | undefined {
  const options = [process.env['NODE_OPTIONS'] ?? '', ...process.execArgv].join(' ');
  const megabytes = /.*--max[-_]old[-_]space[-_]size[= ](\d+)/s.exec(options)?.[1];
  return megabytes === undefined || megabytes === '0' ? undefined : Number(megabytes) * 2 ** 20;
}
