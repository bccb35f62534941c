import type { Block, Term } from '../model/blocks.ts';
import { fill } from '../text/fill.ts';

/** Columns of a text where it goes into a pipe. */
export const PIPED_WIDTH = 100;

/** What is left for the meanings beside their terms must be at least as wide; else they stand below them. */
const LEAST_MEANING = 32;
const BELOW = ' '.repeat(6);

/** Blocks as plain text. No word is cut; a command that is too long goes on behind a `\`, as a shell takes it. */
export function blocksAsText(blocks: readonly Block[], width: number): string {
  const parts = blocks.map((block) => linesOf(block, width));
  return parts.map((lines, at) => `${lines.join('\n')}\n${isClosed(blocks, at) ? '\n' : ''}`).join('');
}

/** Whether an empty line stands behind a block. */
function isClosed(blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block === undefined || next === undefined || 'heading' in block) return false;
  return !('text' in block && block.text.endsWith(':') && !('text' in next));
}

function linesOf(block: Block, width: number): string[] {
  if ('heading' in block) return fill(block.heading, width);
  if ('text' in block) return fill(block.text, width);
  if ('terms' in block) return termLines(block.terms, width);
  if ('lines' in block) return block.lines.split('\n').map((line) => `  ${line}`);
  const commands = block.commands.map((command) => (typeof command === 'string' ? ([command, ''] as const) : command));
  const side = Math.max(...commands.map(([command]) => command.length)) + 3;
  return commands.flatMap(([command, remark]) => {
    const line = `  $ sora-cn ${remark === '' ? command : `${command.padEnd(side)}# ${remark}`}`;
    if (line.length <= width) return [line];
    return [
      ...(remark === '' ? [] : fill(`# ${remark}`, width - 2).map((part) => `  ${part}`)),
      ...commandLines(command, width),
    ];
  });
}

/** Terms and their meanings in two columns, or one below the other. */
function termLines(terms: readonly Term[], width: number): string[] {
  const side = Math.max(...terms.map(([term]) => term.length)) + 4;
  const isNarrow = width - side < LEAST_MEANING || terms.some(([, , sample]) => sample !== undefined);
  return terms.flatMap(([term, meaning, sample]) => {
    if (!isNarrow) {
      const [first = '', ...others] = fill(meaning, width - side);
      return [`  ${term}`.padEnd(side) + first, ...others.map((line) => ' '.repeat(side) + line)];
    }
    const shown = sample?.includes('\n') === true ? sample.split('\n') : fill(sample ?? '', width - BELOW.length - 2);
    const below = [...fill(meaning, width - BELOW.length), ...shown.map((line) => `  ${line}`)];
    return [...fill(term, width - 2).map((line) => `  ${line}`), ...below.map((line) => BELOW + line)];
  });
}

/** A command line cut where a shell lets it go on in the next line: at spaces outside quotation marks. */
function commandLines(command: string, width: number): string[] {
  const words = `$ sora-cn ${command}`.match(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g) ?? [];
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(`  ${word}`);
    else if (last.length + 1 + word.length + 2 <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${BELOW}${word}`);
  }
  return lines.map((line, at) => (at < lines.length - 1 ? `${line} \\` : line));
}
