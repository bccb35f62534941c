import { CAPS, inBytes } from './caps.ts';

/** Every problem that a base can have. `example` is a shortest text that breaks the rule. */
export const RULES = {
  'unreadable-text': {
    severity: 'error',
    about: 'A file is UTF-8 text, not UTF-16, Latin-1, compressed or binary.',
    example: 'a file saved as Latin-1',
  },
  'control-character': {
    severity: 'error',
    about: 'No raw control characters but tabs and line ends; in quotes, escape them: "\\u001b".',
    example: 'an escape character (U+001B) in a label',
  },
  'empty-file': { severity: 'error', about: 'A file holds something.', example: 'a file of 0 bytes' },
  'too-large': {
    severity: 'error',
    about: `Files are read up to a limit: YAML ${inBytes(CAPS.yaml)}, JSON ${inBytes(CAPS.json)}, a line of JSON Lines ${inBytes(CAPS.line)}, JSON Lines from a pipe ${inBytes(CAPS.stream)}.`,
    example: 'a YAML file of 20 MiB',
  },
  'too-deep': { severity: 'error', about: 'Values nest at most 64 deep.', example: 'x-tree: [[[[ … ]]]]' },
  'too-many-problems': {
    severity: 'error',
    about: 'Reading stops where a file has 10,000 problems.',
    example: 'a long list of lines that are no JSON',
  },
  syntax: { severity: 'error', about: 'The text is well-formed YAML or JSON.', example: '{"claims": [}' },
  'duplicate-key': { severity: 'error', about: 'A key stands once in a mapping.', example: 'id: chips\nid: talent' },
  'forbidden-key': {
    severity: 'error',
    about: 'No key is called __proto__, constructor, prototype or << (YAML’s merge key).',
    example: 'x-data: { __proto__: 1 }',
  },
  'unknown-tag': {
    severity: 'error',
    about: 'YAML’s own tags only, none of an application.',
    example: 'date: !when 2024',
  },
  'bad-alias': {
    severity: 'error',
    about: 'A YAML alias (*name) refers to an anchor (&name) before it; at most 100 in a file, and no large copies.',
    example: 'topics: *chips',
  },
  'not-a-base': {
    severity: 'error',
    about: 'A file is a mapping of the record lists, a list of claims, or JSON Lines with one record a line.',
    example: 'id,statement\\na1,"The first line of a CSV file"',
  },
  'newer-schema': {
    severity: 'error',
    about: 'schemaVersion is at most 1; a newer file needs a newer sora-cn.',
    example: 'schemaVersion: 2',
  },
  'unknown-field': {
    severity: 'error',
    about: 'Fields are those that `schema` lists, and fields of your own called x-….',
    example: 'claims: [{ id: a, statment: { en: A. } }]',
  },
  'missing-field': {
    severity: 'error',
    about:
      'A record has an id, and all but documents a statement, label or name; evidence has a bearing and a citation, too.',
    example: 'claims: [{ id: a }]',
  },
  'wrong-type': {
    severity: 'error',
    about: 'A value is what its field takes: text, a number, a list, a mapping, a text by language.',
    example: 'topics: [{ id: 007, label: { en: Chips } }]',
  },
  'blank-text': {
    severity: 'error',
    about: 'A text holds more than white space.',
    example: 'topics: [{ id: chips, label: { en: "" } }]',
  },
  'bad-language': {
    severity: 'error',
    about: 'Languages are BCP 47 tags.',
    example: 'label: { english: Chips, en_GB: Chips }',
  },
  'bad-id': {
    severity: 'error',
    about:
      'Ids are letters, digits, ".", "_" and "-", start with a letter or digit, have at most 128 characters, and are not article; documents are not called like a place (p7).',
    example: 'topics: [{ id: "AI chips", label: { en: AI chips } }]',
  },
  'bad-date': {
    severity: 'error',
    about: 'Dates are of the calendar: 2022, 2022-06 or 2022-06-30.',
    example: 'date: 2023-02-29',
  },
  'bad-locator': {
    severity: 'error',
    about: 'Places are written p7.s1 (sentence), p7 (paragraph) or h1 (heading).',
    example: 'source: { locator: "7.1" }',
  },
  'bad-address': {
    severity: 'error',
    about: 'Addresses of citations are of the web: http or https.',
    example: 'citations: [{ url: example.org/page }]',
  },
  'bad-digest': {
    severity: 'error',
    about: 'Digests are SHA-256: 64 digits 0–9, a–f; folded ones are the first 16.',
    example: 'fingerprint: abc',
  },
  'unknown-term': {
    severity: 'error',
    about: 'A closed vocabulary has only its own terms.',
    example: 'kind: prediction',
  },
  'duplicate-id': {
    severity: 'error',
    about: 'An id is used once among the records of a type.',
    example: 'two topics with the id chips',
  },
  'ambiguous-document': {
    severity: 'error',
    about: 'A place says which document it is in, where its file has several, or has none and the base has several.',
    example: 'source: { locator: p1.s1 } in a base of two documents',
  },
  'repeated-reference': { severity: 'error', about: 'A list names a record once.', example: 'topics: [chips, chips]' },
  'dangling-id': {
    severity: 'error',
    about: 'An id that is referred to is defined, if the base defines any record of that type.',
    example: 'topics: [chps]',
  },
  'no-such-locator': {
    severity: 'error',
    about: 'Places exist in the document, as far as it lists its sentences and sections.',
    example: 'source: { locator: p99.s1 }',
  },
  'gone-locator': {
    severity: 'warning',
    about:
      'A place with the digest of what it meant exists in the document, too, unless that was taken out of the text.',
    example: 'source: { locator: p99.s1, digest: 0a1b2c3d4e5f6071 }',
  },
  'long-quotation': {
    severity: 'error',
    about: 'Quotations and cues have at most quotationLimit words.',
    example: 'quotation: of seven words where six are allowed',
  },
  'unnamed-citation': {
    severity: 'error',
    about: 'A citation has a title or an address.',
    example: 'citations: [{ publisher: A newspaper }]',
  },
  'known-too-early': {
    severity: 'error',
    about: 'Evidence, and what it cites, is not dated after the day on which that was read.',
    example: 'date: 2025, where the citation has accessed: 2024-06-01',
  },
  'repeated-bearing': {
    severity: 'error',
    about: 'Evidence bears on a claim once for each time, then and later.',
    example: 'bearings: [{ claim: a, bearing: supports, asOf: then }, { claim: a, bearing: refutes, asOf: then }]',
  },
  cycle: {
    severity: 'error',
    about: 'broader, worsenedBy, causes and worsens, each by itself, never lead back to where they start.',
    example: 'chips is broader than gpus, and gpus than chips',
  },
  'too-many-warnings': {
    severity: 'warning',
    about: 'Of the warnings of a file, 10,000 are told apart.',
    example: '20,000 claims that all say the same',
  },
  'unused-record': {
    severity: 'warning',
    about: 'Something refers to each record but claims.',
    example: 'an actor in no claim',
  },
  'same-statement': {
    severity: 'warning',
    about: 'No two claims say the same.',
    example: 'two claims with one statement',
  },
  'outside-list': {
    severity: 'warning',
    about: 'A list alone, as a filter printed it, holds what its records link to; what leads out of it is left aside.',
    example: 'sora-cn claims --topic chips --json | sora-cn check -',
  },
  'repeated-item': {
    severity: 'warning',
    about: 'A list has each item once.',
    example: 'aliases: [PRC, PRC]',
  },
  'no-record': { severity: 'warning', about: 'A base has a record.', example: 'claims: []' },
  'second-about': {
    severity: 'warning',
    about: 'The base says each thing of itself once; of several files the first counts.',
    example: 'about: { title: … } in two files of a folder',
  },
  'stance-of-document': {
    severity: 'warning',
    about: 'Stances of several documents are measured against one thing, about.stanceTowards.',
    example: 'stanceTowards on one of two documents',
  },
  'repeated-address': {
    severity: 'warning',
    about: 'A piece of evidence cites an address once.',
    example: 'citations: [{ url: https://example.org/a }, { url: https://example.org/a }]',
  },
  'refuted-event': {
    severity: 'warning',
    about: 'What happened cannot have stopped holding: an event is refuted as of then, or not at all.',
    example: 'bearing: refutes, asOf: later, of a claim with kind: event',
  },
  'opinion-on-forecast': {
    severity: 'warning',
    about: 'Facts bear out or refute a forecast; an opinion only qualifies it.',
    example: 'type: expert-opinion, bearing: supports, of a claim with kind: forecast',
  },
  'unfilled-claim': { severity: 'warning', about: 'A claim says something.', example: 'statement: { en: "" }' },
  'unfilled-title': {
    severity: 'warning',
    about: 'The titles of a draft are written: the document’s and its sections’. Until then ids stand for them.',
    example: 'title: { en: TODO }',
  },
  'text-in-comments': {
    severity: 'warning',
    about:
      'The sentences that draft puts into comments are taken out before a base is given away: sora-cn draft --strip.',
    example: '# p1.s1: The library may close.',
  },
  'unbacked-link': {
    severity: 'warning',
    about: 'A link between two records is borne out by a claim that names both, or by two related claims.',
    example: 'affects: [baidu], where no claim is about both',
  },
  'open-type': {
    severity: 'warning',
    about: 'Records that are referred to are defined. A type without any is open: every id stands for itself.',
    example: 'topics: [chips] in a base without topics',
  },
} as const satisfies Record<string, Rule>;

interface Rule {
  readonly severity: 'error' | 'warning';
  readonly about: string;
  readonly example: string;
}

export type RuleName = keyof typeof RULES;

/** A problem of a base. `line` and `column` count from 1, columns in code points. */
export interface Diagnostic {
  readonly code: RuleName;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** What is wrong and what to do, without the place. */
  readonly message: string;
  /** The line it stands on, or the part of a long line around it. */
  readonly excerpt?: string;
  /** Where in `excerpt` the caret goes, from 1, in code points. */
  readonly caret?: number;
}
