import { DATE } from '../text/dates.ts';

/** How a text of each of these forms is spelt: for the validation, the JSON Schema and editors. */
export const PATTERNS = {
  id: /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/,
  digest: /^[0-9a-f]{64}$/,
  folded: /^[0-9a-f]{16}$/,
  /** A language tag that `Intl` takes: BCP 47 without grandfathered tags, and of languages that have a code, for a name such as `english` is spelt like one that could yet be registered. */
  language:
    /^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(?:-[A-WYZa-wyz0-9](?:-[A-Za-z0-9]{2,8})+)*(?:-[xX](?:-[A-Za-z0-9]{1,8})+)?$/,
  date: DATE,
  /** An address that a browser opens. */
  web: /^https?:\/\/[^\s/]/i,
  /** A text that shows something: a character that is neither white space nor left out when it is drawn. */
  shown:
    /[^\s\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8]/,
} as const satisfies Record<string, RegExp>;

/** Whether a text shows nothing: white space and characters without a shape, such as U+200B. */
export function isBlank(text: string): boolean {
  return !PATTERNS.shown.test(text);
}

/** A text that stands for something else and cannot be an id. */
export const RESERVED_ID = 'article';
