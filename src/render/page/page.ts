import { hash } from 'node:crypto';
import type { View } from '../../model/outputs.ts';
import { inLanguage, type KnowledgeBase } from '../../model/records.ts';
import { escapeJson, escapeText } from '../escape.ts';
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
): Promise<string[]> {
  const { script, style } = pageParts();
  const [language = 'en'] = data.languages;
  const drawing = graph.edges.length < FEWEST_LINKS ? '' : await svgForPage(graph, data.languages);
  return [
    '<!doctype html>\n',
    `<html lang="${inMarkup(language)}">\n<head>\n<meta charset="utf-8">\n`,
    `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="color-scheme" content="light dark">\n',
    `<title>${inMarkup(escapeText(titleOfBase(data.base, language)))}</title>\n`,
    `<style>${style}</style>\n</head>\n<body>\n`,
    '<noscript>This page works with the JavaScript that it brings with it: please allow it.</noscript>\n',
    ...(drawing === '' ? [] : [`<div id="drawing" hidden>\n${drawing}</div>\n`]),
    `<script type="application/json" id="data">${inScript({ ...data, version })}</script>\n`,
    `<script>${script}</script>\n</body>\n</html>\n`,
  ];
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

/** JSON inside a script element, where no end of it can stand. */
function inScript(value: unknown): string {
  return escapeJson(JSON.stringify(value)).replaceAll('<', '\\u003c');
}
