import { UserError } from '../model/errors.ts';
import type { PageData } from '../model/page-data.ts';
import type { KnowledgeBase, SourceDocument } from '../model/records.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { mappedList } from '../query/columns/lazy-list.ts';
import { createCatalogue } from '../query/create-catalogue.ts';
import { graph } from '../query/graph.ts';
import { languagesOf } from '../query/languages.ts';
import { narrowed } from '../query/narrowed.ts';
import { isEmptySelection, resolveSelection, select, type SelectionRequest } from '../query/select.ts';
import { shellPath } from '../text/shell-word.ts';
import { defineCommand, type Answer } from './command.ts';
import { CLAIM_FILTERS, selectionRequest } from './facet-options.ts';

export const page = defineCommand({
  output: { text: 'html' },
  examples: ['page -o sora.html', 'page --topic chips --lang es -o chips.html'],
  input: {
    options: {
      output: { form: 'file', short: 'o', about: 'write to a file, in place of what it holds' },
      ...CLAIM_FILTERS,
    },
  },
  run: async ({ output, ...typed }, context) => {
    if (context.isTerminal && (output === undefined || output === '-')) {
      throw new UserError('A page is for a browser, and this is a terminal.', [
        'Write it to a file: sora-cn page -o page.html',
      ]);
    }
    const answer = pageAbout(await context.catalogue(), selectionRequest(typed), context.language);
    if (output === undefined || output === '-') return answer;
    return { ...answer, into: output, remarks: [`Open it in a browser: ${shellPath(output)}`] };
  },
});

/** Languages in which the page itself speaks; it has a switch for them, and for those of the base. */
const SPOKEN = ['en', 'es', 'zh'];

/** A page of the base, or of what a request leaves of it. */
export function pageAbout(catalogue: Catalogue, request: SelectionRequest, language: string): Answer {
  const selection = resolveSelection(catalogue, request);
  const all = catalogue.base.records.claim;
  const claims = isEmptySelection(selection) ? all : select(selection, catalogue).claims;
  const base = claims.length === all.length ? catalogue.base : narrowed(catalogue, claims);
  const languages = [...new Set([language, ...SPOKEN, ...languagesOf(base)])].filter((tag) => tag !== 'und');
  const data: PageData = { base: forReaders(base), languages, leftOut: all.length - claims.length };
  return { view: { view: 'page', data, graph: graph(createCatalogue(base), { roles: new Set(['subject']) }) } };
}

/**
 * What of a base a page shows. Digests are for `verify`, so it is only told which sentences there are; from which files
 * records came, and what was worked out of them before, is left out.
 */
function forReaders(base: KnowledgeBase): KnowledgeBase {
  const { about, open } = base;
  const bare = (digests: SourceDocument['sentences'] = {}) =>
    Object.fromEntries(Object.keys(digests).map((locator) => [locator, '']));
  const documents = base.records.document.map((document) => {
    const { sentences, ...rest } = document;
    return { ...rest, fingerprint: undefined, folded: undefined, sentences: bare(sentences) };
  });
  const undigested = <T extends object>(place: T): T => ({ ...place, digest: undefined });
  const claims = mappedList(base.records.claim, ({ source, alsoAt, ...rest }) => ({
    ...rest,
    ...(source && { source: undigested(source) }),
    alsoAt: alsoAt.map(undigested),
  }));
  const records = { ...base.records, document: documents, claim: claims };
  return { ...(about && { about }), open, records } as unknown as KnowledgeBase;
}
