import { UserError } from '../../model/errors.ts';

const BEARINGS = ['supports', 'refutes', 'qualifies'];

/**
 * Reads which bearing a user gives to which verdict.
 * @throws UserError unless it is a mapping of texts to bearings
 */
export async function readVerdicts(text: string, name: string): Promise<ReadonlyMap<string, string>> {
  const { parse } = await import('yaml');
  let value: unknown;
  try {
    value = parse(text, { schema: 'failsafe', maxAliasCount: 0 });
  } catch {
    value = undefined;
  }
  const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const wrong = entries.find(([, bearing]) => !BEARINGS.includes(bearing as string));
  if (entries.length > 0 && wrong === undefined) return new Map(entries as [string, string][]);
  const what = wrong === undefined ? 'no mapping of verdicts' : `"${wrong[0]}" has no bearing`;
  throw new UserError(
    `--verdicts ${name}: ${what}. Write a line each, such as "False: refutes" (${BEARINGS.join(', ')}).`,
  );
}
