import type { Input, Inputs } from '../commands/input.ts';

/** A word of a command line that is neither an option nor the value of one. */
interface Operand {
  /** Where it stands among the words. */
  readonly at: number;
  readonly word: string;
}

/** An option as it is typed; several letters behind one dash are several. */
interface TypedOption {
  readonly at: number;
  readonly name: string;
  /** Undefined for one that the inputs do not have. */
  readonly input: Input | undefined;
  /** Undefined of a flag, and where the value is still missing. */
  readonly value: string | undefined;
  /** Whether the value stands in the same word. */
  readonly isInline: boolean;
}

/** The words of a command line, told apart. */
export interface Words {
  readonly operands: readonly Operand[];
  readonly options: readonly TypedOption[];
}

/** What is no option but a number, as commander takes it. */
const NUMBER = /^-(?:\d+|\d*\.\d+)(?:e[+-]?\d+)?$/;

/**
 * Tells options, their values and other words apart, as `parseArgs` of Node does, whose loading takes a tenth of the
 * start. Nothing is refused: what the inputs do not have is a flag.
 */
export function readWords(words: readonly string[], inputs: Inputs): Words {
  const operands: Operand[] = [];
  const options: TypedOption[] = [];
  let isOver = false;
  let next = 0;

  /** Takes an option whose value, if it has one, is the rest of its word or else the next word. */
  function take(at: number, name: string, rest: string | undefined): void {
    const input = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    const isInline = rest !== undefined;
    const value = isInline || input === undefined || input.form === 'flag' ? rest : words[next++];
    options.push({ at, name, input, value, isInline });
  }

  while (next < words.length) {
    const at = next++;
    const word = words[at] ?? '';
    if (isOver || !/^-./s.test(word) || NUMBER.test(word)) operands.push({ at, word });
    else if (word === '--') isOver = true;
    else if (word.startsWith('--')) {
      const cut = word.indexOf('=', 3);
      take(at, word.slice(2, cut < 0 ? undefined : cut), cut < 0 ? undefined : word.slice(cut + 1));
    } else {
      // Several letters are as many flags, up to one that takes the rest for its value.
      const letters = [...word.slice(1)];
      for (const [nth, letter] of letters.entries()) {
        const [name, input] = Object.entries(inputs).find(([, { short }]) => short === letter) ?? [letter];
        const takesRest = input !== undefined && input.form !== 'flag';
        const rest = letters.slice(nth + 1).join('');
        take(at, name, takesRest && rest !== '' ? rest : undefined);
        if (takesRest) break;
      }
    }
  }
  return { operands, options };
}

/** The words without some options and their values. */
export function without(words: readonly string[], { options }: Words, isUnwanted: (name: string) => boolean): string[] {
  const unwanted = new Set(
    options.flatMap(({ at, name, value, isInline }) => {
      if (!isUnwanted(name)) return [];
      return value === undefined || isInline ? [at] : [at, at + 1];
    }),
  );
  return words.filter((_, at) => !unwanted.has(at));
}
