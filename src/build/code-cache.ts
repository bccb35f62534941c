import { spawnSync } from 'node:child_process';

/** Command lines whose functions go into the cache: what people and scripts run most. Each runs in a pipe and on a terminal. */
const COMMON = [
  'claims --topic chips --json',
  'claims --topic chips',
  'search chips',
  'search bytdance',
  'claims --data data --count',
  '__complete fish claims --topic ch',
  '__complete zsh show a',
];

/** Runs the launcher with `vm.Script` watched, then keeps what V8 compiled of each file on the way. */
const PROGRAM = `
const fs = require('node:fs');
const tty = require('node:tty');
const vm = require('node:vm');
const scripts = new Map();
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    const earlier = scripts.get(options.filename);
    if (earlier !== undefined) return earlier;
    scripts.set(options.filename, this);
  }
};
const launcher = require.resolve('./bin/sora-cn.cjs');
let cacheName;
let onTerminal = false;
fs.fstatSync = () => ({ isCharacterDevice: () => onTerminal });
tty.isatty = () => onTerminal;
tty.WriteStream = class {
  // So many lines that nothing goes through a pager.
  getWindowSize() {
    return [80, 1000];
  }
};
const lines = ${JSON.stringify(COMMON)};
// The program ends outright, but the next line is still to come; one that fails must fail the build.
process.exit = (code) => {
  process.exitCode ||= code;
};
const runs = lines.flatMap((line) => [[line, false], [line, true]]);
function runNext() {
  const run = runs.shift();
  if (run === undefined) return;
  onTerminal = run[1];
  process.argv = [process.argv[0], launcher, ...run[0].split(' ')];
  ({ cacheName } = require(launcher));
  delete require.cache[launcher];
  // Nothing a run waits for takes longer than this.
  setImmediate(runNext);
}
runNext();
process.on('exit', () => {
  for (const [filename, script] of scripts) fs.writeFileSync(cacheName(filename), script.createCachedData());
});
`;

/** Writes V8's compiled form of the common files of the bundle beside them, with the functions that common commands use. */
export function writeCodeCache(): void {
  const { status, stderr } = spawnSync(process.execPath, ['-e', PROGRAM], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    // Nothing of the environment of the build, such as NO_COLOR.
    env: {},
  });
  if (status !== 0) throw new Error(`the code cache could not be made: ${stderr}`);
}
