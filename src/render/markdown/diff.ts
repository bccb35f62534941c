import type { DiffRow } from '../../model/outputs.ts';
import { CHANGES } from '../../model/vocabularies.ts';
import { differingFields, titleOfDiffering } from '../differing-fields.ts';
import type { RenderOptions } from '../options.ts';
import { inMarkdown } from './escape.ts';

/** What differs, for a pull request: a heading a change, an item a record, its fields as they were and as they are. */
export function* diff(rows: readonly DiffRow[], options: RenderOptions): Generator<string> {
  if (rows.length === 0) yield 'Nothing differs.\n';
  let isFirst = true;
  for (const change of Object.keys(CHANGES)) {
    const changed = rows.filter((row) => row.change === change);
    if (changed.length === 0) continue;
    yield `${isFirst ? '' : '\n'}### ${changed.length} ${change}\n\n`;
    isFirst = false;
    for (const row of changed) yield* item(row, options);
  }
}

function* item(row: DiffRow, options: RenderOptions): Generator<string> {
  const title = titleOfDiffering(row, options);
  const id = row.oldId === undefined ? `\`${row.id}\`` : `\`${row.oldId}\` → \`${row.id}\``;
  yield `- ${row.type} ${id}${title === '' ? '' : `: ${inMarkdown(title)}`}\n`;
  for (const field of differingFields(row, options)) {
    const old = field.old === undefined ? '' : `~~${inMarkdown(field.old)}~~ `;
    yield `  - ${inMarkdown(field.name)}: ${old}→ ${field.new === undefined ? '*nothing*' : inMarkdown(field.new)}\n`;
  }
}
