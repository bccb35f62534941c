import { STATEMENT, RECORD_TYPE_NAMES, type Claim, type KnowledgeBase } from '../../model/records.ts';
import { ownPaths } from '../../model/paths.ts';
import { CLAIM } from '../../model/record-shapes.ts';
import type { Catalogue } from '../catalogue.ts';
import { createCatalogue } from '../create-catalogue.ts';
import { COLUMNS, foldedValues } from '../columns/claim-columns.ts';
import { ColumnBuilder, eachClaim, type Column } from '../columns/column.ts';
import { addLanguages } from '../languages.ts';
import { JoinedIndexBuilder, type IndexPart } from './joined-index-builder.ts';
import type { Packed } from '../../text/growing-numbers.ts';
import { indexSections } from '../search/index-sections.ts';
import type { Sections } from './file-format.ts';
import { idSections } from './claim-ids.ts';
import { LineBuilder, type ClaimLine } from './claim-lines.ts';
import { MOST_OWN_FIELDS, sectionsOfColumn, type KeptHead } from './kept-sections.ts';

/** What one builder hands on to another, in another thread: only what can be copied there. */
export interface KeptPart {
  readonly columns: readonly Column[];
  readonly own: readonly (readonly [name: string, column: Column | undefined])[];
  readonly languages: readonly string[];
  readonly lines: Packed;
  readonly index?: IndexPart;
}

/** Makes of the claims of a base, one after the other, what is kept of them; of none of them anything else stays. */
export class KeptBuilder {
  readonly #others: Catalogue;
  readonly #columns = Object.keys(COLUMNS).map((name) => ({ name, builder: new ColumnBuilder() }));
  /** Columns of fields of the user’s own, which begin where the first claim has one. */
  readonly #own = new Map<string, ColumnBuilder | undefined>();
  readonly #index: JoinedIndexBuilder | undefined;
  readonly #languages = new Set<string>();
  readonly #ids: string[] = [];
  readonly #lines = new LineBuilder();

  /** @param others the base without its claims  @param withWords whether the base is to be searched, too */
  constructor(others: KnowledgeBase, withWords: boolean) {
    this.#others = createCatalogue(others);
    this.#index = withWords ? new JoinedIndexBuilder() : undefined;
  }

  add(claim: Claim, line: ClaimLine): void {
    const place = this.#ids.length;
    for (const { name, builder } of this.#columns) builder.add(COLUMNS[name]?.(claim, this.#others) ?? [], place);
    this.#addOwn(claim, place);
    this.#index?.add(STATEMENT, claim);
    addLanguages(STATEMENT, claim, this.#languages);
    this.#ids.push(claim.id);
    this.#lines.add(line);
  }

  #addOwn(claim: Claim, place: number): void {
    for (const name of ownPaths(claim, CLAIM)) {
      this.#ownColumn(name)?.add(foldedValues(claim[name as keyof Claim]), place);
    }
  }

  #ownColumn(name: string): ColumnBuilder | undefined {
    const known = this.#own.get(name);
    if (known !== undefined || this.#own.has(name)) return known;
    // A dot leads into a field or a part.
    const builder = this.#own.size < MOST_OWN_FIELDS && !name.includes('.') ? new ColumnBuilder() : undefined;
    this.#own.set(name, builder);
    return builder;
  }

  /** What was made of the claims so far, for a builder that took those before them; undefined if that cannot be told apart. */
  part(): KeptPart | undefined {
    const count = this.#ids.length;
    // Which of more fields get a column depends on the claims before.
    if (count === 0 || this.#own.size > MOST_OWN_FIELDS) return undefined;
    const own = [...this.#own].map(([name, builder]) => [name, builder?.finish(count)] as const);
    return {
      columns: this.#columns.map(({ builder }) => builder.finish()),
      own,
      languages: [...this.#languages],
      lines: this.#lines.finish(),
      ...(this.#index !== undefined && { index: this.#index.part() }),
    };
  }

  /** Takes what another builder made of the claims that come next, with their ids. */
  append(ids: readonly string[], { columns, own, languages, lines, index }: KeptPart): void {
    const from = this.#ids.length;
    for (const [at, { builder }] of this.#columns.entries()) {
      addColumn(builder, columns[at], from);
    }
    for (const [name, column] of own) addColumn(this.#ownColumn(name), column, from);
    for (const language of languages) this.#languages.add(language);
    for (const id of ids) this.#ids.push(id);
    this.#lines.append(lines);
    if (index !== undefined) this.#index?.append(index);
  }

  /** @param others the base without its claims, when all of them were read */
  finish(others: KnowledgeBase, key: string): Sections {
    const count = this.#ids.length;
    const { claimsArePartial: _, ...base } = others;
    const head: KeptHead = {
      key,
      base: { ...base, claimLanguages: [...this.#languages] },
      count,
      ownFields: [...this.#own.keys()],
    };
    const own = [...this.#own].flatMap(([name, builder]) => (builder === undefined ? [] : [{ name, builder }]));
    const columns = [...this.#columns, ...own].map(({ name, builder }) =>
      sectionsOfColumn(name, builder.finish(count)),
    );
    return {
      head: new TextEncoder().encode(JSON.stringify(head)),
      ...Object.fromEntries(columns.flatMap((sections) => Object.entries(sections))),
      ...idSections(this.#ids),
      lines: this.#lines.finish(),
      ...this.#words(others),
    };
  }

  #words({ records }: KnowledgeBase): Sections {
    if (this.#index === undefined) return {};
    for (const type of RECORD_TYPE_NAMES) {
      if (type !== STATEMENT) for (const record of records[type]) this.#index.add(type, record);
    }
    return indexSections(this.#index.finish());
  }
}

/** Adds what another builder made of the claims that come next, the first of them at a place. */
function addColumn(builder: ColumnBuilder | undefined, column: Column | undefined, from: number): void {
  if (builder === undefined || column === undefined) return;
  eachClaim(column, undefined, (numbers, claim) => {
    builder.add(
      numbers.map((number) => column.values[number] ?? ''),
      from + claim,
    );
  });
}
