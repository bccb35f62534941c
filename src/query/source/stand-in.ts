/** Quotes and brackets, as they close what stands before them: behind a stop those that elsewhere open do so, too. */
export const CLOSING = String.raw`[\p{Pe}\p{Pf}\p{Pi}"']`;
const OPENING = String.raw`[\p{Ps}\p{Pf}\p{Pi}"'¿¡]`;
export const STOP = String.raw`\p{Sentence_Terminal}${CLOSING}*`;
/** What refers to a note, `[7]`, `[citation needed]` or a sign of `¹`, or closes an emphasis of Markdown. Patterns may repeat it. */
export const MARK = `(?:${[
  String.raw`\[[^\[\]]{1,32}\]|［\p{Nd}{1,3}］|【\p{Nd}{1,3}】|〔\p{Nd}{1,3}〕|[¹²³⁰⁴-⁹⁽⁾ᵃᵇᶜᵈᵉⁱ†‡]|[*_](?![\p{L}\p{N}])`,
  // What may open a list, too, does so behind a space.
  String.raw`(?<![。！？])(?:[({]\p{Nd}{1,3}(?:[-–,;] ?\p{Nd}{1,3}){0,5}[)}]|\^\[?\p{Nd}{1,3}\]?\^?|[①-⑳§¶‖])(?=\s|$)`,
].join('|')})`;
/** The same, the page in `[7]:12`, and what stands between two of them. */
export const MARK_OR_BESIDE = String.raw`(?:${MARK}|(?<=\]):\s?\p{Nd}{1,4}(?:[-–]\p{Nd}{1,4})?|[⁻˒]|(?<=\])[\u200b\u2060]|(?<=[\]¹²³⁰⁴-⁹])[-–,] ?(?=[[¹²³⁰⁴-⁹]))`;
/** What did so when it was raised: `1`, `1,2`, `1-3`, `1)`. */
export const FIGURES = String.raw`\p{Nd}{1,2}(?:[-–,]\p{Nd}{1,2})*\)?`;

const BEHIND_STOP = String.raw`\p{Sentence_Terminal}(?:\s?${CLOSING}){0,4}\s(?:${OPENING}\s?){0,4}`;
/** What begins a sentence as well as a capital does: a figure, a sum, a letter of a list, a name such as iPhone or @name, a bullet. */
const BEGINNING = [
  String.raw`[-−–+±#~≈≥≤<>]?[$£¥€₠-₿]?\p{Nd}|[¼-¾⅐-⅞]`,
  String.raw`(?:\p{Ll}{1,2}|[ivx]{3,5})(?=\)\s)|\p{Ll}{1,2}(?=\p{Lu})|[@#](?=[\p{L}\p{N}_]{1,40}\s\p{L})|[•▪◦‣⁃●○■□◆▶➤✓✔✗→](?=\s)`,
].join('|');

type Step = readonly [pattern: RegExp, standIn: (match: string, ...groups: string[]) => string];

const as = (sign: string) => (text: string) => sign.repeat(text.length);
const behind = (sign: string) => (_: string, before: string, text: string) => before + sign.repeat(text.length);

const SEMICOLON = /[;；﹔︔]/g;

/** In this order. Each match is replaced by a text of its own length. */
const STEPS: readonly Step[] = [
  // What versions of Unicode do not agree upon.
  [/[\u2cf9-\u2cfb︒︕︖]/g, as('。')],
  [/\u2024/g, as('.')],
  [/ʕ/g, as('ʔ')],
  [/\u19da/g, as('1')],
  // An ellipsis is as good as three stops, but for what is left out in brackets.
  [new RegExp(String.raw`(?<!…)…+(?=${CLOSING}*${MARK}*(?:\s|$))`, 'gu'), as('.')],
  [/(?<=[([])(?:\.{2,4}|…|\. \. \.)(?=[)\]])/g, as('A')],
  // A mark closes the sentence before it, be it a bare figure that was a raised one.
  [
    new RegExp(String.raw`(${STOP})((?:${MARK_OR_BESIDE}|\s(?:\[\p{Nd}{1,3}\]|[¹²³⁰⁴-⁹†‡]+(?=\s|$)))+)`, 'gu'),
    behind(')'),
  ],
  [new RegExp(String.raw`(\p{Ll}{3}[.!?]${CLOSING}*)(${FIGURES})(?=\s${OPENING}*\p{Lu})`, 'gu'), behind(')')],
  [new RegExp(String.raw`(?<![(（][^()（）]{0,40})(\p{Lo}{2}[.!?])(${FIGURES})(?<=\))(?=\s)`, 'gu'), behind(')')],
  [new RegExp(String.raw`(${BEHIND_STOP})(${BEGINNING})`, 'gu'), behind('A')],
  // A dash before a capital begins speech.
  [new RegExp(String.raw`(${STOP}\s)(,,)(?=\s?\p{L})`, 'gu'), behind('(')],
  [new RegExp(String.raw`(${STOP}\s)([-–—―]+)(?=\s?${OPENING}*[\p{Lu}A])`, 'gu'), behind('(')],
];

/** The first of a list whose letters have stops, and the others. */
const FIRST_LETTER = /(?:^|[.:;]\s)[aаαi]\.-?\s\p{Lu}/u;
const LETTER = new RegExp(String.raw`(${BEHIND_STOP})(\p{Ll}|[ivx]{2,5})(?=\.-?\s\p{Lu})`, 'gu');

const NUMBERED = new RegExp(String.raw`(${STOP}\s)(\[\p{Nd}{1,3}\])(?=\s)`, 'gu');

/**
 * The copy of a text, equally long, that the segmenter is given in its place. It makes the cut the same for every
 * version of Unicode, so on every Node, and tells the segmenter what its rules do not know.
 */
export function standInFor(text: string, language: string): string {
  let copy = text.replace(SEMICOLON, language === 'el' ? '?' : ',');
  // Its full stop looks like a colon, and is often typed as one.
  if (language === 'hy') copy = copy.replace(/:(?=\s|$)/g, '։');
  // Where a number in brackets opens the block, others open sentences.
  if (/^\[\p{Nd}{1,3}\]\s/u.test(copy)) copy = copy.replace(NUMBERED, behind('('));
  if (FIRST_LETTER.test(copy)) copy = copy.replace(LETTER, behind('A'));
  for (const [pattern, standIn] of STEPS) copy = copy.replace(pattern, standIn);
  return copy;
}
