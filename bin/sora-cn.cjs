#!/usr/bin/env node
// Starts the bundle in dist. What V8 compiles of its files for a command is kept for the next time in the cache folder,
// where only the user can write; compiling takes some milliseconds.
const { closeSync, fstatSync, lstatSync, openSync, readSync, statSync } = require('node:fs');
const { Script } = require('node:vm');

const { argv, env, execPath, platform } = process;
// `node:path` is not compiled ahead, and what is called of Node costs its compiling at every start.
const folder = `${__dirname.slice(0, -'bin'.length)}dist`;
const loaded = new Map();
/** What tells this bundle from any other: the comment that its first file begins with. */
let digest;
/** What was compiled without help: to be kept when the program ends. */
const compiled = [];

/** What a file of the bundle exports. */
function load(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const filename = `${folder}/${name}`;
  // Without a prototype an object takes many names more quickly.
  const module = { exports: Object.create(null) };
  loaded.set(name, module);
  const source = sourceOf(filename);
  digest ??= source.latin1Slice(2, 34);
  const cachedData = keptCode(name, source);
  // The bundle is ASCII, which latin1 decodes fastest.
  const script = new Script(source.latin1Slice(), { filename, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) compiled.push({ name: codeName(name), source, script });
  script.runInThisContext()(module.exports, requireFrom, module, folder);
  return module.exports;
}

function sourceOf(filename) {
  try {
    return read(filename);
  } catch (error) {
    if (error.code !== 'EMFILE' && error.code !== 'ENFILE') throw error;
    console.error('sora-cn: too many files are open for it to open its own.\n  Let more be open: ulimit -n 256');
    process.exit(2);
  }
}

/** The bytes of a file; undefined unless it is one that meets a condition. Quicker at the start than `readFileSync`. */
function read(filename, isFit = () => true) {
  const descriptor = openSync(filename);
  try {
    const stats = fstatSync(descriptor);
    if (!isFit(stats)) return undefined;
    const bytes = Buffer.allocUnsafeSlow(stats.size);
    let length = 0;
    while (length < bytes.length) {
      const count = readSync(descriptor, bytes, length, bytes.length - length, null);
      if (count === 0) return bytes.subarray(0, length);
      length += count;
    }
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}

function requireFrom(id) {
  return id.startsWith('./') ? load(id.slice(2)) : require(id);
}

let where;

/** Where compiled code is kept, for this very program, Node and command; undefined if nothing there can be trusted. */
function codeFolder() {
  if (where !== undefined) return where;
  where = {};
  try {
    const home = env.SORA_CN_CACHE || env.XDG_CACHE_HOME || homeCache();
    if (!home) return where;
    // V8 refuses the code of another version of itself, but takes, and crashes on, that of another build of the same.
    const node = `${process.version}-${process.arch}-${statSync(execPath).size}`;
    const command = /^[a-z_]{2,16}$/.test(argv[2]) ? argv[2] : 'none';
    where.suffix = `${command}.${node}.code`;
    where.path = `${home}/sora-cn/code`;
    where.isSafe = isOfUser(lstatSync(where.path), 'isDirectory');
  } catch (error) {
    // There is none yet, or there can be none.
    if (error.code !== 'ENOENT') where.path = undefined;
  }
  return where;
}

function homeCache() {
  if (platform === 'win32') return env.LOCALAPPDATA;
  return env.HOME && `${env.HOME}/${platform === 'darwin' ? 'Library/Caches' : '.cache'}`;
}

/** Whether nobody but the user can have made a file or folder. */
function isOfUser(stats, kind) {
  const user = process.geteuid?.();
  return stats[kind]() && (user === undefined || (stats.uid === user && (stats.mode & 0o022) === 0));
}

function codeName(name) {
  const { suffix } = codeFolder();
  return `${digest}.${name}.${suffix}`;
}

/** What was kept of a file: its source, then its code twice, since V8 does not notice damage, and crashes. */
function keptCode(name, source) {
  const { isSafe, path } = codeFolder();
  if (!isSafe) return undefined;
  try {
    const kept = read(`${path}/${codeName(name)}`, (stats) => isOfUser(stats, 'isFile'));
    if (kept === undefined) return undefined;
    const end = kept.readUInt32LE(0) + 4;
    const middle = (end + kept.length) / 2;
    const code = kept.subarray(end, middle);
    return source.equals(kept.subarray(4, end)) && code.equals(kept.subarray(middle)) ? code : undefined;
  } catch {
    return undefined;
  }
}

process.on('exit', (code) => {
  const { path } = codeFolder();
  if (compiled.length === 0 || path === undefined || code > 1) return;
  const scripts = compiled.splice(0);
  try {
    load('keep-code.cjs').keepCode(path, scripts);
  } catch {
    // The next start compiles again.
  }
});

try {
  load('sora-cn.cjs');
} catch (error) {
  if (error.code !== 'ENOENT') throw error;
  console.error('sora-cn: it is not built yet.\n  npm ci && npm run build');
  process.exitCode = 2;
}
