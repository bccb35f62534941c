import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'rolldown';

/**
 * What is told of fields, record types and filters, and what is meant by other words than the terms, is for those who write
 * data or commands: no page shows it.
 */
const withoutAbout: Plugin = {
  name: 'without-about',
  transform: {
    filter: { id: /\/(?:model\/record-(?:shapes|types)|query\/facets)\.ts$/ },
    handler: (code) =>
      code
        .replace(/\b(?:about|summary):\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`(?!\.)),?/g, '')
        .replace(/\bmeant:\s*(?:\{[^}]*\}|MEANT\['\w+'\]),/g, ''),
  },
};

/** What terms mean is told on a page in its own words, but for those that its English words take from here. */
const withoutMeanings: Plugin = {
  name: 'without-meanings',
  transform: {
    filter: { id: /\/model\/vocabularies\.ts$/ },
    handler: (code) =>
      code.replace(/const (?!KINDS|MODALITIES|STANCES)\w+ = \{[^}]*\} as const satisfies Vocabulary;/g, (terms) =>
        terms.replace(/:\s*'[^']*',/g, ":'',"),
      ),
  },
};

/** No page asks for fields of the user’s own: `--where` is for the command line. */
const withoutOwnFields: Plugin = {
  name: 'without-own-fields',
  load: {
    filter: { id: /\/query\/own-fields\.ts$/ },
    handler: () => 'export const ownFieldConditions = () => [];',
  },
};

/** Bundles what runs in browsers into one script, and puts the styles beside it. */
export async function writePageParts(folder: string): Promise<void> {
  const { output } = await build({
    input: 'src/page/main.ts',
    platform: 'browser',
    write: false,
    plugins: [withoutAbout, withoutMeanings, withoutOwnFields],
    transform: { target: 'es2022' },
    output: { format: 'iife', codeSplitting: false, minify: true, comments: false },
  });
  const script = output[0].code;
  const style = readFileSync('src/page/page.css', 'utf8').replace(/\n\s*/g, '\n');
  if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style)) {
    throw new Error('the script or the styles of the page would end their element');
  }
  writeFileSync(join(folder, 'page.js'), script);
  writeFileSync(join(folder, 'page.css'), style);
}
