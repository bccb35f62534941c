import type { Input, Inputs } from '../../commands/input.ts';
import { readWords } from '../words.ts';

/** Where the cursor stands in a command line, as far as that decides what may be typed there. */
export interface Position {
  /** The words that are neither options nor their values: the command and its arguments. */
  readonly operands: readonly string[];
  /** The options before the cursor with their values; flags have none. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** What is being typed: the name of an option, the value of one, or an operand. */
  readonly typing: 'option' | Input | 'operand';
  /** How much of the word at the cursor stands before that, such as the length of `--topic=`. */
  readonly kept: number;
}

/** Reads the words before the cursor and the part of the word that it stands in. What cannot be read is passed over. */
export function readPosition(words: readonly string[], current: string, inputs: Inputs): Position {
  const line = readWords([...words, current], inputs);
  const cursor = words.length;
  const operands = line.operands.filter(({ at }) => at < cursor).map(({ word }) => word);
  const given = new Map<string, readonly string[]>();
  let typing: Position['typing'] = line.operands.at(-1)?.at === cursor ? 'operand' : 'option';
  let kept = 0;
  for (const { at, name, input, value, isInline } of line.options) {
    const takesValue = input !== undefined && input.form !== 'flag';
    const reachesCursor = takesValue && value !== undefined && at + (isInline ? 0 : 1) === cursor;
    if (reachesCursor) {
      typing = input;
      kept = isInline ? current.length - value.length : 0;
    } else if (at < cursor && input !== undefined) {
      given.set(name, [...(given.get(name) ?? []), ...(takesValue && value !== undefined ? [value] : [])]);
    }
  }
  return { operands, given, typing, kept };
}
