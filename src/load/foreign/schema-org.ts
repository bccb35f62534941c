import { decodeHTMLStrict } from 'entities/decode';
import type { Json } from './one-or-many.ts';

/** How the names of schema.org may be written: alone, behind a prefix, or as whole addresses. */
const NAMESPACE = /^(?:schema:|https?:\/\/schema\.org\/)/;

/** An object of schema.org’s vocabulary with plain names, and with the entities that feeds bring from pages decoded, once. */
export function plainSchemaOrg(object: unknown): Json {
  return plain(object) as Json;
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('&') ? decodeHTMLStrict(value) : value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.replace(NAMESPACE, ''), plain(inner)]));
}
