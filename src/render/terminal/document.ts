import { escapeText } from '../../text/escape.ts';
import type { RowsView } from '../options.ts';
import { outlineBySection } from '../outline-by-section.ts';
import { hangingIndent, idAndText } from './hanging-indent.ts';
import type { Terminal } from './layout.ts';

/** The source section by section: each place with its gaps, notes and claims; sentences without a claim are marked. */
export function* document(view: Extract<RowsView, { view: 'document' }>, terminal: Terminal): Generator<string> {
  const { style } = terminal;
  for (const [at, { source, title, id, span, places }] of outlineBySection(view, terminal).entries()) {
    if (at > 0) yield '\n';
    if (source !== undefined) {
      yield* hangingIndent(escapeText(source), '', '', terminal, style.muted);
      yield '\n';
    }
    if (title !== undefined) yield* hangingIndent(escapeText(title), '', '', terminal, style.heading);
    if (id !== undefined) yield `${style.muted('section')} ${style.id(escapeText(id))} ${style.muted(span)}\n\n`;
    for (const [place, { locator, count, gaps, notes, claims }] of places.entries()) {
      if (place > 0) yield '\n';
      yield `${style.heading(locator)}  ${(count.isLacking ? style.warning : style.muted)(count.text)}\n`;
      for (const gap of gaps) {
        yield* hangingIndent(escapeText(gap), `  ${style.warning('! ')}`, '    ', terminal, style.warning);
      }
      for (const note of notes) yield* hangingIndent(escapeText(note), '  · ', '    ', terminal, style.muted);
      for (const claim of claims) yield* idAndText(escapeText(claim.id), escapeText(claim.text), '  ', '  ', terminal);
    }
  }
}
