import type { TallyRow } from '../../model/outputs.ts';
import { inLanguage } from '../../model/records.ts';
import { grouped } from '../../text/grouped.ts';
import { escapeText } from '../../text/escape.ts';
import { bars } from './bars.ts';
import type { Terminal } from './layout.ts';

/** Where several facets are shown, so many values of each. */
const MOST = 10;

/** A block of bars a facet; where there are several, only the values with most claims of each. */
export function* stats(rows: readonly TallyRow[], terminal: Terminal): Generator<string> {
  const { style, language } = terminal;
  const facets = grouped(rows, ({ facet }) => facet);
  const isFirst = (facet: string) => facet === rows[0]?.facet;
  for (const [facet, values] of facets) {
    if (!isFirst(facet)) yield '\n';
    if (facets.size > 1) yield `${style.heading(facet)}\n`;
    const shown = facets.size > 1 ? values.slice(0, MOST) : values;
    yield* bars(
      shown.map(({ value, label, count }) => ({
        label: escapeText(inLanguage(label, language)),
        count,
        style: facet === 'stance' && isStance(value) ? value : undefined,
      })),
      terminal,
    );
    const more = values.length - shown.length;
    if (more > 0) yield `  ${style.muted(`… and ${more} more: --by ${facet}`)}\n`;
  }
}

function isStance(value: string): value is 'favourable' | 'unfavourable' | 'neutral' {
  return value === 'favourable' || value === 'unfavourable' || value === 'neutral';
}
