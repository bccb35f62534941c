import { STATEMENT } from '../../model/records.ts';
import { outgoing } from '../links.ts';
import type { Corpus } from './corpus.ts';
import { namesIn, textsOf, wordsIn } from './fields.ts';
import type { Unit } from './query-units.ts';
import { STOP_WORDS } from './stop-words.ts';

/** One thing that a text says, and how much it tells. */
export interface Told {
  readonly unit: Unit;
  readonly rarity: number;
}

/** How much a claim and a text have in common. */
export interface Common {
  /** Of all that the text tells, and of all that the claim tells in the language that has most in common with it. */
  readonly ofText: number;
  readonly ofClaim: number;
}

/** Compares claims with one text, whatever other claims there are. */
export class Comparison {
  readonly #told: readonly Told[];
  readonly #corpus: Corpus;
  readonly #rarityOf: (having: number) => number;
  readonly #total: number;
  /** By word of the data: the places of what was told. */
  readonly #places = new Map<string, number[]>();
  /** Words of the names of linked records, by type and id. */
  readonly #names = new Map<string, ReadonlySet<string>>();

  constructor(told: readonly Told[], corpus: Corpus, rarityOf: (having: number) => number) {
    this.#told = told;
    this.#corpus = corpus;
    this.#rarityOf = rarityOf;
    this.#total = told.reduce((sum, { rarity }) => sum + rarity, 0);
    for (const [at, { unit }] of told.entries()) {
      for (const word of unit.candidates.keys()) this.#places.set(word, [...(this.#places.get(word) ?? []), at]);
    }
  }

  with(number: number): Common {
    const record = this.#corpus.recordAt(number);
    const linked = new Set(
      outgoing(STATEMENT, record).flatMap(({ type, id }) => (type === STATEMENT ? [] : [...this.#namesOf(type, id)])),
    );
    const common = textsOf(STATEMENT, record)
      .filter(({ field }) => field === 'statement' || field === 'note')
      .map((text) => this.#compare(new Set(wordsIn(text).map((word) => word.text)), linked));
    return common.reduce((best, other) => (product(other) > product(best) ? other : best), { ofText: 0, ofClaim: 0 });
  }

  #compare(words: ReadonlySet<string>, linked: ReadonlySet<string>): Common {
    const own = new Set<number>();
    let found = 0;
    let total = 0;
    for (const word of words) {
      if (STOP_WORDS.has(word)) continue;
      const places = this.#places.get(word) ?? [];
      const rarity = Math.max(...places.map((at) => this.#told[at]?.rarity ?? 0), 0) || this.#rarityOfWord(word);
      total += rarity;
      if (places.length > 0) found += rarity;
      for (const at of places) own.add(at);
    }
    let told = 0;
    for (const at of own) told += this.#told[at]?.rarity ?? 0;
    const byLink = new Set([...linked].flatMap((word) => this.#places.get(word) ?? []));
    for (const at of byLink) {
      if (own.has(at)) continue;
      const rarity = this.#told[at]?.rarity ?? 0;
      told += rarity;
      found += rarity;
      total += rarity;
    }
    return { ofText: told / (this.#total || 1), ofClaim: found / (total || 1) };
  }

  #rarityOfWord(text: string): number {
    const { vocabulary } = this.#corpus.index;
    const word = vocabulary.find(text);
    return this.#rarityOf(word < 0 ? 0 : this.#corpus.index.frequencyOf(word));
  }

  #namesOf(type: Parameters<Corpus['find']>[0], id: string): ReadonlySet<string> {
    const key = `${type}:${id}`;
    let names = this.#names.get(key);
    if (names === undefined) {
      const record = this.#corpus.find(type, id);
      const texts = record === undefined ? [] : namesIn(type, record);
      names = new Set(texts.flatMap((text) => wordsIn(text).map((word) => word.text)));
      this.#names.set(key, names);
    }
    return names;
  }
}

function product({ ofText, ofClaim }: Common): number {
  return ofText * ofClaim;
}
