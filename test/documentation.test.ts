import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCommand } from '../src/cli/load-command.ts';
import { SUBCOMMAND_NAMES } from '../src/commands/list.ts';
import { OUTPUTS } from '../src/model/outputs.ts';
import { STARTER_ARTICLE, STARTER_BASE } from '../src/query/starter-base.ts';
import { soraCn, type World } from './support/memory-runtime.ts';

const readme = readFileSync('README.md', 'utf8');

/** Where examples are at home: a text and bases of it under the names that they use. */
const world: World = {
  files: {
    'article.txt': STARTER_ARTICLE,
    'base.yaml': STARTER_BASE,
    'my-base.yaml': STARTER_BASE,
    'my-base/base.yaml': STARTER_BASE,
    'a.yaml': STARTER_BASE,
    'feed.json':
      '{"@type": "ClaimReview", "claimReviewed": "Gulls like ferries.", "reviewRating": {"alternateName": "True"}}',
    'claims.csv': 'statement.en\nGulls like ferries.\n',
    'statements.tsv': 'claim\tsubject\nGulls like ferries.\tgulls\n',
    'hypothesis.json': '{"rows": [{"uri": "https://example.org/", "text": "Gulls like ferries."}]}',
    'base.jsonl': '{"id": "one", "statement": {"en": "Gulls like ferries."}}\n',
    'b.jsonl': '{"id": "one-more", "statement": {"en": "Gulls like ferries."}, "topics": ["electric-transport"]}\n',
  },
  runtime: { writeNew: () => Promise.resolve(), replace: () => Promise.resolve() },
};

async function expectToWork(line: string): Promise<void> {
  // The text at hand is not the one that the built-in base is of.
  const env = line.startsWith('verify') ? { SORA_CN_DATA: 'base.yaml' } : {};
  const { exitCode, stdout, stderr } = await soraCn(line, { ...world, env });
  expect([line, exitCode, stderr.includes('sora-cn:') ? stderr : '']).toEqual([line, 0, '']);
  // Whoever tries a first search and finds nothing takes the base for empty.
  if (/^(?:search|similar) /.test(line)) expect([line, stdout]).not.toEqual([line, '']);
}

/** The command lines of `sora-cn` in a text, without comments and what follows a pipe; none of a loop of the shell. */
function commandLines(text: string): string[] {
  const lines = [...text.matchAll(/^(?: {2}(?:\$ )?|\$ |source <\()?sora-cn( [^|#>)\n]*|$)/gm)];
  return lines.map(([, line = '']) => line.trim().replace(/ {2}.*/, '')).filter((line) => !/[…A-Z]{3}|[…$]/.test(line));
}

describe('every example', () => {
  it.each(SUBCOMMAND_NAMES)('of %s works', async (name) => {
    const { examples } = await loadCommand(name);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      expect(example.split(' ')[0]).toBe(name);
      await expectToWork(example);
    }
  });

  it('of the help works, and its topics are listed', async () => {
    const { stdout } = await soraCn('help');
    for (const line of commandLines(stdout)) await expectToWork(line);
    const [, listed = ''] = stdout.split('help TOPIC:\n');
    const topics = [...listed.matchAll(/^ {2}([a-z-]+)/gm)].map(([, topic = '']) => topic);
    expect(topics).toContain('filters');
    for (const topic of topics) {
      const { exitCode, stdout: text } = await soraCn(['help', topic]);
      expect(exitCode).toBe(0);
      for (const line of commandLines(text)) await expectToWork(line);
    }
  });

  it('of the README works', async () => {
    const lines = [...readme.matchAll(/```(?:sh)?\n([^`]*)```/g)].flatMap(([, block = '']) => commandLines(block));
    expect(lines.length).toBeGreaterThan(25);
    for (const line of lines) await expectToWork(line);
  });
});

describe('the README', () => {
  it('names every command', () => {
    for (const name of SUBCOMMAND_NAMES) {
      if (name !== 'overview') expect(readme).toMatch(new RegExp(`sora-cn ${name}\\b`));
    }
  });

  it('shows what the first command prints on a terminal', async () => {
    const [, line = '', shown = ''] = /```\n\$ sora-cn ([^\n]*)\n([^`]*)```/.exec(readme) ?? [];
    expect((await soraCn(line, { terminal: 100, env: { TERM: 'dumb' } })).stdout).toBe(shown);
  });
});

describe('the graph in the README', () => {
  it('is what its command draws', async () => {
    const [, line = ''] = /^sora-cn (graph [^#\n]*?) *#/m.exec(readme) ?? [];
    const [, drawn = ''] = /```mermaid\n([^`]*)```/.exec(readme) ?? [];
    expect((await soraCn(line)).stdout).toBe(drawn);
  });
});

describe('the help on formats', () => {
  it('lists the columns of every table', async () => {
    const { stdout } = await soraCn('help formats');
    for (const { columns, formats } of Object.values(OUTPUTS)) {
      if ((formats as readonly string[]).includes('table')) expect(stdout).toContain(columns.join(' '));
    }
    expect(stdout).toMatch(/stats --by A,B +A B count/);
  });
});
