import { ImportedBase } from '../load/foreign/imported-base.ts';
import { importText, READERS } from '../load/foreign/import-text.ts';
import { printBase } from '../load/foreign/print-base.ts';
import { readVerdicts } from '../load/foreign/verdicts.ts';
import { UserError } from '../model/errors.ts';
import { factsOf } from '../model/records.ts';
import { shellWord } from '../text/shell-word.ts';
import { defineCommand, type Answer } from './command.ts';

/** How many things that were left out are named one by one. */
const MOST_NAMED = 20;

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
    const base = new ImportedBase();
    const notices: string[] = [];
    const options = {
      map: mapOf(map ?? []),
      quotes,
      language,
      ...(verdicts !== undefined && { verdicts: await readVerdicts(await context.article(verdicts), verdicts) }),
    };
    for (const file of files) {
      const name = file === '-' ? '<stdin>' : file;
      const before = base.leftOut.length;
      notices.push(...(await importText(format, await context.article(file), name, base, options)));
      for (const { where, what } of base.leftOut.slice(before, before + MOST_NAMED)) {
        notices.push(`${name}${where === '' ? '' : `: ${where}`}: ${what}.`);
      }
      const unnamed = base.leftOut.length - before - MOST_NAMED;
      if (unnamed > 0) notices.push(`${name}: and ${String(unnamed)} more of the kind.`);
    }
    if (strict === true && base.leftOut.length > 0) {
      throw new UserError(
        `${String(base.leftOut.length)} things have no place in a base, and --strict refuses that.`,
        notices,
      );
    }
    return asAnswer(await printBase(base), [...notices, summary(base)], output);
  },
});

function asAnswer(text: string, notices: readonly string[], output: string | undefined): Answer {
  if (output === undefined || output === '-') return { view: { view: 'text', text }, notices };
  return {
    view: { view: 'text', text: '' },
    files: [{ path: output, text }],
    notices,
    remarks: [`Wrote ${output}. Next: sora-cn check ${shellWord(output)}`],
  };
}

/** `statement.en=claim,topics=subject` as our path → their column. */
function mapOf(typed: readonly string[]): ReadonlyMap<string, string> {
  const pairs = typed.flatMap((list) => list.split(','));
  return new Map(
    pairs.map((pair) => {
      const cut = pair.indexOf('=');
      if (cut < 1) throw new UserError(`--map: "${pair}" is not FIELD=COLUMN, such as statement.en=claim.`);
      return [pair.slice(0, cut).trim(), pair.slice(cut + 1).trim()] as const;
    }),
  );
}

function summary(base: ImportedBase): string {
  const counts = [...base.records()].map(
    ([type, ofType]) => `${String(ofType.length)} ${ofType.length === 1 ? type : factsOf(type).plural}`,
  );
  const repeated = base.repeated === 0 ? '' : `; ${String(base.repeated)} came again and count once`;
  const leftOut = base.leftOut.length === 0 ? '' : `; ${String(base.leftOut.length)} things left out`;
  return `Imported ${counts.length === 0 ? 'nothing' : counts.join(', ')}${repeated}${leftOut}.`;
}
