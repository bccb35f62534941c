export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a field is the user’s own. */
export function isExtension(key: string): boolean {
  return key.startsWith('x-');
}
