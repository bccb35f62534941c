import { describe, expect, it } from 'vitest';
import { loadBase } from '../../src/load/load-base.ts';
import { RECORD_TYPE_NAMES } from '../../src/model/records.ts';
import { STARTER_ARTICLE, STARTER_BASE } from '../../src/query/starter-base.ts';
import { verifyText } from '../../src/query/verify.ts';
import { baseOf } from './village-library.ts';

describe('the starter base', () => {
  it('has not even a warning', async () => {
    const part = { name: 'base.yaml', format: 'yaml' as const, chunks: [Buffer.from(STARTER_BASE)] };
    expect((await loadBase([part], { strict: true })).diagnostics).toEqual([]);
  });

  it('shows every type of record', async () => {
    const { records, open } = await baseOf(STARTER_BASE);
    for (const type of RECORD_TYPE_NAMES) expect(records[type].length).toBeGreaterThan(0);
    expect(open).toEqual([]);
  });

  it('is verified by its text', async () => {
    const base = await baseOf(STARTER_BASE);
    const { rows, uncovered, fingerprint } = verifyText(base, base.records.document[0], STARTER_ARTICLE);
    expect(rows.filter(({ status }) => status !== 'verified')).toEqual([]);
    expect({ uncovered, fingerprint }).toEqual({ uncovered: [], fingerprint: 'same' });
  });
});
