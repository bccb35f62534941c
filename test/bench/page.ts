import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launched, opened, typed, writePage } from '../support/browser.ts';
import { writeBase } from './write-base.ts';

/** What is typed, letter by letter. */
const QUERIES = ['chip export', 'goverment', 'talento', '芯片'];
const CLAIMS = 10_000;

const folder = mkdtempSync(join(tmpdir(), 'sora-cn-bench-'));
const browser = await launched();
try {
  const small = writePage(folder, 'built-in.html');
  const script = statSync('dist/page.js').size;
  console.log(`built-in page: ${kibibytes(statSync(small).size)} KiB, of that script ${kibibytes(script)} KiB`);
  const base = join(folder, 'large.jsonl');
  writeBase(base, CLAIMS);
  const large = writePage(folder, 'large.html', '-d', base);
  const began = performance.now();
  const { page } = await opened(browser, large);
  const shown = performance.now() - began;
  await typed(page, 'energy');
  const searched = performance.now() - began;
  console.log(
    `${String(CLAIMS)} claims (${kibibytes(statSync(large).size)} KiB): shown after ${ms(shown)}, first search answered after ${ms(searched)}`,
  );
  const times: number[] = [];
  for (const query of QUERIES) {
    for (let length = 1; length <= query.length; length++) {
      times.push(await page.evaluate<number>(keystroke(query.slice(0, length).trim())));
      // What comes behind the answer, such as the counts of facets, is not waited for by a reader either.
      await page.waitForTimeout(150);
    }
  }
  console.log(
    `a keystroke is answered after ${ms(times.sort((a, b) => a - b)[times.length >> 1] ?? NaN)} (median), at most ${ms(times.at(-1) ?? NaN)}`,
  );
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Types a query at one go and counts the milliseconds until the page shows what it finds. */
function keystroke(query: string): string {
  return `(async () => {
    const box = document.getElementById('query');
    const began = performance.now();
    box.value = ${JSON.stringify(query)};
    box.dispatchEvent(new Event('input'));
    while (!document.querySelector('main h2')?.textContent.endsWith(box.value)) {
      await new Promise((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(0);
      });
    }
    return performance.now() - began;
  })()`;
}

function kibibytes(bytes: number): string {
  return String(Math.round(bytes / 1024));
}

function ms(time: number): string {
  return `${String(Math.round(time))} ms`;
}
