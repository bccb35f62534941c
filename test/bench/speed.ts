// Measures whole processes against `node -e 0` in the same run, prints the figures as Markdown and keeps them:
//   npm run bench -- --pairs 200
//   npm run bench -- --only scale --claims 100000
// A machine that is busy makes them worse; nothing fails because of them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { pathOf, UNSET, versionOf, type Command } from './process.ts';
import { measureScale } from './scale.ts';
import { measureStart } from './start.ts';
import { openTerminal } from './terminal.ts';

const RESULTS = 'test/bench/RESULTS.md';
const SIZES = [10_000, 100_000, 1_000_000];
const PEERS = ['jq', 'sqlite3', 'rg', 'fzf', 'yq', 'gh', 'wb', 'argdown', 'duckdb', 'ugrep'];

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '15' },
    only: { type: 'string' },
    claims: { type: 'string' },
  },
});
const { only } = values;
const folder = mkdtempSync(join(tmpdir(), 'sora-cn-bench-'));
const terminal = await openTerminal();
const baseline: Command = { file: process.execPath, args: ['-e', '0'] };
try {
  const parts = [`# Speed\n\n${conditions()}`];
  if (only !== 'scale') {
    const start = measureStart(baseline, Number(values.pairs), folder, terminal, progress);
    parts.push(`## Starting\n\n${start}`);
  }
  if (only !== 'start') {
    parts.push(
      '## Large bases\n\nMedians; the peak is that of the whole process, as the operating system accounts for it.',
    );
    const sizes = values.claims === undefined ? SIZES : [Number(values.claims)];
    for (const size of sizes) parts.push(measureScale(size, baseline, Number(values.rounds), folder, progress));
  }
  progress('');
  const results = await format(parts.join('\n\n'), { ...(await resolveConfig(RESULTS)), parser: 'markdown' });
  console.log(results);
  if (only === undefined && values.claims === undefined) writeFileSync(RESULTS, results + otherResults());
} finally {
  terminal?.close();
  rmSync(folder, { recursive: true, force: true });
}

/** What other benchmarks found stands behind the figures of speed. */
function otherResults(): string {
  const other = /^# (?!Speed)[^]*/m.exec(readFileSync(RESULTS, 'utf8'));
  return other === null ? '' : `\n${other[0]}`;
}

function conditions(): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const peers = PEERS.filter((name) => pathOf(name) !== undefined).map((name) => versionLine(name));
  return [
    `${new Date().toISOString().slice(0, 10)}, by \`npm run bench\`.`,
    `${processor?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GiB; ${platform()}; Node ${process.versions.node}.`,
    ...(peers.length === 0 ? [] : [`Peers: ${peers.join(', ')}.`]),
    `Whole processes, each next to a \`node -e 0\`: read the ratios, not the milliseconds. ${UNSET.map((name) => `\`${name}\``).join(', ')} are unset.`,
  ].join('\n');
}

function versionLine(name: string): string {
  const version = versionOf(name);
  return version.startsWith(name) ? version : `${name} ${version}`;
}

/** On a terminal one line that changes; elsewhere each new stage. */
function progress(text: string): void {
  const { stderr } = process;
  if (stderr.isTTY) stderr.write(`\r\u001b[K${text}`);
  else if (text !== '' && !/round (?!1 )/.test(text)) stderr.write(`${text}\n`);
}
