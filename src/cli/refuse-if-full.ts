import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { UserError } from '../model/errors.ts';
import type { Graph } from '../model/outputs.ts';

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

/** Bytes of memory that a node and an edge of a network come to where they are laid out. */
const DRAWN = { node: 400, edge: 150 } as const;

/**
 * Asks whether the text of a network will fit into memory beside the network.
 * @throws UserError if it will not
 */
export function refuseNetwork({ nodes, edges }: Graph): void {
  refuseIfFull('The graph', undefined, nodes.length * DRAWN.node + edges.length * DRAWN.edge);
}

/**
 * Asks how full the memory is; what was read so far is mostly in it. `needed` is what will come on top, in bytes.
 * @throws UserError if there is little left
 */
export function refuseIfFull(name: string, read: number | undefined, needed = 0): void {
  const limit = limitAsked() ?? getHeapStatistics().heap_size_limit - YOUNG;
  const isFull = () => getHeapStatistics().used_heap_size + needed >= limit * FULL;
  if (!isFull()) return;
  // What nobody needs any more counts as used until it is collected.
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  if (!isFull()) return;
  const after = read === undefined ? '' : ` after reading ${roughly(read)}`;
  const all = Math.round(limit / 2 ** 20);
  throw new UserError(
    `${name} does not fit into memory: of the ${all} MiB that Node may use, little is left${after}.`,
    [`Let Node use more: NODE_OPTIONS=--max-old-space-size=${2 * all}`],
  );
}

/** Bytes as a whole number of a unit. */
function roughly(read: number): string {
  return read < 2 ** 20 ? `${Math.ceil(read / 2 ** 10)} KiB` : `${Math.round(read / 2 ** 20)} MiB`;
}

/** After so many bytes it is asked how full the memory is. */
const STEP = 2 ** 20;

/**
 * Watches over memory while something is read piece by piece; it is told how long each of them is, in bytes.
 * @throws UserError, which names what is read, if there is little left
 */
export function watchMemory(name: string): (length: number) => void {
  let total = 0;
  let next = STEP;
  return (length) => {
    total += length;
    if (total < next) return;
    refuseIfFull(name, total);
    next = total + STEP;
  };
}

/** What the user lets Node use for what stays, in bytes; V8 itself tells it only together with the rest. */
function limitAsked(): number | undefined {
  const options = [process.env['NODE_OPTIONS'] ?? '', ...process.execArgv].join(' ');
  const megabytes = /.*--max[-_]old[-_]space[-_]size[= ](\d+)/s.exec(options)?.[1];
  return megabytes === undefined || megabytes === '0' ? undefined : Number(megabytes) * 2 ** 20;
}
