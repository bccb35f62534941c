import type { YAMLError } from 'yaml';
import { likelyCause } from '../likely-cause.ts';
import type { Problems } from '../problems.ts';
import type { DataText } from '../data-text.ts';
import { positionsAt } from '../position.ts';

const MOST_REPORTED = 10;

/** Reports what the parser stumbled over, one fault a line: what follows is most often the same mistake. */
export function reportFaults(text: string, faults: readonly YAMLError[], source: DataText, problems: Problems): void {
  const cause = likelyCause(text, source.name);
  const first = faults.slice(0, MOST_REPORTED).sort((a, b) => a.pos[0] - b.pos[0]);
  const spots = positionsAt(
    text,
    first.map(({ pos }) => Math.min(pos[0], text.length)),
  );
  let lastLine = 0;
  for (const [at, fault] of first.entries()) {
    const spot = spots[at];
    if (spot === undefined || spot.line === lastLine) continue;
    lastLine = spot.line;
    const hint = cause === undefined || at > 0 ? '' : ` (${cause})`;
    const code = fault.code === 'TAG_RESOLVE_FAILED' ? 'unknown-tag' : 'syntax';
    problems.spotted(source, code, describe(fault) + hint, spot);
  }
}

type Wording = Readonly<Partial<Record<YAMLError['code'], string>>>;

/** What replaces the words of the parser where they do not help. */
const INSTEAD: Wording = {
  TAB_AS_INDENT: 'a tab is used for indentation: use spaces',
  BLOCK_AS_IMPLICIT_KEY: 'a second key on this line: put a text that holds ": " in quotes',
  BLOCK_IN_FLOW:
    'a second key or list begins inside { } or [ ]: put a text that holds ": " or begins with "- " in quotes',
  MULTIPLE_DOCS: 'a second YAML document starts here (---): put everything in one',
  NON_STRING_KEY: 'a key is one text, not a list, a mapping or an alias',
  RESOURCE_EXHAUSTION: 'nests too deep: write it flatter',
  MULTILINE_IMPLICIT_KEY: 'a key, with its colon, stands on one line: is a colon or a quote missing above?',
};

/** What follows them. */
const ADVICE: Wording = {
  TAG_RESOLVE_FAILED: 'delete it; values are text, numbers, lists and mappings',
  BAD_SCALAR_START: 'put the text in quotes',
  BAD_INDENT: 'indent the items of a list and the keys of a mapping alike',
  MISSING_CHAR: 'add it, or indent this line as those above',
  BAD_DQ_ESCAPE: 'write a backslash as \\\\, or use single quotes',
  UNEXPECTED_TOKEN: 'is a quote, a comma or a bracket missing, or one too many?',
};

function describe({ code, message }: YAMLError): string {
  const advice = ADVICE[code];
  const what = message.charAt(0).toLowerCase() + message.slice(1);
  return INSTEAD[code] ?? (advice === undefined ? what : `${what}: ${advice}`);
}
