import type { RuleName } from '../../model/diagnostics.ts';
import { BROKEN } from './broken.ts';
import type { Message } from '../problems.ts';
import type { Path } from '../data-text.ts';

export interface Fault {
  readonly code: RuleName;
  readonly message: Message;
}

type Report = (fault: Fault, path: Path, at: 'key' | 'value') => void;

/** The place that a check has reached in a value. */
export class ValuePath {
  readonly #report: Report;
  readonly #path: (string | number)[] = [];

  constructor(report: Report) {
    this.#report = report;
  }

  begin(start: Path): void {
    this.#path.length = 0;
    this.#path.push(...start);
  }

  /** Reports what is wrong here, and stands for the value. */
  broken(fault: Fault, at: 'key' | 'value' = 'value'): typeof BROKEN {
    this.#report(fault, [...this.#path], at);
    return BROKEN;
  }

  inside<T>(step: string | number, read: () => T): T {
    this.enter(step);
    const result = read();
    this.leave();
    return result;
  }

  /** `inside` without a function to call, for what every record goes through; ends with `leave`. */
  enter(step: string | number): void {
    this.#path.push(step);
  }

  leave(): void {
    this.#path.pop();
  }
}
