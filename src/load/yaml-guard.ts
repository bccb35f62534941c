import { CST, Lexer } from 'yaml';

/** A text that would keep the parser busy for minutes, or overflow its stack. */
export interface Hang {
  readonly code: 'too-deep' | 'bad-alias';
  readonly offset: number;
}

export const MOST_ALIASES = 100;

/** Above twice what the reader allows, for this counts too much; below what the parser’s recursion takes. */
const DEEPEST = 200;

/** Looks for what the parser takes quadratic time or unlimited stack for. The lexer itself is linear and flat. */
export function findHang(text: string): Hang | undefined {
  let offset = 0;
  let aliases = 0;
  let flow = 0;
  let isContent = false;
  // Block collections nest by indentation, and once more for each indicator on a line.
  const outer: { readonly indent: number; readonly indicators: number }[] = [];
  let nesting = 0;
  let indent = 0;
  let indicators = 0;
  for (const token of new Lexer().lex(text)) {
    const type: string = isContent ? 'content' : (CST.tokenType(token) ?? 'error');
    isContent = type === 'scalar';
    switch (type) {
      case 'alias':
        if (++aliases > MOST_ALIASES) return { code: 'bad-alias', offset };
        break;
      case 'flow-map-start':
      case 'flow-seq-start':
        flow++;
        break;
      case 'flow-map-end':
      case 'flow-seq-end':
        flow = Math.max(0, flow - 1);
        break;
      case 'seq-item-ind':
      case 'explicit-key-ind':
      case 'map-value-ind':
        if (flow > 0) break;
        if (indicators === 0) {
          while ((outer.at(-1)?.indent ?? -1) >= indent) nesting -= outer.pop()?.indicators ?? 0;
        }
        indicators++;
        break;
      case 'space':
        if (indicators === 0) indent = token.length;
        break;
      case 'newline':
        if (indicators > 0) outer.push({ indent, indicators });
        nesting += indicators;
        indent = indicators = 0;
        break;
      case 'doc-mode':
      case 'scalar':
      case 'flow-error-end':
        // The lexer’s own marks, which are not in the text.
        continue;
    }
    if (flow + nesting + indicators > DEEPEST) return { code: 'too-deep', offset };
    offset += token.length;
  }
  return undefined;
}
