import { partsOf } from '../cli/files.ts';
import { loadBase } from '../load/load-base.ts';
import type { KnowledgeBase } from '../model/records.ts';

/**
 * The built-in base: what the loader makes of the YAML, so that nothing is parsed or checked at run time.
 * @throws Error with every problem, warnings too
 */
export async function compileData(paths: readonly string[]): Promise<KnowledgeBase> {
  const { base, diagnostics } = await loadBase(partsOf(paths), { strict: true });
  if (diagnostics.length > 0) {
    const lines = diagnostics.map(
      ({ file, line, column, code, message }) => `${file}:${String(line)}:${String(column)}: ${code}: ${message}`,
    );
    throw new Error(`the built-in data has problems:\n${lines.join('\n')}`);
  }
  return base;
}
