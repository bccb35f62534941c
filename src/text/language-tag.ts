/**
 * The one of some BCP 47 tags that serves who asks for `wanted`: the same, else a wider one (`zh` for `zh-Hant`), else a
 * narrower one (`en-GB` for `en`). This is the lookup of RFC 4647, in both directions.
 */
export function tagFor(wanted: string, tags: readonly string[]): string | undefined {
  const asked = wanted.toLowerCase();
  const known = tags.map((tag) => tag.toLowerCase());
  for (let wider = asked; wider !== ''; wider = wider.slice(0, Math.max(0, wider.lastIndexOf('-')))) {
    const at = known.indexOf(wider);
    if (at >= 0) return tags[at];
  }
  return tags.find((_, at) => known[at]?.startsWith(`${asked}-`));
}

/** The one of some tags that is shown who asks for `wanted`: one that serves, else an English one, else the first. */
export function tagShown(wanted: string, tags: readonly string[]): string | undefined {
  return tagFor(wanted, tags) ?? tagFor('en', tags) ?? tags[0];
}
