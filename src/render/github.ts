import type { Problem, VerificationRow } from '../model/outputs.ts';
import { escapeText } from '../text/escape.ts';
import type { RenderOptions, RowsView } from './options.ts';
import { quotationInWords, verdictInWords } from './in-words.ts';

/** Annotations for GitHub Actions: one for each problem, or for each place of a claim that is not verified. */
export function* github(view: RowsView, options: RenderOptions): Generator<string> {
  if (view.view === 'problems') yield* view.rows.map(ofProblem);
  if (view.view !== 'verification') return;
  for (const row of view.rows) if (row.status !== 'verified') yield annotation(row, options);
}

function ofProblem({ file, line, column, severity, code, message }: Problem): string {
  return command(severity, { file, line, col: column, title: code }, message);
}

const FAILING: readonly string[] = ['moved', 'changed', 'missing'] satisfies VerificationRow['status'][];

function annotation(row: VerificationRow, options: RenderOptions): string {
  const { id, locator, status, baseFile, baseLine, sentence, gap, asRecorded } = row;
  const verdict = locator === undefined ? 'no place is named' : verdictInWords(row, options);
  const parts = [
    asRecorded === true ? '' : verdict,
    quotationInWords(row),
    gap === true ? 'our copy lacks words here' : '',
    sentence === undefined ? '' : `${asRecorded === true ? 'it reads' : 'now there'}: ${sentence}`,
  ];
  const message = parts.filter((part) => part !== '').join('; ');
  // The base is in the repository; its texts mostly are not.
  const place = baseFile === undefined ? {} : { file: baseFile, line: baseLine };
  return command(FAILING.includes(status) ? 'error' : 'warning', { ...place, title: `${id} ${status}` }, message);
}

/** A workflow command: `::error file=a.yaml,line=3::what`. */
function command(level: string, properties: Readonly<Record<string, unknown>>, message: string): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const shown = given.map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${level} ${shown.join(',')}::${data(message)}\n`;
}

/** The runner reads `%` escapes; anything else dangerous shows as in a table. */
function data(text: string): string {
  return escapeText(text.replaceAll('%', '%25'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
