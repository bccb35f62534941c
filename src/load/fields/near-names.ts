import { nearest } from '../../text/nearest.ts';

/** Up to three of the known names that somebody who typed something else may have meant. */
export function nearNames(typed: string, known: Iterable<string>): string[] {
  return nearest(
    typed,
    Array.from(known, (id) => ({ id, names: [] })),
  );
}
