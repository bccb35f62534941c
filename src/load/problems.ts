import { RULES, type Diagnostic, type RuleName } from '../model/diagnostics.ts';
import { grouped } from '../text/grouped.ts';
import type { Found, Path, Pointer, DataText } from './data-text.ts';
import type { Position, Start } from './position.ts';

/** What the wording of a problem may need of the text: a value as it is written, the place of another record. */
interface Facts {
  readonly written: string;
  readonly other: string;
}
export type Message = string | ((facts: Facts) => string);

export interface Problem extends Pointer {
  readonly code: RuleName;
  readonly message: Message;
  readonly other?: { readonly source: DataText; readonly path: Path } | undefined;
}

/** Beyond this number the problems of one text are no longer told apart, and endless texts end; so many warnings come on top. */
export const MOST_PROBLEMS = 10_000;

/** Collects what is wrong, and finds out where it stands only when all is read. */
export class Problems {
  readonly #bySource = new Map<DataText, Problem[]>();
  readonly #spotted = new Map<DataText, Diagnostic[]>();
  readonly #order: DataText[] = [];
  readonly #errorCounts = new Map<DataText, number>();
  readonly #warningCounts = new Map<DataText, number>();
  /** Of the problems of one text: what is beyond is only counted. */
  readonly most: number;
  #omitted = 0;
  #errors = 0;
  #warnings = 0;

  constructor(most = MOST_PROBLEMS) {
    this.most = most;
  }

  /** The number of records, fields and references that cannot be kept. */
  get omitted(): number {
    return this.#omitted;
  }

  get errors(): number {
    return this.#errors;
  }

  /** Whether nothing was reported, nor left out. */
  get areNone(): boolean {
    return this.#errors === 0 && this.#warnings === 0 && this.#omitted === 0;
  }

  /** What was read, in that order. */
  get texts(): readonly DataText[] {
    return this.#order;
  }

  omit(): void {
    this.#omitted++;
  }

  /** Notes a text, so that problems come in the order in which texts were read. */
  open(source: DataText): void {
    this.#order.push(source);
    this.#bySource.set(source, []);
    this.#spotted.set(source, []);
    this.#errorCounts.set(source, 0);
  }

  isFull(source: DataText): boolean {
    return (this.#errorCounts.get(source) ?? 0) >= this.most;
  }

  /** Reports a problem of a value that was decoded. */
  add(source: DataText, problem: Problem): void {
    if (this.#counted(source, problem.code)) this.#bySource.get(source)?.push(problem);
  }

  /** Reports a problem whose spot is known. */
  spotted(source: DataText, code: RuleName, message: string, spot?: Position | Start): void {
    if (this.#counted(source, code)) this.#spotted.get(source)?.push(diagnostic(source, code, message, spot));
  }

  /** Counts a problem; false if there are too many to keep it. */
  #counted(source: DataText, code: RuleName): boolean {
    const isWarning = RULES[code].severity === 'warning';
    if (isWarning) this.#warnings++;
    else this.#errors++;
    const counts = isWarning ? this.#warningCounts : this.#errorCounts;
    const count = (counts.get(source) ?? 0) + 1;
    counts.set(source, count);
    return count <= this.most;
  }

  /** All that was reported, by text, line and column. */
  async diagnostics(): Promise<Diagnostic[]> {
    const all: Diagnostic[] = [];
    for (const source of this.#order) {
      const located = await this.#locate(source, this.#bySource.get(source) ?? []);
      const found = [...(this.#spotted.get(source) ?? []), ...located];
      found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
      for (const one of found) all.push(one);
      if (this.isFull(source)) {
        const message = `${this.most} problems, and perhaps more: mend these and check again`;
        all.push(diagnostic(source, 'too-many-problems', message));
      }
      const more = (this.#warningCounts.get(source) ?? 0) - this.most;
      if (more > 0)
        all.push(diagnostic(source, 'too-many-warnings', `${more} more warnings: mend these and check again`));
    }
    return all;
  }

  async #locate(source: DataText, problems: readonly Problem[]): Promise<Diagnostic[]> {
    if (problems.length === 0) return [];
    const found = await source.locate(problems);
    const others = await locateOthers(problems);
    return problems.map((problem, at) => {
      const { spot, written = '' } = found[at] ?? {};
      const { message } = problem;
      const other = others.get(problem) ?? '';
      return diagnostic(
        source,
        problem.code,
        typeof message === 'string' ? message : message({ written, other }),
        spot,
      );
    });
  }
}

/** The other places that problems speak of, as `FILE:LINE`. */
async function locateOthers(problems: readonly Problem[]): Promise<Map<Problem, string>> {
  const pairs = problems.flatMap((problem) => (problem.other === undefined ? [] : [{ problem, other: problem.other }]));
  const others = new Map<Problem, string>();
  for (const [source, list] of grouped(pairs, ({ other }) => other.source)) {
    const found = await source.locate(list.map(({ other }) => ({ path: other.path, at: 'value' })));
    for (const [at, { problem }] of list.entries()) {
      const line = found[at]?.spot?.line;
      others.set(problem, line === undefined ? source.name : `${source.name}:${line}`);
    }
  }
  return others;
}

function diagnostic(source: DataText, code: RuleName, message: string, spot?: Found['spot']): Diagnostic {
  return { code, severity: RULES[code].severity, file: source.name, ...spot, message };
}
