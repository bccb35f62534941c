import { once } from '../../text/once.ts';
import type { SectionFile } from '../kept/section-file.ts';
import { typeNamed, type Index } from './index.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * The index in the sections of a file. The words are read at once, anything else when it is asked for, so that a search
 * reads little.
 * @throws UnusableIndex now, or later from any method of the index, when what is read does not have its checksum
 */
export function indexIn(file: SectionFile): Index {
  const vocabulary = new Vocabulary(file.text('text'), file.numbers('starts'), () => file.numbers('letters'));
  const range = (section: 'postingStarts' | 'referrerStarts', at: number): readonly [number, number] => {
    const [from = 0, to = 0] = file.numbers(section, at, at + 2);
    return [from, to];
  };
  const types = once(() => file.bytes('types'));
  return {
    size: file.length('types'),
    vocabulary,
    postings: (word) => {
      const [from, to] = range('postingStarts', word);
      return {
        records: file.numbers('records', from, to),
        weights: file.bytes('weights', from, to),
        covers: file.bytes('covers', from, to),
        shares: file.bytes('shares', from, to),
      };
    },
    frequencyOf: (word) => {
      const [from, to] = range('postingStarts', word);
      return to - from;
    },
    referrers: (record) => file.numbers('referrers', ...range('referrerStarts', record)),
    typeOf: (record) => typeNamed(types()[record]),
  };
}
