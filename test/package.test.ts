import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NODE, plainEnv } from './support/binary.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
};

const folder = mkdtempSync(join(tmpdir(), 'sora-cn-'));
const tarball = join(folder, `sora-cn-${manifest.version}.tgz`);
const unpacked = join(folder, 'package');

/** What the tests run was built already; its own build would take it away from under them. */
function pack(destination: string): void {
  execFileSync(process.execPath, ['src/build/sbom.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--offline', '--pack-destination', destination], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
  });
}

beforeAll(() => {
  pack(folder);
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
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
    const bundled = notices.match(/^\S+ \d+\.\d+\.\d+(?= \()/gm) ?? [];
    expect(bundled.map((line) => line.split(' ')[0])).toEqual(expect.arrayContaining(['commander', 'yaml', 'fuse.js']));
    const sbom = JSON.parse(readFileSync(join(unpacked, 'dist', 'sbom.cdx.json'), 'utf8')) as {
      components: { name: string; version: string; licenses: unknown[]; purl: string }[];
    };
    expect(sbom.components.map(({ name, version }) => `${name} ${version}`).sort()).toEqual(bundled.sort());
    for (const component of sbom.components) expect(component.licenses).not.toEqual([]);
  });

  it('needs no other package: nothing is installed that is not loaded', () => {
    expect(manifest.dependencies).toBeUndefined();
    execFileSync('npm', ['install', '--offline', '--silent', '--prefix', join(folder, 'empty'), tarball], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, npm_config_cache: join(folder, 'no-cache'), NO_UPDATE_NOTIFIER: '1' },
    });
    expect(readdirSync(join(folder, 'empty', 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'sora-cn',
    ]);
  });

  it('is the same bytes each time, and names no place of the machine that made it', () => {
    const again = mkdtempSync(join(folder, 'again-'));
    pack(again);
    expect(readFileSync(join(again, basename(tarball))).equals(readFileSync(tarball))).toBe(true);
    const files = readdirSync(join(unpacked, 'dist'), { recursive: true, withFileTypes: true });
    for (const { name, parentPath } of files.filter((file) => file.isFile())) {
      expect([name, readFileSync(join(parentPath, name)).includes(process.cwd())]).toEqual([name, false]);
    }
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
