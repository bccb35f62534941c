import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCommand } from '../../src/cli/load-command.ts';
import { formatsOf } from '../../src/commands/command.ts';
import type { SubcommandName } from '../../src/commands/list.ts';
import { RECORD_TYPE_NAMES, RECORD_TYPES, type KnowledgeBase, type RecordType } from '../../src/model/records.ts';
import { baseOf, claim, record, sourceDocument } from '../support/builders.ts';
import { dangerousCharacters, hostileText, withoutJoiners } from '../support/hostile.ts';
import { soraCn, type World } from '../support/memory-runtime.ts';

const DANGEROUS = new Set(dangerousCharacters);
const COLOUR = /\u001b\[\d+(?:;\d+)*m/g;

/** What drives a terminal or reorders text, which alone is kept out of csv and tsv: they are data. */
const CONTROL = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}]/u;

/** The dangerous characters in what was printed; line feeds and tabs are the program’s own, and so is colour where there is any. */
function leaksIn(output: string, format?: string): string[] {
  const plain = format === 'table' || format === 'text' ? output.replace(COLOUR, '') : output;
  const isData = format === 'csv' || format === 'tsv';
  return Array.from(withoutJoiners(plain)).filter(
    (character) =>
      character !== '\n' && character !== '\t' && DANGEROUS.has(character) && (!isData || CONTROL.test(character)),
  );
}

/** A base with a text in every place that is not an id. */
function baseWith(text: string): KnowledgeBase {
  const said = { en: text, es: `${text} ` };
  const named = {
    aliases: [text],
    searchTerms: [text],
    description: said,
    country: text,
    [`x-${text}`]: { [text]: text },
  };
  return baseOf(
    {
      topic: [record('topic', { id: 'topic', label: said, aliases: [text] })],
      actor: [record('actor', { id: 'actor', name: said, ...named })],
      technology: [record('technology', { id: 'technology', name: said, maker: 'actor', ...named })],
      obstacle: [record('obstacle', { id: 'obstacle', label: said, affects: ['actor'], topics: ['topic'] })],
      opportunity: [record('opportunity', { id: 'opportunity', label: said, addresses: ['obstacle'] })],
      claim: [
        claim('claim', {
          statement: said,
          kind: 'event',
          stance: 'neutral',
          topics: ['topic'],
          actors: ['actor'],
          obstacles: ['obstacle'],
          attributedTo: 'actor',
          dateNote: said,
          source: { locator: 'p1.s1', quotation: text },
          alsoAt: [{ locator: 'h1', quotation: text }],
          relations: [{ type: 'causes', claim: 'other', cue: text }],
          note: said,
        }),
        claim('other', { statement: said, [`x-${text}`]: text }),
      ],
    },
    sourceDocument({
      title: said,
      publishedNote: said,
      stanceTowards: said,
      sections: [{ id: 'section', title: said, heading: 'h1', from: 'p1', to: 'p1' }],
      sentences: { 'p1.s1': '0'.repeat(64) },
      gaps: [{ locator: 'p1.s1', after: text, before: text, note: said }],
      notes: [{ locator: 'p1.s1', note: said }],
    }),
  );
}

type ListName = (typeof RECORD_TYPES)[RecordType]['plural'];

/** The arguments with which each command shows as much of the base as it can; none for those that show nothing of it. */
const ARGUMENTS = {
  ...(Object.fromEntries(RECORD_TYPE_NAMES.map((type) => [RECORD_TYPES[type].plural, [[]]])) as Record<ListName, [[]]>),
  overview: [[]],
  claims: [[], ['--lang', 'es']],
  search: [['x'], ['x', '--explain']],
  similar: [['claim']],
  show: [['claim', 'topic:topic', 'actor:actor', 'obstacle', 'technology', 'opportunity', 'other']],
  document: [[], ['p1']],
  timeline: [[]],
  stats: [[], ['--by', 'topic'], ['--by', 'topic,stance']],
  related: [['claim', '--depth', '3']],
  graph: [['--claims']],
  // Refused on a terminal; what is in it is tested by itself.
  page: [],
  check: [],
  verify: [['article.txt']],
  // Two bases of files: see below.
  diff: [],
  // Its formats are in test/commands/export.test.ts.
  export: [],
  // What it reads is in test/commands/import.test.ts.
  import: [],
  // Its answers are JSON of a protocol.
  mcp: [],
  // It prints a path of this machine.
  index: [],
  init: [],
  draft: [['article.txt']],
  schema: [],
  completion: [],
  help: [],
} as const satisfies Record<SubcommandName, readonly (readonly string[])[]>;

describe('nothing in the data drives the terminal', () => {
  it.each(Object.entries(ARGUMENTS).filter(([, lines]) => lines.length > 0))(
    'through %s, in any format',
    async (name, lines) => {
      const formats = formatsOf(await loadCommand(name as SubcommandName));
      await fc.assert(
        fc.asyncProperty(hostileText, fc.constantFrom(undefined, 40, 100), async (text, terminal) => {
          const world: World = {
            base: baseWith(text),
            files: { 'article.txt': `Title ${text}\n\nOne. ${text}.`, 'base.yaml': 'claims: []' },
            // Where verify looks for the lines of claims: nothing is to be read there anew each time.
            runtime: { builtInSource: 'base.yaml' },
          };
          for (const format of formats) {
            for (const line of lines) {
              const argv = [name, ...line, '-f', format, '--color', 'always'];
              const { exitCode, output } = await soraCn(argv, {
                ...world,
                ...(terminal === undefined ? {} : { terminal }),
              });
              expect([argv, exitCode < 2, leaksIn(output, format)]).toEqual([argv, true, []]);
            }
          }
        }),
        { numRuns: 12 },
      );
    },
  );

  it('through what differs between two bases, in any format', async () => {
    const formats = formatsOf(await loadCommand('diff'));
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const claim = (statement: string) => {
          const json = JSON.stringify({ id: 'claim', statement: { en: statement }, 'x-own': statement });
          return `${json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
        };
        const files = { 'a.jsonl': claim(`Old ${text}.`), 'b.jsonl': claim(`New ${text}.`) };
        for (const format of formats) {
          const { exitCode, output } = await soraCn(['diff', 'a.jsonl', 'b.jsonl', '-f', format], { files });
          expect([format, exitCode < 2, leaksIn(output, format)]).toEqual([format, true, []]);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('through the messages of check, in any format', async () => {
    const formats = formatsOf(await loadCommand('check'));
    const statement = (text: string) =>
      `{"id": ${JSON.stringify(text)}, "topics": [${JSON.stringify(text)}], ${JSON.stringify(text)}: 1}`;
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const files = { 'a.jsonl': `${statement(text)}\n`, 'b.yaml': `claims: [${statement(text)}]`, 'c.yaml': text };
        for (const path of Object.keys(files)) {
          for (const format of formats) {
            const { exitCode, output } = await soraCn(['check', path, '-f', format], { files });
            expect([path, format, exitCode, leaksIn(output)]).toEqual([path, format, 1, []]);
          }
          const { exitCode, output } = await soraCn(['claims', '-d', path], { files });
          expect([path, exitCode, leaksIn(output)]).toEqual([path, 2, []]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('nothing that is typed drives the terminal', () => {
  const LINES = [
    (text: string) => [text],
    (text: string) => [`--${text}`],
    (text: string) => ['claims', text],
    (text: string) => ['claims', `--${text}`],
    (text: string) => ['claims', '--topic', text],
    (text: string) => ['claims', '--kind', text],
    (text: string) => ['claims', '--exclude', text],
    (text: string) => ['claims', '--since', text],
    (text: string) => ['claims', '--fields', text],
    (text: string) => ['claims', '--fields', `x-${text}`],
    (text: string) => ['claims', '--sort', text],
    (text: string) => ['claims', '--lang', text],
    (text: string) => ['claims', '-n', text],
    (text: string) => ['claims', '-f', text],
    (text: string) => ['claims', '-d', text],
    (text: string) => ['search', text],
    (text: string) => ['search', 'x', '--type', text],
    (text: string) => ['similar', text],
    (text: string) => ['show', text],
    (text: string) => ['document', text],
    (text: string) => ['stats', '--by', text],
    (text: string) => ['related', text],
    (text: string) => ['graph', '--focus', text],
    (text: string) => ['verify', text],
    (text: string) => ['help', text],
    (text: string) => ['init', text],
    (text: string) => ['init', `${text}/`],
  ];

  it('through any message or answer, nor is it a bug', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, fc.constantFrom(undefined, 80), async (text, terminal) => {
        for (const line of LINES) {
          const argv = line(text);
          const runtime = { writeNew: () => Promise.resolve() };
          const world = { runtime, ...(terminal === undefined ? {} : { terminal, env: { TERM: 'dumb' } }) };
          const { exitCode, output } = await soraCn(argv, world);
          expect([argv, exitCode <= 2, leaksIn(output)]).toEqual([argv, true, []]);
        }
      }),
      { numRuns: 20 },
    );
  });
});
