import { CAPS, inBytes, LEAST_OF_LINE } from '../model/caps.ts';
import type { Block, Term } from '../model/blocks.ts';
import { RULES } from '../model/diagnostics.ts';
import { aboutFormats, FORMAT_NAMES } from '../model/formats.ts';
import { OUTPUTS } from '../model/outputs.ts';
import { RECORD_TYPES } from '../model/records.ts';
import {
  AS_OF,
  BEARINGS,
  CONFIDENCES,
  KINDS,
  MATCH_KINDS,
  MODALITIES,
  OUTCOMES,
  RELATION_TYPES,
  STANCES,
  type Vocabulary,
} from '../model/vocabularies.ts';
import { FACETS } from '../query/facets.ts';
import { OUTCOME_CASES } from '../query/outcome-cases.ts';
import { CLAIM_FILTERS } from './facet-options.ts';
import type { TopicName } from './list.ts';
import { recipes } from './recipes.ts';

/** What each topic says, made of the same lists as the behaviour. */
const BLOCKS = {
  filters,
  formats,
  search: searchHelp,
  outcomes,
  data,
  rules,
  recipes,
  environment,
  'exit-codes': exitCodes,
} as const satisfies Readonly<Record<TopicName, () => readonly Block[]>>;

/** What a topic says, without its title. */
export function topicBlocks(name: TopicName): readonly Block[] {
  return BLOCKS[name]();
}

function terms(vocabulary: Vocabulary): Block {
  return { terms: Object.entries(vocabulary) };
}

function filters(): Block[] {
  const facets = Object.entries(FACETS).map(([name, { summary }]): Term => [`--${name}`, summary]);
  return [
    {
      terms: [
        ...facets,
        ['--at', CLAIM_FILTERS.at.about],
        ['--since, --until', 'events of a time; undated claims are left out'],
      ],
    },
    {
      text: 'Values may be ids, labels, names or aliases in any language; case and accents make no difference:',
    },
    { commands: ['claims --topic semiconductores', 'claims --actor 百度'] },
    { text: 'Alternatives go into one option, between commas; options, repeated or different, must all hold:' },
    {
      commands: [
        ['claims --topic chips,talent', 'either'],
        ['claims --topic chips --topic export-controls', 'both'],
      ],
    },
    {
      text: 'A topic includes its narrower ones. --exclude FACET:VALUE takes away exactly what --FACET VALUE selects:',
    },
    { commands: ['claims --exclude modality:certain --exclude topic:chips'] },
    {
      text: 'A date means the whole period it names: --since 2022-06 keeps 2022, --until 2022 includes December.',
    },
    {
      text: '--where FIELD=VALUE asks for a field of your own: --where page=3 for x-page; . goes into structures, and into parts: source.x-page=12.',
    },
    { heading: 'kind' },
    terms(KINDS),
    { heading: 'modality, of the one who holds the claim' },
    terms(MODALITIES),
    { heading: 'stance, towards what the base names (stanceTowards)' },
    terms(STANCES),
  ];
}

/** The command lines of outputs that are not called like their command. */
const COMMANDS_OF: Readonly<Record<string, string>> = {
  search: 'search, similar',
  crossTable: 'stats --by A,B',
  verification: 'verify',
};

function formats(): Block[] {
  const columns = Object.entries(OUTPUTS).flatMap(([name, output]): Term[] => {
    const list = [...(name === 'crossTable' ? ['A', 'B'] : []), ...output.columns].join(' ');
    return list === '' || !(output.formats as readonly string[]).includes('table')
      ? []
      : [[COMMANDS_OF[name] ?? name, list]];
  });
  return [
    // `export` names its formats as an argument, never after --format.
    terms(aboutFormats(FORMAT_NAMES.filter((name) => name !== 'export'))),
    { text: 'A command that cannot make a format refuses it and lists those it can.' },
    { text: 'The columns of the table in a pipe, in order, tab-separated, without a heading row:' },
    { terms: columns },
    { text: '--fields takes paths, such as id,statement.en,source.locator; JSON keeps their nesting.' },
    {
      text: 'text is what a terminal shows, wherever it goes: for a file, a mail, a preview; --width says how wide. --lang chooses the language of texts for people. csv and tsv have a heading row, one column a language (with --lang, one a text), lists joined by ";", which is "\\;" inside an item; a tab, a line end and a backslash are \\t, \\n and \\\\ in tsv (DuckDB finds no rows in some unless it is told delim = \'\\t\', and mlr 6.6 none from a line over 64 KiB on; both read csv as it is); --names puts names beside ids (for mlr --ojson add --no-auto-unflatten, or it keeps the names alone), --bom begins the file as Excel needs it. csv puts a \' before cells that a spreadsheet would run; --csv-raw leaves them.',
    },
    {
      text: 'JSON: a bare array, [] when empty, but of graph one object; lists are always present, an absent scalar has no key.',
    },
    {
      commands: [
        "claims --topic chips --json | jq -r '.[].statement.en'",
        'claims --topic chips -f text --width 72 > note.txt',
        'claims -f csv --lang es --names --bom > claims.csv',
      ],
    },
    { text: 'Colour follows the stream: --color always|never, else FORCE_COLOR, NO_COLOR, TERM=dumb, a terminal.' },
  ];
}

function searchHelp(): Block[] {
  return [
    {
      text: 'Words may come in any order, language and case, with or without accents, singular or plural, misspelt or cut short:',
    },
    { commands: ['search fuga talentos', 'search bytdance', 'search 华为芯片'] },
    { text: 'Quotation marks inside the query keep words together (quote them from the shell):' },
    { commands: [`search '"advanced chips"'`] },
    { text: 'How a word can match, best first:' },
    terms(MATCH_KINDS),
    {
      text: 'A rare word weighs more than a common one; ids more than names, names more than statements, statements more than descriptions. If no record has every word, those with the most of them follow, marked with what they lack. --exact takes only whole words and whole answers. --explain says why a record matched.',
    },
    { text: 'Filters of claims restrict a search to claims.' },
  ];
}

function outcomes(): Block[] {
  const cases = OUTCOME_CASES.map(({ about, kind, bearings, outcome, reservations }): Term => {
    const words = bearings.map(({ bearing, asOf, type, confidence, date }) =>
      [
        bearing,
        asOf,
        type === 'expert-opinion' ? 'an opinion' : undefined,
        confidence === 'medium' ? undefined : `confidence ${confidence ?? ''}`,
        date,
      ]
        .filter((word) => word !== undefined)
        .join(', '),
    );
    const besides = reservations === undefined ? '' : `, ${reservations} reservation${reservations === 1 ? '' : 's'}`;
    return [about, `→ ${outcome}${besides}`, `${kind ?? ''}: ${words.length === 0 ? 'nothing' : words.join('; ')}`];
  });
  return [
    { text: 'Where a base has evidence, each claim has an outcome. It is computed and says nothing of the source:' },
    terms(OUTCOMES),
    { heading: 'bearing, of a piece of evidence on a claim' },
    terms(BEARINGS),
    { heading: 'asOf' },
    terms(AS_OF),
    { heading: 'confidence' },
    terms(CONFIDENCES),
    {
      text: 'Of a recommendation, and of a view that somebody other than the article holds, all that can be borne out is that it was said or held: it reads “attested”. The rules, each by a case; below it stands what bears on the claim, with medium confidence unless it is said:',
    },
    { terms: cases },
    {
      commands: [
        'claims --kind forecast --outcome supported,refuted',
        'evidence --bearing refutes --as-of later --since 2025',
        'timeline --claim entrepreneurs-expect-sora-like-models',
      ],
    },
  ];
}

function data(): Block[] {
  const types = Object.values(RECORD_TYPES).map(({ plural, about }): Term => [plural, about]);
  return [
    {
      text: 'Without --data the built-in base answers: what one Spanish news article of February 2024 says of Sora and China. --data PATH, or SORA_CN_DATA, puts a base of your own in its place; they are never merged:',
    },
    {
      terms: [
        ['a directory', 'its own *.yaml, *.yml, *.json, *.jsonl and *.ndjson files, in the order of their names'],
        ['a file', 'YAML, JSON or JSON Lines'],
        ['-', 'standard input'],
      ],
    },
    {
      text: 'Repeated, the parts make one base. A YAML or JSON file is a mapping with any of these keys; a bare list is of claims:',
    },
    {
      terms: [
        ['about', 'the base itself: title, description, stanceTowards, quotationLimit'],
        ['document', 'the source'],
        ...types,
      ],
    },
    { text: 'sora-cn init DIR writes an example with every type of record; sora-cn schema explains every field.' },
    {
      text: 'A line of JSON Lines is one record; "recordType": "actor" says which, without it a claim. What claims --json and --format jsonl print can be read back; links to what a filter left out are left aside. Fields of your own are called x-…, kept and shown.',
    },
    {
      text: `Read at most: YAML ${inBytes(CAPS.yaml)}, JSON ${inBytes(CAPS.json)}, JSON Lines from a pipe ${inBytes(CAPS.stream)} (a line counts as ${inBytes(LEAST_OF_LINE)} at least), a line ${inBytes(CAPS.line)}, an article ${inBytes(CAPS.article)}, a file to import ${inBytes(CAPS.foreign)}; --max-size says otherwise. A file of JSON Lines has no limit: it is the form for a large base.`,
    },
    { text: 'A type of which a base defines no record is open: any id is accepted and is its own label.' },
    { heading: 'Relations between claims' },
    terms(RELATION_TYPES),
    { text: 'A base with problems is refused; --force leaves out what is broken and says how much.' },
  ];
}

function rules(): Block[] {
  const ofSeverity = (severity: string): Block => ({
    terms: Object.entries(RULES).flatMap(([code, rule]): Term[] =>
      rule.severity === severity ? [[code, rule.about, rule.example]] : [],
    ),
  });
  return [
    { text: 'Below each rule stands what breaks it.' },
    { heading: 'Errors: a base that has one is refused.' },
    ofSeverity('error'),
    { heading: 'Warnings: check --strict refuses them too.' },
    ofSeverity('warning'),
  ];
}

function environment(): Block[] {
  return [
    {
      terms: [
        ['SORA_CN_DATA', 'the base to use where no --data is given'],
        [
          'SORA_CN_CACHE',
          'the folder for what is prepared, in a folder sora-cn of its own; without it XDG_CACHE_HOME, else ~/.cache, on macOS ~/Library/Caches, on Windows LOCALAPPDATA',
        ],
        ['NODE_OPTIONS', 'how much memory Node may use for a large base: --max-old-space-size=MEBIBYTES'],
        [
          'SORA_CN_PAGER, PAGER',
          'what shows answers on a terminal that are longer than the screen; without them less -FRX, empty none, and --no-pager leaves it out',
        ],
        [
          'NO_COLOR, FORCE_COLOR, TERM, COLORTERM',
          'whether to colour the output, and how richly; --color goes before them',
        ],
      ],
    },
  ];
}

function exitCodes(): Block[] {
  return [
    {
      terms: [
        [
          '0',
          'an answer, even an empty or partial one; help and version; a reader that closes the pipe changes nothing',
        ],
        [
          '1',
          'check or verify found something; an id given as argument does not exist; --fail-if-empty and nothing found; diff --exit-code and something differs; init, draft or import would overwrite; a write failed',
        ],
        ['2', 'a wrong option or value, an ambiguous name, no query; a file that is missing, unreadable or refused'],
        ['70', 'a bug of ours; please report it'],
      ],
    },
  ];
}
