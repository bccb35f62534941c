import { parseArgs } from 'node:util';
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
  /** Where `--` stands, behind which nothing is an option. */
  readonly end: number | undefined;
}

/** Tells options, their values and other words apart. Nothing is refused: what the inputs do not have is a flag. */
export function readWords(words: readonly string[], inputs: Inputs): Words {
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(inputs).map(([name, { form, short }]) => {
        return [name, { type: form === 'flag' ? 'boolean' : 'string', ...(short !== undefined && { short }) } as const];
      }),
    ),
  });
  const operands: Operand[] = [];
  const options: TypedOption[] = [];
  let end: number | undefined;
  for (const token of tokens) {
    const at = token.index;
    if (token.kind === 'positional') operands.push({ at, word: token.value });
    else if (token.kind === 'option-terminator') end = at;
    else {
      const { name, value, inlineValue } = token;
      const input = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
      options.push({ at, name, input, value, isInline: inlineValue === true });
    }
  }
  return { operands, options, end };
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
