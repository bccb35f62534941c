/** A list whose items are made when they are asked for, each time anew: of a million claims few are ever read. */
export function lazyList<T>(length: number, at: (index: number) => T): readonly T[] {
  const isItem = (key: string | symbol): key is string =>
    typeof key === 'string' && isDigit(key.charCodeAt(0)) && Number(key) < length;
  return new Proxy<T[]>([], {
    get: (target, key): unknown => {
      if (key === 'length') return length;
      return isItem(key) ? at(Number(key)) : Reflect.get(target, key);
    },
    has: (target, key) => isItem(key) || Reflect.has(target, key),
  });
}

/** Whether a key is an index: nothing else of a list begins like one. */
function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A list of what is made of the items of another, when it is asked for. */
export function mappedList<T, U>(list: readonly T[], make: (item: T) => U): readonly U[] {
  return lazyList(list.length, (index) => make(itemOf(list, index)));
}

/** @throws Error for an index that the list does not have */
export function itemOf<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`There is no item ${index} in a list of ${list.length}.`);
  return item;
}
