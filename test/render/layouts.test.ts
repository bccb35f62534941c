import { expect, it } from 'vitest';
import { harbourBase } from '../support/evidence.ts';
import { soraCn } from '../support/memory-runtime.ts';

// Whoever changes a layout sees it here, in the difference: `npx vitest run … -u` writes it anew.
it.each(['text', 'markdown', 'csv'])('is laid out in %s as it was', async (format) => {
  const lines = [
    ...['overview', 'claims', 'topics', 'actors', 'obstacles', 'evidence', 'documents', 'document', 'timeline'],
    ...['timeline --claim port-grows', 'search port', 'search port --explain', 'similar "the port grows"'],
    ...[
      'show port-grows more-ships',
      'show news',
      'stats',
      'stats --by kind,stance',
      'related port-grows',
      'graph --claims',
    ],
  ];
  const shown = [];
  for (const line of lines) {
    const { stdout, stderr } = await soraCn(`${line} -f ${format} --width 34`, { base: harbourBase });
    shown.push(`$ sora-cn ${line} -f ${format}\n${stdout}${stderr}`);
  }
  await expect(shown.join('\n')).toMatchFileSnapshot(`layouts.${format}.txt`);
});
