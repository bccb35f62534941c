/** Words that after an initial, as capitals, open a sentence: none of them is a name, or the beginning of one. */
const OPENERS: Readonly<Record<string, string>> = {
  cs: 'Ten Tato Tento Toto Tyto Jeho Její Ale Podle',
  da: 'Det Den Dette Disse Han Hun Men Ifølge',
  de: 'Der Die Das Dies Diese Dieser Dieses Eine Es Sie Wir Aber Doch Dort Im Bei Nach Seit',
  el: 'Το Οι Τα Στο Στη Στην Αυτό Αυτή Αλλά',
  en: 'The This That These Those There He She It We They His Her Its Their But However When After In',
  es: 'El La Los Las Un Una Este Esta Estos Estas Su Sus Pero Según En Además También',
  fr: "Les L’ L' Un Une Des Ce Cette Ces Il Elle Ils Elles Mais Selon Puis",
  it: 'Il Gli Un Una Questo Questa Ma Nel Nella Secondo Anche Inoltre',
  nl: 'Het Een Dit Dat Deze Hij Zij Maar Volgens Ook',
  no: 'Det Den Dette Disse Han Hun Men Ifølge',
  pl: 'To Ten Ta Te Jego Jej Ale Według',
  pt: 'Os As Um Uma Este Esta Ele Ela Eles Elas Mas Segundo Em',
  ru: 'Это Этот Эта Он Она Они Но По Его Её',
  sv: 'Det Den Detta Dessa Han Hon Men Enligt',
  uk: 'Це Цей Ця Він Вона Вони Але Його Її',
};

/** Whether a text begins with a word that opens a sentence in a language. */
export function opensSentence(text: string, language: string): boolean {
  const first = /^\p{L}+(?:['’]|(?![\p{M}.-]))/u.exec(text)?.[0];
  return first !== undefined && (OPENERS[language]?.split(' ').includes(first) ?? false);
}
