import type { OverviewRow } from '../../model/outputs.ts';
import { inLanguage } from '../../model/records.ts';
import { escapeText } from '../escape.ts';
import { wrapped } from '../wrap.ts';
import type { Terminal } from './layout.ts';

/** What the base is, what it holds, and three commands to try. */
export function* overview(rows: readonly OverviewRow[], terminal: Terminal): Generator<string> {
  const { base, language, style, width, measure } = terminal;
  const source = base?.document;
  const title = source?.title === undefined ? 'A knowledge base of claims' : inLanguage(source.title, language);
  for (const line of wrapped(escapeText(title), width, measure)) yield `${style.heading(line)}\n`;
  const facts = [
    source?.published === undefined ? '' : `source published ${source.published}`,
    source?.language === undefined ? '' : `in ${source.language}`,
    source?.stanceTowards === undefined ? '' : `stance is towards ${inLanguage(source.stanceTowards, language)}`,
  ].filter((fact) => fact !== '');
  for (const line of wrapped(escapeText(facts.join('; ')), width, measure))
    if (line !== '') yield `${style.muted(line)}\n`;
  yield '\n';
  for (const { records, count } of rows) yield `${String(count).padStart(6)}  ${records}\n`;
  yield `\n${style.heading('Try')}\n`;
  for (const command of commandsToTry(terminal)) yield `  ${style.id(`sora-cn ${escapeText(command)}`)}\n`;
}

function commandsToTry({ base }: Terminal): string[] {
  const topic = base?.records.claim[0]?.topics[0];
  const shown = base?.records.obstacle[0]?.id ?? base?.records.claim[0]?.id;
  const builtIn = base?.records.topic.some(({ id }) => id === 'chips');
  return [
    builtIn === true ? 'claims --topic chips' : topic === undefined ? 'claims' : `claims --topic ${topic}`,
    builtIn === true ? "search 'fuga de talentos'" : 'topics --sort claimCount',
    shown === undefined ? 'help data' : `show ${shown}`,
  ];
}
