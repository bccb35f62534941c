import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCommand } from '../../../src/cli/load-command.ts';
import { flagsOf } from '../../../src/commands/input.ts';
import { SUBCOMMAND_NAMES } from '../../../src/commands/list.ts';
import { usefulOptions } from '../../../src/commands/useful-options.ts';
import { builtIn } from '../../support/built-in.ts';
import { baseOf, claim, record, sourceDocument } from '../../support/builders.ts';
import { dangerousCharacters, hostileText } from '../../support/hostile.ts';
import { soraCn, type World } from '../../support/memory-runtime.ts';

const base = baseOf(
  {
    topic: [record('topic', { id: 'trees' }), record('topic', { id: 'tree-houses' }), record('topic', { id: 'birds' })],
    actor: [record('actor', { id: 'owl', country: 'CN', name: { en: 'The owl', es: 'El búho' } })],
    obstacle: [record('obstacle', { id: 'owl' })],
    claim: [claim('owls-nest', { source: { locator: 'p2.s1', quotation: 'an owl' } })],
  },
  sourceDocument({ sections: [{ id: 'lead', title: { en: 'At first' }, from: 'p1', to: 'p1' }] }),
);

/** What fish is offered behind some words, the last of them still being typed. */
async function offered(words: readonly string[], world: World = {}): Promise<{ head: string; lines: string[] }> {
  const { exitCode, stdout, stderr } = await soraCn(['__complete', 'fish', ...words], { base, ...world });
  if (exitCode !== 0) return { head: stderr, lines: [] };
  const [head = '', ...lines] = stdout.split('\n').slice(0, -1);
  return { head, lines };
}

async function valuesAfter(words: readonly string[], world: World = {}): Promise<string[]> {
  return (await offered(words, world)).lines.map((line) => line.split('\t')[0] ?? '');
}

describe('completion of the command line', () => {
  it('offers the commands that begin so, not their other spellings, and says what they do', async () => {
    expect((await offered(['cla'])).lines).toEqual(['claims\tlist and filter claims']);
    expect(await valuesAfter([''])).toEqual(SUBCOMMAND_NAMES);
    expect(await valuesAfter(['--data', 'x', '-q', 'cla'])).toEqual(['claims']);
  });

  it('offers the options of the command, and those of every command', async () => {
    expect(await valuesAfter(['actors', '--co'])).toEqual(['--country', '--count', '--color']);
    expect(await valuesAfter(['actor', '--country', 'CN', '--ty'])).toEqual(['--type']);
    expect(await valuesAfter(['--vers'])).toEqual(['--version']);
    expect(await valuesAfter(['actors', '--topic'])).toEqual([]);
    expect(await valuesAfter(['nonsense', '--'])).toEqual([]);
  });

  it('offers options where no argument can follow', async () => {
    expect(await valuesAfter(['overview', ''])).toContain('--json');
    expect(await valuesAfter(['related', 'owl', ''])).toContain('--depth');
  });

  it.each([
    { words: ['claims', '--topic', 'tr'], values: ['trees', 'tree-houses'] },
    { words: ['claims', '--topic', 'TR'], values: ['trees', 'tree-houses'] },
    { words: ['claims', '--topic=tre'], values: ['--topic=trees', '--topic=tree-houses'] },
    { words: ['claims', '--topic', 'birds,tr'], values: ['birds,trees', 'birds,tree-houses'] },
    { words: ['claims', '--topic', 'birds,trees,'], values: ['birds,trees,tree-houses'] },
    { words: ['claims', '--attributed-to', ''], values: ['article', 'owl'] },
    { words: ['claims', '--section', ''], values: ['lead'] },
    { words: ['claims', '--kind', 'f'], values: ['forecast'] },
    { words: ['claims', '--exclude', 'ki'], values: ['kind:'] },
    { words: ['claims', '--exclude', 'kind:f'], values: ['kind:forecast'] },
    { words: ['claims', '--exclude', 'topic:birds,t'], values: ['topic:birds,trees', 'topic:birds,tree-houses'] },
    { words: ['claims', '--exclude', 'nonsense:'], values: [] },
    { words: ['claims', '--exclude', 'at'], values: ['attributed-to:', 'at:'] },
    { words: ['claims', '--exclude', 'at:p2'], values: ['at:p2', 'at:p2.s1'] },
    { words: ['claims', '--at', ''], values: ['p1', 'p2', 'p2.s1'] },
    { words: ['claims', '--at', 'p1,p2.'], values: ['p1,p2.s1'] },
    { words: ['actors', '--country', ''], values: ['CN'] },
    { words: ['search', '--type', 'cl'], values: ['claim'] },
    { words: ['stats', '--by', 'kind,sta'], values: ['kind,stance'] },
  ])('offers the values of facets: $words', async ({ words, values }) => {
    expect(await valuesAfter(words)).toEqual(values);
  });

  it.each([
    { words: ['actors', '-f', 'js'], values: ['json', 'jsonl'] },
    { words: ['-fjs'], values: ['-fjson', '-fjsonl'] },
    { words: ['-qfjs'], values: ['-qfjson', '-qfjsonl'] },
    { words: ['--color', ''], values: ['always', 'never', 'auto'] },
    { words: ['show', '--lang', ''], values: ['en', 'es'] },
    { words: ['actors', '--sort', 'claim'], values: ['claimCount'] },
    { words: ['actors', '--fields', 'id,name.'], values: ['id,name.en', 'id,name.es'] },
    { words: ['similar', '--fields', 'sc'], values: ['score'] },
    { words: ['completion', ''], values: ['bash', 'zsh', 'fish'] },
    { words: ['help', 'exit'], values: ['exit-codes'] },
    { words: ['help', 'comp'], values: ['completion'] },
    { words: ['document', 'p'], values: ['p1', 'p2', 'p2.s1'] },
    { words: ['document', 'l'], values: ['lead'] },
  ])('offers other values: $words', async ({ words, values }) => {
    expect(await valuesAfter(words)).toEqual(values);
  });

  it('offers only the formats that the command makes', async () => {
    expect(await valuesAfter(['claims', '--format', ''])).not.toContain('dot');
    expect(await valuesAfter(['graph', '--format', 'd'])).toEqual(['dot']);
  });

  it('offers ids of records, with their type where two have the same', async () => {
    expect(await valuesAfter(['show', ''])).toEqual([
      'source',
      'trees',
      'tree-houses',
      'birds',
      'actor:owl',
      'obstacle:owl',
      'owls-nest',
    ]);
    expect(await valuesAfter(['show', 'birds', 'tre'])).toEqual(['trees', 'tree-houses']);
    expect(await valuesAfter(['show', 'obstacles:o'])).toEqual(['obstacles:owl']);
    expect(await valuesAfter(['show', 'top'])).toEqual(['topic:']);
    expect(await valuesAfter(['graph', '--focus', 'bi'])).toEqual(['birds']);
    expect(await valuesAfter(['similar', ''])).toEqual(['owls-nest']);
  });

  it('says what things are called, in the language asked for', async () => {
    expect((await offered(['show', '--lang', 'es', 'actor:'])).lines).toEqual(['actor:owl\tEl búho']);
  });

  it('leaves names of files to the shell', async () => {
    expect((await offered(['claims', '--data', 'k'])).head).toBe('files 0');
    expect((await offered(['claims', '--data=k'])).head).toBe('files 7');
    expect((await offered(['verify', ''])).head).toBe('files 0');
    expect((await offered(['check', 'a', ''])).head).toBe('files 0');
    expect((await offered(['draft', 'a', '--abbreviations', ''])).head).not.toContain('files');
    expect((await offered(['init', ''])).head).toBe('directories 0');
  });

  it('says when more has to follow at once', async () => {
    expect((await offered(['claims', '--exclude', 't'])).head).toBe('more 0');
    expect((await offered(['claims', '--exclude', 'topic:t'])).head).toBe('words 6');
  });

  it('has something to offer for every value but free text', async () => {
    const silent = new Set<string>();
    for (const name of SUBCOMMAND_NAMES) {
      const command = await loadCommand(name);
      const options = { ...command.input.options, ...usefulOptions(command) };
      for (const [option, input] of Object.entries(options)) {
        if (input.form === 'flag' || !(await isSilent([name, `--${option}`, '']))) continue;
        silent.add(/<.*>/.exec(flagsOf(option, input))?.[0] ?? option);
      }
      if (command.input.arguments !== undefined && (await isSilent([name, '']))) silent.add(`argument of ${name}`);
    }
    const expected = [
      '<columns>',
      '<field=value>',
      '<field=column,…>',
      '<date>',
      '<list>',
      '<count>',
      '<links>',
      '<size>',
      'argument of search',
    ];
    expect([...silent].sort()).toEqual(expected.sort());
  });
});

/** Every facet has a value in it. */
const full = baseOf({
  ...builtIn.records,
  document: builtIn.records.document.map((document) => ({ ...document, publisher: 'A newspaper' })),
  technology: [record('technology', { id: 'nest', country: 'US' })],
});

async function isSilent(words: readonly string[]): Promise<boolean> {
  const { head, lines } = await offered(words, { base: full });
  return head === 'words 0' && lines.length === 0;
}

describe('completion with a base of one’s own', () => {
  const files = { '/home/me/kb/own.yaml': 'topics: [{ id: gardens, label: { en: Gardens } }]' };
  const env = { HOME: '/home/me', KB: '/home/me/kb' };

  it.each(['/home/me/kb', '~/kb', '$KB', '${KB}/own.yaml', '$HOME/kb/own.yaml'])('reads --data %s', async (path) => {
    expect(await valuesAfter(['claims', '--data', path, '--topic', ''], { files, env })).toEqual(['gardens']);
    expect(await valuesAfter([`--data=${path}`, 'show', ''], { files, env })).toEqual(['gardens']);
  });

  it('reads SORA_CN_DATA', async () => {
    const world = { files, env: { SORA_CN_DATA: '/home/me/kb' } };
    expect(await valuesAfter(['claims', '--topic', ''], world)).toEqual(['gardens']);
  });

  it('offers behind a document what is in that one', async () => {
    const two = {
      '/two.yaml': `documents:
  - { id: hill, title: { en: Hill }, sections: [{ id: top, title: { en: Top }, from: p1, to: p3 }] }
  - { id: sea, title: { en: Sea }, sections: [{ id: top, title: { en: Top }, from: p1, to: p2 }] }`,
    };
    const line = ['-d', '/two.yaml', 'document'];
    expect(await valuesAfter([...line, 'hill', ''], { files: two })).toEqual(['top', 'p1', 'p3']);
    expect(await valuesAfter([...line, 'sea#p'], { files: two })).toEqual(['sea#p1', 'sea#p2']);
  });

  it('offers nothing of a base that is missing or broken, unless forced to', async () => {
    const broken = { '/b.yaml': 'topics: [{ id: gardens, label: { en: Gardens } }, { id: 7 }]' };
    expect(await valuesAfter(['claims', '-d', '/none', '--topic', ''])).toEqual([]);
    expect(await valuesAfter(['claims', '-d', '/b.yaml', '--topic', ''], { files: broken })).toEqual([]);
    expect(await valuesAfter(['claims', '-d', '/b.yaml', '--kind', 'f'], { files: broken })).toEqual(['forecast']);
    expect(await valuesAfter(['claims', '-d', '/b.yaml', '--force', '--topic', ''], { files: broken })).toEqual([
      'gardens',
    ]);
  });

  it('does not take standard input away from the prompt', async () => {
    expect(await valuesAfter(['claims', '-d', '-', '--topic', ''], { stdin: files['/home/me/kb/own.yaml'] })).toEqual(
      [],
    );
  });
});

describe('completion with hostile data', () => {
  it('lets nothing through that could drive the terminal, and no word in two lines', async () => {
    const dangerous = new Set(dangerousCharacters);
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (country, name) => {
        const hostile = baseOf({ actor: [record('actor', { id: 'a', country, name: { en: name } })] });
        for (const [words, value] of [
          [['actors', '--country', ''], country],
          [['show', ''], 'a'],
        ] as const) {
          for (const shell of ['bash', 'zsh', 'fish']) {
            const typed = shell === 'bash' ? [`sora-cn ${words.slice(0, -1).join(' ')} `, ''] : words;
            const { stdout } = await soraCn(['__complete', shell, ...typed], { base: hostile });
            const [, ...lines] = stdout.split('\n').slice(0, -1);
            const isPlain = !Array.from(value).some(
              (character) => dangerous.has(character) || /\p{C}/u.test(character),
            );
            if (isPlain) expect(lines).toHaveLength(1);
            for (const line of lines) {
              const shown = shell === 'fish' ? line.replace('\t', '') : line;
              expect(Array.from(shown).filter((character) => dangerous.has(character))).toEqual([]);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
