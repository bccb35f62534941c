const ATTRIBUTES = String.raw`(?:\s+[a-z][\w-]*(?:\s?=\s?(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))?)*\s*\/?`;

/** Tags that stand in texts, and what they are to readers. A `<` before other words is one of the text. */
export const TAGS = [
  [new RegExp(String.raw`<\/?(?:blockquote|br|div|h[1-6]|li|ol|p|ul)${ATTRIBUTES}>`, 'gi'), ' '],
  [
    new RegExp(
      String.raw`<\/?(?:a|abbr|b|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|u)${ATTRIBUTES}>`,
      'gi',
    ),
    '',
  ],
] as const satisfies readonly (readonly [RegExp, string])[];

/** A text of one line without the tags that a page has in it; other texts as they are. */
export function withoutTags(text: string): string {
  let plain = text;
  for (const [tag, to] of TAGS) plain = plain.replace(tag, to);
  return plain === text ? text : plain.replace(/\s+/g, ' ').trim();
}
