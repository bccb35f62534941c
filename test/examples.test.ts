import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { soraCnOnDisk } from './support/memory-runtime.ts';

const scratch = mkdtempSync(join(tmpdir(), 'sora-cn-examples-'));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** The worked examples, each a base on three articles: the language of each of these, and how many claims have it. */
const EXAMPLES = {
  'night-train': { 'diario-de-almeda': ['es', 8], 'selby-herald': ['en', 10], 'varener-bote': ['de', 8] },
  'seed-bank': { 'les-echos-de-la-combe': ['fr', 9], 'verbivskyi-visnyk': ['uk', 7], 'yunling-zaobao': ['zh', 8] },
} as const;

const folderOf = (name: string) => resolve('examples', name);

interface Row {
  readonly id: string;
  readonly status: string;
  readonly document: string;
  readonly locator: string;
  readonly source: { readonly document: string; readonly locator: string };
  readonly alsoAt: readonly { readonly document: string }[];
}

/** A copy of an example that a test may write into. */
function copyOf(name: string): string {
  const copy = mkdtempSync(join(scratch, `${name}-`));
  cpSync(folderOf(name), copy, { recursive: true });
  return copy;
}

function replaceIn(path: string, ...changes: readonly (readonly [from: string, to: string])[]): void {
  const text = readFileSync(path, 'utf8');
  const changed = changes.reduce((all, [from, to]) => all.replace(from, to), text);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
}

describe.each(Object.entries(EXAMPLES))('the example %s', (name, documents) => {
  const base = folderOf(name);
  const ids = Object.keys(documents);
  const printed = async (...argv: string[]) => (await soraCnOnDisk([...argv, '-d', base])).stdout;
  const rows = async (...argv: string[]) => JSON.parse(await printed(...argv, '--json')) as Row[];
  const count = async (...argv: string[]) => Number(await printed(...argv, '--count'));

  it('is sound, and stands in its articles word by word', async () => {
    expect(await soraCnOnDisk(['check', base, '--strict'])).toMatchObject({ exitCode: 0 });
    const verified = await soraCnOnDisk(['verify', join(base, 'texts'), '-d', base, '--strict', '--all-documents']);
    expect(verified.exitCode).toBe(0);
    expect(verified.stderr).toMatch(/^(\d+) of \1 claims stand .* (\d+) of \2 sentences have a claim\.\n$/);
  });

  it('says of each article what it is, how much of it is covered, and how many claims stand in it', async () => {
    for (const row of (await rows('documents')) as unknown as Record<string, unknown>[]) {
      const [language, claims] = (documents as Record<string, readonly [string, number]>)[String(row['id'])] ?? [];
      expect(row).toMatchObject({ language, claimCount: claims, coveredCount: row['sentenceCount'] });
    }
    expect((await rows('documents')).map(({ id }) => id)).toEqual(ids);
    expect(await printed('-f', 'text')).toContain(
      /title: \{ en: '?([^'}]*)/.exec(readFileSync(join(base, 'shared.yaml'), 'utf8'))?.[1]?.trim(),
    );
  });

  it('tells the articles apart in filters, counts and outlines', async () => {
    const all = await rows('claims');
    const by = JSON.parse(await printed('stats', '--by', 'document', '--json')) as { value: string; count: number }[];
    const crossed = JSON.parse(await printed('stats', '--by', 'document,stance', '--json')) as {
      document: string;
      count: number;
    }[];
    for (const id of ids) {
      const within = all.filter(({ source, alsoAt }) => [source, ...alsoAt].some(({ document }) => document === id));
      const listed = await rows('claims', '--document', id);
      expect(listed.map((row) => row.id)).toEqual(within.map((row) => row.id));
      expect(await count('claims', '--exclude', `document:${id}`)).toBe(all.length - within.length);
      expect(by.find(({ value }) => value === id)?.count).toBe(within.length);
      expect(crossed.filter(({ document }) => document === id).reduce((sum, row) => sum + row.count, 0)).toBe(
        within.length,
      );
      const outline = await rows('document', id);
      expect(new Set(outline.map(({ document }) => document))).toEqual(new Set([id]));
      expect(outline.map(({ locator }) => locator)).toContain('p3.s2');
      expect(await rows('document', `${id}#p1.s1`)).toMatchObject([{ document: id, locator: 'p1.s1' }]);
      expect((await rows('claims', '--at', `${id}#p2`)).length).toBeGreaterThan(1);
    }
    for (const argv of [
      ['document', 'p1.s1'],
      ['claims', '--at', 'p1'],
    ]) {
      const { exitCode, stderr } = await soraCnOnDisk([...argv, '-d', base]);
      expect(exitCode).toBe(2);
      for (const id of ids) expect(stderr).toContain(`${id}#p1`);
    }
  });

  it('cites each claim to its own article, wherever it is met', async () => {
    const reports = await printed('claims', '-f', 'markdown');
    for (const { id, source } of await rows('claims')) {
      const [[document]] = [
        JSON.parse(await printed('show', source.document, '--json')) as { record: Record<string, string> }[],
      ];
      const { publisher = '', url = '' } = document?.record ?? {};
      const shown = await printed('show', id, '-f', 'markdown');
      const cited = shown.split('\n').find((line) => line.startsWith('> Cite:'));
      expect(cited).toContain(`claim:${id}, ${source.locator}, on `);
      expect(cited).toContain(`(${publisher}, `);
      expect(cited).toContain(`<${url}>`);
      expect(JSON.parse(await printed('show', id, '-f', 'csl'))).toMatchObject([{ publisher, URL: url }]);
      const place = `${source.document}#${source.locator}`;
      expect(shown).toContain(place);
      expect(await printed('claims', '--at', place)).toContain(`${id}\t${place}\t`);
      expect(reports).toContain(place);
      expect(reports.split('\n> Drawn from ')[1]).toContain(url);
    }
  });

  it('is searched as one, in the languages of all articles', async () => {
    for (const { id, source, ...row } of await rows('claims')) {
      const { statement } = row as unknown as { statement: Record<string, string> };
      const [language = 'en'] = (documents as Record<string, readonly [string, number]>)[source.document] ?? [];
      const found = await rows('search', '--type', 'claim', statement[language] ?? '');
      expect(found[0]).toMatchObject({ id, record: { source: { document: source.document } } });
    }
  });

  it('draws what one article says, and what all say of a thing', async () => {
    const [first = ''] = ids;
    const nodes = async (...argv: string[]) => {
      const { nodes } = JSON.parse(await printed('graph', '--claims', '--json', ...argv)) as {
        nodes: { type: string; id: string }[];
      };
      return nodes.filter(({ type }) => type === 'claim').map(({ id }) => id);
    };
    const within = (await rows('claims', '--document', first)).map(({ id }) => id);
    expect(new Set(await nodes('--document', first))).toEqual(new Set(within));
    expect((await nodes()).length).toBe(await count('claims'));
  });

  it('takes another article, whose ids are new there', async () => {
    const copy = copyOf(name);
    const [first = ''] = ids;
    const text = join(copy, 'texts', `${first}.txt`);
    expect(await soraCnOnDisk(['draft', text, '--into', copy])).toMatchObject({ exitCode: 1 });
    // Another text, of the same sentences.
    appendFileSync(text, '\n\n* * *\n');
    expect(await soraCnOnDisk(['draft', text, '--into', copy])).toMatchObject({ exitCode: 0 });
    expect(readdirSync(copy)).toContain(`${first}-2.yaml`);
    const checked = await soraCnOnDisk(['check', copy]);
    expect(checked).toMatchObject({ exitCode: 0, stderr: expect.stringMatching(/^0 errors/) as string });
    expect((await soraCnOnDisk(['claims', '-d', copy, '--document', first, '-f', 'ids'])).stdout).toBe(
      await printed('claims', '--document', first, '-f', 'ids'),
    );
    // The text is that of either now.
    const torn = await soraCnOnDisk(['verify', text, '-d', copy]);
    expect(torn).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(`${first}-2=${text}`) as string });
  });

  it('is refused where a place could be in any of the articles', async () => {
    const copy = copyOf(name);
    writeFileSync(
      join(copy, 'more.yaml'),
      'claims: [{ id: astray, statement: { en: A. }, source: { locator: p1.s1 } }]\n',
    );
    const { exitCode, stdout } = await soraCnOnDisk(['check', copy]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('ambiguous-document');
    for (const id of ids) expect(stdout).toContain(id);
  });
});

describe('an article of several that changes', () => {
  it('is found out, with the claim that then stands at the wrong place, and recorded anew in its own file only', async () => {
    const copy = copyOf('night-train');
    const texts = join(copy, 'texts');
    const verify = (...argv: string[]) => soraCnOnDisk(['verify', texts, '-d', copy, ...argv]);
    const before = Object.fromEntries(
      ['selby-herald', 'diario-de-almeda', 'shared'].map((id) => [id, readFileSync(join(copy, `${id}.yaml`), 'utf8')]),
    );
    replaceIn(
      join(texts, 'varener-bote.txt'),
      ['Der Nachtzug soll', 'Leser streiten.\n\nDer Nachtzug soll'],
      ['um elf Minuten', 'um zwölf Minuten'],
      ['Der Bahnsteig ist 60 m zu kurz. ', ''],
      ['zu bezahlen.', 'zu bezahlen. Der Bahnsteig ist 60 m zu kurz.'],
    );
    const found = await verify('--json');
    expect(found.exitCode).toBe(1);
    const astray = (JSON.parse(found.stdout) as (Row & { foundAt: string[]; sentence?: string })[]).filter(
      ({ status }) => status !== 'verified',
    );
    expect(astray.every(({ document }) => document === 'varener-bote')).toBe(true);
    expect(astray.filter(({ status }) => status === 'changed')).toMatchObject([
      { id: 'stop-costs-eleven-minutes', foundAt: ['p3.s1'], sentence: expect.stringContaining('zwölf') as string },
    ]);
    expect(astray.find(({ id }) => id === 'platform-too-short')).toMatchObject({ status: 'moved', foundAt: ['p3.s3'] });
    expect(found.stderr).toContain('varener-bote: 6 places stand one paragraph later, p1.s1 to p3.s3.\n');
    expect(found.stderr).toContain('varener-bote: No claim stands in p1.s1.\n');

    await verify('--update');
    for (const [id, text] of Object.entries(before)) expect(readFileSync(join(copy, `${id}.yaml`), 'utf8')).toBe(text);
    const left = await verify('--json');
    expect(
      (JSON.parse(left.stdout) as Row[]).filter(({ status }) => status !== 'verified').map(({ id }) => id),
    ).toEqual(['stop-costs-eleven-minutes']);
  });

  it('counts a claim without a place once, however many texts there are', async () => {
    const copy = copyOf('seed-bank');
    writeFileSync(join(copy, 'more.yaml'), 'claims: [{ id: nowhere, statement: { en: Nowhere. } }]\n');
    const { stdout, stderr } = await soraCnOnDisk([
      'verify',
      join(copy, 'texts'),
      '-d',
      copy,
      '--status',
      'unchecked',
      '-f',
      'ids',
    ]);
    expect(stdout).toBe('nowhere\n');
    expect(stderr.match(/could not be checked/g)).toHaveLength(1);
  });
});
