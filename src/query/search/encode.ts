import {
  BLOCK,
  checksum,
  FIXED_HEAD,
  FORMAT_VERSION,
  MAGIC,
  padded,
  SECTION_NAMES,
  type Section,
} from './file-format.ts';
import type { Tables } from './index.ts';

/** An index as the bytes of a file; `decodeIndex` reads them back. Numbers are in the byte order of the machine. */
export function encodeIndex(tables: Tables): Uint8Array {
  const sections = sectionsOf(tables);
  const length = SECTION_NAMES.reduce((sum, name) => sum + padded(sections[name].byteLength), 0);
  const blocks = Math.ceil(length / BLOCK);
  const headLength = padded((FIXED_HEAD + blocks) * 4);
  const file = new Uint8Array(headLength + length);
  let at = headLength;
  for (const name of SECTION_NAMES) {
    const { buffer, byteOffset, byteLength } = sections[name];
    file.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  const head = new Uint32Array(file.buffer, 0, headLength / 4);
  head.set([MAGIC, FORMAT_VERSION, 0, blocks, ...SECTION_NAMES.map((name) => sections[name].byteLength)]);
  for (let block = 0; block < blocks; block++) {
    const from = headLength + block * BLOCK;
    const numbers = new Uint32Array(file.buffer, from, Math.min(BLOCK, file.length - from) / 4);
    head[FIXED_HEAD + block] = checksum(numbers);
  }
  head[2] = checksum(head);
  return file;
}

function sectionsOf(tables: Tables): Readonly<Record<Section, ArrayBufferView>> {
  const { vocabulary, types, places, postingStarts, postings, referrerStarts, referrers } = tables;
  const { starts, letters } = vocabulary;
  const text = new TextEncoder().encode(vocabulary.text);
  return { text, starts, letters, types, places, postingStarts, ...postings, referrerStarts, referrers };
}
