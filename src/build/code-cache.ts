import { spawnSync } from 'node:child_process';

/** Command lines whose functions go into the cache: what people and scripts run most. */
const COMMON = [
  'claims --topic chips --json',
  'claims --topic chips',
  'search chips',
  '__complete fish claims --topic ch',
];

/** Runs the launcher with `vm.Script` watched, then keeps what V8 compiled of each file on the way. */
const PROGRAM = `
const vm = require('node:vm');
const { writeFileSync } = require('node:fs');
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
for (const line of ${JSON.stringify(COMMON)}) {
  process.argv = [process.argv[0], launcher, ...line.split(' ')];
  ({ cacheName } = require(launcher));
  delete require.cache[launcher];
}
process.on('exit', () => {
  for (const [filename, script] of scripts) writeFileSync(cacheName(filename), script.createCachedData());
});
`;

/** Writes V8's compiled form of the common files of the bundle beside them, with the functions that common commands use. */
export function writeCodeCache(): void {
  const { status, stderr } = spawnSync(process.execPath, ['-e', PROGRAM], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the code cache could not be made: ${stderr}`);
}
