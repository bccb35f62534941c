import { TOOL_NAMES } from '../../commands/list.ts';
import { UserError } from '../../model/errors.ts';
import { escapeText } from '../../text/escape.ts';

/** What is said to whoever types, as an agent can use it: which tools to call and what to give them. */
export function forAgents(line: string): string {
  return escapeText(line)
    .replace(ON_A_COMMAND_LINE, '')
    .replace(CHECK_OF_PATHS, '$1')
    .replace(COMMAND_LINE, 'the tool $1')
    .replace(OPTION, '')
    .replace(BY_FORCE, ': start the server with --force')
    .replace(STANDARD_INPUT, 'the text: ');
}

/** What went wrong and what to do. Of a bug only its kind: its message may name what is nobody’s business. */
export function inWords(error: unknown): string {
  if (!(error instanceof UserError)) {
    return `This is a bug in sora-cn (${error instanceof Error ? error.name : 'unknown'}). Please report what was asked.`;
  }
  return [error.message, ...error.hints].map(forAgents).join('\n');
}

/** Another base, ids from standard input and formats are not for a tool to choose. */
const ON_A_COMMAND_LINE = / Another base: -d BASE| \(-d BASE\)|; - for .*$|; in a pipe with .*$/;

/** The tool checks the base in use, and takes no path. */
const CHECK_OF_PATHS = /(sora-cn check) .*$/;

/** What is to be done with the broken is said once, to the server. */
const BY_FORCE = /: force$/;

/** What is to be typed is for an agent to call. */
const COMMAND_LINE = new RegExp(`sora-cn (${TOOL_NAMES.join('|')})\\b`, 'g');

/** An input is called like the option, without what marks that in a shell. */
const OPTION = /(?<![^\s"“(])--(?=[A-Za-z])/g;

/** A text that is handed over has no name. */
const STANDARD_INPUT = /^-: /;
