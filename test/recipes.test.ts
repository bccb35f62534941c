import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { RECIPES } from '../src/commands/recipes.ts';
import { STARTER_ARTICLE, STARTER_BASE } from '../src/query/starter-base.ts';
import { hasScript, installIn, PATIENCE_MS, plainEnv } from './support/binary.ts';
import { builtIn } from './support/built-in.ts';
import { isInstalled } from './support/interactive-shell.ts';
import { idsOf, soraCn } from './support/memory-runtime.ts';
import { onTerminal } from './support/terminal.ts';

let folder = '';
let env: Record<string, string> = {};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sora-cn-recipes-'));
  installIn(join(folder, 'bin'));
  const plain = plainEnv(folder, { TERM: 'xterm', LC_ALL: 'C.UTF-8' });
  env = { ...plain, PATH: `${join(folder, 'bin')}:${plain['PATH'] ?? ''}` };
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Runs lines as they stand in the recipe, or those of a test. */
function shell(lines: string, program = 'sh') {
  const { status, stdout, stderr } = spawnSync(program, ['-ec', lines.trim()], {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  });
  return { status, stdout, stderr };
}

/** What lines print that must go well. */
function printed(lines: string): string {
  const { status, stdout, stderr } = shell(lines);
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

/** A repository with the base that `init` writes, and its text. */
function repository(): void {
  writeFileSync(join(folder, 'base.yaml'), STARTER_BASE);
  writeFileSync(join(folder, 'article.txt'), STARTER_ARTICLE);
  printed(`git init -q . && git config user.name A && git config user.email a@example.org
    git add base.yaml article.txt && git commit -q -m 'A base'`);
}

/** Changes the base: its statement on the ferry, or what makes it unsound. */
function rewrite(from: string, to: string): void {
  expect(STARTER_BASE).toContain(from);
  writeFileSync(join(folder, 'base.yaml'), STARTER_BASE.replace(from, to));
}

describe.skipIf(!isInstalled('fzf') || !hasScript)('with fzf, where it is installed', () => {
  /** A recipe on a terminal; what fzf prints goes to a file. */
  const inFzf = async (lines: string, keys: readonly (readonly [await: RegExp, type: string])[]) => {
    writeFileSync(join(folder, 'recipe.sh'), `${lines.trim()} > chosen.txt\n`);
    const screens: string[] = [];
    await onTerminal('stty cols 100 rows 40; sh recipe.sh', { cwd: folder, env }, async ({ type, seen }) => {
      for (const [pattern, typed] of keys) {
        screens.push(await seen(pattern));
        type(typed);
      }
    });
    return { chosen: readFileSync(join(folder, 'chosen.txt'), 'utf8'), screens };
  };

  it('a list is narrowed down and what is picked is shown, as on the screen, and printed', async () => {
    const [first] = builtIn.records.claim;
    const { chosen, screens } = await inFzf(RECIPES.fzf.lines, [
      [new RegExp(`claim\\s*${first?.id ?? ''}`), 'talent narrowing'],
      [/claim\s*experts-stress-talent/, '\r'],
    ]);
    expect(chosen).toMatch(/^experts-stress-talent\t[^\n]*\n$/);
    const { stdout } = await soraCn('show claim:experts-stress-talent -f text --width 96');
    const [title = ''] = stdout.split('\n');
    expect(screens[1]).toContain(title);
  });

  it.each([{ query: '-fuga de talentoss' }, { query: "--fuga 'talentos" }, { query: '字节跳动' }])(
    'is searched while somebody types $query',
    async ({ query }) => {
      const [best = ''] = (await soraCn(['search', '--', query])).stdout.split('\n');
      const [id = '', type = ''] = best.split('\t');
      const { chosen } = await inFzf(RECIPES['live search'].lines, [
        [/0\/0/, query],
        [new RegExp(`${type}\\s*${id}`), '\r'],
      ]);
      expect(chosen.split('\t').slice(0, 2)).toEqual([id, type]);
    },
  );

  it('says that nothing is found, and goes on', async () => {
    const { chosen } = await inFzf(RECIPES['live search'].lines, [
      [/0\/0/, 'zzqqxx'],
      [/zzqqxx/, '\u0015chatgpt'],
      [/technology\s*chatgpt/, '\r'],
    ]);
    expect(chosen).toMatch(/^chatgpt\ttechnology\t/);
  });
});

describe.skipIf(!isInstalled('git'))('with git, where it is installed', () => {
  it('a difference is that of the claims as they read', () => {
    repository();
    printed(RECIPES['git diff'].lines);
    rewrite('cannot serve the electric ferry', 'is too weak for it');
    const lines = printed('git diff base.yaml').split('\n');
    const changed = lines.filter((line) => /^[+-][^+-]/.test(line)).map((line) => line.replace(/\s+/g, ' '));
    expect(changed.some((line) => line.startsWith('-') && line.includes('cannot serve'))).toBe(true);
    expect(changed.some((line) => line.startsWith('+') && line.includes('is too weak'))).toBe(true);
    expect(changed.join('\n')).not.toMatch(/statement:|en:/);
    // A version that is unsound is shown as far as it goes.
    writeFileSync(join(folder, 'base.yaml'), STARTER_BASE.replace('kind: forecast', 'kind: dream'));
    const log = shell('git commit -q -a -m Wrong && git log -p base.yaml');
    expect([log.status, log.stdout]).toEqual([0, expect.stringContaining('cannot serve')]);
  });

  it('only a sound base is committed, as it is staged', () => {
    repository();
    const hook = join(folder, '.git', 'hooks', 'pre-commit');
    mkdirSync(join(hook, '..'), { recursive: true });
    writeFileSync(hook, `${RECIPES['pre-commit hook'].lines.trim()}\n`, { mode: 0o755 });
    rewrite('kind: forecast', 'kind: dream');
    const refused = shell('git add base.yaml && git commit -q -m Wrong');
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringMatching(/^base\.yaml:\d+:\d+: error\[/)]);
    // What is not staged does not count.
    rewrite('charging station', 'loading place');
    printed('git add base.yaml');
    rewrite('kind: forecast', 'kind: dream');
    const passed = shell('git commit -q -m Right');
    expect([passed.status, passed.stderr]).toEqual([0, '0 errors, 0 warnings.\n']);
    expect(readdirSync(tmpdir()).filter((name) => name === 'base.yaml')).toEqual([]);
  });
});

describe('the workflow for GitHub', () => {
  interface Step {
    readonly uses?: string;
    readonly run?: string;
    readonly if?: string;
  }
  const { jobs } = parse(RECIPES.workflow.lines) as { jobs: { base: { steps: Step[] } } };

  /** Runs the steps as GitHub’s runner does: each by `bash -e`; after one that fails only those that run always. */
  function job(): { failed: string[]; log: string; summary: string } {
    const summary = join(folder, 'summary.md');
    env = { ...env, GITHUB_STEP_SUMMARY: summary };
    const failed: string[] = [];
    let log = '';
    for (const { run, if: condition } of jobs.base.steps) {
      // The program is installed already.
      if (run === undefined || run.startsWith('npm install')) continue;
      if (failed.length > 0 && condition !== 'always()') continue;
      const { status, stdout } = shell(run, 'bash');
      if (status !== 0) failed.push(run);
      log += stdout;
    }
    return { failed, log, summary: readFileSync(summary, 'utf8') };
  }

  it('passes what is sound and verified, and says so', () => {
    repository();
    const { failed, log, summary } = job();
    expect([failed, log]).toEqual([[], '']);
    expect(summary).toMatch(/^\*\*0 errors, 0 warnings\.\*\*\n\n\| id \|[^]*\| verified \|/);
  });

  it('fails where the base is unsound, at its line, and still says how things stand', () => {
    repository();
    rewrite('kind: forecast', 'kind: dream');
    const { failed, log, summary } = job();
    expect(failed).toEqual(['sora-cn check base.yaml -f github']);
    expect(log).toMatch(/^::error file=base\.yaml,line=\d+,/);
    expect(summary).toMatch(/^\*\*1 error, /);
  });

  it('fails where the text is not as it was', () => {
    repository();
    writeFileSync(join(folder, 'article.txt'), STARTER_ARTICLE.replace('cheaper', 'dearer'));
    const { failed, log, summary } = job();
    expect(failed).toEqual(['sora-cn verify article.txt -d base.yaml -f github']);
    expect(log).toMatch(/^::error file=base\.yaml,line=\d+,/);
    expect(summary).toContain('| changed |');
  });
});

describe('in a pipe', () => {
  it.skipIf(!isInstalled('jq'))('jq, where it is installed, asks what no filter asks', () => {
    const expected = builtIn.records.claim.filter(({ topics }) => topics.length > 1).map(({ id }) => id);
    expect(printed(RECIPES.jq.lines).trim().split('\n')).toEqual(expected);
  });

  it.skipIf(!isInstalled('jq'))('jq, where it is installed, makes a base of what another tool wrote', async () => {
    const facts = [
      { id: 7, claim: 'The dam, “old”, leaks.', label: 'SUPPORTS', evidence: [[1, 'Dam', 3]] },
      { id: 8, claim: 'It never did.', label: null, evidence: [] },
    ];
    const lines = facts.map((fact) => JSON.stringify(fact)).join('\n');
    writeFileSync(join(folder, 'facts.jsonl'), `${lines}\n`);
    expect(shell('sora-cn check facts.jsonl').stdout).toContain('sora-cn help recipes');
    const { status, stderr } = shell(RECIPES['other JSON'].lines);
    expect([status, stderr]).toEqual([0, '0 errors, 0 warnings.\n']);
    const base = readFileSync(join(folder, 'base.jsonl'), 'utf8');
    const { stdout } = await soraCn('claims -d base.jsonl --json', { files: { 'base.jsonl': base } });
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 'fact-7', statement: { en: 'The dam, “old”, leaks.' }, 'x-label': 'SUPPORTS' },
      { id: 'fact-8', 'x-label': null },
    ]);
  });

  it.skipIf(!isInstalled('mlr'))('Miller, where it is installed, counts lists item by item', async () => {
    const [heading = '', ...rows] = printed(RECIPES.Miller.lines).trimEnd().split('\n');
    expect(heading.split(/ +/)).toEqual(['actors', 'stance', 'count']);
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const [actor = '', stance = '', count] = row.split(/ +/);
      const expected = actor === '-' ? undefined : await idsOf(`claims --actor ${actor} --stance ${stance}`);
      if (expected !== undefined) expect([actor, stance, Number(count)]).toEqual([actor, stance, expected.length]);
    }
  });

  it.skipIf(!isInstalled('sqlite3'))('sqlite3, where it is installed, answers as stats does', async () => {
    const rows = [...printed(RECIPES.sqlite3.lines).matchAll(/^│ +(\S+) +│ +(\d+) +│$/gm)];
    const counted = rows.map(([, holder = '', count]) => [holder, Number(count)]);
    const { stdout } = await soraCn('stats --by attributed-to --json');
    const stats = JSON.parse(stdout) as { value: string; count: number }[];
    expect(counted.length).toBeGreaterThan(3);
    expect(new Set(counted.map(String))).toEqual(new Set(stats.map(({ value, count }) => String([value, count]))));
  });

  it('the shell writes a note in Markdown for each obstacle', () => {
    printed(RECIPES.notes.lines);
    const names = builtIn.records.obstacle.map(({ id }) => `${id}.md`);
    expect(readdirSync(join(folder, 'notes')).toSorted()).toEqual(names.toSorted());
    const note = readFileSync(join(folder, 'notes', 'talent-drain.md'), 'utf8');
    expect(note).toMatch(/^## Talent drain\n/);
    expect(note).toContain('\n> Cite: obstacle:talent-drain, ');
  });
});

describe('the README', () => {
  it('quotes the recipes as they are, and all of them', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const { lines } of Object.values(RECIPES)) expect(readme).toContain(lines.trim());
  });
});
