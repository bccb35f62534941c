/** Text as roff prints it: nothing in it is a request, and all of it can be copied into a shell. */
export function escaped(text: string): string {
  const plain = text.replace(/[\\\-'"`^~]|[^\0-\x7f]/gu, (character) => {
    return ESCAPES[character] ?? `\\[u${codePoint(character).toString(16).toUpperCase().padStart(4, '0')}]`;
  });
  return /^[.]/.test(plain) ? `\\&${plain}` : plain;
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
export function filled(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + escaped(word).length > LINE) lines.push(escaped(word));
    else lines[lines.length - 1] = `${last} ${escaped(word)}`;
  }
  return lines;
}

/** Terms with what they mean, which stands beside the short ones; `compact` without empty lines between them. */
export function definitions(entries: readonly (readonly [string, string])[], compact = false): string[] {
  const width = Math.min(20, Math.max(...entries.map(([name]) => name.length)) + 2);
  const [first = [], ...others] = entries.map(([name, meaning]) => [`.TP ${width}`, term(name), ...filled(meaning)]);
  return compact && others.length > 0 ? [...first, '.PD 0', ...others.flat(), '.PD'] : [...first, ...others.flat()];
}

/** Lines as they are typed. */
export function examples(lines: readonly string[]): string[] {
  return ['.PP', '.RS 4', '.nf', ...lines.map(escaped), '.fi', '.RE'];
}

/** Lines as a page. A paragraph right behind a heading begins by itself. */
export function joined(lines: readonly string[]): string {
  return `${lines.join('\n').replace(/^(\.S[HS] .*)\n\.PP$/gm, '$1')}\n`;
}

const DEFINITION = /^ {2}(\S+(?: \S+)*) {2,}(.*)$/;
const EXAMPLE = /^ {2}sora-cn /;

/**
 * A help text as roff: lines set off by two spaces are examples if they begin with the program’s name, else a term and
 * its meaning; the rest is running text, or a heading if a list follows at once and no colon leads to it.
 */
export function helpText(text: string): string[] {
  const blocks = text.split(/\n{2,}/).flatMap((part) => blocksOf(part.split('\n').filter((line) => line !== '')));
  return blocks.flatMap(({ kind, lines }, at) => {
    if (kind === 'example') return examples(lines.map((line) => line.trimStart()));
    if (kind === 'term') return definitions(lines.map(definition), true);
    const isHeading = blocks[at + 1]?.kind === 'term' && /^[^:.]*$/.test(lines.join(' '));
    return isHeading ? ['.PP', bold(lines.join(' '))] : paragraph(lines.join(' '));
  });
}

interface Block {
  readonly kind: 'text' | 'term' | 'example';
  readonly lines: string[];
}

/** Neighbouring lines of a kind, together. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const kind = EXAMPLE.test(line) ? 'example' : DEFINITION.test(line) ? 'term' : 'text';
    const last = blocks.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks;
}

function definition(line: string): readonly [string, string] {
  const [, name = '', meaning = ''] = DEFINITION.exec(line) ?? [];
  return [name, meaning];
}
