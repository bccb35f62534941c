import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compare, quantile } from './compare.ts';
import { CHIPS } from './large-base.ts';
import { ratioCell, significant, table, verdict } from './markdown.ts';
import { pathOf, peakMemory, type Command } from './process.ts';
import { copyOfProgram } from './start.ts';
import { writeBase } from './write-base.ts';

/** The most that a row may take over 100,000 claims. */
interface Bounds {
  readonly ratio?: number;
  readonly milliseconds?: number;
  readonly mebibytes?: number;
}

interface Row {
  readonly about: string;
  readonly command: Command;
  readonly bounds?: Bounds;
  /** Rounds, where one takes long. */
  readonly rounds?: number;
}

const FEW = 3;
const BOUNDED_SIZE = 100_000;

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
  const cells = rows.map(({ about, command, bounds = {}, rounds: most = rounds }) => {
    const times = Math.min(most, rounds);
    const { timings } = compare([command], baseline, times, (round) => {
      progress(`${size} claims, ${about}: round ${round} of ${times}`);
    });
    const peaks = Array.from({ length: Math.min(times, FEW) }, () => peakMemory(command) ?? NaN);
    const [timing] = timings;
    const peak = quantile(peaks, 0.5);
    if (timing === undefined) return [about];
    return [
      about,
      significant(timing.time),
      ratioCell(timing),
      Number.isNaN(peak) ? '' : peak.toFixed(0),
      size === BOUNDED_SIZE ? bounded(bounds, { ...timing, peak }) : '',
    ];
  });
  const mebibytes = (statSync(path).size / 2 ** 20).toFixed(0);
  const headings = ['', 'ms', '× `node -e 0`', 'peak MiB', size === BOUNDED_SIZE ? 'at most' : ''];
  return [
    `### ${size.toLocaleString('en')} claims, ${mebibytes} MiB of JSON Lines`,
    table(
      headings.filter((heading, at) => heading !== '' || at === 0),
      cells.map((row) => row.slice(0, size === BOUNDED_SIZE ? 5 : 4)),
    ),
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

const SEARCH = ['search', 'earthqauke', '--json'];

function ownRows(launcher: string, path: string, cache: string): Row[] {
  const own = (args: readonly string[], prepare?: () => void): Command => ({
    file: process.execPath,
    args: [launcher, ...args, '--data', path],
    env: { SORA_CN_CACHE: cache },
    ...(prepare !== undefined && { prepare }),
  });
  const forget = () => {
    rmSync(cache, { recursive: true, force: true });
  };
  return [
    {
      about: `\`claims --topic ${CHIPS} --json\`, cold`,
      command: own(['claims', '--topic', CHIPS, '--json'], forget),
      bounds: { ratio: 16, mebibytes: 120 },
    },
    { about: `\`claims --topic ${CHIPS} --count\``, command: own(['claims', '--topic', CHIPS, '--count']) },
    {
      about: '`claims --kind forecast --count`, a fifth of all',
      command: own(['claims', '--kind', 'forecast', '--count']),
    },
    { about: '`stats --by topic`, which reads all', command: own(['stats', '--by', 'topic', '--json']), rounds: FEW },
    { about: '`check`', command: own(['check']), rounds: FEW },
    {
      about: `\`${SEARCH.join(' ')}\`, misspelt, the first time`,
      command: own(SEARCH, forget),
      bounds: { milliseconds: 8_000 },
      rounds: FEW,
    },
    {
      about: 'the same, later',
      command: own(SEARCH),
      bounds: { ratio: 15, mebibytes: 200 },
    },
  ];
}

/** Other tools that answer the first or the last question. */
function peerRows(path: string): Row[] {
  const duckdb = `select * from read_ndjson('${path}', ignore_errors = true) where list_contains(topics, '${CHIPS}')`;
  const candidates: readonly (readonly [name: string, args: readonly string[], about: string])[] = [
    ['jq', ['-c', `select(.statement and (.topics | index("${CHIPS}")))`, path], 'jq, the topic'],
    ['duckdb', ['-json', '-c', duckdb], 'duckdb, the topic'],
    ['rg', [`"${CHIPS}"`, path], 'ripgrep, the topic'],
    ['grep', ['-F', `"${CHIPS}"`, path], 'grep, the topic'],
    ['fzf', ['--filter', SEARCH[1] ?? ''], 'fzf --filter, the word'],
    ['ugrep', ['-Z2', SEARCH[1] ?? '', path], 'ugrep -Z2, the word'],
  ];
  return candidates.flatMap(([name, args, about]) => {
    const file = pathOf(name);
    return file === undefined ? [] : [{ about, command: { file, args, input: path }, rounds: FEW }];
  });
}
