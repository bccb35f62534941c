import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NODE, plainEnv } from './support/binary.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
};

const folder = mkdtempSync(join(tmpdir(), 'sora-cn-'));
const unpacked = join(folder, 'package');

beforeAll(() => {
  // What the tests run was built already; its own build would take it away from under them.
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--offline', '--pack-destination', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
  });
  execFileSync('tar', ['-xzf', join(folder, `sora-cn-${manifest.version}.tgz`), '-C', folder]);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function installed(...argv: readonly string[]): string {
  const program = join(unpacked, manifest.bin['sora-cn'] ?? '');
  return execFileSync(NODE, [program, ...argv], {
    cwd: folder,
    env: plainEnv(folder),
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

describe('the package', () => {
  it('runs from an empty folder, without its dependencies', () => {
    expect(existsSync(join(unpacked, 'node_modules'))).toBe(false);
    const claims = JSON.parse(installed('claims', '--topic', 'chips', '--json')) as object[];
    expect(claims).toHaveLength(5);
    expect(installed('search', 'bytdance', '-f', 'ids', '-n', '1')).toBe('bytedance\n');
    expect(installed('claims', '-n', '1', '-f', 'yaml', '--fields', 'id')).toMatch(/^- id: /);
    expect(installed('topics', '-n', '1', '--lang', 'zh', '--color', 'always')).toContain('技术');
  });

  it('has the data that it is made of, and finds no fault with it', () => {
    expect(readdirSync(join(unpacked, 'data'))).toEqual(readdirSync('data'));
    expect(installed('check')).toBe('');
  });

  it('has the licences, its own and those of all that is bundled', () => {
    expect(existsSync(join(unpacked, 'LICENSE'))).toBe(true);
    const notices = readFileSync(join(unpacked, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of Object.keys(manifest.dependencies)) expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  it('has nothing that it does not need', () => {
    const files = readdirSync(unpacked, { recursive: true, encoding: 'utf8' });
    for (const name of ['src', 'test', 'node_modules', 'tsconfig.json']) expect(files).not.toContain(name);
    expect(files.filter((name) => name.endsWith('.ts'))).toEqual([]);
  });

  it('tells its version', () => {
    expect(installed('--version')).toContain(`sora-cn ${manifest.version}\n`);
  });
});
