import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from './compare.ts';
import { ratioCell, significant, table, verdict } from './markdown.ts';
import { pathOf, type Command } from './process.ts';
import type { Terminal } from './terminal.ts';

/** What people and scripts run most, over the built-in base. `bounds`: the most × `node -e 0`, with a code cache and without. */
const ROWS: readonly {
  readonly about: string;
  readonly args: readonly string[];
  readonly bounds?: readonly [number, number];
  readonly onTerminal?: true;
}[] = [
  { about: '`claims --topic chips --json`', args: ['claims', '--topic', 'chips', '--json'], bounds: [1.15, 1.35] },
  { about: '`claims --topic chips`, a table in a pipe', args: ['claims', '--topic', 'chips'], bounds: [1.65, 1.65] },
  {
    about: '`claims --topic chips`, on a terminal',
    args: ['claims', '--topic', 'chips'],
    bounds: [1.4, 1.4],
    onTerminal: true,
  },
  { about: '`--help`', args: ['--help'], bounds: [1.65, 1.65] },
  { about: '`claims --help`', args: ['claims', '--help'], bounds: [1.65, 1.65] },
  { about: '`search chips`', args: ['search', 'chips'], bounds: [1.65, 1.65] },
  { about: '`search chips`, on a terminal', args: ['search', 'chips'], bounds: [1.65, 1.65], onTerminal: true },
  { about: '`search bytdance`, misspelt', args: ['search', 'bytdance'], bounds: [1.65, 1.65] },
  { about: '`show talent-drain`', args: ['show', 'talent-drain'] },
  {
    about: 'Tab behind `claims --topic ch`',
    args: ['__complete', 'bash', 'sora-cn claims --topic ch', ' \t\n"\'><=;|&(:'],
  },
];

/** How soon the program and its peers are done with small work, in Markdown. `folder` is for copies and data. */
export function measureStart(
  baseline: Command,
  pairs: number,
  folder: string,
  terminal: Terminal | undefined,
  progress: (text: string) => void,
): string {
  const launcher = copyOfProgram(join(folder, 'program'));
  // Where code is kept from the first start on, and where none can be.
  const caches = [join(folder, 'cache'), '/dev/null'];
  const rows = ROWS.filter(({ onTerminal }) => onTerminal !== true || terminal !== undefined);
  const commands = caches.flatMap((cache) =>
    rows.map(({ args, onTerminal }): Command => ({
      file: process.execPath,
      // A pager would wait for somebody to read.
      args: [launcher, ...args, ...(onTerminal === true ? ['--no-pager'] : [])],
      env: { SORA_CN_CACHE: cache },
      ...(onTerminal === true && terminal !== undefined && { terminal: terminal.descriptor }),
    })),
  );
  const peers = peersOn(launcher, folder);
  const { timings, baseline: time } = compare(
    [...commands, ...peers.map(({ command }) => command)],
    baseline,
    pairs,
    (round) => {
      progress(`starting: round ${round} of ${pairs}`);
    },
  );

  const own = rows.map(({ about, bounds }, at) => {
    const cells = [timings[at], timings[at + rows.length]].map((timing, variant) => {
      if (timing === undefined) return '';
      const bound = bounds?.[variant];
      return bound === undefined
        ? ratioCell(timing)
        : `${ratioCell(timing)} ${verdict(timing.ratio <= bound)} ${bound}`;
    });
    return [about, ...cells];
  });
  const others = peers.map(({ about }, at) => {
    const timing = timings[at + commands.length];
    return [about, timing === undefined ? '' : ratioCell(timing)];
  });
  return [
    `\`node -e 0\` takes ${significant(time)} ms. In brackets: the 10th and the 90th percentile of ${pairs} pairs.`,
    table(['over the built-in base', '× `node -e 0`, with the code cache', 'without it'], own),
    ...(others.length === 0 ? [] : [table(['peers that are installed here', '× `node -e 0`'], others)]),
  ].join('\n\n');
}

/** A copy of the program as it is installed, which no build can change meanwhile; its launcher. */
export function copyOfProgram(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const part of ['bin', 'dist', 'package.json']) cpSync(part, join(folder, part), { recursive: true });
  return join(folder, 'bin', 'sora-cn.cjs');
}

interface Peer {
  readonly about: string;
  readonly command: Command;
}

/** Other tools on the same work: the claims about chips, or help of about the same length. */
function peersOn(launcher: string, folder: string): Peer[] {
  const json = join(folder, 'claims.json');
  const lines = join(folder, 'claims.jsonl');
  const database = join(folder, 'claims.db');
  const claims = (format: string) =>
    spawnSync(process.execPath, [launcher, 'claims', '-f', format], { encoding: 'utf8', maxBuffer: Infinity }).stdout;
  writeFileSync(json, claims('json'));
  writeFileSync(lines, claims('jsonl'));
  const sqlite = pathOf('sqlite3');
  if (sqlite !== undefined) {
    const sql = `create table claim as select value from json_each(readfile('${json}'));`;
    spawnSync(sqlite, [database, sql]);
  }
  const select = `select claim.value from claim where exists (select 1 from json_each(claim.value, '$.topics') as topic where topic.value = 'chips')`;
  const candidates: readonly (readonly [name: string, args: readonly string[], about: string])[] = [
    ['jq', ['[.[] | select(.topics | index("chips"))]', json], 'jq, over the claims in JSON'],
    ['sqlite3', ['-json', database, select], 'sqlite3, over the claims in a table'],
    ['rg', ['"chips"', lines], 'ripgrep, over the claims in JSON Lines'],
    ['fzf', ['--filter', 'chips'], 'fzf --filter, over the claims in JSON Lines'],
    ['yq', ['.claims[] | select(.topics[] == "chips")', 'data/claims.yaml'], 'yq, over the claims in YAML'],
    ['gh', ['issue', 'list', '--help'], 'gh issue list --help'],
    ['wb', ['--help'], 'wikibase-cli --help'],
    ['argdown', ['--help'], 'argdown --help'],
  ];
  return candidates.flatMap(([name, args, about]) => {
    const file = pathOf(name);
    return file === undefined ? [] : [{ about, command: { file, args, input: lines } }];
  });
}
