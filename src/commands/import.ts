import { isOurs } from '../load/foreign/columns.ts';
import { ImportedBase, type LeftOut } from '../load/foreign/imported-base.ts';
import { importText, READERS, type Reader } from '../load/foreign/import-text.ts';
import { printBase } from '../load/foreign/print-base.ts';
import { readVerdicts } from '../load/foreign/verdicts.ts';
import { CAPS } from '../model/caps.ts';
import { UserError } from '../model/errors.ts';
import { RECORD_TYPES } from '../model/record-types.ts';
import { factsOf } from '../model/records.ts';
import { PATTERNS } from '../model/patterns.ts';
import { grouped } from '../text/grouped.ts';
import { didYouMeanOf } from '../text/nearest.ts';
import { madeBase } from './made-base.ts';
import { defineCommand } from './command.ts';
import { counted } from '../text/counted.ts';

export const importBase = defineCommand({
  output: { text: 'yaml' },
  reads: ['text'],
  ignores: { lang: 'the language of the texts is --language' },
  examples: [
    'import claimreview feed.json -o fact-checks.jsonl',
    'import csv claims.csv',
    'import tsv statements.tsv --map statement.en=claim,topics=subject --quotes none',
    'import annotations hypothesis.json -o notes.yaml',
  ],
  input: {
    arguments: {
      format: { form: 'term', terms: READERS, required: true, about: 'the format of the files' },
      files: { form: 'file', required: true, repeatable: true, about: 'the files, or - for standard input' },
    },
    options: {
      output: { form: 'file', short: 'o', about: 'write to a new file; never over one that exists' },
      map: {
        form: 'text',
        placeholder: 'field=column,…',
        repeatable: true,
        about: 'csv and tsv: which column holds which field; a number where the file has no headings',
      },
      quotes: {
        form: 'term',
        terms: { none: 'a quotation mark is a letter like any other', csv: 'it encloses cells' },
        about: 'csv and tsv: what a " is (default: as most rows fit)',
      },
      verdicts: { form: 'file', about: 'claimreview: a YAML or JSON file of VERDICT: supports, refutes or qualifies' },
      language: { form: 'language', about: 'the language of texts that do not say theirs' },
      strict: { form: 'flag', about: 'refuse it all if anything must be left out' },
    },
  },
  run: async ({ format, files, output, map, quotes, verdicts, language, strict }, context) => {
    refuseUnread(format, { map, quotes, verdicts });
    if (language !== undefined && !PATTERNS.language.test(language)) {
      throw new UserError(`--language: "${language}" is no BCP 47 tag, such as pt or zh-Hant.`);
    }
    const base = new ImportedBase();
    let notices: readonly string[] = [];
    const options = {
      map: mapOf(map ?? []),
      quotes,
      language,
      ...(verdicts !== undefined && { verdicts: await readVerdicts(await context.foreign(verdicts), verdicts) }),
    };
    for (const file of files) {
      const name = file === '-' ? '<stdin>' : file;
      base.open(name);
      notices = [...notices, ...(await importText(format, await context.foreign(file), name, base, options))];
    }
    await base.settle();
    notices = [...notices, ...toldOf(base.leftOut)];
    if (strict === true && base.leftOut.length > 0) {
      throw new UserError(
        `${counted(base.leftOut.length, 'thing')} would be left out of the base, and --strict refuses that.`,
        notices,
      );
    }
    notices = [...notices, summary(base)];
    const isEmpty = [...base.records()].length === 0;
    // An empty base would only stand in the way of the next try.
    if (isEmpty && output !== undefined && output !== '-') {
      return { view: { view: 'text', text: '' }, notices: [...notices, `${output} was not written.`] };
    }
    return madeBase(await printBase(base.records(), formatOf(base, output)), output, 'Next', { notices });
  },
});

/** So many lines say what is wrong with as many values before one speaks of all others. */
const MOST_ALIKE = 5;

/** What was left out of each file: a line for all that is alike, and one for the rest of what differs in its values alone. */
function toldOf(leftOut: readonly LeftOut[]): string[] {
  const alike = grouped(leftOut, ({ file, what }) => `${file}\n${what.replace(VALUE, '')}`);
  return [...alike.values()].flatMap((ofKind) => {
    const each = grouped(ofKind, ({ what }) => what);
    const first = [...each].slice(0, MOST_ALIKE);
    const told = new Set(first.map(([what]) => what));
    const rest = ofKind.filter(({ what }) => !told.has(what));
    const others =
      rest.length === 0 ? [] : [lineOf(rest, `so it is with ${counted(each.size - told.size, 'other value')}`)];
    return [...first.map(([what, same]) => lineOf(same, what)), ...others];
  });
}

/** A text in quotation marks, or an id that was made. */
const VALUE = /"(?:[^"\\]|\\.)*"|\b[a-z]+-[\da-f]{12}\b/g;

function lineOf(leftOut: readonly LeftOut[], what: string): string {
  const places = leftOut.map(({ where }) => where).filter((where) => where !== '');
  const parts = [leftOut[0]?.file ?? '', inRuns(places).join(', '), what].filter((part) => part !== '');
  return `${parts.join(': ')}${/[.?]$/.test(what) ? '' : '.'}`;
}

/** Places with the first and the last alone of three or more that follow one another: `line 2 to line 40`. */
function inRuns(places: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run !== undefined && place === nextTo(run.at(-1) ?? '')) run.push(place);
    else runs.push([place]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run : [`${run[0] ?? ''} to ${run.at(-1) ?? ''}`]));
}

function nextTo(place: string): string {
  return place.replace(/^(line |.*\[)(\d+)(\]?)$/s, (_, before: string, at: string, behind: string) => {
    return `${before}${String(Number(at) + 1)}${behind}`;
  });
}

/** From so many records on a base is written as JSON Lines, which are read many times faster and without a limit. */
const AS_LINES = 1000;
/** And from so many characters: YAML of 8 MiB is read at most. */
const LARGE = CAPS.yaml / 4;

/** The format of the file that is asked for by its name; without one, what suits the size. */
function formatOf(base: ImportedBase, output: string | undefined): 'yaml' | 'json' | 'jsonl' {
  const [, ending = ''] = /\.([^./\\]*)$/.exec(output ?? '') ?? [];
  const lists = [...base.records()].map(([, list]) => list);
  const count = lists.reduce((sum, { length }) => sum + length, 0);
  const isLarge = count >= AS_LINES || JSON.stringify(lists).length > LARGE;
  if (/^(?:jsonl|ndjson)$/i.test(ending)) return 'jsonl';
  if (/^json$/i.test(ending)) return 'json';
  if (isLarge && output !== undefined && /^ya?ml$/i.test(ending)) {
    throw new UserError(`${String(count)} records are too many for YAML, which is read slowly.`, [
      `Name the file ${output.slice(0, -ending.length)}jsonl: they are written as JSON Lines then`,
    ]);
  }
  return isLarge ? 'jsonl' : 'yaml';
}

/** Options that say how to read some of the formats. */
const READ_BY: Readonly<Record<string, readonly Reader[]>> = {
  map: ['csv', 'tsv'],
  quotes: ['csv', 'tsv'],
  verdicts: ['claimreview'],
};

/** Refuses what the reader of a format would pass over. */
function refuseUnread(format: Reader, options: Readonly<Record<string, unknown>>): void {
  for (const [name, readers] of Object.entries(READ_BY)) {
    if (options[name] === undefined || readers.includes(format)) continue;
    throw new UserError(`--${name} is for ${readers.join(' and ')}, and this is ${format}. Leave it out.`);
  }
}

/** `statement.en=claim,topics=subject` as our path → their column. */
function mapOf(typed: readonly string[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const pair of typed.flatMap((list) => list.split(','))) {
    const cut = pair.indexOf('=');
    if (cut < 1) throw new UserError(`--map: "${pair}" is not FIELD=COLUMN, such as statement.en=claim.`);
    const [field, column] = [pair.slice(0, cut).trim(), pair.slice(cut + 1).trim()];
    if (!/^x-./.test(field) && field !== 'recordType' && !isOurs(field)) {
      const names = Object.values(RECORD_TYPES).flatMap(({ fields }) => Object.keys(fields));
      const near = didYouMeanOf(field.replace(/\..*/, ''), [...new Set(names)]);
      throw new UserError(`--map: "${field}" is not a field of a record.${near}`, [
        'A field of your own is called x-…; the others: sora-cn schema',
      ]);
    }
    const other = [...map].find(([path, heading]) => path === field || heading === column);
    if (other !== undefined) {
      throw new UserError(`--map: ${other.join('=')} and ${field}=${column}: a column goes into one field. Keep one.`);
    }
    map.set(field, column);
  }
  return map;
}

function summary(base: ImportedBase): string {
  const counts = [...base.records()].map(
    ([type, ofType]) => `${String(ofType.length)} ${ofType.length === 1 ? type : factsOf(type).plural}`,
  );
  const repeated = base.repeated === 0 ? '' : `; ${String(base.repeated)} came again and count once`;
  const { length } = base.leftOut;
  const leftOut = length === 0 ? '' : `; ${length === 1 ? 'one thing' : `${String(length)} things`} left out`;
  return `Imported ${counts.length === 0 ? 'nothing' : counts.join(', ')}${repeated}${leftOut}.`;
}
