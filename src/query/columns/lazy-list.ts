/** A list whose items are made when they are asked for, each time anew: of a million claims few are ever read. */
export function lazyList<T>(length: number, at: (index: number) => T): readonly T[] {
  const isItem = (key: string | symbol): key is string =>
    typeof key === 'string' && /^\d+$/.test(key) && Number(key) < length;
  return new Proxy<T[]>([], {
    get: (target, key): unknown => {
      if (key === 'length') return length;
      return isItem(key) ? at(Number(key)) : Reflect.get(target, key);
    },
    has: (target, key) => isItem(key) || Reflect.has(target, key),
  });
}
