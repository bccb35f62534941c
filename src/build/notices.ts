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
    const terms = file === undefined ? termsInHead(source, license) : readFileSync(join(source, file), 'utf8');
    if (terms === undefined) throw new Error(`${name} is bundled and has no licence file`);
    return `${name} ${String(version)} (${String(license)})\n\n${terms.trim()}\n`;
  });
  const title = 'sora-cn contains these packages.\n';
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), [title, ...notices].join(`\n${'-'.repeat(80)}\n\n`));
}

/** Of a package under the MIT licence that leaves its text out: who holds the rights, as its code begins, and that text. */
function termsInHead(source: string, license: string | undefined): string | undefined {
  const { main = '' } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { main?: string };
  const head = /^\/\*!\n([^]*?)\*\//.exec(readFileSync(join(source, main), 'utf8'))?.[1];
  const own = readFileSync('LICENSE', 'utf8');
  if (license !== 'MIT' || head?.includes('Copyright') !== true || !own.startsWith('MIT License')) return undefined;
  return `${head}\n${own.slice(own.indexOf('Permission is hereby granted'))}`;
}
