#!/usr/bin/env node
// Starts the bundle in dist. Each of its files may have V8's compiled form beside it (.cache), made by the build;
// V8 refuses it on any other version of Node, and compiling then takes some milliseconds.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');
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

function cacheOf(filename) {
  try {
    return readFileSync(`${filename}.cache`);
  } catch {
    return undefined;
  }
}

function requireFrom(id) {
  return id.startsWith('./') ? load(id.slice(2)) : require(id);
}

if (existsSync(join(folder, 'sora-cn.cjs'))) {
  load('sora-cn.cjs');
} else {
  console.error('sora-cn: it is not built yet.\n  npm ci && npm run build');
  process.exitCode = 2;
}
