import type { YAMLError } from 'yaml';
import { likelyCause } from '../likely-cause.ts';
import { codeOf } from '../fields/wording.ts';
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
    problems.spotted(source, code, (describeLine(lineOf(text, fault)) ?? describe(fault)) + hint, spot);
  }
}

/** The line on which a fault begins, up to it and behind it. */
function lineOf(text: string, { pos: [at] }: YAMLError): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return text.slice(start, start + LONGEST_LINE).split('\n', 1)[0] ?? '';
}
const LONGEST_LINE = 200;

/** What a line tells that the parser does not. */
function describeLine(line: string): string | undefined {
  const [, blank] = /^ *([^\S \t\r])/u.exec(line) ?? [];
  if (blank !== undefined) return `${codeOf(blank)} is used for indentation: use plain spaces`;
  if (/^ *-[\w"'{[]/.test(line)) return 'a list item begins with a dash and a blank: write a blank behind the dash';
  return undefined;
}

type Wording = Readonly<Partial<Record<YAMLError['code'], string>>>;

/** What replaces the words of the parser where they do not help. */
const INSTEAD: Wording = {
  BAD_ALIAS: 'an alias has a name behind its *, and an anchor behind its &: put a text that begins so in quotes',
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

/** What replaces them where one code is given to several faults. */
const BY_MESSAGE: readonly (readonly [RegExp, string])[] = [
  [/^A block sequence/, 'an item of a list stands further in or out than the others: indent them alike'],
  [/block-seq-ind on same line/, 'a list begins below its key: put this on a line of its own'],
  [/end with a \}/, 'a } is missing above, or this line is indented too little'],
  [/end with a \]/, 'a ] is missing above, or this line is indented too little'],
];

function describe({ code, message }: YAMLError): string {
  const [, known] = BY_MESSAGE.find(([pattern]) => pattern.test(message)) ?? [];
  if (known !== undefined) return known;
  const advice = ADVICE[code];
  const what = message.charAt(0).toLowerCase() + message.slice(1);
  return INSTEAD[code] ?? (advice === undefined ? what : `${what}: ${advice}`);
}
