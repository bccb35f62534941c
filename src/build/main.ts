import { readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { bundle } from './bundle.ts';
import { compileData } from './compile-data.ts';
import { writeCodeCache } from './code-cache.ts';
import { writeNotices } from './notices.ts';

/** Makes `dist/` from `data/` and `src/`; fails on any problem in the data. */
const data = await compileData(['data']);
writeFileSync('dist/data.json', data);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const dataVersion = createHash('sha256').update(data).digest('hex').slice(0, 8);
const packages = await bundle({ PROGRAM_VERSION: version, DATA_VERSION: dataVersion });
writeNotices(packages);
writeCodeCache();
