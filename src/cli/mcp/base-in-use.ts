import { statSync } from 'node:fs';
import type { SharedOptions } from '../../commands/shared-options.ts';
import type { Catalogue } from '../../query/catalogue.ts';
import type { Searchable } from '../../query/search/corpus.ts';
import { openBase, pathsInUse } from '../open-base.ts';
import type { Runtime } from '../runtime.ts';

/** The base that a server answers from: read when it is first asked for, and anew when its files are others. */
export interface BaseInUse {
  catalogue(): Promise<Catalogue>;
  searchable(): Promise<Searchable>;
}

export function baseInUse(shared: SharedOptions, runtime: Runtime): BaseInUse {
  let identity: string | undefined;
  let read: { catalogue?: Promise<Catalogue>; searchable?: Promise<Searchable> } = {};

  async function current(): Promise<typeof read> {
    const now = await identityOf(shared, runtime);
    if (now !== identity) read = {};
    identity = now;
    return read;
  }

  /** What could not be read is tried again at the next question. */
  function keeping<T>(reading: Promise<T>, forget: () => void): Promise<T> {
    reading.catch(forget);
    return reading;
  }

  return {
    catalogue: async () => {
      const known = await current();
      return (known.catalogue ??= keeping(openBase(shared, runtime), () => {
        delete known.catalogue;
      }));
    },
    searchable: async () => {
      const known = await current();
      return (known.searchable ??= keeping(openBase(shared, runtime, { words: true }), () => {
        delete known.searchable;
      }));
    },
  };
}

/** What tells that the files of the base are the same as before. */
async function identityOf(shared: SharedOptions, runtime: Runtime): Promise<string> {
  const paths = pathsInUse(shared, runtime);
  if (paths === undefined) return '';
  const parts = await runtime.parts(paths);
  return parts
    .map(({ name }) => {
      const stats = statSync(name, { bigint: true, throwIfNoEntry: false });
      return stats === undefined
        ? name
        : [name, stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(':');
    })
    .join('\n');
}
