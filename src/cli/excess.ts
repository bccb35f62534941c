import { subcommandNamed } from '../commands/index.ts';

/** What somebody who gave a command too many arguments may have wanted to type. */
export function excessHints(argv: readonly string[]): string[] {
  const words = argv.filter((word) => !word.startsWith('-'));
  const at = words.findIndex((word) => subcommandNamed(word) !== undefined);
  const name = subcommandNamed(words[at] ?? '')?.name ?? 'claims';
  const extra = words.at(-1) ?? '';
  if (argv[argv.indexOf(extra) - 1] === '--json') return [`Only some fields: sora-cn ${name} --json --fields ${extra}`];
  if (name === 'claims') return [`By topic: sora-cn claims --topic ${extra}`, `By words: sora-cn search ${extra}`];
  return [`One record: sora-cn show ${extra}`, `By words: sora-cn search ${extra}`];
}
