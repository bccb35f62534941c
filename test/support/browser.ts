import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { BINARY, NODE, PATIENCE_MS, plainEnv } from './binary.ts';

/** A browser of this machine; tests that need one are skipped by name where there is none. */
export const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome']
  .map((name) => join('/usr/bin', name))
  .find((path) => existsSync(path));

export function launched(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
}

/** Writes a page by the program as it is installed. */
export function writePage(folder: string, file: string, ...more: readonly string[]): string {
  const path = join(folder, file);
  const { status, stderr } = spawnSync(NODE, [BINARY, 'page', '-o', path, ...more], {
    cwd: folder,
    env: plainEnv(folder),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return path;
}

/** What a page did that it should not. */
export interface Opened {
  readonly page: Page;
  /** Errors, warnings of the security policy, and addresses that were asked for. */
  readonly complaints: string[];
}

export interface Circumstances {
  readonly hash?: string;
  readonly width?: number;
  readonly dark?: boolean;
}

/** Opens a page from its file, and waits until it shows something. */
export async function opened(browser: Browser, file: string, circumstances: Circumstances = {}): Promise<Opened> {
  const { hash = '', width = 1200, dark = false } = circumstances;
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) complaints.push(request.url());
  });
  await page.goto(address + hash);
  await page.waitForSelector('main h2');
  return { page, complaints };
}

/** Waits until an expression is true in the page. What playwright has for that, the security policy does not let run. */
export async function until(page: Page, expression: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await page.evaluate<boolean>(expression))) {
    if (Date.now() > end) throw new Error(`it never came true that ${expression}`);
  }
}

/** Types a query and waits until it is answered. */
export async function typed(page: Page, query: string): Promise<void> {
  await page.fill('#query', query);
  await until(
    page,
    `document.querySelector('main h2')?.textContent.endsWith(${JSON.stringify(query.trim())}) === true`,
  );
}

/** Where the headings of the cards lead to: `claim/ID`. */
export async function cardsOf(page: Page): Promise<string[]> {
  const links = '[...document.querySelectorAll(".card h3 a")].map((link) => link.getAttribute("href"))';
  const found = await page.evaluate<string[]>(links);
  return found.map((link) => link.replace(/^#|\?.*$/g, ''));
}
