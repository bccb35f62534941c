// Runs the tests of the program as it is installed on every version of Node that it is for: npm run nodes
// The tests themselves run on the Node at hand, which also makes the program’s code cache: no other may trip over that.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The oldest one that package.json promises, and the newest of each later line. */
const VERSIONS = ['20.19.0', '22', '24', '26'];
const TESTS = [
  'test/transcripts.test.ts',
  'test/other-node.test.ts',
  'test/package.test.ts',
  'test/build/loaded.test.ts',
  'test/cli/streams.test.ts',
];

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

const failed = VERSIONS.filter((version) => {
  const node = nodeOf(version);
  console.log(`\nNode ${execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })}`);
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', '.config/vitest.config.js', ...TESTS];
  const { status } = spawnSync(process.execPath, vitest, {
    env: { ...process.env, SORA_CN_NODE: node },
    stdio: 'inherit',
  });
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`\nThese versions of Node do not pass: ${failed.join(', ')}`);
  process.exitCode = 1;
}
