import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseSchema } from '../load/json-schema.ts';
import { bundle } from './bundle.ts';
import { compileData } from './compile-data.ts';
import { writeNotices } from './notices.ts';

export { writeCodeCache } from './code-cache.ts';

/** Makes the contents of `dist/` from `data/` and `src/`; fails on any problem in the data. */
export async function makeDistribution(folder: string): Promise<void> {
  const data = await compileData(['data']);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const dataVersion = createHash('sha256').update(data).digest('hex').slice(0, 8);
  const packages = await bundle(folder, { PROGRAM_VERSION: version, DATA_VERSION: dataVersion });
  writeFileSync(join(folder, 'data.json'), data);
  // The data files name it in their first line, for editors.
  writeFileSync(join(folder, 'schema.json'), `${JSON.stringify(baseSchema(), null, 2)}\n`);
  writeNotices(folder, packages);
}
