import { inLanguage } from '../../model/records.ts';
import { publishedInWords } from '../../model/source-in-words.ts';
import { escapeText } from '../../text/escape.ts';
import type { RowsView } from '../options.ts';
import { wrapped } from '../wrap.ts';
import type { Terminal } from './layout.ts';

/** What the base is, what it holds, and three commands to try. */
export function* overview(
  { rows, title, description, stanceTowards, documents, toTry }: Extract<RowsView, { view: 'overview' }>,
  { language, style, width, measure }: Terminal,
): Generator<string> {
  const name = title === undefined ? 'A knowledge base of claims' : inLanguage(title, language);
  for (const line of wrapped(escapeText(name), width, measure)) yield `${style.heading(line)}\n`;
  if (description !== undefined)
    for (const line of wrapped(escapeText(inLanguage(description, language)), width, measure)) yield `${line}\n`;
  const only = documents.length === 1 ? documents[0] : undefined;
  const facts = [
    only?.published === undefined ? '' : `source published ${publishedInWords(only)}`,
    only?.language === undefined ? '' : `in ${only.language}`,
    stanceTowards === undefined ? '' : `stance is towards ${inLanguage(stanceTowards, language)}`,
  ].filter((fact) => fact !== '');
  for (const line of wrapped(escapeText(facts.join('; ')), width, measure))
    if (line !== '') yield `${style.muted(line)}\n`;
  yield '\n';
  for (const { records, count } of rows) yield `${String(count).padStart(6)}  ${records}\n`;
  yield `\n${style.heading('Try')}\n`;
  for (const command of toTry) yield `  ${style.id(`sora-cn ${escapeText(command)}`)}\n`;
}
