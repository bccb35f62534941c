import type { RuleName } from '../../model/diagnostics.ts';
import { SaidBefore } from '../../text/said-before.ts';
import { shellPath } from '../../text/shell-word.ts';
import {
  isToWrite,
  RECORD_TYPE_NAMES,
  RECORD_TYPES,
  SOURCE,
  STATEMENT,
  TO_WRITE,
  typesOf,
  type SourceDocument,
} from '../../model/records.ts';
import type { Text } from '../../model/shape.ts';
import { BROKEN } from '../fields/broken.ts';
import { Backing, type BackingPart } from './backing.ts';
import { claimsWithEvidence, warnOfEvidence } from './evidence.ts';
import type { Uses } from './check-links.ts';
import type { DraftBase, Entry, Kept } from '../draft-base.ts';
import type { Message } from '../problems.ts';
import type { Path } from '../data-text.ts';
import type { Place } from '../known-ids.ts';

type Maybe<T> = T | typeof BROKEN;
type Section = SourceDocument['sections'][number];
type Warn = (code: RuleName, place: Place, path: Path, message: Message, other?: Place) => void;

function warnIn({ problems }: DraftBase): Warn {
  return (code, { source, path: start }, path, message, other) => {
    problems.add(source, { code, path: [...start, ...path], at: 'value', message, other });
  };
}

/** What one hands on to another, in another thread: only what can be copied there. */
export interface WarningsPart {
  readonly said: Uint32Array;
  readonly kinds: readonly (readonly [id: unknown, kind: unknown])[];
  readonly backing: BackingPart;
}

/** Adds what is not wrong but odd in a base that was checked. Claims come one by one and are not kept. */
export class Warnings {
  readonly #base: DraftBase;
  readonly #warn: Warn;
  readonly #said = new SaidBefore();
  readonly backing: Backing;
  /** The kinds of the claims that evidence bears on. */
  readonly #kinds = new Map<unknown, unknown>();

  /** @param known what is known of the other records when the first claim comes; else they are all in the base. */
  constructor(base: DraftBase, known: DraftBase = base) {
    this.#base = base;
    this.#warn = warnIn(base);
    this.backing = new Backing(base, known);
    for (const claim of claimsWithEvidence(known)) this.#kinds.set(claim, undefined);
  }

  /** Takes a claim that was checked; what it names was told to `backing`. */
  take(entry: Kept): void {
    const { fields, number } = entry;
    const { id, kind } = fields as { id: string; kind: unknown };
    if (this.#kinds.has(id)) this.#kinds.set(id, kind);
    warnOfBlanks(entry, this.#warn);
    this.#warnOfRepetition(entry);
    warnOfRepeatedItems(entry, this.#warn);
    this.backing.take(number);
  }

  /** What was taken so far, for another that knows the same records and took the claims before. */
  part(): WarningsPart {
    const kinds = [...this.#kinds].filter(([, kind]) => kind !== undefined);
    return { said: this.#said.packed(), kinds, backing: this.backing.part() };
  }

  /** Whether a claim that another took says the same as one here. */
  repeats({ said }: WarningsPart): boolean {
    return this.#said.has(said);
  }

  /** Takes what another was told of the claims that come next, whose numbers here are higher by `by`. */
  append({ said, kinds, backing }: WarningsPart, by: number): void {
    this.#said.append(said, by);
    for (const [id, kind] of kinds) this.#kinds.set(id, kind);
    this.backing.append(backing, by);
  }

  /** Warns of the rest, after the last claim. */
  finish(uses: Uses): void {
    const [base, warn, backing] = [this.#base, this.#warn, this.backing];
    warnOfNothing(base);
    for (const { message, ...place } of base.leftAside) warn('outside-list', place, [], message);
    for (const { message, ...place } of base.gone) warn('gone-locator', place, [], message);
    warnOfOpenTypes(uses, warn);
    for (const entry of base.entries[SOURCE]) warnOfUntitled(entry, warn);
    warnOfAbout(base, warn);
    for (const { source, first, count } of base.commented) {
      const file = source.name === '<stdin>' ? 'BASE' : shellPath(source.name);
      const [what, them] =
        count === 1 ? ['a comment holds a passage', 'it'] : [`${count} comments hold passages`, 'them'];
      base.problems.spotted(
        source,
        'text-in-comments',
        `${what} of the source itself: before the base is given away, take ${them} out with sora-cn draft --strip ${file}`,
        first,
      );
    }
    for (const type of OTHERS) for (const entry of base.entries[type]) warnOfRepeatedItems(entry, warn);
    // A broken claim may be what uses a record or backs a link.
    if (base.problems.errors > 0) return;
    warnOfUnused(base, backing, warn);
    warnOfUnbacked(base, backing, warn);
    warnOfEvidence(base, this.#kinds);
  }

  #warnOfRepetition(entry: Kept): void {
    const { id, statement } = entry.fields as { id: string; statement: Text };
    for (const language in statement) {
      const text = statement[language] ?? '';
      const other = isToWrite(text) ? undefined : this.#said.note(text, language, entry.number);
      if (other === undefined) continue;
      const message: Message = ({ other: place }) => `claim ${id} says the same as the claim at ${place}: keep one`;
      const place = this.#base.ids(STATEMENT).placeOf(other);
      this.#warn('same-statement', entry, ['statement', language], message, place);
      break;
    }
  }
}

const OTHERS = RECORD_TYPE_NAMES.filter((type) => type !== STATEMENT);

function warnOfNothing(base: DraftBase): void {
  const { problems } = base;
  const [first] = problems.texts;
  if (first === undefined || problems.errors > 0 || !RECORD_TYPE_NAMES.every((type) => base.isOpen(type))) return;
  problems.spotted(first, 'no-record', 'the base has no record: write a claim, or begin with sora-cn init or draft');
}

function warnOfOpenTypes(uses: Uses, warn: Warn): void {
  for (const [type, ids] of uses) {
    const { plural } = RECORD_TYPES[type];
    const [first] = ids.values();
    const stand =
      ids.size === 1 ? 'the id in use stands for itself' : `the ${ids.size} ids in use stand for themselves`;
    const message = ids.has(undefined)
      ? `no ${plural} are defined, so nothing is known of the places that are named: define ${plural}`
      : `no ${plural} are defined, so any id is accepted, and ${stand}: define ${plural}`;
    if (first !== undefined) warn('open-type', first, [], message);
  }
}

function warnOfRepeatedItems(entry: Entry, warn: Warn): void {
  for (const name in entry.fields) {
    const value = entry.fields[name];
    // Addresses are compared by a rule of their own.
    if (!Array.isArray(value) || value.length < 2 || name === 'citations') continue;
    const seen = new Set<string>();
    for (const [at, item] of value.entries()) {
      if (item === BROKEN) continue;
      const written = typeof item === 'string' ? `"${item}` : JSON.stringify(item);
      if (seen.has(written)) warn('repeated-item', entry, [name, at], `${name} has this twice: delete one`);
      seen.add(written);
    }
  }
}

function warnOfAbout({ about, entries }: DraftBase, warn: Warn): void {
  const said = new Map<string, Entry>();
  for (const entry of about) {
    for (const name of Object.keys(entry.fields)) {
      const other = said.get(name);
      const message: Message = ({ other: place }) =>
        `about.${name} is given at ${place} already, which counts: keep one`;
      if (other === undefined) said.set(name, entry);
      else warn('second-about', entry, [name], message, other);
    }
  }
  if (entries[SOURCE].length < 2) return;
  for (const entry of entries[SOURCE].filter(({ fields }) => fields['stanceTowards'] !== undefined)) {
    const message = 'the base has several documents, and their stances cannot be compared: move it to about';
    warn('stance-of-document', entry, ['stanceTowards'], message);
  }
}

function warnOfBlanks(entry: Entry, warn: Warn): void {
  const { id, statement } = entry.fields as { id: string; statement: Text };
  for (const language in statement) {
    if (!isToWrite(statement[language] ?? '')) continue;
    const message = `claim ${id} says nothing in ${language} yet: write its statement`;
    warn('unfilled-claim', entry, ['statement', language], message);
  }
}

function warnOfUntitled(entry: Entry, warn: Warn): void {
  const { title, sections } = entry.fields as { title?: Maybe<Text>; sections: Maybe<readonly Maybe<Section>[]> };
  const warnOf = (name: string, text: Text, path: Path): void => {
    for (const [language, written] of Object.entries(text)) {
      const message = `${name} has no title in ${language} yet: write one in place of ${TO_WRITE}`;
      if (isToWrite(written)) warn('unfilled-title', entry, [...path, language], message);
    }
  };
  if (title !== undefined && title !== BROKEN) warnOf('the document', title, ['title']);
  if (sections === BROKEN) return;
  for (const [at, section] of sections.entries()) {
    if (section !== BROKEN) warnOf(`the section ${section.id}`, section.title, ['sections', at, 'title']);
  }
}

function warnOfUnused(base: DraftBase, backing: Backing, warn: Warn): void {
  for (const type of OTHERS) for (const entry of base.entries[type]) backing.note(type, entry);
  for (const type of typesOf('subject')) {
    for (const entry of base.entries[type]) {
      const { id } = entry.fields as { id: string };
      if (backing.isUsed(type, id)) continue;
      warn('unused-record', entry, ['id'], `nothing refers to the ${type} ${id}: link it to a claim, or delete it`);
    }
  }
}

function warnOfUnbacked(base: DraftBase, backing: Backing, warn: Warn): void {
  backing.finish();
  for (const type of typesOf('subject')) {
    for (const entry of base.entries[type]) {
      const { id } = entry.fields as { id: string };
      for (const { path, to } of backing.unbackedFrom(type, id)) {
        const message = `no claim links ${id} and ${to} as ${String(path[0])} does: add such a claim, or delete this`;
        warn('unbacked-link', entry, path, message);
      }
    }
  }
}
