import { CST, Lexer } from 'yaml';

/** A text that would keep the parser busy for minutes, overflow its stack or fill the memory. */
export interface Hang {
  readonly code: 'too-deep' | 'bad-alias' | 'too-large';
  readonly offset: number;
  readonly message: string;
}

const MOST_ALIASES = 100;

/** Each token takes the parser microseconds and hundreds of bytes. Texts for people have one in four characters or fewer. */
const MOST_TOKENS = 400_000;
const DENSEST = 0.5;

/** Above twice what the reader allows, for this counts too much; below what the parser’s recursion takes. */
const DEEPEST = 200;

const ALIASES = `more than ${MOST_ALIASES} aliases (*name): write the values out`;
const DEPTH = 'nests too deep: write it flatter';
const TOKENS = 'too many values for YAML, which is slow to read: convert the file to JSON Lines once';

/** Looks for what the parser takes quadratic time or unlimited stack for. The lexer itself is linear and flat. */
export function findHang(text: string): Hang | undefined {
  let offset = 0;
  let aliases = 0;
  let tokens = 0;
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
        if (++aliases > MOST_ALIASES) return { code: 'bad-alias', offset, message: ALIASES };
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
    if (flow + nesting + indicators > DEEPEST) return { code: 'too-deep', offset, message: DEPTH };
    offset += token.length;
    if (++tokens > MOST_TOKENS && tokens > text.length * DENSEST) return { code: 'too-large', offset, message: TOKENS };
  }
  return undefined;
}
