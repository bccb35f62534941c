/**
 * Words of English, Spanish and Chinese that say nothing about what is looked for. Left out are those that are also
 * a name or a subject (`us`, `it`, `may`, `will`, `sin`), since dropping them would lose it.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about also an and any are as at be been but by could did do does for from had has have he her his how i if in into is its me my ' +
    'not of on or our say says she should so tell ' +
    'than that the their them then there these they this those to was we were what when where which while who whose why with would you your ' +
    's t d ll re ve m ' +
    'al algun alguna como con cual cuales cuando cuanta cuantas cuanto cuantos de del dice dicen donde e el ella ellas ellos en entre ' +
    'era es esa ese eso esta este esto estos estas fue ha han hay la las le les lo los mas muy ni no nos o para pero por porque ' +
    'que quien quienes se ser si sobre son su sus tambien u un una uno unos unas y ya ' +
    '的 了 在 和 与 及 是 有 对 为 将 或 之 于 年 月 日 号 吗 呢 个 什么 怎么 怎样 如何 为什么 为何 哪些 哪个 哪里 谁 多少 是否 关于'
  ).split(' '),
);
