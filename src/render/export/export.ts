import type { Export } from '../../model/exports.ts';
import type { KnowledgeBase } from '../../model/records.ts';
import type { RenderOptions } from '../options.ts';

type Exporter = (base: KnowledgeBase, options: RenderOptions) => Iterable<string>;

const EXPORTERS = {
  jsonld: async () => (await import('./json-ld.ts')).jsonLd,
  annotations: async () => (await import('./annotations.ts')).annotations,
  sql: async () => (await import('./sql.ts')).sql,
} as const satisfies Record<Export, () => Promise<Exporter>>;

/** A whole base in a format of other tools, in pieces. */
export async function exported(as: Export, base: KnowledgeBase, options: RenderOptions): Promise<Iterable<string>> {
  const exporter: Exporter = await EXPORTERS[as]();
  return exporter(base, options);
}
