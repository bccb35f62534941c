import { toNormalForm } from '../../text/normal-form.ts';
import type { BLOCK_STYLES } from '../../model/vocabularies.ts';

export type BlockStyle = keyof typeof BLOCK_STYLES;

/** A stretch of a text, normalised: NFC, white space runs to one space, trimmed. */
export interface Block {
  readonly text: string;
  /** The line of the text on which it begins, from 1. */
  readonly line: number;
}

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** The lines of a text, without their breaks. */
export function* linesOf(text: string): Generator<string> {
  let start = 0;
  for (const { 0: lineBreak, index } of text.matchAll(LINE_BREAK)) {
    yield text.slice(start, index);
    start = index + lineBreak.length;
  }
  yield text.slice(start);
}

/** The blocks of a text; blank ones are dropped. */
export function* blocksOf(text: string, style: BlockStyle): Generator<Block> {
  let lines: string[] = [];
  let number = 0;
  for (const line of linesOf(text)) {
    number++;
    const isBlank = line.trim() === '';
    if (!isBlank) lines.push(line);
    if (lines.length > 0 && (isBlank || style === 'line')) {
      yield blockOf(lines, isBlank ? number - lines.length : number);
      lines = [];
    }
  }
  if (lines.length > 0) yield blockOf(lines, number - lines.length + 1);
}

function blockOf(lines: readonly string[], line: number): Block {
  return { text: normalise(lines.join('\n')), line };
}

/** The form in which texts are compared and digested. */
export function normalise(text: string): string {
  return toNormalForm(text, 'NFC').replace(/\s+/g, ' ').trim();
}

// French puts a space before its closing quotes, and German closes with a quote that opens elsewhere (\p{Pi}).
const SENTENCE_END = /[\p{Sentence_Terminal}…][\s\p{Pe}\p{Pf}\p{Pi}"']*$/u;

/** Whether a text ends as a sentence does, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}
