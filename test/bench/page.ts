import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { launched, typed, writePage } from '../support/browser.ts';
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
  const page = await browser.newPage();
  const used = await threadTime(page);
  await page.goto(pathToFileURL(large).href);
  await page.waitForSelector('.card');
  const shown = await used();
  await typed(page, 'energy');
  console.log(
    `${String(CLAIMS)} claims (${kibibytes(statSync(large).size)} KiB): shown after ${ms(shown)}, first search answered after ${ms(await used())}`,
  );
  const times: number[] = [];
  for (const query of QUERIES) {
    for (let length = 1; length <= query.length; length++) {
      // Those that end in a space are answered as the one before.
      if (query[length - 1] === ' ') continue;
      const before = await used();
      await page.evaluate(keystroke(query.slice(0, length)));
      times.push((await used()) - before);
      // What comes behind the answer, such as the counts of facets.
      await page.waitForTimeout(150);
    }
  }
  times.sort((a, b) => a - b);
  const middle = times[times.length >> 1] ?? NaN;
  console.log(`a keystroke is answered after ${ms(middle)} (median), at most ${ms(times.at(-1) ?? NaN)}`);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** A clock that runs while the thread of the page works, so that what else the machine does is not counted. */
async function threadTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
}

/** Types a query at one go and waits until the page shows what it finds. */
function keystroke(query: string): string {
  return `(async () => {
    const box = document.getElementById('query');
    box.value = ${JSON.stringify(query)};
    box.dispatchEvent(new Event('input'));
    while (!document.querySelector('main h2')?.textContent.endsWith(box.value)) {
      await new Promise((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(0);
      });
    }
  })()`;
}

function kibibytes(bytes: number): string {
  return String(Math.round(bytes / 1024));
}

function ms(time: number): string {
  return `${String(Math.round(time))} ms`;
}
