import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BINARY, NODE } from '../support/binary.ts';

describe('the bundle', () => {
  it('is ASCII, as the launcher reads it', () => {
    const files = readdirSync('dist').filter((name) => name.endsWith('.cjs'));
    expect(files.length).toBeGreaterThan(10);
    for (const name of files)
      expect([name, /[^\0-\x7f]/.test(readFileSync(`dist/${name}`, 'utf8'))]).toEqual([name, false]);
  });

  it('finds letters beyond ASCII as the source does', () => {
    const input =
      '{"recordType":"actor","id":"a","name":{"de":"Straße"}}\n{"id":"c","statement":{"en":"x"},"actors":["a"]}\n';
    const args = [BINARY, 'search', 'strasse', '--type', 'actor', '-f', 'ids', '-d', '-'];
    expect(spawnSync(NODE, args, { input, encoding: 'utf8' }).stdout).toBe('a\n');
  });
});
