/** The bytes of a text, or undefined if there are more than `cap`; reading ends there. */
export function gather(chunks: Iterable<Uint8Array>, cap: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const chunk of chunks) {
    length += chunk.length;
    if (length > cap) return undefined;
    parts.push(chunk);
  }
  return joined(parts, length);
}

export function joined(
  parts: readonly Uint8Array[],
  length = parts.reduce((sum, part) => sum + part.length, 0),
): Uint8Array {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
