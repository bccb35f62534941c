import { hash } from 'node:crypto';
import type { PageData } from '../../model/page-data.ts';
import { inLanguage, type KnowledgeBase } from '../../model/records.ts';
import { escapeText } from '../escape.ts';
import { inMarkup } from '../svg/markup.ts';

/** The parts of every page that do not depend on the base: what is bundled of `src/page`. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
}

/**
 * A base as one file for browsers. It asks for nothing from anywhere, and its security policy would not let it; nothing
 * of the base is markup in it: the base is JSON that the script shows as text.
 */
export function* pageOf(data: PageData, drawing: string, { script, style }: PageParts): Generator<string> {
  const [language = 'en'] = data.languages;
  yield '<!doctype html>\n';
  yield `<html lang="${inMarkup(language)}">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  yield '<meta name="color-scheme" content="light dark">\n';
  yield `<title>${inMarkup(escapeText(titleOfBase(data.base, language)))}</title>\n`;
  yield `<style>${style}</style>\n</head>\n<body>\n`;
  yield '<noscript>This page needs JavaScript, which it brings with it: please allow it.</noscript>\n';
  if (drawing !== '') yield `<div id="drawing" hidden>\n${drawing}</div>\n`;
  yield `<script type="application/json" id="data">${inScript(JSON.stringify(data))}</script>\n`;
  yield `<script>${script}</script>\n</body>\n</html>\n`;
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
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
