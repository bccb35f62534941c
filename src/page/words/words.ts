/** What the page itself says, in one language; `{n}` and `{x}` stand for what is filled in. */
export interface Words {
  /** The language that they are in. */
  readonly tag: string;
  readonly skip: string;
  readonly language: string;
  readonly dark: string;
  readonly search: string;
  readonly searchHint: string;
  readonly preparing: string;
  readonly views: string;
  readonly filters: string;
  readonly clear: string;
  readonly remove: string;
  readonly more: string;
  readonly found: string;
  readonly of: string;
  readonly nothingFound: string;
  readonly didYouMean: string;
  readonly partial: string;
  readonly lacks: string;
  readonly leftOut: string;
  readonly startHere: string;
  readonly hedged: string;
  readonly measuredAgainst: string;
  readonly back: string;
  readonly noSuchRecord: string;
  readonly notUnderstood: string;
  readonly cite: string;
  readonly citation: string;
  /** What places are called in full. */
  readonly paragraphAt: string;
  readonly sentenceAt: string;
  readonly headingAt: string;
  readonly untranslated: string;
  /** A title between its marks. */
  readonly titled: string;
  readonly copy: string;
  readonly copied: string;
  readonly paraphrase: string;
  readonly inLanguage: string;
  readonly editorial: string;
  readonly since: string;
  readonly until: string;
  readonly exclude: string;
  readonly coverage: string;
  readonly noClaim: string;
  readonly wholeParagraph: string;
  readonly missingWords: string;
  readonly outsideSections: string;
  readonly network: string;
  readonly networkHint: string;
  readonly networkCut: string;
  readonly notDrawn: string;
  readonly timeline: string;
  readonly undated: string;
  readonly said: string;
  readonly reservations: string;
  readonly attested: string;
  readonly cameOfIt: string;
  readonly archived: string;
  readonly claimsOf: string;
  /** Record types, one and many. */
  readonly types: Readonly<Record<string, readonly [one: string, many: string]>>;
  /** Names of filters. */
  readonly facets: Readonly<Record<string, string>>;
  /** Names of fields. */
  readonly fields: Readonly<Record<string, string>>;
  /** What links are called from the record that has them, and from the one they lead to. */
  readonly relations: Readonly<Record<string, readonly [out: string, back: string]>>;
  /** What claims about a record are called on it, where the link says no more. */
  readonly aboutIt: string;
  /** Terms of the closed vocabularies. */
  readonly terms: Readonly<Record<string, string>>;
  /** What some of them mean. */
  readonly meanings: Readonly<Record<string, string>>;
}
