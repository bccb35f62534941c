import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVIDENCE, RECORD_TYPE_NAMES, RECORD_TYPES, type RecordType } from '../../src/model/records.ts';
import { fieldsOf, type Field, type Shape } from '../../src/model/shape.ts';
import { judgmentsOn } from '../bench/judgments.ts';
import { writeBase } from '../bench/write-base.ts';
import { cardsOf, CHROMIUM, launched, opened, typed, until, writePage } from '../support/browser.ts';
import { builtIn, builtInCatalogue } from '../support/built-in.ts';
import { idsOf, rowsOf, soraCn } from '../support/memory-runtime.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [firstClaim] = builtIn.records.claim;
const CLAIM = `#claim/${firstClaim?.id ?? ''}`;
const VIEWS = {
  start: '',
  'a claim': CLAIM,
  'a source': '#document/sora-china-2024',
  obstacles: '#obstacle/',
  actors: '#actor/',
  'filtered claims': '#claim/?modality=possible&topic=genai',
  results: '#/?q=tallent',
  'the network': '#graph/?topic=chips',
  'the timeline': '#timeline/',
  'an address that means nothing': '#claim/?topic=nonsense',
  'a record that is not there': '#actor/nobody',
};

/** Texts that would do something, were they not shown as text. */
const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '</style><style>*{display:none}',
  '<!-- --><svg onload=alert(1)>',
  '"><a href="javascript:alert(1)">',
  'javascript:alert(1)',
  '\u202eright to left\u2066 isolate',
  '\u001b[2Jclear \u009b31m \u0007',
  '${alert(1)} {{alert(1)}} &lt;b&gt; &amp;',
  'http://example.org/track.png',
];

/** What readers of a page have no use for, or see in what it does: a record that has all else has a value everywhere. */
const NOT_SHOWN = ['searchTerms', 'sections', 'sentences', 'folded', 'gaps', 'notes', 'abbreviations', 'stanceTowards'];

/** A record that has every field, whose texts say where they are from. */
function fullRecord(type: RecordType): Record<string, unknown> {
  const { fields } = RECORD_TYPES[type];
  return { ...filled(type, fields), id: `${type}-1`, 'x-own': `own of ${type}` };

  function filled(path: string, shape: Shape): Record<string, unknown> {
    const values = fieldsOf(shape).flatMap(([name, field]) =>
      NOT_SHOWN.includes(name) ? [] : [[name, valueOf(`${path}.${name}`, field)]],
    );
    return Object.fromEntries(values) as Record<string, unknown>;
  }

  function valueOf(path: string, field: Field): unknown {
    switch (field.form) {
      case 'text':
        return { en: `EN ${path}`, es: `ES ${path}` };
      case 'string':
        return field.web === true ? `https://example.org/${path}` : path.endsWith('country') ? 'CN' : `any ${path}`;
      case 'strings':
        return [`any ${path} a`, `any ${path} b`];
      case 'date':
        return path.endsWith('accessed') ? '2026-01-05' : '2024-02-16';
      case 'term':
        return Object.keys(field.terms)[0];
      case 'reference':
        return `${field.to}-2`;
      case 'references':
        return [`${field.to}-2`];
      case 'language':
        return 'en';
      case 'integer':
        return field.most ?? 99;
      case 'locator':
        return 'p1.s1';
      case 'object':
        return filled(path, field.fields);
      case 'objects':
        return [filled(path, field.fields)];
      default:
        return undefined;
    }
  }
}

/** All texts in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

let folder = '';
let browser: Browser;
let builtInPage = '';

describe.skipIf(CHROMIUM === undefined)('the page in Chromium, where that is installed', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sora-cn-page-'));
    builtInPage = writePage(folder, 'built-in.html');
    browser = await launched();
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('asks for nothing and breaks nothing in any view, by its own policy', async () => {
    const { page, complaints } = await opened(browser, builtInPage);
    for (const [name, hash] of Object.entries(VIEWS)) {
      await page.goto(`${page.url().split('#')[0] ?? ''}${hash}`);
      await page.waitForSelector('main h2, main .warning');
      expect([name, complaints]).toEqual([name, []]);
    }
    const policy = await page.getAttribute('meta[http-equiv]', 'content');
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'/);
  });

  describe.each(['en', 'es', 'zh'])('in %s', (language) => {
    it.each([
      ['light', 1200],
      ['dark', 320],
    ] as const)('has no fault of accessibility (%s, %i pixels wide)', async (scheme, width) => {
      const { page } = await opened(browser, builtInPage, { width, dark: scheme === 'dark' });
      await page.evaluate(AXE);
      for (const [name, hash] of Object.entries(VIEWS)) {
        const address =
          hash === '' ? `#/?lang=${language}` : `${hash}${hash.includes('?') ? '&' : '?'}lang=${language}`;
        await shown(page, address);
        expect([name, await page.getAttribute('html', 'lang')]).toEqual([name, language]);
        expect([name, await faultsOf(page)]).toEqual([name, []]);
        expect([name, await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([name, true]);
      }
    });
  });

  it('lets the keyboard alone reach every claim, and open it', async () => {
    const { page } = await opened(browser, builtInPage);
    const reached = new Set<string>();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    for (let presses = 0; presses < 2_000 && reached.size < builtIn.records.claim.length; presses++) {
      await page.keyboard.press('Tab');
      const [kind, target] = await page.evaluate<[string, string]>(
        '[document.activeElement.className, document.activeElement.closest("h3 a")?.getAttribute("href") ?? ""]',
      );
      if (target !== '') reached.add(target.replace(/^#claim\/|\?.*$/g, ''));
      if (kind === 'more') await page.keyboard.press('Enter');
      const now = await page.evaluate<string>('document.activeElement.closest("h3 a")?.getAttribute("href") ?? ""');
      if (now !== '') reached.add(now.replace(/^#claim\/|\?.*$/g, ''));
    }
    expect(builtIn.records.claim.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForSelector('article.record.claim');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');
  });

  it('brings whoever comes back to what they left, and whoever goes on to the heading', async () => {
    const { page } = await opened(browser, builtInPage, { hash: '#claim/' });
    const last = builtIn.records.claim.at(-1)?.id ?? '';
    const focused = () => page.evaluate<string>('document.activeElement.getAttribute("href") ?? "heading"');
    await page.click('.more:not([hidden]):below(.card)');
    await page.click(`.card h3 a[href="#claim/${last}"]`);
    await page.waitForSelector('article.record.claim');
    expect([await focused(), await page.evaluate('scrollY')]).toEqual(['heading', 0]);
    await page.goBack();
    await page.waitForSelector('.card');
    expect(await focused()).toBe(`#claim/${last}`);
    expect(await page.evaluate('document.activeElement.getBoundingClientRect().top < innerHeight')).toBe(true);
    await page.goForward();
    await page.waitForSelector('article.record.claim');
    expect(await focused()).toBe('heading');
    await page.click('nav a[href^="#claim/"]');
    await page.waitForSelector('.card');
    expect([await focused(), await page.evaluate('scrollY')]).toEqual(['heading', 0]);
  });

  it('opens what its address says, and again after a reload', async () => {
    const { page } = await opened(browser, builtInPage, { hash: `${CLAIM}?lang=es` });
    const statement = firstClaim?.statement['es'] ?? '';
    expect(await page.textContent('main h2')).toBe(statement);
    await page.reload();
    expect(await page.textContent('main h2')).toBe(statement);
    await shown(page, '#claim/?modality=probable,possible&q=models&lang=zh');
    await until(page, 'document.querySelector("main h2").textContent.endsWith("models")');
    const cards = await cardsOf(page);
    await page.reload();
    await until(page, 'document.querySelector("main h2")?.textContent.endsWith("models")');
    expect(await cardsOf(page)).toEqual(cards);
    expect(await page.inputValue('#query')).toBe('models');
  });

  it('finds what `search` finds, in its order, misspelt words too', async () => {
    const { page } = await opened(browser, builtInPage);
    const typing = judgmentsOn(builtInCatalogue).map(({ query }) => query);
    const queries = [
      ...typing.filter((_, at) => at % 3 === 0).slice(0, 56),
      'tallent drane',
      'goverment',
      'bytdance',
      'exprt',
    ];
    expect(queries.length).toBeGreaterThanOrEqual(50);
    for (const query of queries) {
      const rows = await rowsOf(`search ${JSON.stringify(query)}`);
      await typed(page, query);
      const expected = rows.map(({ type, id }) => `${String(type)}/${String(id)}`);
      expect([query, await cardsOf(page)]).toEqual([query, expected.slice(0, 50)]);
    }
  });

  it('filters as the command line does', async () => {
    const { page } = await opened(browser, builtInPage);
    for (const [filter, line] of [
      ['topic=chips', '--topic chips'],
      ['topic=chips,talent&stance=unfavourable', '--topic chips,talent --stance unfavourable'],
      ['topic=genai&topic=tech-gap', '--topic genai --topic tech-gap'],
      ['exclude=modality:certain', '--exclude modality:certain'],
      ['topic=semiconductores', '--topic semiconductores'],
    ] as const) {
      await shown(page, `#claim/?${filter}`);
      const expected = (await rowsOf(`claims ${line}`)).map(({ id }) => `claim/${String(id)}`);
      expect([filter, await cardsOf(page)]).toEqual([filter, expected]);
    }
  });

  it('says what is filtered by in the language of the page, and takes off one of it or all', async () => {
    const { page } = await opened(browser, builtInPage, {
      hash: '#claim/?modality=possible&topic=genai&topic=chips&since=2024&lang=es',
    });
    const active = () => page.locator('.active li').allInnerTexts();
    expect(await active()).toEqual([
      'Tema: IA generativa ×',
      'Tema: Chips y hardware ×',
      'Certeza: posible ×',
      'Desde: 2024 ×',
      'Quitar todos',
    ]);
    for (const [at, left] of [
      [0, ['topic=chips', 'modality=possible', 'since=2024']],
      [1, ['topic=chips', 'since=2024']],
      [1, ['topic=chips']],
    ] as const) {
      await page.locator('.active a').nth(at).click();
      const hash = await page.evaluate<string>('location.hash');
      expect(hash.slice('#claim/?'.length).split('&').sort()).toEqual(['lang=es', ...left].sort());
      await until(page, `document.querySelectorAll('.active b').length === ${String(left.length)}`);
    }
    // Of one filter there is no need to take off all.
    expect(await active()).toHaveLength(1);
    expect(await page.locator('.active a').getAttribute('aria-label')).toContain('chips');
    await page.locator('.active a').click();
    await until(page, `document.querySelector('.active') === null`);
    expect(await cardsOf(page)).toEqual((await idsOf('claims')).slice(0, 50).map((id) => `claim/${id}`));
  });

  it('is dark or light as the system is until a reader chooses, and then as was chosen', async () => {
    const { page } = await opened(browser, builtInPage, { dark: true });
    const pressed = () => page.getAttribute('#dark', 'aria-pressed');
    const background = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const dark = await background();
    expect(await pressed()).toBe('true');
    await page.click('#dark');
    const light = await background();
    expect([await pressed(), light === dark]).toEqual(['false', false]);
    await page.reload();
    await page.waitForSelector('main h2');
    expect([await pressed(), await background()]).toEqual(['false', light]);
    await page.click('#dark');
    expect([await pressed(), await background()]).toEqual(['true', dark]);
  });

  it('shows of other records those that the claims left are about', async () => {
    const { page } = await opened(browser, builtInPage);
    for (const [filter, kept] of [
      ['topic=talent', ['talent-drain', 'market-isolation']],
      ['modality=possible', []],
    ] as const) {
      await shown(page, `#obstacle/?${filter}`);
      expect([filter, await cardsOf(page)]).toEqual([filter, kept.map((id) => `obstacle/${id}`)]);
      expect(await page.textContent('[role="status"]')).toBe(`${kept.length} of ${builtIn.records.obstacle.length}`);
    }
    await shown(page, '#evidence/?obstacle=talent-drain');
    const claims = await idsOf('claims --obstacle talent-drain');
    const evidence = (await rowsOf('evidence')).filter(({ bearings }) =>
      (bearings as { claim: string }[]).some(({ claim }) => claims.includes(claim)),
    );
    expect((await cardsOf(page)).length).toBeGreaterThan(1);
    expect(await cardsOf(page)).toEqual(evidence.map(({ id }) => `evidence/${String(id)}`));
  });

  it('tells a reader what hinders China, who says so, how surely, what came of it, and how to cite it', async () => {
    const { page } = await opened(browser, builtInPage);
    const go = async (name: string) => {
      await page.getByRole('link', { name, exact: true }).first().click();
      await page.waitForSelector('article.record');
    };
    const groups = '[...document.querySelectorAll(".links")].map((one) => one.querySelector("h3").textContent)';
    await go('Limited access to advanced chips');
    expect(await page.evaluate(groups)).toEqual(['claims that are evidence for it', 'Evidence: about it']);
    const claims = page.locator('.links').first().locator('li');
    expect(await claims.count()).toBe((await idsOf('claims --obstacle chip-access')).length);
    for (const text of await claims.allTextContents()) expect(text).toMatch(/— the article.*supported/);
    const { statement } = builtIn.records.claim.find(({ id }) => id === 'gpu-limits-hamper-china') ?? {};
    await go(statement?.['en'] ?? '');
    expect(await page.textContent('article.record dl')).toContain('p2.s2 (paragraph 2, sentence 2)');
    expect(await page.textContent('.citation-text')).toMatch(
      /^claim:gpu-limits-hamper-china, p2\.s2; source: “[^”]+” \(Cryptopolitan, [^]*https:[^]*; paraphrase, sora-cn /,
    );
    await page.locator('.dated.evidence a').first().click();
    await page.waitForSelector('article.record.evidence');
    expect(await page.textContent('.citation-text')).not.toContain('Cryptopolitan');
    await page.getByRole('link', { name: 'Sora and China', exact: false }).first().click();
    await page.getByRole('link', { name: 'probable, possible', exact: false }).click();
    await until(page, 'document.querySelector(".active") !== null');
    expect(await cardsOf(page)).toEqual(
      (await idsOf('claims --modality probable,possible')).map((id) => `claim/${id}`),
    );
  });

  it('says where the statements are in another language', async () => {
    const { page } = await opened(browser, builtInPage, { hash: '#/?lang=zh' });
    expect(await page.textContent('.about')).toContain('主张没有该语言的文本');
    await shown(page, '#/?lang=es');
    expect(await page.textContent('.about')).not.toContain('otro');
  });

  it('calls languages by their names, and says what is in the language asked for where it does not speak that itself', async () => {
    const base = join(folder, 'languages.json');
    const statement = { de: 'Es regnet.', en: 'It rains.', es: 'Llueve.', ar: 'إنها تمطر.' };
    writeFileSync(base, JSON.stringify({ claims: [{ id: 'rain', statement }] }));
    const file = writePage(folder, 'languages.html', '-d', base);
    const { page } = await opened(browser, file, { hash: '#/?lang=ar', width: 320 });
    expect(await page.locator('.languages button').allInnerTexts()).toEqual(
      expect.arrayContaining(['English', 'Deutsch', 'Español', 'العربية']),
    );
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.getAttribute('.card h3 span', 'lang')).toBe('ar');
    const heights = '[...document.querySelectorAll(".languages button")].map(({ offsetHeight }) => offsetHeight)';
    expect(new Set(await page.evaluate<number[]>(heights)).size).toBe(1);
  });

  it('shows what serves who asks for a language where a text lacks just that one, and marks it', async () => {
    const base = join(folder, 'regions.json');
    const claims = [
      { id: 'rain', statement: { en: 'It rains.', 'pt-BR': 'Chove muito.' } },
      { id: 'river', statement: { en: 'The stream rises.', pt: 'O rio sobe.' } },
    ];
    writeFileSync(base, JSON.stringify({ claims }));
    const file = writePage(folder, 'regions.html', '-d', base);
    const { page } = await opened(browser, file, { hash: '#/?q=rio&lang=pt-BR' });
    expect(await page.textContent('.card h3')).toContain('O rio sobe.');
    expect(await page.textContent('.card mark')).toBe('rio');
    expect(await page.getAttribute('.card h3 span', 'lang')).toBe('pt');
  });

  it('says in the timeline of every date that is inferred what of it is', async () => {
    const { page } = await opened(browser, builtInPage, { hash: '#timeline/?lang=es' });
    const { document: documents, claim: claims, evidence } = builtIn.records;
    const notes = [
      ...documents.filter(({ published }) => published !== undefined).map(({ publishedNote }) => publishedNote),
      ...[...claims, ...evidence].filter(({ date }) => date !== undefined).map(({ dateNote }) => dateNote),
    ].filter((note) => note !== undefined);
    expect(notes.length).toBeGreaterThan(4);
    for (;;) {
      const more = page.locator('.more:visible').first();
      if ((await more.count()) === 0) break;
      await more.click();
    }
    const shown = await page.locator('.timeline .detail').allInnerTexts();
    for (const note of notes) expect(shown.filter((text) => text.includes(note['es'] ?? ''))).not.toEqual([]);
  });

  it('prints every claim, on paper that has no buttons', async () => {
    const { page } = await opened(browser, builtInPage, { hash: '#claim/' });
    expect(await cardsOf(page)).toHaveLength(50);
    await page.emulateMedia({ media: 'print' });
    await page.pdf();
    expect(await cardsOf(page)).toHaveLength(builtIn.records.claim.length);
    for (const hidden of ['#query', 'aside', 'button.more', '.tools'])
      expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
  });

  it('shows all that a record of any type has, in the words asked for', async () => {
    const base = join(folder, 'full.json');
    const records = Object.fromEntries(RECORD_TYPE_NAMES.map((type) => [type, fullRecord(type)]));
    const lists = RECORD_TYPE_NAMES.map((type) => {
      const { plural, title } = RECORD_TYPES[type];
      const second = type === EVIDENCE ? [] : [{ id: `${type}-2`, [title]: { en: `the second ${type}` } }];
      return [plural, [records[type], ...second]];
    });
    writeFileSync(base, JSON.stringify(Object.fromEntries(lists)));
    const { page, complaints } = await opened(browser, writePage(folder, 'full.html', '-d', base));
    for (const type of RECORD_TYPE_NAMES) {
      await shown(page, `#${type}/${type}-1?lang=es`);
      const text = await page.innerText('main');
      const leaves = textsIn(records[type]).filter((leaf) => leaf.startsWith('ES ') || leaf.startsWith('any '));
      expect(leaves.length).toBeGreaterThan(1);
      expect([type, leaves.filter((leaf) => !text.includes(leaf))]).toEqual([type, []]);
      const addresses = await page.evaluate<string[]>(
        `[...document.querySelectorAll('main a')].map(({ href }) => href)`,
      );
      const wanted = textsIn(records[type]).filter((leaf) => leaf.startsWith('https:'));
      expect([type, wanted.filter((leaf) => !addresses.includes(leaf))]).toEqual([type, []]);
      const linked = textsIn(records[type]).filter((leaf) => leaf.endsWith('-2'));
      expect([type, linked.filter((id) => !addresses.some((one) => one.includes(`/${id}?`)))]).toEqual([type, []]);
      expect(text).toContain(`own of ${type}`);
    }
    expect(complaints).toEqual([]);
  });

  it('keeps apart several sources with evidence', async () => {
    const base = join(folder, 'two.json');
    const place = (document: string) => ({ document, locator: 'p1.s1' });
    writeFileSync(
      base,
      JSON.stringify({
        documents: ['first', 'second'].map((id) => ({ id, title: { en: `The ${id}` }, publisher: `${id} press` })),
        claims: ['first', 'second'].map((id) => ({
          id: `of-${id}`,
          statement: { en: `What the ${id} says.` },
          kind: 'assessment',
          attributedTo: 'article',
          source: place(id),
        })),
        evidence: [
          {
            id: 'found',
            statement: { en: 'What was found.' },
            date: '2025-01-02',
            citations: [{ title: 'Elsewhere', url: 'https://example.org/' }],
            bearings: [{ claim: 'of-second', bearing: 'refutes', asOf: 'then' }],
          },
        ],
      }),
    );
    const { page, complaints } = await opened(browser, writePage(folder, 'two.html', '-d', base));
    await shown(page, '#claim/?document=second');
    expect(await cardsOf(page)).toEqual(['claim/of-second']);
    expect(await page.textContent('.card')).toMatch(/refuted.*— second press.*second#p1\.s1/s);
    await shown(page, '#document/?outcome=refuted');
    expect(await cardsOf(page)).toEqual(['document/second']);
    await shown(page, '#document/first');
    expect(await page.textContent('.outline')).toContain('What the first says.');
    expect(await page.textContent('.outline')).not.toContain('What the second says.');
    expect(complaints).toEqual([]);
  });

  it.each(['en', 'es', 'zh'])('draws pictures in which every label fits its shape (%s)', async (language) => {
    const page = await browser.newPage();
    await page.setContent((await soraCn(`graph --claims -f svg --lang ${language}`)).stdout);
    const tight = await page.evaluate<string[]>(`[...document.querySelectorAll('.node')].flatMap((node) => {
      const shape = node.querySelector('path').getBBox();
      const label = node.querySelector('text').getBBox();
      const fits = label.x > shape.x && label.x + label.width < shape.x + shape.width && label.height < shape.height + 4;
      return fits ? [] : [node.textContent];
    })`);
    expect(tight).toEqual([]);
    expect(await page.locator('.node').count()).toBeGreaterThan(builtIn.records.claim.length);
    await page.close();
  });

  it('draws the network with each node a link, and faded what the claims left are not about', async () => {
    const { page } = await opened(browser, builtInPage, { hash: '#graph/?topic=chips&lang=es' });
    interface Node {
      readonly name: string;
      readonly leadsTo: string;
      readonly text: string;
      readonly key: string;
      readonly number: string;
      readonly isFaded: boolean;
    }
    const nodes = await page.evaluate<Node[]>(`[...document.querySelectorAll('.network a:has(.node)')].map((link) => ({
      name: link.getAttribute('aria-label'),
      leadsTo: link.getAttribute('href'),
      text: link.textContent.trim(),
      key: link.querySelector('.node').dataset.key,
      number: link.querySelector('.node').id,
      isFaded: link.querySelector('.faded') !== null,
    }))`);
    expect(nodes).toHaveLength(await page.locator('.network .node').count());
    const claims = JSON.stringify(await rowsOf('claims --topic chips'));
    const left = nodes.filter(({ key }) => claims.includes(`"${key.replace(/.*:/, '')}"`));
    expect(left.length).toBeGreaterThan(1);
    expect(left.length).toBeLessThan(nodes.length);
    expect(nodes.filter(({ isFaded }) => !isFaded)).toEqual(left);
    for (const { name, leadsTo, text, key } of nodes) {
      expect(text).not.toBe('');
      expect(name.startsWith(`${text}, `)).toBe(true);
      expect(leadsTo).toContain(`#${key.replace(':', '/')}?`);
    }
    const arrows = await page.evaluate<{ ends: string[]; label: string; isFaded: boolean }[]>(
      `[...document.querySelectorAll('.network .arrow')].map((arrow) => ({
        ends: [arrow.dataset.from, arrow.dataset.to],
        label: arrow.querySelector('tspan')?.textContent,
        isFaded: arrow.classList.contains('faded'),
      }))`,
    );
    const kept = left.map(({ number }) => number);
    expect(arrows.filter(({ isFaded }) => !isFaded)).toEqual(
      arrows.filter(({ ends }) => ends.every((end) => kept.includes(end))),
    );
    expect(arrows.map(({ label }) => label)).toContain('afecta a');
    await page.locator('.network a').first().click();
    expect(page.url()).toContain(nodes[0]?.leadsTo);
  });

  it('opens with 10,000 claims and finds among them', async () => {
    const base = join(folder, 'large.jsonl');
    writeBase(base, 10_000);
    const { page, complaints } = await opened(browser, writePage(folder, 'large.html', '-d', base));
    expect(await cardsOf(page)).toHaveLength(50);
    await page.click('.cards + button.more');
    expect(await cardsOf(page)).toHaveLength(100);
    await typed(page, 'goverment');
    expect((await cardsOf(page)).length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  it.each(HOSTILE)('shows as text what looks like %j', async (text) => {
    const said = { en: `x ${text}` };
    const base = {
      about: { title: said, description: said, stanceTowards: said },
      documents: [
        {
          id: 'd',
          title: said,
          publisher: text,
          url: text,
          sections: [{ id: 's', title: said, from: 'p1', to: 'p2' }],
          notes: [{ locator: 'p1', note: said }],
        },
      ],
      topics: [{ id: 't', label: said, aliases: [text] }],
      actors: [{ id: 'a', name: said, description: said, country: text }],
      obstacles: [{ id: 'o', label: said, aliases: [text], description: said, topics: ['t'], affects: ['a'] }],
      technologies: [{ id: 'g', name: said, aliases: [text], description: said, maker: 'a' }],
      opportunities: [{ id: 'p', label: said, aliases: [text], description: said, beneficiaries: ['a'] }],
      evidence: [
        {
          id: 'e',
          statement: said,
          note: said,
          citations: [{ title: text, publisher: text, url: 'https://example.org/', quotation: text.slice(0, 20) }],
          bearings: [{ claim: 'c', bearing: 'refutes', asOf: 'then', note: said }],
        },
      ],
      claims: [
        {
          id: 'c',
          statement: said,
          attributedTo: 'a',
          topics: ['t'],
          actors: ['a'],
          obstacles: ['o'],
          technologies: ['g'],
          opportunities: ['p'],
          note: said,
          'x-own': text,
          source: { locator: 'p1.s1', quotation: text.slice(0, 20) },
        },
      ],
    };
    const name = join(folder, 'hostile.json');
    // The loader takes such characters only as escapes.
    const json = JSON.stringify(base).replace(/[\u007f-\u009f]/g, (raw) => `\\u00${raw.charCodeAt(0).toString(16)}`);
    writeFileSync(name, json);
    const { page, complaints } = await opened(browser, writePage(folder, 'hostile.html', '-d', name));
    for (const hash of [
      '',
      '#claim/c',
      '#document/d',
      '#actor/a',
      '#obstacle/o',
      '#evidence/e',
      '#technology/',
      '#timeline/',
      '#graph/',
      `#/?q=${encodeURIComponent(text)}`,
      `#claim/?topic=${encodeURIComponent(text)}`,
      `#actor/${encodeURIComponent(text)}`,
    ]) {
      await shown(page, hash);
      const strangers = await page.evaluate(
        'document.querySelectorAll("img, iframe, object, embed, link, base, script:not(#data, #data + script), style ~ style, [onerror], [onload], [style]").length',
      );
      expect([hash, strangers]).toEqual([hash, 0]);
      const raw = await page.evaluate<string>('document.body.innerText + document.title');
      expect([hash, /[\u0000-\u0008\u001b\u0080-\u009f\u202a-\u202e\u2066-\u2069]/.exec(raw)]).toEqual([hash, null]);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** Goes to an address within the page and waits until it shows it. */
async function shown(page: Page, hash: string): Promise<void> {
  await page.evaluate('document.querySelector(".facets")?.remove()');
  await page.evaluate(`location.hash === ${JSON.stringify(hash)} || (location.hash = ${JSON.stringify(hash)})`);
  await page.evaluate('dispatchEvent(new Event("hashchange"))');
  // The facets come last.
  await until(page, 'document.querySelector(".facets") !== null');
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .slice(0, 3)
        .join(' ')}`,
  );
}
