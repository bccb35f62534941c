#!/usr/bin/env node
// Starts the bundle in dist. Each of its files may have V8's compiled form beside it (.cache), made by the build;
// without it, compiling takes some milliseconds.
const { readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');
// V8 refuses the cache of another version of itself, but takes, and crashes on, that of another build of the same.
const node = `${process.version}-${process.arch}-${statSync(process.execPath, { throwIfNoEntry: false })?.size}`;
const loaded = new Map();

/** What a file of the bundle exports. */
function load(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const filename = join(folder, name);
  const module = { exports: {} };
  loaded.set(name, module);
  // The bundle is ASCII, which latin1 reads fastest.
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: cacheOf(filename) });
  script.runInThisContext()(module.exports, requireFrom, module, folder);
  return module.exports;
}

/** The name of the compiled form that this very Node makes of a file. */
function cacheName(filename) {
  return `${filename}.${node}.cache`;
}

function cacheOf(filename) {
  try {
    return readFileSync(cacheName(filename));
  } catch {
    return undefined;
  }
}

function requireFrom(id) {
  return id.startsWith('./') ? load(id.slice(2)) : require(id);
}

// For the build.
exports.cacheName = cacheName;

try {
  load('sora-cn.cjs');
} catch (error) {
  if (error.code !== 'ENOENT') throw error;
  console.error('sora-cn: it is not built yet.\n  npm ci && npm run build');
  process.exitCode = 2;
}
