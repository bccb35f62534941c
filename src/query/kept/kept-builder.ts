import { STATEMENT, RECORD_TYPE_NAMES, type Claim, type KnowledgeBase } from '../../model/records.ts';
import { ownPaths } from '../../model/paths.ts';
import { CLAIM } from '../../model/record-shapes.ts';
import type { Catalogue } from '../catalogue.ts';
import { createCatalogue } from '../create-catalogue.ts';
import { COLUMNS, foldedValues } from '../columns/claim-columns.ts';
import { ColumnBuilder } from '../columns/column.ts';
import { addLanguages } from '../languages.ts';
import { IndexBuilder } from '../search/build.ts';
import { indexSections } from '../search/index-sections.ts';
import type { Sections } from './file-format.ts';
import { idSections } from './claim-ids.ts';
import { LineBuilder, type ClaimLine } from './claim-lines.ts';
import { MOST_OWN_FIELDS, sectionsOfColumn, type KeptHead } from './kept-sections.ts';

/** Makes of the claims of a base, one after the other, what is kept of them; of none of them anything else stays. */
export class KeptBuilder {
  readonly #others: Catalogue;
  readonly #columns = Object.keys(COLUMNS).map((name) => ({ name, builder: new ColumnBuilder() }));
  /** Columns of fields of the user’s own, which begin where the first claim has one. */
  readonly #own = new Map<string, ColumnBuilder | undefined>();
  readonly #index: IndexBuilder | undefined;
  readonly #languages = new Set<string>();
  readonly #ids: string[] = [];
  readonly #lines = new LineBuilder();

  /** @param others the base without its claims  @param withWords whether the base is to be searched, too */
  constructor(others: KnowledgeBase, withWords: boolean) {
    this.#others = createCatalogue(others);
    this.#index = withWords ? new IndexBuilder() : undefined;
  }

  add(claim: Claim, line: ClaimLine): void {
    for (const { name, builder } of this.#columns) builder.add(COLUMNS[name]?.(claim, this.#others) ?? []);
    this.#addOwn(claim);
    this.#index?.add(STATEMENT, claim);
    addLanguages(STATEMENT, claim, this.#languages);
    this.#ids.push(claim.id);
    this.#lines.add(line);
  }

  #addOwn(claim: Claim): void {
    const place = this.#ids.length;
    for (const name of ownPaths(claim, CLAIM)) {
      let builder = this.#own.get(name);
      if (builder === undefined) {
        if (this.#own.has(name)) continue;
        // A dot leads into a field or a part.
        builder = this.#own.size < MOST_OWN_FIELDS && !name.includes('.') ? new ColumnBuilder() : undefined;
        this.#own.set(name, builder);
      }
      builder?.add(foldedValues(claim[name as keyof Claim]), place);
    }
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
