import { decodeText, foreignFormat, type Decoded, type Refusal } from './decode-text.ts';
import { detectFormat, seemsJsonLines } from './detect-format.ts';
import type { DraftBase } from './draft-base.ts';
import { RecordTaker } from './take-records.ts';
import { likelyCause } from './likely-cause.ts';
import type { DataText } from './data-text.ts';
import { positionAt } from './position.ts';
import { CAPS, inBytes } from '../model/caps.ts';
import { gather } from './lines/read-chunks.ts';
import { jsonSource, readJson } from './json/read-json.ts';
import { valueIn } from './lines/read-claim.ts';
import { jsonLines, type Limits, type LinesOptions } from './lines/read-lines.ts';
import { isLarge } from './lines/thinned.ts';
import type { Part } from './part.ts';
import type { ReadRest } from './rest.ts';

/** The end of JSON Lines that another reads. */
export interface RestSource {
  readonly chunks: Iterable<Uint8Array>;
  /**
   * Takes what the other found, when so many lines were taken; undefined if it is to be read here.
   * @returns how many lines that were, and those of them that are still to be taken
   */
  readonly take: (source: DataText, first: number) => Promise<Pick<ReadRest, 'lineCount' | 'others'> | undefined>;
}

/** In bytes; `maxSize` replaces them all. */
export function capsOf(maxSize: number | undefined): Pick<typeof CAPS, 'yaml' | 'json' | 'line' | 'stream'> {
  return maxSize === undefined ? CAPS : { yaml: maxSize, json: maxSize, line: maxSize, stream: maxSize };
}

/** Reads one text into a base. `maxSize` replaces the caps, in bytes. */
export async function readPart(
  part: Part,
  base: DraftBase,
  maxSize: number | undefined,
  rest?: RestSource,
): Promise<void> {
  const caps = capsOf(maxSize);
  const detected = part.format === undefined ? detectFormat(part.chunks, caps.line) : undefined;
  const { format, chunks } = detected ?? { format: part.format ?? 'yaml', chunks: part.chunks };
  if (format === 'jsonl') {
    const again = isLarge(part) && part.thinned !== true ? part.passing : undefined;
    const most = part.size === undefined ? caps.stream : Infinity;
    const blanks = part.thinned === true ? Infinity : caps.line;
    await readLines(jsonLines(part.name, again), chunks, base, { cap: caps.line, most, blanks }, rest);
    return;
  }
  const bytes = gather(chunks, caps[format]);
  if (bytes !== undefined) part.beforeWhole?.(format, bytes.length);
  const decoded = bytes === undefined ? tooLarge(format, caps[format]) : decodeWhole(bytes);
  if (!('text' in decoded)) refuse(part.name, base, decoded);
  else if (format === 'yaml') await readYamlText(part.name, decoded.text, base);
  else if (detected !== undefined && !isJson(decoded.text) && seemsJsonLines(decoded.text)) {
    await readLines(jsonLines(part.name), [new TextEncoder().encode(decoded.text)], base, {
      cap: caps.line,
      most: caps.json,
      blanks: caps.line,
    });
  } else await readJsonText(part.name, decoded.text, base);
}

function tooLarge(format: 'yaml' | 'json', cap: number): Refusal {
  const advice = 'convert it to JSON Lines once, or raise the limit with --max-size';
  const message = `is larger than ${inBytes(cap)}, the most that is read of ${format.toUpperCase()}: ${advice}`;
  return { code: 'too-large', message };
}

function decodeWhole(bytes: Uint8Array): Decoded {
  const foreign = foreignFormat(bytes);
  if (foreign !== undefined) return { code: 'unreadable-text', message: foreign };
  const decoded = decodeText(bytes);
  return 'text' in decoded && decoded.text.trim() === ''
    ? { code: 'empty-file', message: 'is empty: a base holds records' }
    : decoded;
}

function refuse(name: string, base: DraftBase, why: Refusal): void {
  const source: DataText = { name, locate: (places) => Promise.resolve(places.map(() => ({}))) };
  base.problems.open(source);
  base.problems.spotted(source, why.code, why.message, why.spot);
  base.problems.omit();
}

async function readLines(
  { source, read, counts, pass }: ReturnType<typeof jsonLines>,
  chunks: Iterable<Uint8Array>,
  base: DraftBase,
  limits: Limits,
  rest?: RestSource,
): Promise<void> {
  base.problems.open(source);
  const intake = new RecordTaker(base, source);
  const options: LinesOptions = {
    ...limits,
    problems: base.problems,
    take: (value, ordinal, line, offset) => {
      base.reach?.(line, offset);
      intake.item(value, [ordinal]);
    },
  };
  const isToGoOn = await read(chunks, options);
  if (rest === undefined || !isToGoOn) return;
  const first = counts().values;
  const found = await rest.take(source, first);
  if (found === undefined) {
    await read(rest.chunks, options);
    return;
  }
  pass(found.lineCount);
  for (const { ordinal, line } of found.others) intake.item(valueIn(line), [first + ordinal]);
}

async function readJsonText(name: string, text: string, base: DraftBase): Promise<void> {
  const source = jsonSource(name, text);
  base.problems.open(source);
  const parsed = await readJson(text, source, base.problems);
  if (parsed === undefined) base.problems.omit();
  else new RecordTaker(base, source).whole(parsed.value);
}

async function readYamlText(name: string, text: string, base: DraftBase): Promise<void> {
  const [{ yamlText }, { textComments }] = await Promise.all([
    import('./yaml/read-yaml.ts'),
    import('./yaml/text-comments.ts'),
  ]);
  const { source, read } = yamlText(name, text);
  base.problems.open(source);
  const parsed = read(base.problems);
  const [first, ...more] = textComments(text);
  if (first !== undefined) base.commented.push({ source, first: positionAt(text, first), count: more.length + 1 });
  if (parsed === undefined) base.problems.omit();
  else new RecordTaker(base, source).whole(parsed.value, likelyCause(text, name));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
