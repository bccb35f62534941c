import type { Block, Term } from '../model/blocks.ts';
import { fill } from '../text/fill.ts';

/** Text as roff prints it: nothing in it is a request, and all of it can be copied into a shell. */
export function escaped(text: string): string {
  const plain = text.replace(/[\\\-'"`^~]|[^\0-\x7f]/gu, (character) => {
    return ESCAPES[character] ?? `\\[u${codePoint(character).toString(16).toUpperCase().padStart(4, '0')}]`;
  });
  return guarded(plain);
}

/** A line that begins with a stop would be a request. */
function guarded(line: string): string {
  return line.startsWith('.') ? `\\&${line}` : line;
}

/** roff makes typographic quotes, dashes and accents of the plain ones. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '"': '\\(dq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
};

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}

export function bold(text: string): string {
  return `\\fB${escaped(text)}\\fR`;
}

/** A term as `--name <value>` or `[topic]`, what is to be typed bold, what stands for something else in italics. */
export function term(text: string): string {
  return text
    .split(/(<[^>]+>|\[[^\]]+\])/)
    .map((piece) => {
      const inner = /^[<[](.*)[>\]]$/.exec(piece)?.[1];
      if (inner === undefined)
        return piece.trim() === '' ? piece : piece.replace(/\S(?:.*\S)?/, (words) => bold(words));
      const italic = `\\fI${escaped(inner)}\\fR`;
      return piece.startsWith('[') ? `[${italic}]` : italic;
    })
    .join('');
}

/** A paragraph, in lines as short as roff readers like them. */
export function paragraph(text: string): string[] {
  return ['.PP', ...filled(text)];
}

const LINE = 78;

/** Words of running text in lines; roff fills them anew. */
function filled(text: string): string[] {
  return fill(escaped(text), LINE).map(guarded);
}

/** Terms with what they mean, which stands beside the short ones; `compact` without empty lines between them. */
export function definitions(entries: readonly Term[], compact = false): string[] {
  const width = Math.min(20, Math.max(...entries.map(([name]) => name.length)) + 2);
  const [first = [], ...others] = entries.map(([name, meaning, sample]) => [
    `.TP ${width}`,
    term(name),
    ...filled(meaning),
    ...(sample === undefined ? [] : samples(sample)),
  ]);
  return compact && others.length > 0 ? [...first, '.PD 0', ...others.flat(), '.PD'] : [...first, ...others.flat()];
}

/** A sample of several lines stands as it is; one line is broken where it is too long. */
function samples(text: string): string[] {
  return text.includes('\n') ? ['.nf', ...text.split('\n').map(escaped), '.fi'] : ['.br', ...filled(text)];
}

/** Lines as they are typed. */
export function examples(lines: readonly string[]): string[] {
  return ['.PP', '.RS 4', '.nf', ...lines.map(escaped), '.fi', '.RE'];
}

/** Lines as a page. A paragraph right behind a heading begins by itself. */
export function joined(lines: readonly string[]): string {
  return `${lines.join('\n').replace(/^(\.S[HS] .*)\n\.PP$/gm, '$1')}\n`;
}

/** Blocks of the help as roff. */
export function blocksAsRoff(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if ('heading' in block) return ['.PP', bold(block.heading)];
    if ('text' in block) return paragraph(block.text);
    if ('terms' in block)
      return definitions(
        block.terms,
        block.terms.every(([, , sample]) => sample === undefined),
      );
    if ('lines' in block) return examples(block.lines.split('\n'));
    return examples(
      block.commands.map((command) => `sora-cn ${typeof command === 'string' ? command : remarked(command)}`),
    );
  });
}

function remarked([command, remark]: readonly [string, string]): string {
  return `${command}   # ${remark}`;
}
