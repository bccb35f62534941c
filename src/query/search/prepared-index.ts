import { SectionFile, UnusableIndex } from '../kept/section-file.ts';
import { indexIn } from './decode.ts';
import type { Index } from './index.ts';

/** The index in these bytes; undefined for one of a machine with another byte order. */
export function preparedIndex(bytes: Uint8Array): Index | undefined {
  try {
    return indexIn(new SectionFile((offset, length) => bytes.subarray(offset, offset + length)));
  } catch (error) {
    if (error instanceof UnusableIndex) return undefined;
    throw error;
  }
}
