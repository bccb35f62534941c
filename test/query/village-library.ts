import { readFileSync } from 'node:fs';
import { loadBase } from '../../src/load/load-base.ts';
import type { KnowledgeBase } from '../../src/model/records.ts';

const folder = new URL('../articles/', import.meta.url);

/** A text of ours that stands in for an article: five paragraphs under four headings. */
export const article = readFileSync(new URL('village-library.en.txt', folder), 'utf8');

/** The same in Chinese. */
export const chineseArticle = readFileSync(new URL('village-library.zh.txt', folder), 'utf8');

/** The base that records it. */
export const village = await baseOf(readFileSync(new URL('village-library.yaml', folder), 'utf8'));

/** A base from YAML files that have no problems. */
export async function baseOf(...files: string[]): Promise<KnowledgeBase> {
  const parts = files.map((text, at) => ({ name: `${at}.yaml`, format: 'yaml' as const, chunks: [Buffer.from(text)] }));
  const { base, diagnostics } = await loadBase(parts);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return base;
}
