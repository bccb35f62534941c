import { PATTERNS } from '../../model/patterns.ts';

/** A name of a record that is the same in every export, for formats in which all that is linked has one. */
export function iriOf(type: string, id: string, part = ''): string {
  return `urn:x-sora-cn:${type}:${encodeURIComponent(id)}${part}`;
}

/** Whether what is given as an address can be one in linked data; a base may say in words where something is. */
export function isIri(address: string): boolean {
  return PATTERNS.web.test(address) && URL.canParse(address) && !/[\s<>"{}|\\^`\p{Cc}\p{Cs}]/u.test(address);
}
