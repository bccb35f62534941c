import { describe, expect, it } from 'vitest';
import { loadCommand } from '../../src/cli/load-command.ts';
import { formatsOf } from '../../src/commands/command.ts';
import { SUBCOMMAND_NAMES } from '../../src/commands/list.ts';
import { SHARED_OPTIONS, type SharedName, type SharedOption } from '../../src/commands/shared-options.ts';
import { needsOf } from '../../src/model/formats.ts';
import { STARTER_ARTICLE, STARTER_BASE } from '../../src/query/starter-base.ts';
import { soraCn, type World } from '../support/memory-runtime.ts';

const world: World = {
  files: { 'article.txt': STARTER_ARTICLE, 'base.yaml': STARTER_BASE, 'claims.csv': 'statement.en\nA.\n' },
  runtime: { writeNew: () => Promise.resolve() },
};

/** What makes each command do something. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  search: ['chips'],
  similar: ['chips'],
  show: ['chips'],
  related: ['chips'],
  verify: ['article.txt'],
  draft: ['article.txt'],
  completion: ['bash'],
  export: ['sql'],
  import: ['csv', 'claims.csv'],
  diff: ['base.yaml', 'base.yaml'],
  graph: ['-f', 'json'],
  help: ['data'],
};

const VALUES: Readonly<Partial<Record<SharedName, string>>> = {
  data: 'base.yaml',
  fields: 'id',
  lang: 'en',
  sort: 'id',
  limit: '3',
  'max-size': '1M',
  color: 'never',
};

/** The options of every command that are no help, with a value. */
const OPTIONS = (Object.keys(SHARED_OPTIONS) as SharedName[])
  .filter((name) => !['help', 'version', 'format', 'json'].includes(name))
  .map((name) => [name, VALUES[name] ?? ''] as const);

async function helpOf(name: string): Promise<string> {
  return (await soraCn(['help', name])).stdout;
}

describe('an option that a command would ignore', () => {
  it.each([
    ['draft article.txt -d base.yaml', '--data does nothing for draft: it reads no base.', 'draft article.txt'],
    ['--sort id draft article.txt', '--sort does nothing for draft: it prints no list.', 'draft article.txt'],
    [
      'draft article.txt --lang=es',
      '--lang does nothing for draft: the language of the text is --language.',
      'draft article.txt',
    ],
    ['init --lang es x', '--lang does nothing for init: it prints one text, and no records.', 'init x'],
    ['init --force', '--force does nothing for init: it never writes over a file.', 'init'],
    ['check --reverse', '--reverse does nothing for check: problems come in the order of the files.', 'check'],
    ['check -qn3 base.yaml', '--limit does nothing for check: the most that it prints is --max-problems.', undefined],
    ['graph -n 3 --json', '--limit does nothing for graph: it prints no list.', 'graph --json'],
  ])('is refused, with what to type instead: %s', async (line, message, instead) => {
    const { exitCode, stdout, stderr } = await soraCn(line, world);
    expect([exitCode, stdout]).toEqual([2, '']);
    const [first, hint = ''] = stderr.trimEnd().split('\n');
    expect(first).toBe(`sora-cn: ${message}`);
    if (instead !== undefined) expect(hint).toBe(`  Without it: sora-cn ${instead}`);
  });

  it('is not in its help; what is in its help is not refused', async () => {
    for (const name of SUBCOMMAND_NAMES) {
      const help = await helpOf(name);
      for (const [option, value] of OPTIONS) {
        const typed = value === '' ? [`--${option}`] : [`--${option}`, value];
        const { stderr } = await soraCn([name, ...(ARGUMENTS[name] ?? []), ...typed], world);
        const isRefused = stderr.includes('does nothing for');
        const isListed = new RegExp(`^  (-., )?--${option}\\b`, 'm').test(help);
        const { setting }: SharedOption = SHARED_OPTIONS[option];
        if (setting === true) expect([name, option, isRefused]).toEqual([name, option, false]);
        else expect([name, option, isRefused]).toEqual([name, option, !isListed]);
      }
    }
  });

  it('of fields is refused with a format that has a form of its own, and decides what any other prints', async () => {
    const lines = [
      ...['claims', 'topics', 'evidence', 'documents', 'overview'].map((line) => [line, 'id', 'records']),
      ['search chips', 'id', ''],
      ['show chips', 'type', ''],
      ['document', 'locator', ''],
      ['timeline', 'date', ''],
      ['stats', 'facet', ''],
      ['related chips', 'relation', ''],
      ['graph', 'nodes.type', ''],
      ['check bad.yaml', 'code', ''],
      ['verify article.txt -d base.yaml', 'status', ''],
      ['diff base.yaml other.yaml', 'change', ''],
    ] as const;
    const files = {
      ...world.files,
      'bad.yaml': 'topics: [{ id: a }]',
      'other.yaml': 'claims: [{ id: a, statement: { en: A. } }]',
    };
    for (const [line = '', field = '', otherwise = ''] of lines) {
      const name = line.split(' ')[0] ?? '';
      const path = name === 'overview' ? otherwise : field;
      for (const format of formatsOf(await loadCommand(name as 'claims'))) {
        const [plain, chosen] = [
          await soraCn(`${line} -f ${format}`, { ...world, files }),
          await soraCn(`${line} -f ${format} --fields ${path}`, { ...world, files }),
        ];
        const isRefused = chosen.stderr.includes('--fields does nothing for');
        expect([line, format, isRefused || chosen.stdout !== plain.stdout]).toEqual([line, format, true]);
        expect([line, format, isRefused]).toEqual([line, format, needsOf(format).fields !== true]);
      }
    }
  });

  it('that may stand in an alias for every command is passed over', async () => {
    for (const option of ['--color=never', '--no-cache', '--csv-raw', '--max-size=1M'])
      expect((await soraCn(['init', option], world)).exitCode).toBe(0);
  });
});

describe('the formats in the help of a command', () => {
  it('are those that it makes', async () => {
    for (const name of SUBCOMMAND_NAMES) {
      const formats = formatsOf(await loadCommand(name));
      const help = (await helpOf(name)).replaceAll(/\n {8,}/g, ' ');
      const listed = /-f, --format <\w+> +how to print the answer: (.*)/.exec(help)?.[1]?.split(', ') ?? [];
      expect([name, listed]).toEqual([name, formats.length > 1 ? formats : []]);
    }
  });
});
