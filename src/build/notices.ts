import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the licences of the packages that are in the bundle. */
export function writeNotices(folder: string, packages: readonly string[]): void {
  const notices = packages.map((name) => {
    const source = join('node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as Record<
      string,
      string
    >;
    const file = readdirSync(source).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} is bundled and has no licence file`);
    return `${name} ${String(version)} (${String(license)})\n\n${readFileSync(join(source, file), 'utf8').trim()}\n`;
  });
  const title = 'sora-cn contains these packages.\n';
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), [title, ...notices].join(`\n${'-'.repeat(80)}\n\n`));
}
