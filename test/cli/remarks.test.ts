import { describe, expect, it } from 'vitest';
import { soraCn } from '../support/memory-runtime.ts';

describe('remarks', () => {
  it('stand on standard error, on a terminal only', async () => {
    expect((await soraCn('claims --topic chips', { terminal: 80 })).stderr).toBe('5 of 58 claims.\n');
    expect((await soraCn('claims --topic chips')).stderr).toBe('');
    expect((await soraCn('search chips', { terminal: 80 })).stderr).toMatch(/^\d+ found\.\n$/);
  });

  it('tell how many claims without a date were left out', async () => {
    const { stderr } = await soraCn('claims --since 2022', { terminal: 80 });
    expect(stderr).toMatch(/^\d+ of 58 claims\.\n\d+ more without a date left out\.\n$/);
  });

  it('are left out with -q', async () => {
    for (const line of ['-q claims --topic chips', 'claims --since 2022 --quiet']) {
      expect((await soraCn(line, { terminal: 80 })).stderr).toBe('');
    }
  });
});

describe('notices', () => {
  it('of the near words of an empty search come in a pipe too', async () => {
    const { exitCode, stdout, stderr } = await soraCn('search exporttkk');
    expect([exitCode, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^Nothing found\. Near words: export/);
  });

  it('say nothing in a pipe where no word is near, or where a filter left nothing', async () => {
    for (const line of ['search semicnodcutorxx', 'search chips --type actor']) {
      expect(await soraCn(line)).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
    }
    expect((await soraCn('search chips --type actor', { terminal: 80 })).stderr).toContain('Every word is known');
  });

  it('are left out with -q, but errors are not', async () => {
    expect((await soraCn('search xyzzyq -q')).stderr).toBe('');
    expect((await soraCn('show xyzzyq -q')).stderr).toContain('There is no record called "xyzzyq"');
    expect((await soraCn('claims --topic xyzzyq -q')).stderr).toContain('is not known');
  });
});
