/** A mistake that the user can mend. `message` says what is wrong and what is allowed; `hints` what to type next, one line each. */
export class UserError extends Error {
  readonly hints: readonly string[];
  /** 1: asked for something that is not there; 2: wrong usage or unusable data. See `help exit-codes`. */
  readonly exitCode: 1 | 2;

  constructor(message: string, hints: readonly string[] = [], exitCode: 1 | 2 = 2) {
    super(message);
    this.name = 'UserError';
    this.hints = hints;
    this.exitCode = exitCode;
  }
}
