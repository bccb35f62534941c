import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from '../cli/crc32.ts';
import { compiledBase } from '../cli/compiled-base.ts';
import { baseSchema } from '../load/json-schema.ts';
import { bundle } from './bundle.ts';
import { compileData } from './compile-data.ts';
import { manualPage } from './manual.ts';
import { indexBase } from '../query/search/corpus.ts';
import { encodeSections } from '../query/kept/encode-sections.ts';
import { indexSections } from '../query/search/index-sections.ts';
import { outcomesOf } from '../query/outcomes.ts';
import { writeNotices } from './notices.ts';
import { writePageParts } from './page-parts.ts';

/** Makes the contents of `dist/` from `data/` and `src/`; fails on any problem in the data. */
export async function makeDistribution(folder: string): Promise<void> {
  const base = await compileData(['data']);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const dataVersion = createHash('sha256').update(JSON.stringify(base)).digest('hex').slice(0, 8);
  const packages = await bundle(folder, { PROGRAM_VERSION: version, DATA_VERSION: dataVersion });
  writeDigest(folder);
  mkdirSync(join(folder, 'base'));
  for (const [part, text] of compiledBase({ ...base, outcomes: outcomesOf(base) })) {
    writeFileSync(join(folder, 'base', `${part}.json`), text);
  }
  const index = indexSections(await indexBase(base));
  writeFileSync(join(folder, 'search.index'), Buffer.concat(encodeSections(index, crc32)));
  // The data files name it in their first line, for editors.
  writeFileSync(join(folder, 'schema.json'), `${JSON.stringify(baseSchema(), null, 2)}\n`);
  await writePageParts(folder);
  writeNotices(folder, packages);
  writeFileSync(join(folder, 'sora-cn.1'), await manualPage({ version, date: latestDate() }));
}

/** Puts what tells this bundle from any other before its first file: the name of what is compiled of it begins so. */
function writeDigest(folder: string): void {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.cjs')) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  }
  const first = join(folder, 'sora-cn.cjs');
  writeFileSync(first, `//${hash.digest('hex').slice(0, 32)}\n${readFileSync(first, 'latin1')}`);
}

/** The date of the newest version in the changelog, so that the same sources always make the same page. */
function latestDate(): string {
  const date = /^## .*(\d{4}-\d{2}-\d{2})$/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1];
  if (date === undefined) throw new Error('CHANGELOG.md has no heading with a date: ## 1.2.3 - 2026-01-31');
  return date;
}
