import type { Script } from 'node:vm';
import { keep } from './cache-folder.ts';

interface Compiled {
  /** Under which the code is kept. */
  readonly name: string;
  readonly source: Uint8Array;
  readonly script: Script;
}

/** Keeps what V8 compiled of files of the bundle, as the launcher reads it: the source, then the code twice. */
export function keepCode(folder: string, compiled: readonly Compiled[]): void {
  const files = compiled.map(({ name, source, script }) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(source.length);
    const code = script.createCachedData();
    return { name, contents: [length, source, code, code] };
  });
  keep(folder, files);
}
