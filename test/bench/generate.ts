// Makes a large base that looks like a real one: npm run bench -- generate 100000 claims.jsonl --seed 1
import { parseArgs } from 'node:util';
import { writeBase } from './write-base.ts';

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const [claims = '', path] = positionals;
if (/^\d+$/.test(claims) && path !== undefined) {
  writeBase(path, Number(claims), Number(values.seed));
} else {
  console.error('Usage: npm run bench -- generate CLAIMS FILE [--seed NUMBER]');
  process.exitCode = 2;
}
