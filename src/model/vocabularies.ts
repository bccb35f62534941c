/**
 * The closed vocabularies: each maps a term to what it means, in the order in which terms are listed and sorted.
 * Adding a term here adds it to the types, the validation, the JSON Schema, the filters and the help.
 */
export type Vocabulary = Readonly<Record<string, string>>;

export const KINDS = {
  event: 'it happened',
  assessment: 'how things stand',
  forecast: 'what will come',
  recommendation: 'what matters or should be done',
} as const satisfies Vocabulary;

/** How sure the one in `attributedTo` is said to be. Not our confidence in the claim. */
export const MODALITIES = {
  certain: 'stated without a hedge',
  probable: 'expected, foreseen, hoped with confidence',
  possible: 'may or might be so',
} as const satisfies Vocabulary;

/** What a claim, if true, means for `stanceTowards`. */
export const STANCES = {
  favourable: 'an effort, asset, progress, chance or optimism',
  unfavourable: 'a lag, lack, obstacle, doubt or worry, or a rival’s act against it',
  neutral: 'neither',
} as const satisfies Vocabulary;

/** A stance is told by a shape as well as by a colour and its word. */
export const STANCE_MARKS = { favourable: '▲', unfavourable: '▼', neutral: '●' } as const satisfies Readonly<
  Record<keyof typeof STANCES, string>
>;

export const RELATION_TYPES = {
  causes: 'is a cause of the other claim',
  worsens: 'makes what the other claim says worse',
  qualifies: 'limits or hedges the other claim',
  contrasts: 'stands against the other claim',
  supports: 'is a ground for the other claim',
  answers: 'is a remedy for what the other claim says',
} as const satisfies Vocabulary;

export const ACTOR_TYPES = {
  company: 'a firm',
  organisation: 'another organisation',
  government: 'a state authority',
  group: 'people or firms that are not named one by one',
  country: 'a country as one actor',
  person: 'somebody who is named',
} as const satisfies Vocabulary;

export const TECHNOLOGY_TYPES = {
  model: 'a named model or a class of models',
  product: 'a product or an in-house tool',
  architecture: 'a way to build models',
  hardware: 'chips and machines',
  technology: 'a whole technology or field',
} as const satisfies Vocabulary;

/** What sort of thing says what was found elsewhere. */
export const EVIDENCE_TYPES = {
  'official-record': 'a law, a filing, a register',
  'official-statement': 'what an authority says',
  'company-statement': 'what a firm says of itself or its products',
  study: 'a paper or a report with figures of its own',
  ranking: 'a table of results',
  'news-report': 'what a newsroom reports',
  'expert-opinion': 'what somebody who knows the field thinks',
  'legal-analysis': 'what lawyers make of a rule',
  'source-code': 'a program, or what stands beside it',
  'fact-check': 'a verdict of somebody who checks claims',
} as const satisfies Vocabulary;

/** How sure it is that a fact is as it is worded. */
export const CONFIDENCES = {
  high: 'nobody who looks it up would doubt it',
  medium: 'likely as worded',
  low: 'reported, and not more',
} as const satisfies Vocabulary;

export const BEARINGS = {
  supports: 'it bears the claim out',
  refutes: 'it shows that the claim did not hold, or no longer did',
  qualifies: 'it limits the claim, or shows it in another light',
  rates: 'it is a verdict that points neither way',
} as const satisfies Vocabulary;

export const AS_OF = {
  then: 'how things stood when the claim was made',
  later: 'what happened afterwards',
} as const satisfies Vocabulary;

/** What came of a claim, by the evidence that was collected. */
export const OUTCOMES = {
  supported: 'borne out',
  qualified: 'true with reservations',
  disputed: 'evidence for and against',
  overtaken: 'no longer holds',
  refuted: 'did not hold',
  open: 'no evidence collected that tells',
} as const satisfies Vocabulary;

/** What came of a claim, told by a shape as well. */
export const OUTCOME_MARKS = {
  supported: '✓',
  qualified: '~',
  disputed: '≠',
  overtaken: '↷',
  refuted: '✗',
  open: '…',
} as const satisfies Readonly<Record<keyof typeof OUTCOMES, string>>;

/** How a source document is cut into blocks before its sentences are counted. */
export const BLOCK_STYLES = {
  line: 'every line is a block',
  'blank-line': 'blocks are separated by empty lines',
} as const satisfies Vocabulary;

/** How a word of a query agrees with a word of the data, closest first. */
export const MATCH_KINDS = {
  exact: 'the same word',
  plural: 'the same but for a plural',
  spacing: 'the same but for a space',
  prefix: 'begins alike',
  inside: 'stands inside the word',
  misspelt: 'the same but for a slip or two',
} as const satisfies Vocabulary;

/** What `verify` finds out about a place that a claim names. */
export const VERIFICATIONS = {
  verified: 'it stands there as the base records it',
  retyped: 'it stands there but for what the eye cannot tell apart: quotes, dashes, spaces, invisible characters',
  'by-place':
    'that place is as it was; the claim has neither a quotation nor a digest of its own that would show it is the right one',
  moved: 'it stands elsewhere in the text',
  changed: 'it reads differently now, or the quotation is not in it',
  missing: 'it is not in the text',
  unchecked: 'the base names no place, or nothing that could be compared',
} as const satisfies Vocabulary;

export const VERIFICATION_BASES = {
  digest: 'the digest that the claim has of the sentence it meant',
  quotation: 'its quotation',
  place: 'nothing but its locator',
} as const satisfies Vocabulary;

export const SEVERITIES = {
  error: 'the base is refused',
  warning: 'the base is used; --strict refuses it',
} as const satisfies Vocabulary;

/** What becomes of a record from one base to another. */
export const CHANGES = {
  added: 'only the new base has it',
  removed: 'only the old base has it',
  changed: 'fields of it differ',
  renamed: 'it has another id; other fields may differ, too',
} as const satisfies Vocabulary;
