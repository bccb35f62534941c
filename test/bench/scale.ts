import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compare, quantile } from './compare.ts';
import { CHIPS } from './large-base.ts';
import { ratioCell, significant, table, verdict } from './markdown.ts';
import { pathOf, peakMemory, type Command } from './process.ts';
import { copyOfProgram } from './start.ts';
import { writeBase } from './write-base.ts';

/** The most that a row may take. */
interface Bounds {
  readonly ratio?: number;
  readonly milliseconds?: number;
  readonly mebibytes?: number;
}

interface Row {
  readonly about: string;
  readonly command: Command;
  /** By the number of claims. */
  readonly bounds?: Readonly<Record<number, Bounds>>;
  /** Rounds, where one takes long. */
  readonly rounds?: number;
}

const FEW = 3;
/** From so many claims on, one run of a row that reads all of them takes half a minute. */
const HUGE = 1_000_000;

/** How large bases of a user’s own are read and searched, in Markdown. */
export function measureScale(
  size: number,
  baseline: Command,
  rounds: number,
  folder: string,
  progress: (text: string) => void,
): string {
  const path = join(folder, `${size}.jsonl`);
  progress(`generating ${size} claims`);
  writeBase(path, size);
  const launcher = copyOfProgram(join(folder, `program-${size}`));
  const rows = [...ownRows(launcher, path, join(folder, `cache-${size}`)), ...peerRows(path)];
  const measured = rows.map(({ about, command, bounds, rounds: most = rounds }) => {
    const times = Math.min(most === FEW && size >= HUGE ? 1 : most, rounds);
    const { timings } = compare([command], baseline, times, (round) => {
      progress(`${size} claims, ${about}: round ${round} of ${times}`);
    });
    const peaks = Array.from({ length: Math.min(times, FEW) }, () => peakMemory(command) ?? NaN);
    return { about, timing: timings[0], peak: quantile(peaks, 0.5), bounds: bounds?.[size] };
  });
  const cells = measured.map(({ about, timing, peak, bounds }) => {
    if (timing === undefined) return [about];
    return [
      about,
      significant(timing.time),
      ratioCell(timing),
      Number.isNaN(peak) ? '' : peak.toFixed(0),
      bounds === undefined ? '' : bounded(bounds, { ...timing, peak }),
    ];
  });
  const written = statSync(path).size;
  rmSync(path);
  const mebibytes = (written / 2 ** 20).toFixed(0);
  const timeOf = (wanted: string) => measured.find(({ about }) => about === wanted)?.timing?.time;
  const [own, jq] = [timeOf(LATER), timeOf(JQ)];
  const share = own === undefined || jq === undefined ? undefined : own / jq;
  return [
    `### ${size.toLocaleString('en')} claims, ${mebibytes} MiB of JSON Lines`,
    table(['', 'ms', '× `node -e 0`', 'peak MiB', 'at most'], cells),
    ...(share === undefined ? [] : [`The filter, from the second on, takes ${significant(share)} of the time of jq.`]),
  ].join('\n\n');
}

function bounded(
  { ratio, milliseconds, mebibytes }: Bounds,
  measured: { readonly time: number; readonly ratio: number; readonly peak: number },
): string {
  return [
    ...(ratio === undefined ? [] : [`${verdict(measured.ratio <= ratio)} ${ratio} ×`]),
    ...(milliseconds === undefined ? [] : [`${verdict(measured.time <= milliseconds)} ${milliseconds} ms`]),
    ...(mebibytes === undefined ? [] : [`${verdict(!(measured.peak > mebibytes))} ${mebibytes} MiB`]),
  ].join(', ');
}

const WORD = 'earthqauke';
/** A reader of more asks for a page of it; what printing costs that has no end is measured once, without a bound. */
const SOME = ['-n', '1000'];
const WHOLE = ['claims', '--topic', CHIPS, '--json'];
const FILTER = [...WHOLE, ...SOME];
const STATS = ['stats', '--by', 'topic', '--json'];
const SEARCH = ['search', WORD, '--json', ...SOME];
const LATER = `\`${WHOLE.join(' ')}\`, all of them, from the second on`;
const JQ = 'jq, the topic';

function ownRows(launcher: string, path: string, cache: string): Row[] {
  const own = (args: readonly string[], prepare?: () => void): Command => ({
    file: process.execPath,
    args: [launcher, ...args, '--data', path],
    env: { SORA_CN_CACHE: cache },
    ...(prepare !== undefined && { prepare }),
  });
  /** Forgets what was prepared of the base; the code of the program is kept from its first start on. */
  const forget = () => {
    const kept = readdirSync(cache, { recursive: true, encoding: 'utf8' });
    for (const name of kept.filter((one) => one.endsWith('.index'))) rmSync(join(cache, name));
  };
  mkdirSync(cache);
  return [
    {
      about: `\`${FILTER.join(' ')}\`, cold`,
      command: own(FILTER, forget),
      bounds: { 10_000: { ratio: 5 }, 100_000: { ratio: 14 } },
    },
    {
      about: '`claims --kind forecast --count`, a fifth of all, cold',
      command: own(['claims', '--kind', 'forecast', '--count'], forget),
      rounds: FEW,
    },
    {
      about: `\`${STATS.join(' ')}\`, which reads all, cold`,
      command: own(STATS, forget),
      bounds: { 10_000: { ratio: 6 }, 100_000: { ratio: 50, mebibytes: 200 } },
      rounds: FEW,
    },
    {
      about: '`check`',
      command: own(['check']),
      bounds: {
        10_000: { ratio: 12 },
        100_000: { ratio: 60, mebibytes: 200 },
        1_000_000: { milliseconds: 20_000, mebibytes: 530 },
      },
      rounds: FEW,
    },
    {
      about: `\`${SEARCH.join(' ')}\`, misspelt, the first time`,
      command: own(SEARCH, forget),
      bounds: {
        100_000: { ratio: 130, mebibytes: 300 },
        1_000_000: { milliseconds: 41_000, mebibytes: 680 },
      },
      rounds: FEW,
    },
    {
      about: 'the same search, later',
      command: own(SEARCH),
      bounds: { 100_000: { ratio: 5, mebibytes: 200 }, 1_000_000: { ratio: 12, mebibytes: 200 } },
    },
    {
      about: `\`${FILTER.join(' ')}\`, from the second on`,
      command: own(FILTER),
      bounds: { 100_000: { ratio: 3, mebibytes: 200 }, 1_000_000: { ratio: 6, mebibytes: 200 } },
    },
    { about: LATER, command: own(WHOLE) },
    {
      about: '`stats`, from the second on',
      command: own(STATS),
      bounds: { 100_000: { ratio: 3.5, mebibytes: 200 }, 1_000_000: { ratio: 8, mebibytes: 200 } },
    },
  ];
}

/** Other tools that answer the first or the last question. */
function peerRows(path: string): Row[] {
  const duckdb = `select * from read_ndjson('${path}', ignore_errors = true) where list_contains(topics, '${CHIPS}')`;
  const candidates: readonly (readonly [name: string, args: readonly string[], about: string])[] = [
    ['jq', ['-c', `select(.statement and (.topics | index("${CHIPS}")))`, path], JQ],
    ['duckdb', ['-json', '-c', duckdb], 'duckdb, the topic'],
    ['rg', [`"${CHIPS}"`, path], 'ripgrep, the topic'],
    ['grep', ['-F', `"${CHIPS}"`, path], 'grep, the topic'],
    ['fzf', ['--filter', WORD], 'fzf --filter, the word'],
    ['ugrep', ['-Z2', WORD, path], 'ugrep -Z2, the word'],
  ];
  return candidates.flatMap(([name, args, about]) => {
    const file = pathOf(name);
    return file === undefined ? [] : [{ about, command: { file, args, input: path }, rounds: FEW }];
  });
}
