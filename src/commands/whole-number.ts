import { InvalidArgumentError } from '@commander-js/extra-typings';

/** Reads the value of an option that takes a count. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number, 1 or more.');
  return Number(text);
}
