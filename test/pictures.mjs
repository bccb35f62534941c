// Makes the pictures of the README anew, in `.pictures`: npm run pictures
// They need Chromium; the terminal is drawn as a page of its own.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const FOLDER = '.pictures';
const LARGEST = 150 * 1024;
const BINARY = resolve('bin', 'sora-cn.cjs');
const LINES = ['claims --topic chips --width 92 -f text', 'search "fuga de talentoss" -n 3 --width 92 -f text'];

/** What each code of colour that the program writes stands for, on a dark screen. */
const COLOURS = { 1: 'bold', 31: 'red', 32: 'green', 33: 'yellow', 36: 'cyan', 90: 'gray' };

const temporary = mkdtempSync(join(tmpdir(), 'sora-cn-pictures-'));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(temporary, 'sora.html');
  sora(['page', '-o', file]);
  await take('page', { colorScheme: 'light', viewport: { width: 1080, height: 700 } }, pathToFileURL(file).href);
  await take('terminal', { colorScheme: 'dark', viewport: { width: 860, height: 700 } }, undefined, terminal());
} finally {
  await browser.close();
  rmSync(temporary, { recursive: true, force: true });
}

function sora(words) {
  const env = { PATH: process.env.PATH, HOME: temporary, SORA_CN_CACHE: join(temporary, 'cache') };
  return execFileSync(process.execPath, [BINARY, ...words], { encoding: 'utf8', env });
}

async function take(name, options, address, html) {
  const page = await browser.newPage(options);
  await (address === undefined ? page.setContent(html) : page.goto(address));
  await page.waitForTimeout(500);
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path });
  if (statSync(path).size > LARGEST) throw new Error(`${path} is larger than ${LARGEST} bytes`);
}

function terminal() {
  const screens = LINES.map((line) => {
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare);
    const typed = line.replace(/ --width \d+ -f text/, '');
    return `<b>$ sora-cn ${typed}</b>\n${coloured(sora([...words, '--color', 'always']))}`;
  });
  const style = `body{margin:0;padding:18px 22px;background:#17181a;color:#dedbd2}
    pre{font:13px/1.45 'DejaVu Sans Mono',monospace;margin:0;white-space:pre-wrap}
    .red{color:#f39a8d}.green{color:#86cf94}.yellow{color:#f0d060}.cyan{color:#74c5d3}.gray{color:#a29e94}.bold{font-weight:bold}`;
  return `<meta charset="utf-8"><style>${style}</style><pre>${screens.join('\n')}</pre>`;
}

/** Text for a terminal as markup. */
function coloured(text) {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return safe.replace(/\u001b\[(\d+)m/g, (_, code) =>
    COLOURS[code] === undefined ? '</span>' : `<span class="${COLOURS[code]}">`,
  );
}
