import { UserError } from '../model/errors.ts';
import { RULES } from '../model/diagnostics.ts';
import { OUTPUTS } from '../model/outputs.ts';
import { RECORD_TYPES } from '../model/records.ts';
import { FORMATS } from '../model/formats.ts';
import { KINDS, MODALITIES, RELATION_TYPES, STANCES, type Vocabulary } from '../model/vocabularies.ts';
import { FACETS } from '../query/facets.ts';
import { didYouMean, nearest } from '../text/nearest.ts';
import type { Answer, Subcommand } from './command.ts';
import { SUBCOMMANDS } from './index.ts';
import { searchHelp } from './search-help.ts';
import { definitions, terms } from './definitions.ts';
import { completesWith } from './completes-with.ts';

export const help: Subcommand = {
  formats: ['table'],
  examples: ['help filters', 'help formats', 'help claims'],
  declare: (command, reply) => {
    const topic = command.createArgument('[topic]', `a command, or ${Object.keys(HELP_TOPICS).join(', ')}`);
    return command.addArgument(completesWith(topic, { values: subjects() })).action((typed) => {
      reply(() => explain(typed ?? ''));
    });
  },
};

/** Help beyond single commands, generated from the same lists as the behaviour. */
export const HELP_TOPICS = {
  filters,
  formats,
  search: searchHelp,
  data,
  rules,
  'exit-codes': exitCodes,
} as const satisfies Record<string, () => string>;

/** Everything there is help on, and what it is. */
function subjects(): Vocabulary {
  const topics = Object.entries(HELP_TOPICS).map(([name, text]) => [name, text().split('\n')[0] ?? '']);
  const commands = Object.entries(SUBCOMMANDS).map(([name, { summary }]) => [name, summary]);
  return Object.fromEntries([...topics, ...commands]) as Vocabulary;
}

/** The text of a help topic. */
function explain(topic: string): Answer {
  if (Object.hasOwn(HELP_TOPICS, topic)) {
    return { view: { view: 'text', text: HELP_TOPICS[topic as keyof typeof HELP_TOPICS]() } };
  }
  const known = [...Object.keys(HELP_TOPICS), ...Object.keys(SUBCOMMANDS)];
  const near = didYouMean(
    nearest(
      topic,
      known.map((id) => ({ id, names: [] })),
    ),
  );
  throw new UserError(`help: there is nothing on "${topic}".${near}`, [
    `Topics: ${Object.keys(HELP_TOPICS).join(', ')}; and every command: ${Object.keys(SUBCOMMANDS).join(', ')}.`,
  ]);
}

function filters(): string {
  const facets = Object.entries(FACETS).map(([name, { summary }]) => [`--${name}`, summary] as const);
  return `Filters of claims

${definitions(facets)}
  --since, --until  events of a time; undated claims are left out

Values may be ids, labels, names or aliases in any language; case and accents make no difference:
  sora-cn claims --topic semiconductores
  sora-cn claims --actor 百度

Alternatives go into one option, between commas; options, repeated or different, must all hold:
  sora-cn claims --topic chips,talent                     either
  sora-cn claims --topic chips --topic export-controls    both

A topic includes its narrower ones. --exclude FACET:VALUE takes away exactly what --FACET VALUE selects:
  sora-cn claims --exclude modality:certain --exclude topic:chips

A date means the whole period it names: --since 2022-06 keeps 2022, --until 2022 includes December.

kind
${terms(KINDS)}
modality, of the one who holds the claim
${terms(MODALITIES)}
stance, towards what the source document names
${terms(STANCES)}
`;
}

/** The command lines of outputs that are not called like their command. */
const COMMANDS_OF: Readonly<Record<string, string>> = {
  search: 'search, similar',
  crossTable: 'stats --by A,B',
  verification: 'verify',
};

function formats(): string {
  const columns = Object.entries(OUTPUTS).flatMap(([name, output]) => {
    const list = [...(name === 'crossTable' ? ['A', 'B'] : []), ...output.columns].join(' ');
    return list === '' || !(output.formats as readonly string[]).includes('table')
      ? []
      : [[COMMANDS_OF[name] ?? name, list] as const];
  });
  return `Output formats (-f, --format; --json is short for -f json)

${definitions(Object.entries(FORMATS).map(([name, { about }]) => [name, about]))}

A command that cannot make a format refuses it and lists those it can.

The columns of the table in a pipe, in order, tab-separated, without a heading row:
${definitions(columns)}

--fields takes paths, such as id,statement.en,source.locator; JSON keeps their nesting.
--lang chooses the language of texts in table and markdown; the other formats have all languages.
csv and tsv have a heading row, one column a language, lists joined by ";". csv puts a ' before cells that
a spreadsheet would run; --csv-raw leaves them.

JSON: a bare array, [] when empty; lists are always present, an absent scalar has no key.
  sora-cn claims --topic chips --json | jq -r '.[].statement.en'

Colour follows the stream: --color always|never, else FORCE_COLOR, NO_COLOR, TERM=dumb, a terminal.
`;
}

function data(): string {
  const types = Object.values(RECORD_TYPES).map(({ plural, about }) => [plural, about] as const);
  return `Data

Without --data the built-in base answers: what one Spanish news article of February 2024 says of Sora and China.
--data PATH, or SORA_CN_DATA, puts a base of your own in its place; they are never merged:
  a directory    its own *.yaml, *.yml, *.json and *.jsonl files, in the order of their names
  a file         YAML, JSON or JSON Lines
  -              standard input
Repeated, the parts make one base. A YAML or JSON file is a mapping with any of these keys; a bare list is of claims:
  document           the source
${definitions(types)}
A line of JSON Lines is one record; "recordType": "actor" says which, without it a claim. What claims --json and
--format jsonl print can be read back. Fields of your own are called x-…, kept and shown.
Read at most: YAML 8 MiB, JSON and JSON Lines from a pipe 64 MiB (a line counts as 512 bytes at least), a line 1 MiB, an
article 16 MiB; --max-size raises these. A file of JSON Lines has no limit: it is the form for a large base.
A type of which a base defines no record is open: any id is accepted and is its own label.

Relations between claims
${terms(RELATION_TYPES)}
A base with problems is refused; --force leaves out what is broken and says how much.
`;
}

function rules(): string {
  const ofSeverity = (severity: string) =>
    Object.entries(RULES).flatMap(([code, rule]) =>
      rule.severity === severity ? [`  ${code}\n      ${rule.about}\n      broken by: ${indented(rule.example)}`] : [],
    );
  return `Rules that sora-cn check holds a base to

Errors: a base that has one is refused.

${ofSeverity('error').join('\n')}

Warnings: check --strict refuses them too.

${ofSeverity('warning').join('\n')}
`;
}

function indented(example: string): string {
  return example.replaceAll('\n', `\n${' '.repeat('      broken by: '.length)}`);
}

function exitCodes(): string {
  return `Exit codes

  0   an answer, even an empty or partial one; help and version; a reader that closes the pipe changes nothing
  1   check or verify found something; an id given as argument does not exist; --fail-if-empty and nothing
      found; init or draft would overwrite; a write failed
  2   a wrong option or value, an ambiguous name, no query; a file that is missing, unreadable or refused
  70  a bug of ours; please report it
`;
}
