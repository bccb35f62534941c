import { PATTERNS } from './patterns.ts';

const OURS = 'urn:x-sora-cn:';

/** A name of a record that is the same in every export, for formats in which all that is linked has one. */
export function iriOf(type: string, id: string, part = ''): string {
  return `${OURS}${type}:${encodeURIComponent(id)}${part}`;
}

/** What stands for a record of a type that is not known. */
export const UNKNOWN_ID = 'unknown';

/** The id of the record of a type that such a name is of. */
export function idIn(type: string, iri = ''): string | undefined {
  const start = `${OURS}${type}:`;
  const id = iri.startsWith(start) ? iri.slice(start.length) : '';
  // Ids have no sign that would be written otherwise.
  return PATTERNS.id.test(id) ? id : undefined;
}

/** Whether what is given as an address can be one in linked data; a base may say in words where something is. */
export function isIri(address: string): boolean {
  return PATTERNS.web.test(address) && URL.canParse(address) && !/[\s<>"{}|\\^`\p{Cc}\p{Cs}]/u.test(address);
}
