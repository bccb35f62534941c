import { closeSync, openSync, writeSync } from 'node:fs';
import { largeBase } from './large-base.ts';

/** Writes a large base to a file, piece by piece. */
export function writeBase(path: string, claims: number, seed = 1): void {
  const descriptor = openSync(path, 'w');
  let buffer = '';
  for (const line of largeBase(claims, seed)) {
    buffer += `${line}\n`;
    if (buffer.length < 2 ** 20) continue;
    writeSync(descriptor, buffer);
    buffer = '';
  }
  writeSync(descriptor, buffer);
  closeSync(descriptor);
}
