import type { RenderOptions, RowsView } from '../options.ts';
import { outlineBySection } from '../outline-by-section.ts';
import { inMarkdown } from './escape.ts';

/** The outline of the source: a heading a section, an item a place, its gaps, notes and claims below it. */
export function* document(view: Extract<RowsView, { view: 'document' }>, options: RenderOptions): Generator<string> {
  for (const [at, { source, title, id, span, places }] of outlineBySection(view, options).entries()) {
    if (at > 0) yield '\n';
    if (source !== undefined) yield `${inMarkdown(source)}\n\n`;
    if (title !== undefined) yield `## ${inMarkdown(title)}\n\n`;
    if (id !== undefined) yield `section \`${id}\`, ${span}\n\n`;
    for (const { locator, count, gaps, notes, claims } of places) {
      yield `- **${locator}**: ${count.text}\n`;
      for (const gap of gaps) yield `  - *${inMarkdown(gap)}*\n`;
      for (const note of notes) yield `  - *${inMarkdown(note)}*\n`;
      for (const claim of claims) yield `  - ${inMarkdown(claim.text)} \`${claim.id}\`\n`;
    }
  }
}
