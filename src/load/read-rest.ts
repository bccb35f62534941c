import { ClaimChecks } from './checks/claim-checks.ts';
import { STATEMENT } from '../model/records.ts';
import { isMapping } from './fields/mapping.ts';
import { jsonLines } from './lines/read-lines.ts';
import { assemble, type LoadOptions } from './load-base.ts';
import type { Part } from './part.ts';
import { Problems } from './problems.ts';
import { capsOf } from './read-part.ts';
import type { ReadRest, Rest } from './rest.ts';
import { BETWEEN_IDS, readOthers, StreamedBase, type TakeClaim } from './streamed-base.ts';
import { RecordTaker } from './take-records.ts';

interface RestOptions extends Pick<LoadOptions, 'maxSize' | 'strict' | 'takeOthers'> {
  readonly takeClaim: TakeClaim;
  /** What `takeClaim` made of all claims; undefined if that cannot be handed on. */
  readonly finish: () => unknown;
}

/** There is no need to look further. */
class Unsound extends Error {}

/**
 * Reads the end of one of some texts of JSON Lines, for whoever reads what comes before at the same time.
 * @param parts all of the base, which are read in passing for what is no claim
 * @returns undefined if something in it is wrong or odd, or no claim
 */
export async function readRest(
  parts: readonly Part[],
  { part, offset, chunks }: Pick<Rest, 'part' | 'offset' | 'chunks'>,
  { maxSize, strict, takeOthers, takeClaim, finish }: RestOptions,
): Promise<ReadRest | undefined> {
  const problems = new Problems(1);
  const known = await readOthers(parts, maxSize);
  // What leads to them would be broken where nothing is reported.
  if (!known.problems.areNone) return undefined;
  takeOthers?.(assemble(known, new Map()));
  const ids: string[] = [];
  const draft = new StreamedBase(problems, (claim, at) => {
    ids.push(claim.id);
    takeClaim(claim, at);
  });
  const warnings = strict === true ? new (await import('./checks/warnings.ts')).Warnings(draft, known) : undefined;
  const checks = new ClaimChecks(draft, { known, links: undefined, areKept: false, warnings });
  draft.checks = checks;
  const { source, read, counts, beginAt } = jsonLines(parts[part]?.name ?? '', []);
  problems.open(source);
  beginAt(offset);
  const intake = new RecordTaker(draft, source);
  const [ordinals, others]: [number[], { ordinal: number; line: Uint8Array }[]] = [[], []];
  const isSound = () =>
    problems.areNone && checks.areSound && draft.gone.length === 0 && ids.length === ordinals.length;
  const take = (value: unknown, ordinal: number, line: Uint8Array, at: number) => {
    const type: unknown = isMapping(value) ? value['recordType'] : undefined;
    if (type !== undefined && type !== STATEMENT) {
      others.push({ ordinal, line: line.slice() });
      return;
    }
    ordinals.push(ordinal);
    draft.reach(line, at);
    intake.item(value, [ordinal]);
    if (!isSound()) throw new Unsound();
  };
  const { line: cap } = capsOf(maxSize);
  try {
    await read(chunks, { cap, blanks: cap, most: Infinity, problems, take });
  } catch (error) {
    if (error instanceof Unsound) return undefined;
    throw error;
  }
  const { lines, values } = counts();
  const taken = finish();
  if (!isSound() || lines > values || ids.length === 0 || taken === undefined) return undefined;
  return {
    lineCount: values,
    ids: ids.join(BETWEEN_IDS),
    ordinals: Uint32Array.from(ordinals),
    others,
    isWhole: draft.isWhole,
    checks: checks.part(),
    taken,
  };
}
