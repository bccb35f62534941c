import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pairTexts } from '../../src/query/source/pair-texts.ts';
import { article } from '../query/village-library.ts';
import { DATA_FOLDER } from '../support/built-in.ts';
import { soraCn, soraCnOnDisk } from '../support/memory-runtime.ts';

const folder = mkdtempSync(join(tmpdir(), 'sora-cn-verify-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const village = fileURLToPath(new URL('../articles/village-library.yaml', import.meta.url));
let count = 0;

function file(text: string | Uint8Array): string {
  const path = join(folder, `${count++}.txt`);
  writeFileSync(path, text);
  return path;
}

/** The line of the base on which a claim has its id. */
function lineOf(id: string, base = village): number {
  return (
    readFileSync(base, 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(`id: ${id}`)) + 1
  );
}

interface Row {
  readonly id: string;
  readonly status: string;
}

describe('verify', () => {
  it('finds no document of a text among more than a call takes arguments', () => {
    const none = { authors: [], abbreviations: [], sections: [], gaps: [], notes: [] };
    const documents = Array.from({ length: 130_000 }, (_, at) => ({ id: `d${at}`, ...none }));
    const texts = [{ name: 'a.txt', text: article }];
    expect(pairTexts(documents, texts).fitNone).toEqual(texts);
  });

  it('reads a text once for all documents that are cut alike, in each way in which it may be meant', () => {
    const none = { authors: [], abbreviations: [], sections: [], gaps: [], notes: [] };
    const sentences = { 'p1.s1': '0'.repeat(64) };
    const documents = Array.from({ length: 100_000 }, (_, at) => ({ id: `d${at}`, sentences, ...none }));
    const texts = [{ name: 'a.txt', text: article }];
    expect(pairTexts(documents, texts).fitNone).toEqual(texts);
  });

  it('passes the recorded text and ends with a summary', async () => {
    const { exitCode, stdout, stderr } = await soraCnOnDisk(['verify', file(article), '--data', village]);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('1 is shown by the place only');
    expect(stderr).toMatch(
      /\n14 of 15 claims stand in their places as they were, 1 by-place; whether statements say the same is for readers\. 13 of 13 sentences have a claim\.\n$/,
    );
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(16);
    expect(lines[0]).toBe('closure-possible\tp1.s1\tverified\tp1.s1\tmay close its library\t');
  });

  it('has the id below a place that leaves no room for it', async () => {
    const changed = file(article.replace('more than three hundred', 'few'));
    const { stdout } = await soraCnOnDisk(['verify', changed, '-d', village, '-f', 'text', '--width', '30']);
    expect(stdout).toContain('✓ verified   p1.s1\n    closure-possible\n');
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(36);
    const wide = await soraCnOnDisk(['verify', changed, '-d', village, '-f', 'text', '--width', '80']);
    expect(wide.stdout).toContain('✓ verified   p1.s1  closure-possible\n');
  });

  it('prints only places of the statuses asked for, and comes to the same end', async () => {
    const changed = file(article.replace('more than three hundred', 'few').replace('is hopeful', 'is tired'));
    const ids = async (...options: string[]) =>
      (await soraCnOnDisk(['verify', changed, '--data', village, '-f', 'ids', ...options])).stdout.trim().split('\n');
    expect(await ids('--status', 'changed')).toEqual(['moss-hopeful']);
    const all = await ids();
    expect(await ids('--status', 'changed,verified,by-place')).toEqual(all);
    expect(await ids('--status', 'verified', '--status', 'by-place', '--status', 'changed')).toEqual(all);
    const none = await soraCnOnDisk(['verify', changed, '--data', village, '--status', 'missing']);
    const whole = await soraCnOnDisk(['verify', changed, '--data', village]);
    expect([none.exitCode, none.stdout, none.stderr]).toEqual([whole.exitCode, '', whole.stderr]);
    const wrong = await soraCnOnDisk(['verify', changed, '--data', village, '--status', 'chnaged']);
    expect(wrong).toMatchObject({ exitCode: 2, stdout: '' });
    expect(wrong.stderr).toContain('Did you mean changed?');
  });

  it('fails where a word changed, with the sentence as it stands', async () => {
    const path = file(article.replace('more than three hundred', 'few').replace('is hopeful', 'is tired'));
    const { exitCode, stdout, stderr } = await soraCnOnDisk(['verify', path, '--data', village, '--json']);
    expect(exitCode).toBe(1);
    const rows = JSON.parse(stdout) as Row[];
    expect(rows.filter(({ status }) => status !== 'verified' && status !== 'by-place')).toEqual([
      {
        id: 'moss-hopeful',
        field: 'source',
        document: 'village-library',
        locator: 'p5.s2',
        status: 'changed',
        basis: 'quotation',
        foundAt: ['p5.s2'],
        quotation: 'is hopeful',
        quotationFound: false,
        sentence: 'Moss is tired, because the last three votes on the library were all won by a single voice.',
        file: path,
        line: 17,
        baseFile: village,
        baseLine: lineOf('moss-hopeful'),
      },
    ]);
    expect(stderr).toContain(
      'sora-cn: not every claim is verified: 1 changed, 1 by-place, 13 verified. 13 of 13 sentences have a claim.\n',
    );
  });

  it('shows on a terminal what is there now, within the width', async () => {
    const path = file(
      article.replace('nobody has checked', 'somebody has checked').replace('Dr. Ada Moss', 'Ada Moss'),
    );
    const { stdout } = await soraCnOnDisk(['verify', path, '--data', village, '--sort', 'status', '--reverse'], {
      terminal: 60,
      env: { NO_COLOR: '1' },
    });
    expect(stdout.split('\n').slice(0, 17)).toEqual([
      '≠ changed    p1.s2  moss-told-by-notice',
      '    claim       A notice on the door told Ada Moss of the',
      '                plan.',
      '    quotation   “from a notice” is in it',
      '    now there   Ada Moss, who has run it since 2009, learned',
      '                of the plan from a notice on her own door.',
      '≠ changed    p2.s3  estimate-doubted',
      '    claim       Two council members doubt what the builder',
      '                reckoned.',
      "    quotation   “doubt the builder's estimate” is in it",
      "    now there   Two members doubt the builder's estimate,",
      '                which somebody has checked.',
      '≠ changed    p2.s3  estimate-unchecked',
      '    claim       No one has checked what the builder',
      '                reckoned.',
      '    quotation   “nobody has checked” is not in it',
      '    now there   as above',
    ]);
  });

  it('annotates for GitHub, with nothing that could forge a command', async () => {
    const path = file(article.replace('a single voice.', 'one,\u001b 100%: ::set-env::voice.'));
    const { stdout, exitCode } = await soraCnOnDisk(['verify', path, '--data', village, '-f', 'github']);
    expect(exitCode).toBe(1);
    expect(stdout).toBe(
      `::warning file=${village},line=${lineOf('there-is-a-plan')},title=there-is-a-plan by-place::p4 by-place\n` +
        `::error file=${village},line=${lineOf('moss-hopeful')},title=moss-hopeful changed::p5.s2 changed; “is hopeful” is in it; now there: ` +
        'Moss is hopeful, because the last three votes on the library were all won by one,\\u{1b} 100%25: ::set-env::voice.\n',
    );
  });

  it('asks to correct a quotation that an unchanged sentence has not got', async () => {
    const base = file('');
    const recorded = readFileSync(village, 'utf8');
    writeFileSync(
      base,
      recorded
        .replace('emptied the fund', 'used up the fund')
        .replace('is hopeful', 'will vote')
        .replace("builder's estimate }", 'builder’s estimate }'),
    );
    const path = file(article);
    const { exitCode, stdout, stderr } = await soraCnOnDisk(['verify', path, '--data', base, '-f', 'github']);
    expect(exitCode).toBe(1);
    expect(stdout.split('\n')).toEqual([
      `::error file=${base},line=${lineOf('fund-emptied', base)},title=fund-emptied changed::“used up the fund” is not in p2.s2, which is ` +
        'unchanged: correct the quotation; our copy lacks words here; it reads: It had set money aside for the repair, ' +
        'but a flood in March emptied the fund.',
      `::warning file=${base},line=${lineOf('estimate-doubted', base)},title=estimate-doubted retyped::p2.s3 retyped; “doubt the builder’s estimate” is ` +
        "written “doubt the builder's estimate” there",
      `::warning file=${base},line=${lineOf('there-is-a-plan', base)},title=there-is-a-plan by-place::p4 by-place`,
      `::error file=${base},line=${lineOf('moss-hopeful', base)},title=moss-hopeful changed::“will vote” is not in p5.s2, which is ` +
        'unchanged: correct the quotation, or correct the locator: it is in p5.s1; it reads: Moss is hopeful, because the last ' +
        'three votes on the library were all won by a single voice.',
      '',
    ]);
    expect(stderr).toContain('correct the quotation of fund-emptied, moss-hopeful.\n');
    expect(stderr).toContain('2 changed, 1 retyped, 1 by-place, 11 verified. 13 of 13 sentences have a claim.\n');
    const table = await soraCnOnDisk(['verify', path, '--data', base, '--sort', 'status', '--reverse'], {
      terminal: 60,
      env: { NO_COLOR: '1' },
    });
    expect(table.stdout.split('\n').slice(0, 4)).toEqual([
      '≠ changed    p2.s2  fund-emptied',
      '    claim       A flood in March used up the repair fund.',
      '    quotation   “used up the fund” is not in p2.s2, which is',
      '                unchanged: correct the quotation',
    ]);
    expect(table.stdout).toContain('\n    it reads    Moss is hopeful,');
  });

  it('says of a claim that names no place neither where it is nor whether its quotation is there', async () => {
    const base = file(
      'claims:\n  - { id: a, statement: { en: A. }, source: { locator: p1.s1, quotation: roof } }\n  - { id: b, statement: { en: B. }, source: { quotation: rains } }\n',
    );
    const line = ['verify', file('The roof leaks. It rains.'), '--data', base];
    const { stdout } = await soraCnOnDisk([...line, '-f', 'text']);
    expect(stdout).toMatch(/^\? unchecked {2}— +b$/m);
    const rows = JSON.parse((await soraCnOnDisk([...line, '--json'])).stdout) as Row[];
    expect(rows.find(({ id }) => id === 'b')).toMatchObject({ status: 'unchecked', quotation: 'rains' });
    expect(rows.find(({ id }) => id === 'b')).not.toHaveProperty('quotationFound');
  });

  it('names the document of each place where a base has several, on a terminal and in annotations too', async () => {
    const base = file(
      [
        'documents: [{ id: a-rather-long-name, title: { en: A } }, { id: b, title: { en: B } }]',
        'claims:',
        '  - id: roof',
        '    statement: { en: The roof leaks. }',
        '    source: { document: a-rather-long-name, locator: p1.s1, quotation: leaks }',
        '    alsoAt: [{ document: b, locator: p1.s1, quotation: leaking }]',
      ].join('\n'),
    );
    const texts = [`a-rather-long-name=${file('It rains. The roof leaks.')}`, `b=${file('A leaking roof. It rains.')}`];
    const { stdout } = await soraCnOnDisk(['verify', ...texts, '--data', base, '-f', 'text']);
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      '→ moved      a-rather-long-name#p1.s1 → p1.s2  roof',
      '✓ verified   b#p1.s1                   roof',
    ]);
    for (const format of ['github', 'sarif']) {
      const { stdout: report } = await soraCnOnDisk(['verify', ...texts, '--data', base, '-f', format]);
      expect(report).toContain('a-rather-long-name#p1.s1 moved, stands at p1.s2');
    }
  });

  it('says of ID=FILE which of the two there is not', async () => {
    const text = file(article);
    const misspelt = await soraCnOnDisk(['verify', `vilage-library=${text}`, '--data', village]);
    expect(misspelt).toMatchObject({ exitCode: 2, stdout: '' });
    expect(misspelt.stderr.replace(/\s+/g, ' ')).toMatch(
      /there is no document "vilage-library", whose text .* would be\. Did you mean village-library\?/,
    );
    const missing = await soraCnOnDisk(['verify', `village-library=${text}.not`, '--data', village]);
    expect(missing.stderr).toContain(`cannot read ${text}.not: there is no such file or folder`);
  });

  it('says what has no claim, what was not checked, and that a text is another', async () => {
    const base = file('');
    writeFileSync(
      base,
      'claims:\n  - { id: a, statement: { en: A. }, source: { locator: p1.s1, quotation: roof } }\n  - { id: b, statement: { en: B. } }\n',
    );
    const text = file('The roof leaks. It rains.');
    const checked = await soraCnOnDisk(['verify', text, '--data', base]);
    expect(checked.exitCode).toBe(0);
    expect(checked.stderr).toContain('1 could not be checked');
    expect(checked.stderr).toContain('No claim stands in p1.s2.');
    expect(checked.stderr).toMatch(
      /1 of 2 claims stand in their places as they were, 1 unchecked; .* 1 of 2 sentences have a claim\.\n$/,
    );

    const wrong = await soraCnOnDisk(['verify', text, '--data', village]);
    expect(wrong.exitCode).toBe(1);
    expect(wrong.stderr).toContain('this the right base (-d BASE)?');
    expect(wrong.stderr).toContain('A village library that may close');

    const heading = await soraCnOnDisk([
      'verify',
      file(article.replace('What happens next', 'And then')),
      '--data',
      village,
    ]);
    expect(heading.exitCode).toBe(0);
    expect(heading.stderr).toContain('fingerprint');
  });

  it('reads a text that is laid out otherwise as it is meant, and says so', async () => {
    const wrapped = file(article.replace(/(.{30,60}) /g, '$1\n'));
    const { exitCode, stderr } = await soraCnOnDisk(['verify', wrapped, '--data', village]);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('broken to a width');
    expect(stderr).not.toContain('Is it the right one?');
    const base = join(folder, 'wrapped.yaml');
    expect((await soraCnOnDisk(['draft', wrapped, '-o', base])).exitCode).toBe(0);
    expect((await soraCnOnDisk(['verify', file(article), '--data', base])).exitCode).toBe(0);
    const tight = await soraCnOnDisk(['verify', file(article.replaceAll('\n\n', '\n')), '--data', base]);
    expect(tight).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('read line by line') as string });
  });

  // Whoever changes a notice sees it here, in the difference: `npx vitest run … -u` writes it anew.
  it('says of a text what must be known of it, in these words', async () => {
    const yaml = readFileSync('test/articles/village-library.yaml', 'utf8');
    const paragraphs = article.trim().split(/\n+/);
    const broken = (text: string) => text.replace(/(.{20,40}) /g, '$1\n');
    const noClaims = yaml.replace(/^claims:[^]*/m, '');
    const other = yaml.replace(/^ {2}fingerprint: .*$/m, `  fingerprint: '${'0'.repeat(64)}'`);
    // A base that records the headings, too, and has one claim.
    const { stdout } = await soraCn('draft a.txt', { files: { 'a.txt': article } });
    const drafted = parse(stdout) as { document: object; claims: object[] };
    const only = { ...drafted, claims: [{ ...drafted.claims[0], statement: { en: 'It may close.' } }] };
    const otherHeading = article.replace('What happens next', 'What comes next');
    const sections = [{ id: 'vote', title: { en: 'The vote' }, heading: 'h4', from: 'p5', to: 'p5' }];
    const cases: Readonly<Record<string, readonly [text: string, base?: string]>> = {
      'the text itself': [article],
      'a paragraph more at the beginning': [`Once more.\n\n${article}`],
      'two more': [`Once more.\n\nAnd again.\n\n${article}`],
      'the first left out': [paragraphs.slice(1).join('\n')],
      'another heading': [otherHeading, JSON.stringify({ ...only, document: { ...only.document, sections: [] } })],
      'one of a section': [otherHeading, JSON.stringify({ ...only, document: { ...only.document, sections } })],
      'a sentence that no claim is on': [article.replace('in March', 'in May'), JSON.stringify(only)],
      'one more at the end': [`${article.trim()} There will be tea.\n`],
      'another fingerprint': [article, other],
      'lines broken to a width': [paragraphs.map(broken).join('\n\n')],
      'lines broken without empty ones between': [broken(paragraphs.join('\n'))],
      'no empty lines, which the base looks for': [
        paragraphs.join('\n'),
        yaml.replace('  language: en', '  language: en\n  blocks: blank-line'),
      ],
      entities: [article.replaceAll("'", '&#39;').replaceAll('"', '&quot;')],
      tags: [paragraphs.map((one) => `<p>${one}</p>`).join('\n')],
      'the wrong encoding': [article.replaceAll('"', 'â€œ').replaceAll("'", 'â€™')],
      'another text': [broken('The old mill has a new wheel. It turns by day. Nobody knows why.')],
      'a base without claims': [article, noClaims],
      'a quotation that is not there': [article, yaml.replace(/quotation: .*$/m, 'quotation: no such words }')],
    };
    const said = [];
    for (const [is, [text, base = yaml]] of Object.entries(cases)) {
      const { exitCode, stderr } = await soraCn('verify a.txt -d b.yaml', {
        terminal: 100,
        files: { 'a.txt': text, 'b.yaml': base },
      });
      said.push(`# ${is} [${exitCode}]\n${stderr}`);
    }
    await expect(said.join('\n')).toMatchFileSnapshot('verify-notices.txt');
  });

  it('fails if no claim can be checked at all', async () => {
    const base = file('');
    writeFileSync(base, 'claims: [{ id: a, statement: { en: A. } }]\n');
    expect((await soraCnOnDisk(['verify', file('So.'), '--data', base])).exitCode).toBe(1);
  });

  it('refuses what is no text, by name and place', async () => {
    const bare = mkdtempSync(join(folder, 'bare-'));
    const latin = file(Buffer.from('Good.\nSe\xf1or.\n', 'latin1'));
    for (const [path, what] of [
      [join(folder, 'none.txt'), 'no such file'],
      [bare, 'holds no texts'],
      [latin, `${latin}:2:3`],
      [file('a\0b'), 'NUL characters'],
    ] as const) {
      const { exitCode, stdout, stderr } = await soraCnOnDisk(['verify', path, '--data', village]);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain(path);
      expect(stderr).toContain(what);
    }
    const large = await soraCnOnDisk(['verify', file(article), '--data', village, '--max-size', '1K']);
    expect(large).toMatchObject({ exitCode: 2 });
    expect((await soraCnOnDisk(['verify', '-', '--data', '-'])).exitCode).toBe(2);
  });
});

const realArticle =
  process.env['SORA_CN_ARTICLE'] ?? fileURLToPath(new URL('../../../shared/article.es.txt', import.meta.url));

describe.skipIf(!existsSync(realArticle))('verify on the built-in base', () => {
  it('passes its article', async () => {
    const { exitCode, stderr } = await soraCnOnDisk(['verify', realArticle, '--data', DATA_FOLDER]);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(
      /^(\d+) of \1 claims stand in their places as they were; .* 18 of 18 sentences have a claim\.\n$/,
    );
  });

  it('fails for exactly the claims of a sentence that changed', async () => {
    const text = readFileSync(realArticle, 'utf8');
    const path = file(text.replace('(GPU)', '(TPU)'));
    const { exitCode, stdout } = await soraCnOnDisk(['verify', path, '--data', DATA_FOLDER, '--json']);
    expect(exitCode).toBe(1);
    const rows = JSON.parse(stdout) as (Row & { locator: string; sentence?: string })[];
    expect(rows.filter(({ status }) => status !== 'verified')).toEqual(
      rows.filter(({ locator }) => locator === 'p2.s2'),
    );
    for (const row of rows.filter(({ locator }) => locator === 'p2.s2')) expect(row.sentence).toContain('(TPU)');
  });
});
