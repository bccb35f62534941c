import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../src/cli/files.ts';
import { soraCn } from '../support/memory-runtime.ts';

/**
 * Bases as they were when a base had one document, and what the program answered on them then, command by command. Added since: the
 * document of each place, documents and evidence among the records, a citation with more in it, the words of the source
 * that state a relation; and by what a place was verified, which is no longer called so where nothing but its locator
 * showed it.
 */
const BASES = { 'built-in': 'built-in', starter: 'starter.yaml', draft: 'draft.yaml' } as const;
const FOLDER = 'test/before';
const ADDED = ['document', 'citation', 'basis', 'baseFile', 'baseLine'];
/** Found by searches now: their ids. */
const DOCUMENTS = ['sora-china-2024', 'ferry-news', 'village-library-en'];
const TEXTS: Readonly<Record<string, string>> = {
  'article.txt': `${FOLDER}/starter.txt`,
  'village-library.en.txt': 'test/articles/village-library.en.txt',
};

function textOf(path: string): string {
  return readFileSync(TEXTS[path] ?? path, 'utf8');
}

/** An answer as it would have been before documents were records. */
function withoutDocuments(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDocuments);
  if (value === 'by-place') return 'verified';
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !ADDED.includes(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutDocuments(inner)]));
}

/** Facets and types of records were added since: `stats` and `overview` have more of them. */
function onlyKnownOf(recorded: unknown, rows: unknown): unknown {
  const countedIn = (row: unknown) => {
    const { facet, records }: { facet?: string; records?: string } = Object(row) as object;
    return facet ?? records;
  };
  if (!Array.isArray(recorded) || !Array.isArray(rows)) return rows;
  const known = new Set(recorded.map(countedIn));
  return rows.filter((row) => known.has(countedIn(row)));
}

/** How a source is cited may change, and that it is may not. The words of the source behind a relation were added. */
function asBefore(line: unknown): unknown {
  return typeof line === 'string' ? line.replace(/^> Cite: .*/, '> Cite').replace(/^(- `.*) \(“[^”]+”\)$/, '$1') : line;
}

async function answer(line: string, base: string): Promise<unknown> {
  const { stdout } = await soraCn(`${line} -d ${base}`, {
    runtime: {
      parts: (paths) => Promise.resolve(partsOf(paths.map((path) => `${FOLDER}/${path}`))),
      text: (path) => Promise.resolve(textOf(path)),
      version: { program: '0.1.0', data: '0', node: '0', icu: '0' },
    },
  });
  if (!line.includes('--json'))
    return stdout
      .replace(/\n+$/, '')
      .split('\n')
      .filter((text) => !DOCUMENTS.includes(text))
      .map(asBefore);
  return withoutDocuments(JSON.parse(stdout.replaceAll(`${FOLDER}/`, '')));
}

for (const [name, base] of Object.entries(BASES)) {
  describe(`a base of before, ${name},`, () => {
    const answers = JSON.parse(readFileSync(`${FOLDER}/${name}.answers.json`, 'utf8')) as Record<string, unknown>;
    it.each(Object.entries(answers))('answers %s as it did', async (line, recorded) => {
      const expected = Array.isArray(recorded) ? recorded.map(asBefore) : recorded;
      expect(onlyKnownOf(recorded, await answer(line, base))).toEqual(expected);
    });
  });
}
