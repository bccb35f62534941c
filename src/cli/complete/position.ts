import type { Option } from '@commander-js/extra-typings';

/** Where the cursor stands in a command line, as far as that decides what may be typed there. */
export interface Position {
  /** The words that are neither options nor their values: the command and its arguments. */
  readonly operands: readonly string[];
  /** The options before the cursor, by the name that commander gives them, with their values; flags have none. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** What is being typed: the name of an option, the value of one, or an operand. */
  readonly typing: 'option' | Option | 'operand';
  /** How much of the word at the cursor stands before that, such as the length of `--topic=`. */
  readonly kept: number;
}

/** Reads the words before the cursor and the part of the word that it stands in. What cannot be read is passed over. */
export function readPosition(words: readonly string[], current: string, options: readonly Option[]): Position {
  const operands: string[] = [];
  const given = new Map<string, string[]>();
  let waiting: Option | undefined;
  let isOver = false;
  for (const word of words) {
    if (waiting !== undefined) {
      give(waiting, word);
      waiting = undefined;
    } else if (isOver || !looksLikeOption(word)) operands.push(word);
    else if (word === '--') isOver = true;
    else {
      const { option, value } = readOption(word, options);
      if (option?.required === true && value === undefined) waiting = option;
      else if (option !== undefined) give(option, value);
    }
  }

  function give(option: Option, value?: string): void {
    const name = option.attributeName();
    given.set(name, [...(given.get(name) ?? []), ...(value === undefined ? [] : [value])]);
  }

  if (waiting !== undefined) return { operands, given, typing: waiting, kept: 0 };
  if (isOver || !looksLikeOption(current)) return { operands, given, typing: 'operand', kept: 0 };
  const { option, value } = readOption(current, options);
  if (option === undefined || value === undefined) return { operands, given, typing: 'option', kept: 0 };
  return { operands, given, typing: option, kept: current.length - value.length };
}

function looksLikeOption(word: string): boolean {
  return word.startsWith('-') && word !== '-';
}

interface OptionWord {
  readonly option: Option | undefined;
  /** The value in the same word; undefined if there is none. */
  readonly value?: string;
}

/** `--name`, `--name=value`, or letters of which the last may have its value attached: `-f`, `-qfjson`. */
function readOption(word: string, options: readonly Option[]): OptionWord {
  if (word.startsWith('--')) {
    const equals = word.indexOf('=');
    const name = equals < 0 ? word : word.slice(0, equals);
    const option = options.find(({ long }) => long === name);
    return equals < 0 || option?.required !== true ? { option } : { option, value: word.slice(equals + 1) };
  }
  for (let at = 1; at < word.length; at++) {
    const option = options.find(({ short }) => short === `-${word.charAt(at)}`);
    const rest = word.slice(at + 1);
    if (option?.required === true) return rest === '' ? { option } : { option, value: rest };
  }
  return { option: undefined };
}
