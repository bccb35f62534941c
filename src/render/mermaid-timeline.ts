import type { TimelineRow } from '../model/outputs.ts';
import { inLanguage } from '../model/records.ts';
import { grouped } from '../text/grouped.ts';
import { shortened } from './diagram.ts';
import { escapeText } from '../text/escape.ts';
import { bearingInWords } from './in-words.ts';
import { measured, type Measure } from './measure.ts';
import { inMermaid } from './mermaid.ts';
import type { RenderOptions } from './options.ts';
import { dateInWords, UNDATED } from './timeline-dates.ts';

/** A Mermaid timeline: a section a year, a time a date, and beside it what happened. */
export function mermaidTimeline(rows: readonly TimelineRow[], options: RenderOptions): Promise<Iterable<string>> {
  return measured((measure) => [
    'timeline\n',
    ...[...grouped(rows, ({ date }) => date?.slice(0, 4) ?? UNDATED)].flatMap(([year, ofYear]) => [
      `  section ${year}\n`,
      ...[...grouped(ofYear, dateInWords)].map(
        ([date, ofDate]) => `    ${date}${ofDate.map((row) => ` : ${eventOf(row, options, measure)}`).join('')}\n`,
      ),
    ]),
  ]);
}

function eventOf(row: TimelineRow, { language }: RenderOptions, measure: Measure): string {
  const text = shortened(escapeText(inLanguage(row.label, language)), measure);
  const bearings = row.bearings.map((bearing) => `${bearingInWords(bearing)}, ${escapeText(bearing.claim)}`).join('; ');
  const words = bearings === '' ? `${row.type}, ${text}` : `${text} (${bearings})`;
  // A colon begins the next event.
  return inMermaid(words).replaceAll(':', '#58;');
}
