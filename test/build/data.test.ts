import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileData } from '../../src/build/compile-data.ts';
import { openCompiled } from '../../src/cli/compiled-base.ts';
import { partsOf } from '../../src/cli/files.ts';
import { loadBase } from '../../src/load/load-base.ts';
import { outcomesOf } from '../../src/query/outcomes.ts';

describe('the built-in data', () => {
  it('has no problem, not even one to warn of', async () => {
    expect((await loadBase(partsOf(['data']), { strict: true })).diagnostics).toEqual([]);
  });

  it('is compiled as the loader reads it now', async () => {
    const { base } = await loadBase(partsOf(['data']));
    expect(openCompiled((part) => readFileSync(`dist/base/${part}.json`, 'utf8'))).toEqual({
      ...base,
      outcomes: outcomesOf(base),
    });
  });

  it('is not compiled at all if it has a problem, or something to warn of', async () => {
    const refused = /^the built-in data has problems:/;
    await expect(compileData(['test/articles/village-library.en.txt'])).rejects.toThrow(refused);
    await expect(compileData(['data/claims.yaml'])).rejects.toThrow(refused);
  });
});
