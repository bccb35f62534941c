import { OUTPUTS, type Output } from '../model/outputs.ts';
import { aboutFormats, needsOf } from '../model/formats.ts';
import { formatsOf, type Subcommand } from './command.ts';
import type { Input, Inputs } from './input.ts';
import { SHARED_OPTIONS, type SharedName, type SharedOption } from './shared-options.ts';

const readsOf = ({ reads = ['base'] }: Subcommand) => reads;
const isList = ({ output }: Subcommand) => typeof output === 'string' && (OUTPUTS[output] as Output).bare !== true;

/** Of which commands an option of each concern makes a difference, and what is said of the others. */
const CONCERNS = {
  everything: { holds: () => true, otherwise: '' },
  base: { holds: (command: Subcommand) => readsOf(command).includes('base'), otherwise: 'it reads no base' },
  files: { holds: (command: Subcommand) => readsOf(command).length > 0, otherwise: 'it reads no file' },
  // The shell says which formats there are; of one alone there is no choice to tell of.
  formats: { holds: (command: Subcommand) => formatsOf(command).length > 1, otherwise: '' },
  json: {
    holds: (command: Subcommand) => formatsOf(command).length > 1 && formatsOf(command).includes('json'),
    otherwise: '',
  },
  csv: { holds: (command: Subcommand) => formatsOf(command).includes('csv'), otherwise: 'it makes no csv' },
  rows: {
    holds: ({ output }: Subcommand) => typeof output === 'string',
    otherwise: 'it prints one text, and no records',
  },
  language: {
    holds: (command: Subcommand) =>
      typeof command.output === 'string' || formatsOf(command).some((format) => needsOf(format).language === true),
    otherwise: 'it prints one text, and no records',
  },
  list: { holds: isList, otherwise: 'it prints no list' },
} as const satisfies Readonly<
  Record<
    (typeof SHARED_OPTIONS)[SharedName]['concerns'],
    { holds: (command: Subcommand) => boolean; otherwise: string }
  >
>;

/** Why a command has no use for an option of every command; undefined if it has, empty where that goes without saying. */
function reasonAgainst(name: SharedName, command: Subcommand): string | undefined {
  const { holds, otherwise } = CONCERNS[SHARED_OPTIONS[name].concerns];
  return command.ignores?.[name] ?? (holds(command) ? undefined : otherwise);
}

/** The options of every command that one has a use for, with the terms that it knows. */
export function usefulOptions(command: Subcommand): Inputs {
  const names = (Object.keys(SHARED_OPTIONS) as SharedName[]).filter(
    (name) => reasonAgainst(name, command) === undefined,
  );
  return Object.fromEntries(names.map((name) => [name, name === 'format' ? formatOf(command) : SHARED_OPTIONS[name]]));
}

function formatOf(command: Subcommand): Input {
  return { ...SHARED_OPTIONS.format, terms: aboutFormats(formatsOf(command)) };
}

/** Why an option does nothing for a command, where it must be refused for that. */
export function refusalOf(name: SharedName, command: Subcommand): string | undefined {
  const { setting }: SharedOption = SHARED_OPTIONS[name];
  const reason = setting === true ? '' : reasonAgainst(name, command);
  return reason === '' ? undefined : reason;
}
