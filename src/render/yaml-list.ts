import { selected } from './json.ts';
import { escapeYaml, isHarmless } from './escape.ts';
import type { RenderOptions, RowsView } from './options.ts';

/** A YAML list that YAML 1.1 readers understand in the same way. */
export async function yaml({ rows }: RowsView, { fields }: RenderOptions): Promise<Iterable<string>> {
  const { Document, visit } = await import('yaml');

  function listOf(items: readonly unknown[]): string {
    const document = new Document(items, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
    visit(document, {
      Scalar: (_, node) => {
        // Only a double-quoted scalar has escapes.
        if (typeof node.value === 'string' && !isHarmless(node.value)) node.type = 'QUOTE_DOUBLE';
      },
    });
    return escapeYaml(document.toString({ lineWidth: 0 }));
  }

  function* items(): Generator<string> {
    // Lists of one item each, which make one list: the tree of all of them would take much memory.
    for (const row of rows) yield listOf([selected(row, fields)]);
  }

  return rows.length === 0 ? [listOf([])] : items();
}
