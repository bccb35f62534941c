import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Its own licence, and those of data that went into it. */
const LICENCE = /^(?:third[_-]party[_-]licen[cs]es|licen[cs]e)(?:\.|$)/i;

/** Writes the licences of the packages that are in the bundle. */
export function writeNotices(folder: string, packages: readonly string[]): void {
  const notices = packages.map((name) => {
    const source = join('node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as Record<
      string,
      string
    >;
    const files = readdirSync(source).filter((entry) => LICENCE.test(entry));
    if (files.length === 0) throw new Error(`${name} is bundled and has no licence file`);
    const texts = files.map((file) => `${readFileSync(join(source, file), 'utf8').trim()}\n`);
    return [`${name} ${String(version)} (${String(license)})\n`, ...texts].join('\n');
  });
  const title = 'sora-cn contains these packages.\n';
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), [title, ...notices].join(`\n${'-'.repeat(80)}\n\n`));
}
