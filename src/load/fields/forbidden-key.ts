const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Why no mapping may have this key, because programs stumble over it; undefined for any other. */
export function forbiddenKey(key: string): string | undefined {
  if (key === '<<') return 'merge keys (<<) are not read: write the fields out';
  return FORBIDDEN.has(key) ? `${key} cannot be a key: use another name` : undefined;
}
