import type { View } from '../../src/model/outputs.ts';
import type { Format } from '../../src/model/vocabularies.ts';
import { render } from '../../src/render/formats.ts';
import type { RenderOptions } from '../../src/render/options.ts';
import { PLAIN } from '../../src/render/style.ts';

/** A view as text, in English and without colour unless `options` say otherwise. */
export async function rendered(view: View, format: Format, options: Partial<RenderOptions> = {}): Promise<string> {
  const all = { language: 'en', languages: ['en'], style: PLAIN, version: 'sora-cn 0.0.0', ...options };
  return [...(await render(view, format, all))].join('');
}
