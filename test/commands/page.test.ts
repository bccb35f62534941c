import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MadeFile } from '../../src/cli/replace-file.ts';
import type { PageData } from '../../src/model/page-data.ts';
import type { KnowledgeBase } from '../../src/model/records.ts';
import { baseOf, claim, record } from '../support/builders.ts';
import { dangerousCharacters, hostileText, withoutJoiners } from '../support/hostile.ts';
import { idsOf, soraCn } from '../support/memory-runtime.ts';

const DANGEROUS = new Set(dangerousCharacters);

function dataIn(html: string): PageData {
  return JSON.parse(/id="data">([^]*?)<\/script>/.exec(html)?.[1] ?? '') as PageData;
}

describe('page', () => {
  it('prints one file of HTML into a pipe', async () => {
    const { exitCode, stdout } = await soraCn('page');
    expect([exitCode, stdout.slice(0, 15)]).toEqual([0, '<!doctype html>']);
    expect(stdout).toContain("default-src 'none'");
  });

  it('is refused on a terminal, with what to type', async () => {
    const { exitCode, output } = await soraCn('page', { terminal: 80 });
    expect([exitCode, output]).toEqual([2, expect.stringContaining('sora-cn page -o page.html')]);
  });

  it.each([
    'page -o p.html',
    'export sql -o e.sql',
    'diff a.yaml a.yaml -o d.md',
    'graph -o g.svg',
    'graph -o g.dot',
    'graph -o g.mmd',
    'graph -o g.json',
    'graph -o g.txt -f dot',
  ])('the file of `%s` is what its name or -f says, and takes the place of the old one', async (line) => {
    const files: MadeFile[] = [];
    const replace = (file: MadeFile) => {
      files.push({ ...file, pieces: [...file.pieces] });
      return Promise.resolve();
    };
    const { exitCode, stdout, stderr } = await soraCn(line, {
      terminal: 80,
      files: { 'a.yaml': 'claims: []\n' },
      runtime: { replace },
    });
    expect([exitCode, stdout, files.length]).toEqual([0, '', 1]);
    expect(stderr.split('\n')[0]).toBe(`Wrote ${files[0]?.path ?? ''}.`);
    const starts = {
      sql: '-- ',
      md: 'No',
      html: '<!doctype',
      svg: '<svg',
      dot: 'digraph',
      mmd: 'flowchart',
      json: '{',
      txt: 'digraph',
    };
    const [file] = files;
    const ending = (file?.path.split('.')[1] ?? '') as keyof typeof starts;
    expect([...(file?.pieces ?? [])].join('').startsWith(starts[ending])).toBe(true);
  });

  it.each([
    'graph -o g.csv',
    'graph -o g.html',
    'graph -o g.PNG',
    'page -o p.pdf',
    'export sql -o e.xlsx',
    'diff a.yaml a.yaml -o d.csv',
  ])('no file is written by `%s`, whose name asks for what the command cannot make', async (line) => {
    const { exitCode, stderr } = await soraCn(line, { files: { 'a.yaml': 'claims: []\n' } });
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringMatching(/cannot make (csv|html|png|pdf|xlsx)\..* It makes: (?!export)/) as string,
    ]);
  });

  it('holds what the filters of `claims` leave, and says what it leaves out', async () => {
    const { stdout } = await soraCn('page --topic chips --lang es');
    const { base, languages, leftOut } = dataIn(stdout);
    const expected = await idsOf('claims --topic chips');
    expect(base.records.claim.map(({ id }) => id)).toEqual(expected);
    expect(leftOut).toBe(dataIn((await soraCn('page')).stdout).base.records.claim.length - expected.length);
    expect(languages[0]).toBe('es');
  });

  it('has no character that hides or reorders text, and no end of an element, wherever a text has them', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const said = { en: `${text}</script><!--` };
        const actors = ['a', 'b'].map((id) => record('actor', { id, name: said, description: said }));
        const obstacles = [record('obstacle', { id: 'o', label: said, affects: ['a', 'b'] })];
        const base = baseOf({ actor: actors, obstacle: obstacles, claim: [claim('c', { statement: said })] });
        const { stdout } = await soraCn('page', { base });
        expect(stdout.match(/<script|<\/script|<!--/g)).toHaveLength(4);
        expect(Array.from(withoutJoiners(stdout)).filter((one) => one !== '\n' && DANGEROUS.has(one))).toEqual([]);
        expect(dataIn(stdout).base.records.claim[0]?.statement).toEqual(said);
      }),
      { numRuns: 40 },
    );
  });

  it('has no digest of the source', async () => {
    const { stdout } = await soraCn('page');
    expect(stdout.slice(stdout.indexOf('id="data"'))).not.toMatch(/"([0-9a-f]{16}|[0-9a-f]{64})"/);
  });

  it('names no file that its records were read from', async () => {
    const base: KnowledgeBase = {
      ...baseOf({ claim: [claim('c')] }),
      impliedDocuments: { '/home/me/private.yaml': 'd' },
    };
    const { stdout } = await soraCn('page', { base });
    expect(dataIn(stdout).base.records.claim).toHaveLength(1);
    expect(stdout).not.toContain('private');
  });
});
