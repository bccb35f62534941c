import { Lexer } from 'yaml';

/** A line of a draft that has the sentence itself: `# p1.s2: It rains.`, of one document or of several. */
const OF_TEXT = /^# (?:[A-Za-z0-9._-]+#)?(?:h\d+|p\d+\.s\d+): /;
const SOMEWHERE = new RegExp(OF_TEXT.source.replace('^', '^[ \\t]*'), 'm');

/** The comments in a YAML text that hold passages of a source, each with the offset at which it begins. */
export function textComments(text: string): number[] {
  // Few bases have any, and to look for them takes as long as to read the base.
  if (!SOMEWHERE.test(text)) return [];
  const found: number[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (OF_TEXT.test(token)) found.push(offset);
    if (!MARKS.includes(token)) offset += token.length;
  }
  return found;
}

/** Tokens that stand for no sign of the text: the beginning of a document, an error, the end of a flow, of a scalar. */
const MARKS: readonly string[] = ['\x02', '\x18', '\x1f'];

/** The text without those comments; their lines go with them. */
export function withoutTextComments(text: string): string {
  let kept = '';
  let done = 0;
  for (const offset of textComments(text)) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const feed = text.indexOf('\n', offset);
    kept += text.slice(done, start);
    done = feed < 0 ? text.length : feed + 1;
  }
  return kept + text.slice(done);
}
