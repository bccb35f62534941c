import { expect, it } from 'vitest';
import { RECORD_TYPES } from '../../src/model/records.ts';
import { idsOf } from '../support/memory-runtime.ts';

it.each(Object.values(RECORD_TYPES).map(({ plural }) => plural))(
  'turns the list of %s round before it cuts it',
  async (list) => {
    const ids = await idsOf(list);
    expect(await idsOf(`${list} --reverse`)).toEqual(ids.toReversed());
    expect(await idsOf(`${list} --reverse -n 2`)).toEqual(ids.toReversed().slice(0, 2));
    expect(await idsOf(`${list} --sort id -n 2`)).toEqual(ids.toSorted().slice(0, 2));
    expect(await idsOf(`${list} --sort id --reverse -n 2`)).toEqual(ids.toSorted().toReversed().slice(0, 2));
  },
);
