import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writePage } from '../support/browser.ts';

const KIB = 1024;
const folder = mkdtempSync(join(tmpdir(), 'sora-cn-size-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('the page of the built-in base is small enough for a mail, its script too', () => {
  expect(statSync(writePage(folder, 'built-in.html')).size).toBeLessThanOrEqual(450 * KIB);
  expect(statSync('dist/page.js').size).toBeLessThanOrEqual(160 * KIB);
});
