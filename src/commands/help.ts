import { UserError } from '../model/errors.ts';
import type { Vocabulary } from '../model/vocabularies.ts';
import { didYouMeanOf } from '../text/nearest.ts';
import { defineCommand, type Answer } from './command.ts';
import { topicBlocks } from './help-topics.ts';
import { COMMANDS_ELSEWHERE, SUBCOMMAND_NAMES, SUBCOMMANDS, TOPIC_NAMES, TOPICS } from './list.ts';

/** Everything there is help on, and what it is. */
const SUBJECTS: Vocabulary = Object.fromEntries([
  ...Object.entries(TOPICS),
  ...SUBCOMMAND_NAMES.map((name) => [name, SUBCOMMANDS[name].summary] as const),
]);

export const help = defineCommand({
  output: { text: 'table' },
  reads: [],
  examples: ['help filters', 'help formats', 'help claims'],
  input: {
    arguments: { topic: { form: 'values', values: SUBJECTS, about: `a command, or ${TOPIC_NAMES.join(', ')}` } },
  },
  // The shell explains commands itself.
  run: ({ topic = '' }) => explain(topic),
});

/** The text of a help topic. */
function explain(typed: string): Answer {
  const topic = TOPIC_NAMES.find((name) => name === typed);
  if (topic !== undefined) return { view: { view: 'text', text: [{ text: TOPICS[topic] }, ...topicBlocks(topic)] } };
  const elsewhere = Object.hasOwn(COMMANDS_ELSEWHERE, typed) ? COMMANDS_ELSEWHERE[typed] : undefined;
  throw new UserError(`help: there is nothing on "${typed}".${didYouMeanOf(typed, Object.keys(SUBJECTS))}`, [
    ...(elsewhere === undefined ? [] : [elsewhere]),
    `Topics: ${TOPIC_NAMES.join(', ')}; and every command: ${SUBCOMMAND_NAMES.join(', ')}.`,
  ]);
}
