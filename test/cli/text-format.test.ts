import { describe, expect, it } from 'vitest';
import { loadCommand } from '../../src/cli/load-command.ts';
import { formatsOf } from '../../src/commands/command.ts';
import { SUBCOMMAND_NAMES } from '../../src/commands/list.ts';
import { soraCn as run, type World } from '../support/memory-runtime.ts';

/** Without colour, on a terminal too. */
const soraCn = (line: string, world: World = {}) => run(line, { env: { NO_COLOR: '1' }, ...world });

const commands = await Promise.all(SUBCOMMAND_NAMES.map(loadCommand));
/** A line of each command that makes text and needs no file. */
const lines = commands
  .filter(
    (command) =>
      formatsOf(command).includes('text') && typeof command.output === 'string' && command.output !== 'verification',
  )
  .flatMap(({ examples }) => examples[0] ?? []);

describe('-f text', () => {
  it('is made by every command that prints a table', () => {
    for (const command of commands) {
      if (typeof command.output !== 'string') continue;
      if (formatsOf(command).includes('table')) expect(formatsOf(command)).toContain('text');
    }
    expect(lines.length).toBeGreaterThan(12);
  });

  it.each(lines)('is in a pipe what a terminal of that width shows: %s', async (line) => {
    for (const width of [60, 100]) {
      const { stdout } = await soraCn(`${line} -f text --width ${width}`);
      expect(stdout).toBe((await soraCn(line, { terminal: width })).stdout);
    }
  });

  it('is 80 columns wide where nothing says otherwise, and as wide as the terminal on one', async () => {
    const text = async (line: string, terminal?: number) => (await soraCn(line, { terminal })).stdout;
    expect(await text('claims -n 3 -f text')).toBe(await text('claims -n 3', 80));
    expect(await text('claims -n 3 -f text', 50)).toBe(await text('claims -n 3', 50));
    expect(await text('claims -n 3 --width 50', 120)).toBe(await text('claims -n 3', 50));
  });

  it('leaves the table in a pipe as it is, unless a width is asked for', async () => {
    expect((await soraCn('claims -n 1')).stdout).toContain('\t');
    expect((await soraCn('claims -n 1 --width 60')).stdout).toBe(
      (await soraCn('claims -n 1', { terminal: 60 })).stdout,
    );
  });

  it('has colour where it is asked for', async () => {
    expect((await soraCn('claims -n 1 -f text')).stdout).not.toContain('\u001b');
    expect((await soraCn('claims -n 1 -f text --color always')).stdout).toContain('\u001b[');
  });

  it('breaks problems to a width only for people: what reads them elsewhere expects a line each', async () => {
    const files = { 'a.yaml': 'claims:\n  - id: a\n    statement: { en: "A." }\n    kind: evnt\n' };
    const piped = (await soraCn('check a.yaml', { files })).stdout;
    const shown = (await soraCn('check a.yaml', { files, terminal: 40 })).stdout;
    expect(piped.split('\n')[0]?.length).toBeGreaterThan(40);
    expect(shown.split('\n').every((line) => line.length <= 40)).toBe(true);
    const words = (text: string) => text.split(/\s+/);
    expect(words(shown)).toEqual(words(piped));
  });
});

describe('messages', () => {
  it('cut no word on a terminal, and are one line elsewhere', async () => {
    const line = 'claims --modality hedged --topic chips,talent';
    const { stderr } = await soraCn(line, { terminal: 40 });
    for (const part of stderr.trimEnd().split('\n')) expect(part.length).toBeLessThanOrEqual(40);
    const piped = (await soraCn(line)).stderr;
    expect(stderr.split(/\s+/)).toEqual(piped.split(/\s+/));
    expect(piped.split('\n')).toHaveLength(2);
  });
});

describe('help', () => {
  it('is as wide as it is told', async () => {
    for (const line of ['--help', 'claims --help', 'help filters', 'help claims']) {
      const { stdout } = await soraCn(`${line} --width 50`);
      expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(62);
      expect(stdout).not.toBe((await soraCn(line)).stdout);
    }
  });
});

describe('the network', () => {
  it('is told on a terminal, and drawn in a pipe or where a drawing is asked for', async () => {
    expect((await soraCn('graph', { terminal: 80 })).stdout).toMatch(/^\d+ records and \d+ links\n/);
    expect((await soraCn('graph -f mermaid', { terminal: 80 })).stdout).toMatch(/^flowchart LR\n/);
    expect((await soraCn('graph')).stdout).toMatch(/^flowchart LR\n/);
  });

  it('is called too large for Mermaid by its links and by its text, and only for Mermaid', async () => {
    const claims = (count: number, text: string) =>
      Array.from({ length: count }, (_, at) => ({
        id: `c${at}`,
        statement: { en: `${text} ${at}` },
        relations: at === 0 ? [] : [{ type: 'supports', claim: `c${at - 1}` }],
      }));
    const remark = async (count: number, text: string, format: string) => {
      const files = { 'a.json': JSON.stringify({ claims: claims(count, text) }) };
      return (await soraCn(`graph --claims -d a.json -f ${format}`, { files, terminal: 80 })).stderr.replace(
        /\s+/g,
        ' ',
      );
    };
    expect(await remark(502, 'a', 'mermaid')).toContain('500 links, and these are 501');
    expect(await remark(501, 'a', 'mermaid')).not.toContain('Mermaid');
    expect(
      await remark(490, 'so many words of a statement that it is very long indeed and goes on', 'mermaid'),
    ).toMatch(/50000 characters, and these are \d{5}: narrow it down/);
    expect(
      await remark(502, 'so many words of a statement that it is very long indeed and goes on', 'dot'),
    ).not.toContain('Mermaid');
  });
});

describe('a language that was asked for', () => {
  it('is missed aloud where statements lack it, by people', async () => {
    const on = async (line: string) => (await soraCn(line, { terminal: 80 })).stderr.replace(/\s+/g, ' ');
    expect(await on('claims --lang zh -n 4')).toContain(
      '4 of 4 have no text in zh: they are shown in another language.',
    );
    expect(await on('claims --lang es -n 4')).not.toContain('no text');
    expect(await on('claims --lang zh -n 4 --json')).not.toContain('no text');
    expect(await on('topics --lang zh')).not.toContain('no text');
    expect((await soraCn('claims --lang zh -n 4')).stderr).toBe('');
    const files = { 'a.json': JSON.stringify({ claims: [{ id: 'a', statement: { es: 'A.' }, topics: ['open'] }] }) };
    const open = await soraCn('topics -d a.json --lang es', { files, terminal: 80 });
    expect([open.exitCode, open.stderr]).toEqual([0, '']);
    const british = {
      'a.json': JSON.stringify([
        { id: 'a', statement: { 'en-GB': 'A.' } },
        { id: 'b', statement: { en: 'B.' } },
      ]),
    };
    for (const lang of ['en', 'en-GB', 'en-gb'])
      expect((await soraCn(`claims -d a.json --lang ${lang}`, { files: british, terminal: 80 })).stderr).toBe('');
  });
});
