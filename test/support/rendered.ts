import { wordsOf } from '../../src/cli/words-of-base.ts';
import type { Format } from '../../src/model/formats.ts';
import type { View } from '../../src/model/outputs.ts';
import type { KnowledgeBase } from '../../src/model/records.ts';
import { createCatalogue } from '../../src/query/create-catalogue.ts';
import { render } from '../../src/render/formats.ts';
import type { RenderOptions } from '../../src/render/options.ts';
import { PLAIN } from '../../src/render/style.ts';

type Options = Partial<RenderOptions> & { readonly base?: KnowledgeBase };

/** In English, without colour and without names from a base unless `options` say otherwise. */
export function renderOptions({ base, ...options }: Options = {}): RenderOptions {
  const words = wordsOf(base === undefined ? [] : [createCatalogue(base)]);
  const pageParts = () => ({ script: 'void 0', style: 'p {}' });
  const usual = { language: 'en', languages: ['en'], style: PLAIN, version: 'sora-cn 0.0.0', pageParts };
  return { ...words, ...usual, ...options };
}

/** A view as text. */
export async function rendered(view: View, format: Format, options: Options = {}): Promise<string> {
  return [...(await render(view, format, renderOptions(options)))].join('');
}
