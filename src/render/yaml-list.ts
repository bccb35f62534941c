import { selected } from './json.ts';
import type { RenderOptions, RowsView } from './options.ts';
import { yamlWriter } from '../text/yaml-text.ts';

/** A YAML list that YAML 1.1 readers understand in the same way. */
export async function yaml({ rows }: RowsView, { fields }: RenderOptions): Promise<Iterable<string>> {
  const write = await yamlWriter();

  function* items(): Generator<string> {
    // Lists of one item each, which make one list: the tree of all of them would take much memory.
    for (const row of rows) yield write([selected(row, fields)]);
  }

  return rows.length === 0 ? [write([])] : items();
}
