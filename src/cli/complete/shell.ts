import { UserError } from '../../model/errors.ts';
import { escapeText } from '../../text/escape.ts';
import type { Typed, Values, Words } from './candidate.ts';
import { bashQuoted, readBash } from './bash.ts';

/** A candidate that is safe to show; `about` holds one text or none. */
interface Shown {
  readonly value: string;
  readonly about: readonly string[];
}

interface Shell {
  readonly read: (args: readonly string[]) => Typed;
  /** A candidate as the completion script wants it; undefined if the shell cannot have it here. */
  readonly write: (candidate: Shown, kept: string, typed: Typed) => string | undefined;
}

/** How each shell tells what is typed, and how it wants the answer. The scripts are in `commands/completion.ts`. */
const SHELLS = {
  bash: {
    read: readBash,
    write: ({ value }, kept, { replacedFrom, quote }) => bashQuoted(`${kept}${value}`.slice(replacedFrom), quote),
  },
  zsh: {
    read: readWords,
    write: ({ value, about }) =>
      [value.replace(/[\\:]/g, '\\$&'), ...about.map((text) => text.replaceAll('\\', '\\\\'))].join(':'),
  },
  fish: { read: readWords, write: ({ value, about }, kept) => [`${kept}${value}`, ...about].join('\t') },
} as const satisfies Record<string, Shell>;

/** @throws UserError if there is no such shell */
export function shellNamed(name: string): Shell {
  if (!Object.hasOwn(SHELLS, name))
    throw new UserError('this command is for completion scripts: sora-cn help completion');
  return SHELLS[name as keyof typeof SHELLS];
}

function readWords(args: readonly string[]): Typed {
  return { words: args.slice(0, -1), current: args.at(-1) ?? '', replacedFrom: 0, quote: '' };
}

/** The answer: a line that says what follows and how much of the word stays before it, then one candidate a line. */
export function answerTo(shell: Shell, values: Values, typed: Typed): string {
  if ('files' in values) return `${values.files} ${values.kept}\n`;
  const kept = typed.current.slice(0, values.kept);
  const lines = values.words
    // What could drive the terminal or end the line cannot be typed either.
    .filter(({ value }) => escapeText(value) === value)
    .map(({ value, about }) => ({ value, about: about === undefined ? [] : [escapeText(about)] }))
    .flatMap((shown) => shell.write(shown, kept, typed) ?? []);
  return [`${hasMore(values) ? 'more' : 'words'} ${values.kept}`, ...lines, ''].join('\n');
}

/** Whether something has to follow each word at once, as behind `topic:`. */
function hasMore({ words }: Words): boolean {
  return words.length > 0 && words.every(({ value }) => value.endsWith(':'));
}
