/** A clause of speech in which nothing else ends; `without` holds letters that deny it. */
const clause = (most: number, without = '') =>
  String.raw`[^.,;:!?…。，；：！？、،؛؟۔।።“”„"«»「」『』${without}]{0,${String(most)}}?`;
const ENDED = String.raw`(?=\s?(?:[,，،、]|\p{Sentence_Terminal}|[។៕]))`;
const WHOLE = String.raw`(?!\p{L}|\p{M})`;

/** Words that begin what says whose a quotation before them is, of languages whose letters are neither small nor capital. */
const FIRST = [
  `など[とのに]|(?:고|며|는|라?면서)${WHOLE}`,
  `(?:שאל|אמר|השיב|קרא|תהה|הוסיף|צעק|לחש|תמה|טען|הסביר)(?:ה|ו|תי)?${WHOLE}|(?:ענה|ענתה|ענו)${WHOLE}`,
  `(?:ي?سأل|ي?تساءل|قال|يقول|أجاب|رد|صرخ|صاح|أضاف|هتف|همس|علق|تابع)(?:ت|وا)?${WHOLE}`,
  `(?:अस[ेाीं]|என்று|எனக்?|అని|అంటూ|ಎಂದು|എന്ന്|എന്നു|යැයි|කියා|ဟု|လို့|ሲሉ?|ሲል|ስትል|በማለት|ብሎ|ብለው)${WHOLE}`,
];

/** Words that end it: how long it is before them, and they. */
const LAST: readonly (readonly [before: string, words: string])[] = [
  [
    `(?!No(?:body|ne)? )(?:(?:Mrs?|Ms|Dr|Prof|Sen|Gov|Rep|St)\\. )?\\p{Lu}${clause(40)}(?<= |’s |'s )`,
    '(?:asked|asks|said|says|replied|answered|added|wondered|shouted|cried|exclaimed|whispered|yelled|responded|inquired)',
  ],
  [
    clause(20, '没沒不無无未'),
    '(?:[问問说説說喊叫答吼叹嘆嚷笑写寫念骂罵]道|[问問说説說喊答称稱吼嚷]|表示|质疑|質疑|补充|補充)',
  ],
  [
    clause(20),
    '(?:尋ね|訊ね|聞い|言っ|答え|話し|述べ|語っ|つぶやい|訴え|問い?かけ|質問し|叫ん|問う|言い放っ)(?:てい)?[ただる]?',
  ],
  [clause(20), '(?:물었|되물었|말했|대답했|답했|외쳤|소리쳤|질문했|덧붙였|반문했)다'],
  [`(?:${clause(40)} )?`, '(?:پرسید|گفت|افزود|(?:جواب|پاسخ) داد|فریاد زد)(?:ند|م)?'],
  [`(?:${clause(40)} )?`, '(?:پوچھا|کہا|بول[ایے]|چلا?یا|جواب دیا)'],
  [`(?:${clause(40)} )?`, '(?:पूछा|कहा|बोल[ाीे]|चिल्लाया|(?:उत्तर|जवाब) दिया|विचारले|म्हणाल[ाीे]|सोधे|सोधिन्|भने|भनिन्)'],
  [`(?:${clause(40)} )?`, '(?:(?:জিজ্ঞেস|জিজ্ঞাসা|প্রশ্ন) কর(?:লেন|েন|ল|ে)|বললেন|বলেন|বলল)'],
  [`(?:${clause(40)} )?`, '(?:ਪੁੱਛਿਆ|ਕਿਹਾ|પૂછ્યું|કહ્યું)'],
  [clause(30), '(?:សួរ|ឆ្លើយ|និយាយ)'],
];

const SAID = new RegExp(`^(?:${[...FIRST, ...LAST.map(([before, words]) => before + words + ENDED)].join('|')})`, 'u');
const QUOTED = /\p{Sentence_Terminal}\s?[\p{Pf}\p{Pi}」』"'”’“]$/u;
/** What Japanese and Korean stick to a quotation, with or without a stop in it. */
const BARE = /[」』”"’]$/;
const STUCK = /^(?:と|って|(?:이?라[고며는]|하고|하며)(?!\p{L}))/u;

/** Whether a text goes on behind a quotation by saying whose it is. */
export function saysWhose(left: string, right: string): boolean {
  return (BARE.test(left) && STUCK.test(right)) || (QUOTED.test(left) && SAID.test(right));
}
