/** A name of a record that is the same in every export, for formats in which all that is linked has one. */
export function iriOf(type: string, id: string, part = ''): string {
  return `urn:x-sora-cn:${type}:${encodeURIComponent(id)}${part}`;
}
