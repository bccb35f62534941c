import type { DiffRow } from '../../model/outputs.ts';
import { differingFields, titleOfDiffering } from '../differing-fields.ts';
import { escapeText } from '../../text/escape.ts';
import type { StyleName } from '../style.ts';
import { hangingIndent, idAndText } from './hanging-indent.ts';
import type { Terminal } from './layout.ts';

/** Each change is told by a mark as well as by a colour and its word. */
const MARKS = {
  added: { mark: '+', style: 'good' },
  removed: { mark: '-', style: 'error' },
  changed: { mark: '~', style: 'warning' },
  renamed: { mark: '→', style: 'warning' },
} as const satisfies Record<DiffRow['change'], { mark: string; style: StyleName }>;

/** What became of each record; under it the fields that differ, as they were and as they are. */
export function* diff(rows: readonly DiffRow[], terminal: Terminal): Generator<string> {
  const { style } = terminal;
  for (const [at, row] of rows.entries()) {
    const { mark, style: name } = MARKS[row.change];
    const fields = differingFields(row, terminal);
    if (at > 0 && fields.length > 0) yield '\n';
    yield `${style[name](`${mark} ${row.change}`)} ${style.muted(row.type)}\n`;
    const id = row.oldId === undefined ? row.id : `${row.oldId} → ${row.id}`;
    yield* idAndText(escapeText(id), escapeText(titleOfDiffering(row, terminal)), '    ', '    ', terminal);
    for (const field of fields) {
      yield* hangingIndent(escapeText(field.name), '    ', '    ', terminal, style.muted);
      if (field.old !== undefined)
        yield* hangingIndent(escapeText(field.old), '      - ', '        ', terminal, style.error);
      if (field.new !== undefined)
        yield* hangingIndent(escapeText(field.new), '      + ', '        ', terminal, style.good);
    }
  }
}
