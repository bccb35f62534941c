import { escapeControls } from '../text/escape.ts';
import type { View } from '../model/outputs.ts';
import { needsOf, type Format } from '../model/formats.ts';
import { json, jsonl } from './json.ts';
import type { RenderOptions, RowsView } from './options.ts';
import { piped } from './piped.ts';

type Renderer = (view: RowsView, options: RenderOptions) => Iterable<string> | Promise<Iterable<string>>;

/** The renderer of each format, loaded when it is asked for; which command makes which is in `model/outputs.ts`. */
const RENDERERS = {
  table: async () => (await import('./terminal.ts')).onTerminal,
  text: async () => (await import('./terminal.ts')).onTerminal,
  json: () => json,
  jsonl: () => jsonl,
  csv: async () => (await import('./separated.ts')).csv,
  tsv: async () => (await import('./separated.ts')).tsv,
  yaml: async () => (await import('./yaml-list.ts')).yaml,
  markdown: async () => (await import('./markdown.ts')).markdown,
  ids: async () => (await import('./ids.ts')).ids,
  csl: async () => (await import('./csl.ts')).csl,
  mermaid: () => mermaidOf,
  dot: async () => (await import('./dot.ts')).dot,
  svg: async () => (await import('./svg/svg.ts')).svg,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
} as const satisfies Record<Exclude<Format, 'html' | 'export'>, () => Renderer | Promise<Renderer>>;

async function mermaidOf(view: RowsView, options: RenderOptions): Promise<Iterable<string>> {
  if (view.view === 'timeline') return (await import('./mermaid-timeline.ts')).mermaidTimeline(view.rows, options);
  return (await import('./mermaid.ts')).mermaid(view, options);
}

/** A view as text, in pieces that can be written one after the other. */
export async function render(view: View, format: Format, options: RenderOptions): Promise<Iterable<string>> {
  if (view.view === 'text') {
    if (typeof view.text === 'string') return [escapeControls(view.text)];
    const { blocksAsText, PIPED_WIDTH } = await import('./blocks.ts');
    return [blocksAsText(view.text, options.width ?? PIPED_WIDTH)];
  }
  if (view.view === 'page') return (await import('./page/page.ts')).pageOf(view, options);
  if (view.view === 'export') return (await import('./export/export.ts')).exported(view.as, view.base, options);
  if (format === 'html' || format === 'export') return [];
  if (needsOf(format).piped === true && options.width === undefined) return piped(view, options);
  const renderer: Renderer = await RENDERERS[format]();
  return renderer(view, options);
}
