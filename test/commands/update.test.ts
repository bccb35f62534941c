import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { article } from '../query/village-library.ts';
import { soraCnOnDisk } from '../support/memory-runtime.ts';

const folder = mkdtempSync(join(tmpdir(), 'sora-cn-update-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
let count = 0;

function file(text: string, extension = 'txt'): string {
  const path = join(folder, `${count++}.${extension}`);
  writeFileSync(path, text);
  return path;
}

interface Row {
  readonly id: string;
  readonly locator?: string;
  readonly status: string;
  readonly basis?: string;
}

async function rowsOf(...argv: string[]): Promise<Row[]> {
  return JSON.parse((await soraCnOnDisk(['verify', ...argv, '--json'])).stdout) as Row[];
}

/** A base that was drafted from the article and then written by hand. */
const drafted = (await soraCnOnDisk(['draft', file(article), '--no-text'])).stdout;
const ours = drafted
  .replace('title: { en: TODO }', "title: { en: The library of Orrin Ford } # ours, not the paper's")
  .replaceAll('{ en: "" }', '{ en: "Said." }')
  .replace('claims:\n', 'claims:\n  # read twice\n');
/** The article a day later: a paragraph more, a word less, a heading anew. */
const later = `A reader writes to us.\n\n${article}`
  .replace('for free', 'at no cost')
  .replace('What happens next', 'And then');

describe('verify --update', () => {
  it('writes where things stand now, keeps what readers wrote, and leaves reported what changed', async () => {
    const base = file(ours, 'yaml');
    const text = file(later);
    const before = await rowsOf(text, '-d', base);
    expect(before.filter(({ status }) => status === 'changed').map(({ id }) => id)).toEqual(['p4-s3']);
    expect(before.filter(({ status }) => status === 'moved')).toHaveLength(12);

    const tried = await soraCnOnDisk(['verify', text, '-d', base, '--update', '--dry-run']);
    expect(readFileSync(base, 'utf8')).toBe(ours);
    expect(tried.exitCode).toBe(1);
    expect(tried.stdout).toContain(`--- ${base}\n+++ ${base}\n@@`);
    expect(tried.stderr).toContain('changed: p4-s3 at p4.s3\n');

    const updated = await soraCnOnDisk(['verify', text, '-d', base, '--update']);
    expect(updated).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(`Wrote ${base}.`) as string });
    const written = readFileSync(base, 'utf8');
    const removed = tried.stdout.split('\n').filter((line) => /^-(?!--)/.test(line));
    const added = tried.stdout.split('\n').filter((line) => /^\+(?!\+\+)/.test(line));
    const [old, now] = [ours.split('\n'), written.split('\n')];
    expect(removed.every((line) => old.includes(line.slice(1)))).toBe(true);
    expect(added.every((line) => now.includes(line.slice(1)))).toBe(true);
    expect(now.length - old.length).toBe(added.length - removed.length);
    expect(written).toContain("title: { en: The library of Orrin Ford } # ours, not the paper's\n");
    expect(written).toContain('claims:\n  # read twice\n');
    expect((await soraCnOnDisk(['check', base])).exitCode).toBe(0);

    const after = await rowsOf(text, '-d', base);
    expect(
      after.filter(({ status }) => status !== 'verified').map(({ id, locator, status }) => [id, locator, status]),
    ).toEqual([['p4-s3', 'p4.s3', 'changed']]);
    expect((await soraCnOnDisk(['verify', text, '-d', base])).stderr).not.toContain('fingerprint');
    const again = await soraCnOnDisk(['verify', text, '-d', base, '--update']);
    expect(again.stderr).toContain('Nothing was to be written.');
    expect(readFileSync(base, 'utf8')).toBe(written);
  });

  it('goes on saying where the words of a claim stand whose place changed and has another sentence now', async () => {
    const before = 'It rains.\nIt snows on the hills today.\nIt hails.\n';
    const later = 'It thaws.\nIt rains.\nIt snows on the hills tonight.\nIt hails.\n';
    const yaml = (await soraCnOnDisk(['draft', file(before), '--no-text'])).stdout.replaceAll('""', '"Said."');
    const base = file(yaml.replace('{ locator: p2.s1,', '{ locator: p2.s1, quotation: snows on the hills,'), 'yaml');
    const text = file(later);
    const changed = { id: 'p2-s1', locator: 'p2.s1', status: 'changed', foundAt: ['p3.s1'], quotationFound: true };
    expect(await rowsOf(text, '-d', base)).toContainEqual(expect.objectContaining(changed));
    await soraCnOnDisk(['verify', text, '-d', base, '--update']);
    expect(await rowsOf(text, '-d', base)).toContainEqual(expect.objectContaining(changed));
  });

  it('finds a claim at the wrong place afterwards, whatever is put into the list of sentences', async () => {
    const swapped = article.replace(
      'The council will vote on 4 May. Moss is hopeful, because the last three votes on the library were all won by a single voice.',
      'Moss is hopeful, because the last three votes on the library were all won by a single voice. The council will vote on 4 May.',
    );
    expect(swapped).not.toBe(article);
    const of = (yaml: string) => yaml.slice(yaml.indexOf('  fingerprint'), yaml.indexOf('claims:'));
    const other = (await soraCnOnDisk(['draft', file(swapped), '--no-text'])).stdout;
    const base = file(ours.replace(of(ours), of(other)), 'yaml');
    const rows = await rowsOf(file(swapped), '-d', base);
    expect(rows.filter(({ status }) => status === 'moved').map(({ id }) => id)).toEqual(['p5-s1', 'p5-s2']);

    const without = file(ours.replace(of(ours), of(other)).replace(/, digest: "\w+"/g, ''), 'yaml');
    const bare = await rowsOf(file(swapped), '-d', without);
    expect(new Set(bare.map(({ status, basis }) => `${status} ${basis ?? ''}`))).toEqual(new Set(['by-place place']));
    expect((await soraCnOnDisk(['verify', file(swapped), '-d', without])).exitCode).toBe(0);
    expect((await soraCnOnDisk(['verify', file(swapped), '-d', without, '--strict'])).exitCode).toBe(1);
  });

  it('keeps the place of what was taken out of the text, though the text has no such place any more', async () => {
    const text = 'First head\n\nIt rains. It snows.\n\nSecond head\n\nIt hails.\n\nIt thaws.\n';
    const yaml = (await soraCnOnDisk(['draft', file(text), '--no-text'])).stdout.replaceAll('TODO', 'A');
    for (const [shorter, gone] of [
      [text.replace(' It snows.', ''), ['p1-s2']],
      [text.replace('\n\nIt thaws.', ''), ['p3-s1']],
      [text.replace('\n\nIt rains. It snows.', ''), ['p1-s1', 'p1-s2']],
    ] as const) {
      const base = file(yaml, 'yaml');
      expect((await soraCnOnDisk(['verify', file(shorter), '-d', base, '--update'])).exitCode).toBe(1);
      const written = readFileSync(base, 'utf8');
      const rows = await rowsOf(file(shorter), '-d', base);
      const left = rows.filter(({ status }) => status !== 'verified');
      expect(left.map(({ id }) => id)).toEqual(gone);
      expect(left.map(({ status }) => status)).toContain('missing');
      expect((await soraCnOnDisk(['check', base])).exitCode).toBe(0);
      await soraCnOnDisk(['verify', file(shorter), '-d', base, '--update']);
      expect(readFileSync(base, 'utf8')).toBe(written);
    }
  });

  it('takes a paragraph for whole only where nothing was taken out of it, however it is retyped', async () => {
    const text = 'It rains. It snows. "It hails."\n\nIt thaws.\n';
    const yaml = (await soraCnOnDisk(['draft', file(text), '--no-text'])).stdout;
    const whole = yaml.replace('{ locator: p1.s1, digest:', '{ locator: p1 } #');
    const after = async (changed: string) => {
      const base = file(whole, 'yaml');
      await soraCnOnDisk(['verify', file(changed), '-d', base, '--update']);
      const written = readFileSync(base, 'utf8');
      await soraCnOnDisk(['verify', file(changed), '-d', base, '--update']);
      expect(readFileSync(base, 'utf8')).toBe(written);
      return (await rowsOf(file(changed), '-d', base)).find(({ id }) => id === 'p1-s1');
    };
    expect(await after(text.replace('"It hails."', '“It hails.”'))).toMatchObject({
      status: 'verified',
      basis: 'digest',
    });
    expect(await after(`It blows.\n\n${text}`)).toMatchObject({ locator: 'p2', status: 'verified' });
    const torn = await after('It rains. It snows.\n\n"It hails." It thaws.\n');
    expect(torn).toMatchObject({ locator: 'p1', status: 'changed' });
  });

  it('leaves the byte order mark and the line ends of a base as they were, in every format', async () => {
    const document = parse(ours) as { document: object; claims: readonly object[] };
    const lines = [{ recordType: 'document', ...document.document }, ...document.claims];
    const texts = {
      yaml: ours,
      json: `${JSON.stringify(document, null, 2)}\n`,
      jsonl: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    };
    for (const [extension, text] of Object.entries(texts)) {
      const written = async (asItIs: string) => {
        const base = file(asItIs, extension);
        await soraCnOnDisk(['verify', file(later), '-d', base, '--update']);
        return readFileSync(base, 'utf8');
      };
      const plain = await written(text);
      expect(plain).not.toBe(text);
      const asOnWindows = (one: string) => `\ufeff${one.replaceAll('\n', '\r\n')}`;
      expect(await written(asOnWindows(text))).toBe(asOnWindows(plain));
    }
  });

  it('names gaps and notes whose place is gone, and writes none that no text has', async () => {
    const text = 'It rains. It snows.\n\nIt thaws.\n';
    const yaml = (await soraCnOnDisk(['draft', file(text), '--no-text'])).stdout.replaceAll('TODO', 'A');
    const noted = yaml.replace('claims:', '  notes: [{ locator: p1.s1, note: { en: Odd. } }]\nclaims:');
    const other = file(noted, 'yaml');
    const updated = await soraCnOnDisk(['verify', file('It blows. It snows.\n\nIt thaws.\n'), '-d', other, '--update']);
    expect(updated.stderr).toContain('It cannot be told where these are now, so they stay: the note at p1.s1.');
    const gone = file(noted.replace('locator: p1.s1, note', 'locator: p1.s2, note'), 'yaml');
    const refused = await soraCnOnDisk(['verify', file('It rains.\n\nIt thaws.\n'), '-d', gone, '--update']);
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
    expect(refused.stderr).toContain('names a place that is gone from the text');
    expect(refused.stderr).toContain('no sentence p1.s2');
  });

  it('gives places of bases of before the digests of what they meant, also where that is gone', async () => {
    const old = ours
      .replace(/, digest: "\w+"/g, '')
      .replace(/ {2}folded:\n(?: {4}.*\n)+/, '')
      .replace('  segmentation: 2\n', '');
    const base = file(old, 'yaml');
    const text = file(later);
    expect((await soraCnOnDisk(['verify', text, '-d', base, '--update'])).exitCode).toBe(1);
    const rows = await rowsOf(text, '-d', base);
    expect(new Set(rows.map(({ basis }) => basis))).toEqual(new Set(['digest']));
    expect(rows.filter(({ status }) => status !== 'verified').map(({ id }) => id)).toEqual(['p4-s3']);
  });

  it.each(['json', 'jsonl'] as const)('writes %s as well, with a small difference', async (format) => {
    const printed = (list: string) => soraCnOnDisk([list, '-d', file(ours, 'yaml'), '-f', 'jsonl']);
    const [documents, claims] = [(await printed('documents')).stdout, (await printed('claims')).stdout];
    const lines = `${documents}${claims}`;
    const records = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    const text = format === 'jsonl' ? lines : `${JSON.stringify(records, undefined, 2)}\n`;
    const base = file(text, format);
    await soraCnOnDisk(['verify', file(later), '-d', base, '--update']);
    const written = readFileSync(base, 'utf8');
    expect(written).not.toBe(text);
    const rows = await rowsOf(file(later), '-d', base);
    expect(rows.filter(({ status }) => status !== 'verified').map(({ id }) => id)).toEqual(['p4-s3']);
    if (format === 'jsonl') expect(written.split('\n')).toHaveLength(text.split('\n').length);
  });

  it('raises the version of the cut on the recorded text only', async () => {
    const quoted = '“Will it close?” asked Moss. Nobody answered in 2009. 40 readers came.\n';
    const base = file(
      `document: { id: a, language: en, fingerprint: "${'0'.repeat(64)}" }\nclaims: [{ id: q, statement: { en: Q. }, source: { locator: p1.s2, quotation: asked Moss } }, { id: r, statement: { en: R. }, source: { locator: p1.s3 } }]\n`,
      'yaml',
    );
    const text = file(quoted);
    const refused = await soraCnOnDisk(['verify', text, '-d', base, '--update', '--segmentation', '2']);
    expect(refused).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringContaining('Record it first: --update without --segmentation\n') as string,
    });
    await soraCnOnDisk(['verify', text, '-d', base, '--update']);
    const raised = await soraCnOnDisk(['verify', text, '-d', base, '--update', '--segmentation', '2']);
    expect(raised.stderr).toContain('It cannot be told where these are in the new cut, so they stay: r at p1.s3.');
    const written = readFileSync(base, 'utf8');
    expect(written).toContain('segmentation: 2');
    const rows = await rowsOf(text, '-d', base);
    expect(rows[0]).toMatchObject({ id: 'q', locator: 'p1.s1', status: 'verified', basis: 'digest' });
    expect(rows[1]?.status).not.toBe('verified');
  });

  it('raises the cut of a place to the sentence that has its quotation, though another holds the rest', async () => {
    const text = file('It was bought by Yahoo! but not at once. 40 readers came.\n');
    const base = file(
      'document: { id: a, language: en }\nclaims: [{ id: q, statement: { en: Q. }, source: { locator: p1.s2, quotation: but not at once } }]\n',
      'yaml',
    );
    await soraCnOnDisk(['verify', text, '-d', base, '--update']);
    await soraCnOnDisk(['verify', text, '-d', base, '--update', '--segmentation', '2']);
    expect((await rowsOf(text, '-d', base))[0]).toMatchObject({ locator: 'p1.s1', status: 'verified' });
  });

  it('writes all at once: the same again writes nothing', async () => {
    const base = file((await soraCnOnDisk(['draft', file('A firm in the U.S.\n'), '--no-text'])).stdout, 'yaml');
    const text = file('Rain fell. A firm in the U.S. Lind came.\n');
    expect(await rowsOf(text, '-d', base)).toMatchObject([{ id: 'p1-s1', status: 'retyped' }]);
    await soraCnOnDisk(['verify', text, '-d', base, '--update']);
    expect(await rowsOf(text, '-d', base)).toMatchObject([{ id: 'p1-s1', locator: 'p1.s2', status: 'retyped' }]);
    expect((await soraCnOnDisk(['verify', text, '-d', base, '--update'])).stderr).toContain(
      'Nothing was to be written.',
    );
  });

  // A base may list its sentences in any order: those of hand-written ones stand as they were read.
  it.each([
    ['in their order', (lines: readonly string[]) => lines],
    ['from the last to the first', (lines: readonly string[]) => lines.toReversed()],
  ])('leaves no section behind whose first or last paragraphs are written anew: sentences %s', async (_, ordered) => {
    const text = [
      ['Before', 'It rains.', 'It snows.'],
      ['Today', 'It hails.', 'It thaws.', 'It blows.'],
      ['Soon', 'It clears.', 'It dries.'],
    ];
    const written = (parts: readonly (readonly string[])[]) => `${parts.flat().join('\n\n')}\n`;
    const drafted = (await soraCnOnDisk(['draft', file(written(text)), '--no-text'])).stdout
      .replaceAll('TODO', 'A')
      .replace(/(?<=\n {2}sentences:\n)(?: {4}.*\n)+/, (lines) => ordered(lines.match(/.*\n/g) ?? []).join(''));
    const spans = async (later: string) => {
      const base = file(drafted, 'yaml');
      const { stderr } = await soraCnOnDisk(['verify', file(later), '-d', base, '--update']);
      expect(stderr).toContain('Wrote');
      expect((await soraCnOnDisk(['check', base])).exitCode).toBe(0);
      const { document } = parse(readFileSync(base, 'utf8')) as {
        document: { sections: readonly { from: string; to: string }[] };
      };
      return document.sections.map(({ from, to }) => `${from} ${to}`);
    };
    const news = 'Some news.\n\nMore news.\n\nOther news.\n\n';
    expect(await spans(`${news}${written(text)}`)).toEqual(['p4 p5', 'p6 p8', 'p9 p10']);
    const first = written(text).replace('It hails.', 'It is cold.');
    expect(await spans(`${news}${first}`)).toEqual(['p4 p5', 'p6 p8', 'p9 p10']);
    const last = written(text).replace('It blows.', 'It is calm.');
    expect(await spans(`${news}${last}`)).toEqual(['p4 p5', 'p6 p8', 'p9 p10']);
    // All of the last one, in a text that is shorter.
    const less = written(text)
      .replace('It rains.\n\n', '')
      .replace(/It clears[^]*/, 'It will.\n\nOr not.\n');
    expect(await spans(less)).toEqual(['p1 p1', 'p2 p4', 'p5 p6']);
    // Nothing but headings that are paragraphs now, a first paragraph that is a heading, and one that stands elsewhere.
    expect(await spans(written(text).replaceAll('.', ''))).toEqual(['p1 p2', 'p3 p5', 'p6 p7']);
    expect(await spans(written(text).replace('It hails.', 'It hails'))).toEqual(['p1 p2', 'p3 p4', 'p5 p6']);
    const moved = written(text).replace('\n\nIt dries.', '').replace('It snows.', 'It dries.\n\nIt snows.');
    expect(await spans(moved)).toEqual(['p1 p3', 'p4 p6', 'p7 p7']);
  });

  it('takes sentences, paragraphs and headings that are there several times along with what they stand among', async () => {
    const text = [
      ['Day one', 'The river rose. It rained.', 'Nobody came.', 'The mayor spoke. It rained.'],
      ['Reply', 'Nobody came.', 'The school was closed. It rained. It rained.'],
      ['Day two', 'The bridge held. It rained.'],
      ['Reply', 'Nobody came.'],
    ];
    const written = (parts: readonly (readonly string[])[]) => `${parts.flat().join('\n\n')}\n`;
    const drafted = (await soraCnOnDisk(['draft', file(written(text)), '--no-text'])).stdout
      .replaceAll('TODO', 'A')
      .replaceAll('{ en: "" }', '{ en: Said. }');
    const later = file(written([['News', 'It rained.', 'Nobody came.'], ...text]));
    // With digests that are the document's, and with those of each place that an update writes.
    const updated = file(drafted, 'yaml');
    await soraCnOnDisk(['verify', file(written(text)), '-d', updated, '--update']);
    expect(readFileSync(updated, 'utf8')).toContain('locator: p1.s2, digest');
    for (const base of [file(drafted, 'yaml'), updated]) {
      const before = await rowsOf(later, '-d', base);
      const places = before.map(({ locator = '' }) => locator.replace(/\d+/, (number) => String(Number(number) + 2)));
      expect(before).toMatchObject(places.map((place) => ({ status: 'moved', foundAt: [place] })));
      expect((await soraCnOnDisk(['verify', later, '-d', base, '--update'])).exitCode).toBe(0);
      expect(await rowsOf(later, '-d', base)).toMatchObject(
        places.map((locator) => ({ locator, status: 'verified', foundAt: [locator] })),
      );
      const { document } = parse(readFileSync(base, 'utf8')) as { document: { sections: readonly object[] } };
      expect(document.sections).toMatchObject([
        { heading: 'h2', from: 'p3', to: 'p5' },
        { heading: 'h3', from: 'p6', to: 'p7' },
        { heading: 'h4', from: 'p8', to: 'p8' },
        { heading: 'h5', from: 'p9', to: 'p9' },
      ]);
    }
  });

  it('names all the places of a sentence where its paragraph was torn or others came between', async () => {
    const base = (await soraCnOnDisk(['draft', file('Ann ran. It rained. Bob sat.\nIt rained.\n'), '--no-text']))
      .stdout;
    const torn = file('It rained.\nAnn ran.\nIt rained.\nBob sat.\n');
    expect((await rowsOf(torn, '-d', file(base, 'yaml')))[1]).toMatchObject({
      status: 'moved',
      foundAt: ['p1.s1', 'p3.s1'],
    });
  });

  it('records what a place meant from any of the places where it stands, without folded digests, too', async () => {
    const text = 'Bob sat - and wept.\nAnn ran. It hailed. Bob sat - and wept.\n';
    const drafted = (await soraCnOnDisk(['draft', file(`It rained.\n${text}`), '--no-text'])).stdout;
    const base = file(drafted.replace(/ {2}folded:\n(?: {4}.*\n)+/, '').replace(/, digest: "?\w+"?/g, ''), 'yaml');
    const later = file(text);
    const stood = { id: 'p2-s1', locator: 'p2.s1', status: 'moved', foundAt: ['p1.s1', 'p2.s3'] };
    expect((await rowsOf(later, '-d', base))[1]).toMatchObject(stood);
    await soraCnOnDisk(['verify', later, '-d', base, '--update']);
    expect((await rowsOf(later, '-d', base))[1]).toMatchObject({ ...stood, basis: 'digest' });
  });

  it('finds to the letter what was folded otherwise when it was recorded, and records it anew', async () => {
    const drafted = (await soraCnOnDisk(['draft', file('It rained.\nAnn ran.\n'), '--no-text'])).stdout;
    const digest = /digest: "(\w+)"/.exec(drafted)?.[1] ?? '';
    const base = file(drafted.replaceAll(`"${digest}"`, '"0123456789abcdef"'), 'yaml');
    expect(await rowsOf(file('It rained.\nAnn ran.\n'), '-d', base)).toMatchObject([
      { status: 'verified', basis: 'digest' },
      { status: 'verified' },
    ]);
    const later = file('Bob sat.\nIt rained.\nAnn ran.\n');
    expect((await rowsOf(later, '-d', base))[0]).toMatchObject({ status: 'moved', foundAt: ['p2.s1'] });
    await soraCnOnDisk(['verify', later, '-d', base, '--update']);
    expect((await rowsOf(later, '-d', base))[0]).toMatchObject({ locator: 'p2.s1', status: 'verified' });
    const written = readFileSync(base, 'utf8');
    expect(written).toContain(digest);
    expect(written).not.toContain('0123456789abcdef');
  });

  it('says of a text that another version of it cut otherwise what records the cut anew, which does so', async () => {
    const text = file('It rained. Ann ran.\n');
    const drafted = (await soraCnOnDisk(['draft', text, '--no-text'])).stdout;
    const base = file(
      drafted.replace(/(?<=p1\.s2: ")\w+/g, (digest) => '0'.repeat(digest.length)),
      'yaml',
    );
    const { stderr } = await soraCnOnDisk(['verify', text, '-d', base]);
    expect(stderr).toContain('by another version of sora-cn');
    const [, update = ''] = /sora-cn (verify --update[^.]*?) records/.exec(stderr) ?? [];
    expect((await soraCnOnDisk([...update.split(' '), text, '-d', base])).stderr).toContain('Wrote');
    expect((await soraCnOnDisk(['verify', text, '-d', base])).stderr).not.toContain('cut otherwise');
  });

  it('moves at once what the digest that it writes finds', async () => {
    const drafted = (await soraCnOnDisk(['draft', file('An all-day rain fell. Ann ran.\n'), '--no-text'])).stdout;
    const base = file(drafted.replace(/ {2}folded:\n(?: {4}.*\n)+/, '').replace(/, digest: "?\w+"?/g, ''), 'yaml');
    // Another hyphen, which only folded digests pass over.
    const text = file('Bob sat. An all\u2010day rain fell. Ann ran.\n');
    await soraCnOnDisk(['verify', text, '-d', base, '--update']);
    expect(await rowsOf(text, '-d', base)).toMatchObject([
      { id: 'p1-s1', locator: 'p1.s2', status: 'verified' },
      { id: 'p1-s2', locator: 'p1.s3', status: 'verified' },
    ]);
  });

  it('names the section of which nothing is left', async () => {
    const text = 'One\n\nIt rains.\n\nTwo\n\nIt snows.\n';
    const base = file((await soraCnOnDisk(['draft', file(text), '--no-text'])).stdout.replaceAll('TODO', 'A'), 'yaml');
    const refused = await soraCnOnDisk(['verify', file('One\n\nIt rains.\n'), '-d', base, '--update']);
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
    expect(refused.stderr).toContain('is gone from the text (the section section-2): ');
  });

  it('ends where the last paragraph of a section is far beyond the text', async () => {
    const base = file(
      `document: { id: d, title: { en: D }, sections: [{ id: all, title: { en: All }, from: p1, to: p999999999 }] }
claims: [{ id: c, statement: { en: Said. }, source: { locator: p1.s1 } }]
`,
      'yaml',
    );
    const updated = await soraCnOnDisk(['verify', file('Said so.'), '-d', base, '--update']);
    expect(updated.exitCode).toBe(1);
    expect(updated.stderr).toContain('the document has no paragraph p999999999; its last one is p1.');
  });

  it('is refused where it could not write, or would record a damaged text', async () => {
    const base = file(ours, 'yaml');
    for (const argv of [
      ['verify', file(article), '--update'],
      ['verify', file(article), '-d', '-', '--update'],
      ['verify', file(article), '-d', base, '--dry-run'],
      ['verify', file(article), '-d', base, '--segmentation', '2'],
    ])
      expect(await soraCnOnDisk(argv)).toMatchObject({ exitCode: 2, stdout: '' });
    const damaged = file(article.replaceAll('"', '&quot;').replaceAll(' ', '&nbsp;'));
    expect(await soraCnOnDisk(['verify', damaged, '-d', base, '--update'])).toMatchObject({ exitCode: 1 });
    expect(readFileSync(base, 'utf8')).toBe(ours);
  });

  it('replaces a file at once, with the rights it had, and leaves nothing beside it', async () => {
    const inside = mkdtempSync(join(folder, 'rights-'));
    const base = join(inside, 'b.yaml');
    writeFileSync(base, ours, { mode: 0o600 });
    await soraCnOnDisk(['verify', file(later), '-d', inside, '--update']);
    expect(readdirSync(inside)).toEqual(['b.yaml']);
    expect(statSync(base).mode & 0o777).toBe(0o600);
  });
});
