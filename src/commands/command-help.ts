import type { Block, Term } from '../model/blocks.ts';
import type { Subcommand } from './command.ts';
import { argumentOf, flagsOf, lineOf, type Inputs } from './input.ts';
import { GROUPS, SUBCOMMAND_NAMES, SUBCOMMANDS, TOPICS, type SubcommandName } from './list.ts';
import { SHARED_OPTIONS } from './shared-options.ts';
import { usefulOptions } from './useful-options.ts';

export const DESCRIPTION = 'Explore a knowledge base of claims and who makes them.';

/** The first things to try. */
export const EXAMPLES = ['claims --topic chips', 'search "fuga de talentos"', 'show talent-drain'] as const;

/** The help on the program: its commands by what people come for, and the options of all of them. */
export function programHelp(): Block[] {
  const groups = Object.entries(GROUPS).flatMap(([group, title]): Block[] => [
    { heading: `${title}:` },
    {
      terms: SUBCOMMAND_NAMES.flatMap((name): Term[] =>
        SUBCOMMANDS[name].group === group ? [[name, SUBCOMMANDS[name].summary]] : [],
      ),
    },
  ]);
  return [
    { text: 'Usage: sora-cn [options] [command]' },
    { text: DESCRIPTION },
    ...groups,
    ...section('Options:', optionTerms(SHARED_OPTIONS)),
    { heading: 'Examples:' },
    { commands: EXAMPLES },
    ...section('More, by sora-cn help TOPIC:', Object.entries(TOPICS)),
  ];
}

/** The help on a command. */
export async function commandHelp(name: SubcommandName, command: Subcommand): Promise<Block[]> {
  const { input, notes = [], topic, examples } = command;
  const more = topic === undefined ? [] : (await import('./help-topics.ts')).topicBlocks(topic);
  return [
    { text: `Usage: sora-cn ${usageOf(name, command)}` },
    { text: sentence(SUBCOMMANDS[name].summary) },
    ...section('Arguments:', argumentTerms(input.arguments)),
    ...section('Options:', optionTerms(input.options)),
    ...section('Global Options:', optionTerms(usefulOptions(command))),
    ...notes,
    ...more,
    { heading: 'Examples:' },
    { commands: examples },
  ];
}

/** How a command is typed: `search [options] <query...>`. */
export function usageOf(name: string, { input }: Subcommand): string {
  const args = Object.entries(input.arguments ?? {}).map(([argument, declared]) => argumentOf(argument, declared));
  return [name, '[options]', ...args].join(' ');
}

function section(heading: string, terms: readonly Term[]): Block[] {
  return terms.length === 0 ? [] : [{ heading }, { terms }];
}

function argumentTerms(inputs: Inputs = {}): Term[] {
  return Object.entries(inputs).map(([name, input]) => [name, lineOf(input)]);
}

function optionTerms(inputs: Inputs = {}): Term[] {
  return Object.entries(inputs).map(([name, input]) => [flagsOf(name, input), lineOf(input)]);
}

/** Words as a sentence of their own. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?…]$/.test(words) ? '' : '.'}`;
}
