import type { ShowRow } from '../../model/outputs.ts';
import { fullRecords } from '../full-record.ts';
import type { RenderOptions } from '../options.ts';
import { inMarkdown } from './escape.ts';

/** A section a record: its fields, its links by what they mean, and a line to cite. */
export function* show(rows: readonly ShowRow[], options: RenderOptions): Generator<string> {
  for (const { heading, lines, groups, citation } of fullRecords(rows, options)) {
    yield `## ${inMarkdown(heading.title)}\n\n\`${heading.type}:${heading.id}\`\n\n`;
    yield lines.map(({ name, text }) => `- **${inMarkdown(name)}**: ${inMarkdown(text)}\n`).join('');
    for (const { name, items } of groups) {
      yield `\n### ${name}\n\n${items.map(({ id, text }) => `- \`${id}\` ${inMarkdown(text)}\n`).join('')}`;
    }
    yield `\n> ${inMarkdown(citation)}\n\n`;
  }
}
