import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCommand } from '../../src/cli/load-command.ts';
import { CLAIM_FILTERS } from '../../src/commands/facet-options.ts';
import { SUBCOMMAND_NAMES } from '../../src/commands/list.ts';
import { OUTPUTS } from '../../src/model/outputs.ts';
import { idsOf, rowsOf, soraCn, soraCnOnDisk } from '../support/memory-runtime.ts';
import { shellWords } from '../support/shell-words.ts';

/** The exit code and the first line on standard error. */
async function refusal(line: string | readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await soraCn(line);
  expect(stdout).toBe('');
  return `${exitCode} ${stderr.split('\n')[0] ?? ''}`;
}

describe('wrong usage', () => {
  it('suggests the command that was meant', async () => {
    expect(await refusal('clams')).toBe("2 sora-cn: unknown command 'clams'. Did you mean claims?");
  });

  it.each([
    ['export csv', "2 sora-cn: the format 'csv' is invalid. Choices: jsonld, annotations, sql."],
    ['export jsn', "2 sora-cn: the format 'jsn' is invalid. Choices: jsonld, annotations, sql."],
    ['import csv', '2 sora-cn: import: the files are missing.'],
    [
      'import a.csv b.csv',
      '2 sora-cn: import: the format is missing before a.csv. Choices: claimreview, annotations, csv, tsv.',
    ],
    ['export sql --json', '2 sora-cn: --json does nothing for export: the format is the argument: export jsonld.'],
    ['stats --by kinds', /^2 sora-cn: --by: "kinds" is not known\. Did you mean kind\? Known: topic, .*, section\.$/],
  ])('tells what is wrong with %s, and what is allowed', async (line, message) => {
    expect(await refusal(line)).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  it.each([
    ['import Sheet.TSV', 'sora-cn import tsv Sheet.TSV'],
    ["import 'a feed.json' -o b.yaml", "sora-cn import claimreview 'a feed.json'"],
    ['export csv', 'sora-cn claims -f csv'],
    ['export -f sql', 'sora-cn export sql'],
    ['mine.yaml', 'sora-cn claims -d mine.yaml'],
    ['show mine.jsonl', 'sora-cn claims -d mine.jsonl'],
    ['document mine.yml', 'sora-cn claims -d mine.yml'],
    ["related 'my base.json'", "sora-cn claims -d 'my base.json'"],
    ['graph --focus -mine.yaml', 'sora-cn claims -d ./-mine.yaml'],
  ])('names with `%s` what to type for the file', async (line, hint) => {
    expect((await soraCn(line)).stderr).toContain(`: ${hint}\n`);
  });

  it('is a word that is no command, which may be one to search for', async () => {
    const { stderr } = await soraCn('fuga de talentos -f ids');
    expect(stderr).toBe(
      "sora-cn: unknown command 'fuga'.\n  By words: sora-cn search fuga de talentos\n  Every command: sora-cn help\n",
    );
    expect(await refusal('chips')).toBe("2 sora-cn: unknown command 'chips'.");
  });

  it.each(['-15', '-x y'])('is %s where a text was meant, and the way out works', async (text) => {
    for (const line of [
      ['show', '--', text],
      ['similar', text],
      ['search', text],
    ]) {
      const { stderr } = await soraCn(line);
      const hint = /: sora-cn ((?:search|similar) -- .*)$/m.exec(stderr)?.[1];
      if (hint !== undefined) expect((await soraCn(hint)).stderr).not.toContain('unknown option');
      else expect(stderr).not.toMatch(/sora-cn (?:search|similar|show) -/);
      if (line[0] === 'show' || text === '-x y') expect(hint).toBeDefined();
    }
  });

  it('is an option of a command before it, or without it', async () => {
    for (const line of ['--topic chips claims', '--topic chips']) {
      const { exitCode, stderr } = await soraCn(line);
      expect([exitCode, stderr]).toEqual([
        2,
        'sora-cn: --topic stands before its command.\n  Behind it: sora-cn claims --topic chips\n',
      ]);
    }
    expect((await soraCn('--topic=chips --json')).stderr).toBe(
      'sora-cn: --topic needs a command.\n  For the claims: sora-cn claims --topic=chips --json\n',
    );
    expect((await soraCn('--since 2024 claims')).stderr).toContain('  Behind it: sora-cn claims --since 2024\n');
    expect((await soraCn('--since 2024 stats -f json')).stderr).toContain('sora-cn stats --since 2024 -f json\n');
  });

  it('is answered with the help of the command that was typed', async () => {
    for (const line of ['claims --topc', 'claim -f jsn', 'claims --topic']) {
      expect((await soraCn(line)).stderr).toContain('\n  Usage: sora-cn claims --help\n');
    }
    expect((await soraCn('search')).stderr).toContain('\n  For example: sora-cn search ');
  });

  it('suggests the option that was meant', async () => {
    expect(await refusal('claims --tpoic chips')).toBe("2 sora-cn: unknown option '--tpoic'. Did you mean --topic?");
  });

  it.each([
    ['claims -o json', 'A format: -f json'],
    ['claims --csv', 'As csv: -f csv'],
    ['stats --markdown', 'As markdown: -f markdown'],
    ['claims --jq .id', "--json | jq '.[].id'"],
    ['claims --locator p7.s1', '--at p7.s1'],
    ['claims --place p7', '--at p7.s1'],
    ['claims --section p7', 'At a place: --at p7\n'],
    ['claims --section p3-p4', 'At a place: --at p3-p4\n'],
    ['claims --desc', '--reverse'],
    ['claims --sort date:desc', '--sort date --reverse'],
    ['claims --hedged', '--modality probable,possible'],
    ['claims --html', 'sora-cn page -o page.html'],
    ['claims -f html', 'sora-cn page -o page.html'],
    ['html', 'sora-cn page -o page.html'],
    ['check -f junit', 'It makes: text, json, markdown, github, sarif.'],
    ['check -f srif', 'Did you mean sarif?'],
    ['check --csv', "unknown option '--csv'\n"],
    ['-o json claims', 'A format: -f json.'],
    ['help version', 'sora-cn --version'],
    ['get talent-drain', 'sora-cn show talent-drain\n'],
    ['cite talent-drain -n 1', 'sora-cn show talent-drain\n'],
    ['cite', 'sora-cn show ID'],
    ['help cite', 'sora-cn show ID'],
    ['claims --modality hedged', 'Write probable,possible.'],
    ['claims --stance negative', 'Write unfavourable.'],
    ['claims --exclude stance:positive', 'Write favourable.'],
    ['claims --sort -id', '--sort id --reverse'],
    ['claims -f ids --fields kind', '--fields does nothing for ids. It is for table, text, json,'],
    ['graph --fields nodes.id', '--fields does nothing for mermaid. It is for text, json: add -f text.'],
    ['claims --names', '--names is for csv and tsv, and this is table: add -f csv.'],
    ['claims --bom --json', '--bom is for csv and tsv'],
  ])('answers what hands type: %s', async (line, answer) => {
    const { exitCode, stdout, stderr } = await soraCn(line);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(answer);
  });

  it.each(['- river', '- the high dam', '-xh', '-schV'])('finds no question in the letters of %j', async (text) => {
    const { exitCode, stdout, stderr } = await soraCn(['search', text]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`unknown option '${text}'`);
    expect((await soraCn(['claims', '-qh'])).stdout).toContain('Usage');
  });

  it.each(['-v', 'version', '-V', '--version'])('takes %s for a question for the versions', async (line) => {
    expect(await soraCn(line)).toMatchObject({
      exitCode: 0,
      stdout: 'sora-cn 0.0.0\ndata 00000000 (built in)\nnode 0.0.0\n',
    });
  });

  it('suggests the value that was meant', async () => {
    expect(await refusal('claims -f jsn')).toMatch(/^2 .*cannot make jsn\. Did you mean json\? It makes: table, /);
    expect(await refusal('claims --color alway')).toContain('Did you mean always? Choices: always, never, auto.');
    expect(await refusal('claims --kind foracast')).toContain('"foracast" is not known. Did you mean forecast?');
    expect(await refusal('claims --topic tallent')).toContain('Did you mean talent?');
    expect(await refusal('claims --sort knd')).toContain('Did you mean kind?');
    expect(await refusal('claims --fields statment.en')).toContain('Did you mean statement.en, ');
    expect(await refusal('claims --lang sp')).toContain('It has: en, es, zh.');
    expect(await refusal('search x --type clam')).toContain('Did you mean claim?');
    expect(await refusal('help filtres')).toContain('Did you mean filters?');
    expect(await refusal('claims --exclude topics:chips')).toContain('Did you mean topic:…?');
  });

  it('is a missing or a bad value of an option', async () => {
    expect(await refusal('claims --topic')).toContain('2 sora-cn: --topic <topic>: the value is missing.');
    for (const count of ['0', '-1', '1.5', 'ten', ''])
      expect(await refusal(['claims', '-n', count])).toMatch(/^2 .*1 or more/);
    expect(await refusal('claims --max-size lots')).toMatch(/^2 .*bytes/);
    expect(await refusal('claims --since tomorrow')).toMatch(/^2 .*2024-02/);
  });

  it('is a query without a word', async () => {
    expect(await refusal('search')).toMatch(/^2 sora-cn: search: the query is missing\.$/);
    expect(await refusal(['search', ' '])).toMatch(/^2 /);
  });

  it('is an ambiguous name', async () => {
    const world = {
      files: { 'a.jsonl': '{"id":"abc","statement":{"en":"A."}}\n{"id":"abd","statement":{"en":"B."}}\n' },
    };
    const { exitCode, stderr } = await soraCn('show ab -d a.jsonl', world);
    expect([exitCode, stderr.includes('claim')]).toEqual([1, false]);
    const several = await soraCn('show abc abx ab -d a.jsonl', world);
    expect(several.exitCode).toBe(1);
  });

  it('is two formats at once', async () => {
    expect(await refusal('claims --json -f csv')).toMatch(/^2 sora-cn: --json and --format csv ask for two formats/);
    expect((await soraCn('claims --json -f json --count')).exitCode).toBe(0);
  });
});

// Whoever changes what is said of a mistake sees it here, in the difference: `npx vitest run … -u` writes it anew.
it('is refused in these words', async () => {
  const section = 'sections: [{ id: lead, title: { en: Lead }, from: p1, to: p1 }]';
  const sentences = `sentences: { p1.s1: ${'a'.repeat(64)}, p1.s2: ${'b'.repeat(64)} }`;
  const files = {
    'one.yaml': `document: { id: d, ${section}, ${sentences} }\nclaims: [{ id: a, statement: { en: A. }, x-page: 3 }]\n`,
    'two.yaml': `documents: [{ id: d, ${section}, ${sentences} }, { id: e, ${section}, ${sentences} }]\n`,
    'none.yaml': 'claims: []\n',
    'lines.jsonl': '{"id":"a","statement":{"en":"A."}}\n',
    'a.txt': 'The bridge is old.\n',
    'a b.txt': 'The bridge is old.\n',
    'b.txt': 'The bridge is new.\n',
    't.csv': `claim\n${Array.from({ length: 1000 }, (_, at) => `Claim ${at}.\n`).join('')}`,
    'f.json': '[]',
    'list.yaml': '- False\n',
    'odd.yaml': 'False: wrong\n',
  };
  const lines = [
    ...['search', 'search " "', 'similar', 'similar " "', 'show', 'show " "', 'show xyzzyq', 'related xyzzyq'],
    ...['document p1.s9 -d one.yaml', 'document p9 -d one.yaml', 'document p9 -d none.yaml', 'document p9 -d two.yaml'],
    ...['document lead -d two.yaml', 'document p1 -d two.yaml', 'document a b c -d one.yaml'],
    ...['claims --at x', 'claims --at p1 -d two.yaml', 'claims --at p9 -d two.yaml', 'claims --at d#p9 -d two.yaml'],
    ...['claims --at x#p1 -d two.yaml', 'claims --section lead -d two.yaml', 'claims --document x -d two.yaml'],
    ...[
      'claims --where x',
      'claims --where pages=3 -d one.yaml',
      'claims --since soon',
      'claims --since 2024 --until 2020',
    ],
    ...[
      'claims --kind wish',
      'claims --kind event --kind forecast',
      'claims --topic xyzzyq',
      'claims -n x',
      'claims -n',
    ],
    ...[
      'claims --sort xyzzyq',
      'claims --fields xyzzyq',
      'claims --lang xyzzyq',
      'claims --format xyzzyq',
      'claims --xyzzyq',
    ],
    ...['evidence --as-of 2025', 'evidence --claim xyzzyq', 'actors --country xyzzyq', 'claims --locator p1'],
    ...['graph -o g.svg --count', 'diff one.yaml two.yaml -o d.json --count'],
    ...['stats --by kind,kind', 'stats --by kind,stance,topic', 'stats --by xyzzyq', 'graph --depth 2'],
    ...['graph --focus xyzzyq', 'graph --focus chips', 'related chip-access --depth 0'],
    ...['diff - -', 'diff one.yaml', 'init ""', 'mcp', 'index', 'index one.yaml', 'index lines.jsonl --no-cache'],
    ...['index lines.jsonl -d one.yaml', 'check one.yaml -d two.yaml', 'check missing.yaml'],
    ...['verify', 'verify a.txt --dry-run', 'verify a.txt --segmentation 2', 'verify a.txt --update'],
    ...[
      'verify d=a.txt d=b.txt -d two.yaml',
      'verify d=a.txt "d=a b.txt" -d two.yaml',
      'verify a.txt -d two.yaml',
      'verify x=a.txt -d two.yaml',
    ],
    ...['verify a.txt --status xyzzyq', 'draft', 'draft --strip one.yaml --language en', 'draft a.txt --into ""'],
    ...['draft a.txt --into x -o y.yaml', 'draft a.txt --language "so so"'],
    ...[
      'import csv',
      'import csv t.csv --language "so so"',
      'import csv t.csv --map x',
      'import csv t.csv --map xyzzyq=claim',
    ],
    ...['import csv t.csv --map id=claim,id=b', 'import csv t.csv --verdicts odd.yaml'],
    ...['import csv t.csv --map statement.en=claim -o base.yaml', 'import claimreview f.json --map id=claim'],
    ...['import claimreview f.json --verdicts list.yaml', 'import claimreview f.json --verdicts odd.yaml'],
    ...['export', 'export xyzzyq', 'page', 'completion', 'completion xyzzyq', 'schema --output xyzzyq'],
    // What other programs call so, and what people write for our terms.
    ...['cite', 'get', 'list', 'ls', 'find', 'validate', 'html', 'help version', 'claims -o f', 'claims --output f'],
    ...[
      'claims --jq x',
      'claims --place p1',
      'claims --desc',
      'claims --descending',
      'claims --hedged',
      'claims --html',
    ],
    ...['prediction', 'opinion', 'fact', 'advice'].map((word) => `claims --kind ${word}`),
    ...['hedged', 'uncertain', 'likely', 'sure'].map((word) => `claims --modality ${word}`),
    ...['negative', 'positive', 'mixed'].map((word) => `claims --stance ${word}`),
    ...['true', 'false', '"came true"', 'obsolete'].map((word) => `claims --outcome ${word}`),
    // Options that are for some of the formats, with all of these.
    ...['claims -f ids --fields id', 'graph -f svg --fields nodes', 'claims --names', 'claims --bom --json'],
    ...['help xyzzyq', 'xyzzyq', 'claims --json --format csv', 'claims -q -q x'],
  ];
  const said = [];
  for (const line of lines) {
    const { exitCode, stderr } = await soraCn(line, { terminal: 100, files });
    said.push(`$ sora-cn ${line}\n${stderr}[${exitCode}]\n`);
  }
  await expect(said.join('\n')).toMatchFileSnapshot('refusals.txt');
});

it.each(OUTPUTS.claims.formats.filter((format) => format !== 'ids'))('fields are chosen in %s', async (format) => {
  const { exitCode, stdout } = await soraCn(`claims --kind forecast -f ${format} --fields kind`);
  expect([exitCode, stdout.includes('forecast'), stdout.includes('certain')]).toEqual([0, true, false]);
});

describe('too many arguments', () => {
  it.each([
    ['claims chips', 'By topic: sora-cn claims --topic chips'],
    ['claims chips', 'By words: sora-cn search chips'],
    ['claims export controls', "By topic: sora-cn claims --topic 'export controls'"],
    ['claims chips --stance neutral', 'By topic: sora-cn claims --topic chips'],
    ['actors baidu', 'One record: sora-cn show baidu'],
    ['documents sora', 'Its outline: sora-cn document sora-china-2024'],
    ['claims --json id', 'Only some fields: sora-cn claims --json --fields id'],
    ['topics --json id label', 'Only some fields: sora-cn topics --json --fields id,label'],
    ['claims chips talent', 'By topic: sora-cn claims --topic chips,talent'],
    ['claims baidu', 'By actor: sora-cn claims --actor baidu'],
    ['actors baidu tencent', 'In full: sora-cn show baidu tencent'],
    ['stats topic stance', 'By facet: sora-cn stats --by topic,stance'],
    ['related chips baidu', 'One at a time: sora-cn related chips'],
    ['related -- -chips -baidu', 'One at a time: sora-cn related -- -chips'],
    ['-- -chips', 'By words: sora-cn search -- -chips'],
    ['diff a.yaml b.yaml c.yaml', 'One at a time: sora-cn diff a.yaml b.yaml'],
    ['claims -- --topic', 'By words: sora-cn search -- --topic'],
    ['document p1 p2', 'One at a time: sora-cn document p1'],
    ['help claims chips', 'One at a time: sora-cn help claims'],
    ['overview chips', 'Usage: sora-cn overview --help'],
  ])('of `%s` are answered with `%s`', async (line, hint) => {
    const { exitCode, stderr } = await soraCn(line);
    expect(exitCode).toBe(2);
    expect(stderr.split('\n')).toContain(`  ${hint}`);
  });

  it.each(['claims', 'topics', 'documents', 'stats', 'graph', 'overview', 'page'])(
    'of `%s` that are a base are answered with -d',
    async (command) => {
      const files = { 'a.yaml': 'claims: []\n', 'b c.json': '[]' };
      const { exitCode, stderr } = await soraCn([command, ...Object.keys(files)], { files });
      expect([exitCode, stderr]).toEqual([
        2,
        expect.stringContaining(`  Of that base: sora-cn ${command} -d a.yaml -d 'b c.json'\n`),
      ]);
    },
  );

  it.each(['diff a.yaml a.yaml a.yaml', 'draft a.yaml a.yaml', 'init a.yaml a.yaml'])(
    'of `%s`, which takes no -d, are not',
    async (line) => {
      expect((await soraCn(line, { files: { 'a.yaml': 'claims: []\n' } })).stderr).not.toContain(' -d ');
    },
  );

  it('come with commands that work', async () => {
    for (const line of [
      'claims chips talent',
      'claims hello',
      'claims export controls',
      'actors baidu',
      'actors zzz',
      'documents sora',
      'documents zzz',
      'claims --json id',
      'related chips baidu',
    ]) {
      const { stderr } = await soraCn(line);
      const hints = [...stderr.matchAll(/: sora-cn (.*)$/gm)].map(([, hint = '']) => hint);
      expect(hints.length).toBeGreaterThan(0);
      for (const hint of hints) expect([hint, (await soraCn(hint)).exitCode]).toEqual([hint, 0]);
    }
  });
});

describe('what to type next', () => {
  const base = fileURLToPath(new URL('../../examples/night-train', import.meta.url));

  it.each([
    'claims --topic nope',
    'claims --document nope',
    'claims --at p99',
    'claims night trains',
    'show nope -15',
    'document p99',
    'graph --focus nope',
    'related nope',
    'documents varener',
    'timeline --claim nope',
    'page --actor nope',
  ])('after `%s` is of the base that was named', async (line) => {
    const words = line.split(' ');
    for (const named of [['-d', base], [`--data=${base}`]]) {
      const { stderr } = await soraCnOnDisk([...named, ...words]);
      const hints = [...stderr.matchAll(/: sora-cn (.*)$/gm)].map(([, hint = '']) => hint);
      expect(hints.length).toBeGreaterThan(0);
      for (const hint of hints) {
        expect(hint).toContain(` -d ${base}`);
        expect([hint, (await soraCnOnDisk(shellWords(hint))).exitCode]).toEqual([hint, 0]);
      }
    }
    expect((await soraCn(words)).stderr).not.toContain(' -d ');
  });

  it('takes no letter of another option for the base', async () => {
    expect((await soraCn(['similar', '-15 degrees in May'])).stderr).toContain(
      "As a text: sora-cn similar -- '-15 degrees in May'\n",
    );
    expect((await soraCn(['similar', "-5 o'clock"])).stderr).toContain(
      "As a text: sora-cn similar -- '-5 o'\\''clock'\n",
    );
    expect((await soraCn(['graph', '-odam.svg', '--focus', 'nope'])).stderr).not.toContain(' -d ');
  });

  it('tells how to search for a word that begins with a dash', async () => {
    expect((await soraCn('search -tion')).stderr).toContain('As a text: sora-cn search -- -tion\n');
    expect((await soraCn('search chips -lang es')).stderr).not.toContain('As a text');
    expect((await soraCn('claims -tion')).stderr).not.toContain('As a text');
  });
});

describe('help filters', () => {
  it('names every option that narrows a list of claims', async () => {
    const { stdout } = await soraCn('help filters');
    for (const name of Object.keys(CLAIM_FILTERS)) expect(stdout).toContain(`--${name}`);
  });
});

describe('a format', () => {
  it('that a command cannot make is refused, with those it can', async () => {
    expect(await refusal('claims -f mermaid')).toBe(
      `2 sora-cn: --format: this command cannot make mermaid. It makes: ${OUTPUTS.claims.formats.join(', ')}.`,
    );
    expect(await refusal('help filters --json')).toMatch(/^2 .*cannot make json/);
  });

  it.each(OUTPUTS.claims.formats)('%s is made of claims', async (format) => {
    const { exitCode, stdout } = await soraCn(`claims --topic chips -f ${format}`);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('gpus-are-essential-tools');
  });
});

describe('options', () => {
  it('stand before or behind the command', async () => {
    const behind = await soraCn('claims --topic chips -n 2 --json');
    expect(await soraCn('--json -n 2 claims --topic chips')).toEqual(behind);
    expect(await soraCn('-n2 claims --topic=chips --format=json')).toEqual(behind);
    expect(behind.exitCode).toBe(0);
  });

  it('are told from the command that follows the value of one', async () => {
    expect((await soraCn('--format json topics -n 1')).stdout).toContain('"recordType": "topic"');
    expect((await soraCn('-f ids topics -n 1')).stdout).toBe('technology\n');
  });

  it('are no numbers', async () => {
    for (const query of ['-5', '-12', '-.5']) expect((await soraCn(['search', query])).exitCode).toBe(0);
    expect((await soraCn('claims -5 -q')).stderr).toContain('too many arguments for claims: -5');
  });

  it('that are repeated count each, or the last time', async () => {
    const line = 'claims --topic chips --topic export-controls -f ids';
    expect((await soraCn(`${line} -n 5 -n 1`)).stdout).toBe((await soraCn(`${line} -n 1`)).stdout);
    expect((await soraCn(line)).stdout).not.toBe((await soraCn('claims --topic export-controls -f ids')).stdout);
  });

  it('in a value of another are no options: they are quoted as given', async () => {
    expect((await soraCn(['search', '--', '--topic'])).exitCode).toBe(0);
  });
});

describe('singular names of commands', () => {
  it.each([
    ['claim', 'claims'],
    ['actor', 'actors'],
    ['technology', 'technologies'],
    ['obstacle', 'obstacles'],
    ['opportunity', 'opportunities'],
    ['topic', 'topics'],
  ])('%s is %s', async (singular, plural) => {
    const answer = await soraCn(plural);
    expect(answer.exitCode).toBe(0);
    expect(await soraCn(singular)).toEqual(answer);
  });

  it('are not listed in the help', async () => {
    const { stdout } = await soraCn('--help');
    for (const name of SUBCOMMAND_NAMES) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    expect(stdout).not.toMatch(/^ {2}claim /m);
  });
});

describe('help', () => {
  it('is printed on standard output with exit code 0, however it is asked for', async () => {
    const help = await soraCn('--help');
    expect(help.exitCode).toBe(0);
    expect(help.stdout).toMatch(/^Usage: sora-cn/);
    for (const line of ['-h', 'help', 'help -q', '--json -h']) expect(await soraCn(line)).toEqual(help);
    const claims = await soraCn('claims --help');
    expect(claims.stdout).toMatch(/^Usage: sora-cn claims/);
    for (const line of ['help claims', 'claim -h', 'help claim', '--help claims'])
      expect(await soraCn(line)).toEqual(claims);
  });

  it('of every command has its examples and fits 100 columns in a pipe', async () => {
    for (const name of SUBCOMMAND_NAMES) {
      const { stdout } = await soraCn(['help', name]);
      for (const example of (await loadCommand(name)).examples) expect(stdout).toContain(`  $ sora-cn ${example}\n`);
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    }
  });

  it('never names an option twice', async () => {
    for (const name of SUBCOMMAND_NAMES) {
      const { stdout } = await soraCn(['help', name]);
      const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option);
      expect(new Set(options).size).toBe(options.length);
    }
  });

  it('tells the versions of program, data and Node', async () => {
    for (const line of ['-V', '--version', 'claims --version']) {
      expect((await soraCn(line)).stdout).toBe('sora-cn 0.0.0\ndata 00000000 (built in)\nnode 0.0.0\n');
    }
  });
});

describe('what is printed', () => {
  it('is counted after --limit, by --count', async () => {
    expect((await soraCn('claims --count')).stdout).toBe('58\n');
    expect((await soraCn('claims --count -n 3')).stdout).toBe('3\n');
    expect((await soraCn('claims --count -n 100 --json')).stdout).toBe('58\n');
    expect((await soraCn('claims --topic chips --count')).stdout).toBe(
      `${(await idsOf('claims --topic chips')).length}\n`,
    );
  });

  it('is sorted, then turned round, then cut', async () => {
    const all = await idsOf('claims');
    expect(await idsOf('claims --reverse -n 2')).toEqual(all.toReversed().slice(0, 2));
    expect(await idsOf('claims --sort id -n 2')).toEqual(all.toSorted().slice(0, 2));
    expect(await idsOf('claims --sort id --reverse -n 2')).toEqual(all.toSorted().toReversed().slice(0, 2));
  });

  it('is what claimCount promises', async () => {
    for (const list of ['topics', 'actors', 'technologies', 'obstacles', 'opportunities']) {
      const [first] = await rowsOf(`${list} --sort claimCount -n 1`);
      const { id, claimCount, recordType } = first as { id: string; claimCount: number; recordType: string };
      expect((await soraCn(`claims --${recordType} ${id} --count`)).stdout).toBe(`${claimCount}\n`);
      expect(claimCount).toBeGreaterThan(0);
    }
  });
});
