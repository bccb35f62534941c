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
    const texts = files.map((file) => readFileSync(join(source, file), 'utf8'));
    if (texts.length === 0) texts.push(licenceInReadme(source) ?? termsInHead(name, source, license));
    return [`${name} ${String(version)} (${String(license)})\n`, ...texts.map((text) => `${text.trim()}\n`)].join('\n');
  });
  const title = 'sora-cn contains these packages.\n';
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), [title, ...notices].join(`\n${'-'.repeat(80)}\n\n`));
}

/** Of a package under the MIT licence that leaves its text out: who holds the rights, as its code begins, and that text. */
function termsInHead(name: string, source: string, license: string | undefined): string {
  const { main = '' } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { main?: string };
  const head = /^\/\*!\n([^]*?)\*\//.exec(readFileSync(join(source, main), 'utf8'))?.[1];
  const own = readFileSync('LICENSE', 'utf8');
  if (license !== 'MIT' || head?.includes('Copyright') !== true || !own.startsWith('MIT License')) {
    throw new Error(`${name} is bundled and has no licence file`);
  }
  return `${head}\n${own.slice(own.indexOf('Permission is hereby granted'))}`;
}

/** Some packages tell their licence only there. */
function licenceInReadme(folder: string): string | undefined {
  const readme = readdirSync(folder).find((entry) => /^readme/i.test(entry));
  const text = readme === undefined ? '' : readFileSync(join(folder, readme), 'utf8');
  return /^## Licen[cs]e$([^]*?)(?=^## |$(?![^]))/m.exec(text)?.[1]?.trim();
}
