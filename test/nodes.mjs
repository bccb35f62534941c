// Runs every test on every version of Node that the program is for: npm run nodes [VERSION…]; with --some only those of
// what depends on Node.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';

/** The oldest ones that package.json promises, and the newest of each line. */
const VERSIONS = ['20.19.0', '20', '22.0.0', '22.11.0', '22', '24', '26'];
/** What depends on Node: whole command lines, streams and signals, files, memory, threads, compiled code, the cut of sentences. */
const SOME = [
  'transcripts',
  'cli/streams',
  'cli/files',
  'cli/write-new',
  'cli/kept',
  'cli/memory',
  'cli/second-thread',
  'build/kept-code',
  'query/source',
  'other-node',
];
const asked = process.argv.slice(2).filter((word) => word !== '--some');
const chosen = process.argv.includes('--some') ? SOME.map((name) => `test/${name}`) : [];

/** Where a version is, installed first if need be: the npm package holds Node itself, and nothing of it runs to set it up. */
function nodeOf(version) {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = resolve('node_modules', '.nodes', version);
  const node = resolve(folder, 'node_modules', name, 'bin', 'node');
  if (!existsSync(node)) {
    const options = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', ['install', '--prefix', folder, ...options, `${name}@${version}`], { stdio: 'inherit' });
  }
  return node;
}

const failed = (asked.length > 0 ? asked : VERSIONS).filter((version) => {
  const node = nodeOf(version);
  console.log(`\nNode ${execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })}`);
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', '.config/vitest.config.js', ...chosen];
  const { status } = spawnSync(node, vitest, {
    env: {
      ...process.env,
      PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
      SORA_CN_OTHER_NODE: process.execPath,
    },
    stdio: 'inherit',
  });
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`\nThese versions of Node do not pass: ${failed.join(', ')}`);
  process.exitCode = 1;
}
