import { hash } from 'node:crypto';
import type { View } from '../../model/outputs.ts';
import type { PageData } from '../../model/page-data.ts';
import { inLanguage, type KnowledgeBase } from '../../model/records.ts';
import { escapeJson, escapeText } from '../../text/escape.ts';
import type { RenderOptions } from '../options.ts';
import { inMarkup } from '../svg/markup.ts';
import { svgForPage } from '../svg/svg.ts';

/** The fewest links of which a drawing says more than a list. */
const FEWEST_LINKS = 1;

/**
 * A base as one file for browsers. It asks for nothing from anywhere, and its security policy would not let it; nothing
 * of the base is markup in it: the base is JSON that the script shows as text.
 */
export async function pageOf(
  { data, graph }: Extract<View, { readonly view: 'page' }>,
  { version, pageParts }: Pick<RenderOptions, 'version' | 'pageParts'>,
): Promise<Iterable<string>> {
  const { script, style } = pageParts();
  const [language = 'en'] = data.languages;
  const drawing = graph.edges.length < FEWEST_LINKS ? '' : await svgForPage(graph, data.languages);
  return (function* () {
    yield '<!doctype html>\n';
    yield `<html lang="${inMarkup(language)}">\n<head>\n<meta charset="utf-8">\n`;
    yield `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">\n`;
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
    yield '<meta name="color-scheme" content="light dark">\n';
    yield `<title>${inMarkup(escapeText(titleOfBase(data.base, language)))}</title>\n`;
    yield `<style>${style}</style>\n</head>\n<body>\n`;
    yield '<noscript>This page works with the JavaScript that it brings with it: please allow it.</noscript>\n';
    if (drawing !== '') yield `<div id="drawing" hidden>\n${drawing}</div>\n`;
    yield '<script type="application/json" id="data">';
    yield* inScript(data, version);
    yield `</script>\n<script>${script}</script>\n</body>\n</html>\n`;
  })();
}

function titleOfBase({ about, records }: KnowledgeBase, language: string): string {
  const title = about?.title ?? records.document[0]?.title;
  return title === undefined ? 'sora-cn' : inLanguage(title, language);
}

/** Nothing from anywhere but this very script and these very styles. */
function policy(script: string, style: string): string {
  const digest = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`;
  return `default-src 'none'; script-src ${digest(script)}; style-src ${digest(style)}; base-uri 'none'; form-action 'none'`;
}

/** The data as JSON, a record at a time: of a large base, all of it is more than memory needs to hold. */
function* inScript({ base: { records, ...base }, ...data }: PageData, version: string): Generator<string> {
  yield `${json({ ...data, version }).slice(0, -1)},"base":${json(base).slice(0, -1)},"records":{`;
  for (const [at, [type, list]] of Object.entries(records).entries()) {
    yield `${at === 0 ? '' : ','}${json(type)}:[`;
    for (const [place, record] of list.entries()) yield `${place === 0 ? '' : ','}${json(record)}`;
    yield ']';
  }
  yield '}}}';
}

/** JSON inside a script element, where no end of it can stand. */
function json(value: unknown): string {
  return escapeJson(JSON.stringify(value)).replaceAll('<', '\\u003c');
}
