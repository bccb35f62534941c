import type { TimelineRow } from '../../model/outputs.ts';
import { inLanguage } from '../../model/records.ts';
import { grouped } from '../../text/grouped.ts';
import { bearingInWords } from '../in-words.ts';
import type { RenderOptions } from '../options.ts';
import { dateInWords, UNDATED } from '../timeline-dates.ts';
import { inMarkdown } from './escape.ts';

/** A heading a year and a month; each item with its date, and below it what it bears on. */
export function* timeline(rows: readonly TimelineRow[], { language }: RenderOptions): Generator<string> {
  for (const [year, ofYear] of grouped(rows, ({ date }) => date?.slice(0, 4) ?? UNDATED)) {
    yield `## ${year}\n\n`;
    for (const [month, ofMonth] of grouped(ofYear, ({ date }) => date?.slice(0, 7) ?? UNDATED)) {
      if (month !== year) yield `### ${month}\n\n`;
      for (const row of ofMonth) {
        const said = row.said === true ? ', said' : '';
        yield `- **${dateInWords(row)}** ${inMarkdown(inLanguage(row.label, language))} (${row.type}${said} \`${row.id}\`)\n`;
        for (const one of row.bearings) yield `  - ${bearingInWords(one)}: \`${one.claim}\`\n`;
      }
      yield '\n';
    }
  }
}
