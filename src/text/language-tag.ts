import { onceEach } from './once.ts';

/**
 * The one of some BCP 47 tags that serves who asks for `wanted`: the same, else a wider one (`zh` for `zh-Hant`), else a
 * narrower one (`en-GB` for `en`). This is the lookup of RFC 4647, in both directions. Else another of that language, best
 * in the same script: `zh-Hant` for `zh-TW`, `pt-BR` for `pt-PT`.
 */
export function tagFor(wanted: string, tags: readonly string[]): string | undefined {
  const asked = wanted.toLowerCase();
  const known = tags.map((tag) => tag.toLowerCase());
  for (let wider = asked; wider !== ''; wider = wider.slice(0, Math.max(0, wider.lastIndexOf('-')))) {
    const at = known.indexOf(wider);
    if (at >= 0) return tags[at];
  }
  return tags.find((_, at) => known[at]?.startsWith(`${asked}-`)) ?? kindred(asked, tags);
}

function kindred(asked: string, tags: readonly string[]): string | undefined {
  const own = likely(asked);
  const same = tags.filter((tag) => own && likely(tag)?.language === own.language);
  return same.find((tag) => likely(tag)?.script === own?.script) ?? same[0];
}

/** A tag as it is now written, with the script that goes without saying; none of what is no tag. */
const likely = onceEach((tag: string) => {
  try {
    const locale = new Intl.Locale(tag);
    return { language: locale.language, script: locale.maximize().script };
  } catch {
    return undefined;
  }
});

/** The one of some tags that is shown who asks for `wanted`: one that serves, else an English one, else the first. */
export function tagShown(wanted: string, tags: readonly string[]): string | undefined {
  return tagFor(wanted, tags) ?? tagFor('en', tags) ?? tags[0];
}
