import { quoted } from '../fields/wording.ts';
import { jsonFault } from '../json/json-fault.ts';
import { holdsObjects } from '../decode-text.ts';
import { likelyCause, likelyImport } from '../likely-cause.ts';
import { positionAt } from '../position.ts';
import { UserError } from '../../model/errors.ts';
import { counted } from '../../text/counted.ts';
import { firstFew } from '../../text/first-few.ts';
import { fold } from '../../text/fold.ts';
import { grouped } from '../../text/grouped.ts';
import { readAnnotations } from './annotations.ts';
import { nodesOf } from './linked-nodes.ts';
import { jsonLdOf, readClaimReviews } from './claim-reviews.ts';
import { ImportedBase } from './imported-base.ts';
import { DELIMITERS, type Delimiter, type Quotes } from './rows.ts';
import { readSeparated } from './separated-values.ts';

/** Foreign formats that are read, with what each is. */
export const READERS = {
  claimreview:
    'schema.org ClaimReview: JSON-LD of a page, a list, a data feed, or what Google’s Fact Check Tools answer',
  annotations: 'W3C Web Annotations, also as Hypothesis and IIIF 2 have them',
  csv: 'comma-separated values with a heading row',
  tsv: 'tab-separated values',
} as const;

export type Reader = keyof typeof READERS;

export interface ImportOptions {
  readonly map?: ReadonlyMap<string, string>;
  readonly quotes?: Quotes | undefined;
  /** Verdict → bearing, as the user writes them. */
  readonly verdicts?: ReadonlyMap<string, string>;
  readonly language?: string | undefined;
}

/** Reads one text in a foreign format into a base; returns what is to be said of the reading. */
export async function importText(
  reader: Reader,
  text: string,
  name: string,
  base: ImportedBase,
  options: ImportOptions,
): Promise<readonly string[]> {
  const { map = new Map<string, string>(), verdicts = new Map<string, string>(), quotes, language } = options;
  switch (reader) {
    case 'csv':
    case 'tsv': {
      if (holdsObjects(text)) {
        throw new UserError(`${name} is JSON, not a table.`, [
          likelyImport(jsonOf(text, name), name) ?? 'jq makes a base of it, as sora-cn help recipes shows',
        ]);
      }
      const delimiter = reader === 'tsv' ? '\t' : delimiterOf(text);
      const facts = await readSeparated(text.replace(NAMED_DELIMITER, ''), base, {
        name,
        delimiter,
        quotes,
        map,
        language,
      });
      return [
        ...facts.undivided.map(
          ({ heading, cell }) =>
            `${name}: ${heading}: ${quoted(cell)} was taken for one name: in a list, a semicolon stands between names.`,
        ),
        ...(reader === 'csv' && delimiter !== ','
          ? [
              `${name}: read with ${delimiter === '\t' ? 'tabs' : delimiter} between the columns, as its first lines have it.`,
            ]
          : []),
        ...(quotes === undefined && text.includes('"')
          ? [`${name}: read with --quotes ${facts.quotes}, by which most rows are as wide as the first.`]
          : []),
      ];
    }
    case 'annotations':
      for (const value of jsonOf(text, name)) readAnnotations(value, base, language);
      return [];
    case 'claimreview': {
      const folded = new Map([...verdicts].map(([verdict, bearing]) => [fold(verdict), bearing]));
      const isPage = /^\s*</.test(text);
      const unmapped: string[] = [];
      const others: string[] = [];
      const values = isPage ? jsonLdOf(text, base) : jsonOf(text, name);
      const nodes = nodesOf(values.length === 1 ? values[0] : values);
      for (const value of values) {
        const read = readClaimReviews(value, base, { verdicts: folded, language }, nodes);
        for (const verdict of read.unmapped) unmapped.push(verdict);
        for (const [where, type] of read.others) others.push(type === '' ? where : `${where} (${type})`);
      }
      const beside = others.length === 0 ? [] : [`${name}: no ClaimReview is in ${firstFew(others)}.`];
      return [...beside, ...unmappedVerdicts(unmapped, name)];
    }
  }
}

/** So many verdicts are told one by one. */
const MOST_VERDICTS = 20;

/** The verdicts that are not mapped, those that came most often first, whatever of their letters is capital. */
function unmappedVerdicts(verdicts: readonly string[], name: string): string[] {
  const alike = [...grouped(verdicts, fold).values()].sort((a, b) => b.length - a.length);
  const lines = alike
    .slice(0, MOST_VERDICTS)
    .map(
      ([verdict = '', ...others]) =>
        `${name}: verdict "${verdict}" (${String(others.length + 1)}) is not in --verdicts: it only rates.`,
    );
  const rest = alike.slice(MOST_VERDICTS);
  if (rest.length === 0) return lines;
  const others = counted(rest.length, 'other verdict');
  return [
    ...lines,
    `${name}: ${others} (${String(rest.flat().length)}) ${rest.length === 1 ? 'is' : 'are'} not in --verdicts.`,
  ];
}

/** A first line of its own, by which Excel is told what stands between the cells. */
const NAMED_DELIMITER = /^\ufeff?sep=[,;\t|](?=\r?\n)/i;

/**
 * What is said to stand between the cells, else what there is most of in each of the first two lines: where the comma is the
 * decimal sign, a semicolon.
 */
function delimiterOf(text: string): Delimiter {
  if (NAMED_DELIMITER.test(text)) return text.charAt(text.search(/=/) + 1) as Delimiter;
  const lines = text.split(/\r\n?|\n/, 3).filter((line) => line.trim() !== '');
  const [first = [], second = first] = lines.map((line) => {
    const plain = line.replace(/"[^"]*"/g, '');
    return DELIMITERS.map((sign) => plain.split(sign).length - 1);
  });
  const both = first.map((count, at) => Math.min(count, second[at] ?? 0));
  const counts = Math.max(...both) > 0 ? both : first;
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** One JSON value, or one on each line. */
function jsonOf(text: string, name: string): readonly unknown[] {
  try {
    return [JSON.parse(text.replace(/^\ufeff/, '')) as unknown];
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    try {
      if (lines.length > 1) return lines.map((line) => JSON.parse(line) as unknown);
    } catch {
      // It is the whole that is no JSON, then.
    }
    const { offset, message } = jsonFault(text);
    const { line, column } = positionAt(text, offset);
    const cause = likelyCause(text, name);
    throw new UserError(`${name}:${line}:${column} is no JSON: ${message}`, cause === undefined ? [] : [cause]);
  }
}
