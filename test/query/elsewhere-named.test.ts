import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/model/errors.ts';
import { aliasesOf, namesOf, type RecordType } from '../../src/model/records.ts';
import { resolveSelection } from '../../src/query/select.ts';
import { builtIn, builtInCatalogue } from '../support/built-in.ts';

const SUBJECTS = ['topic', 'actor', 'technology', 'obstacle', 'opportunity'] as const satisfies RecordType[];

/** What is said to somebody who gives a name to an option; nothing if it is taken there. */
function refusal(option: string, name: string): UserError | undefined {
  try {
    resolveSelection(builtInCatalogue, { facets: { [option]: [name] } });
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

describe('a name given to the option of another type', () => {
  it.each(SUBJECTS)('is answered with the option to type, for every name of a(n) %s', (type) => {
    for (const record of builtIn.records[type]) {
      for (const name of [record.id, ...namesOf(type, record), ...aliasesOf(record)]) {
        for (const other of SUBJECTS.filter((one) => one !== type)) {
          const error = refusal(other, name);
          if (error === undefined || error.message.includes('names several')) continue;
          expect(error.message).not.toContain('Did you mean');
          expect(error.hints).toContain(`It is the ${type} ${record.id}: sora-cn claims --${type} ${record.id}`);
        }
      }
    }
  });

  it('is answered with what is near where no other type has it', () => {
    expect(refusal('topic', 'chps')?.message).toContain('Did you mean chips?');
    expect(refusal('topic', 'chps')?.hints).toEqual(['List them: sora-cn topics']);
  });
});
