#!/usr/bin/env bash
# any-date-parser 2.2.4, "the most comprehensive and accurate date parser", with "support for all installed locales" of
# Intl: in Japanese no date with numbers is read right. 2024-01-17 is 2 April 2001, 2024/11/17 is 1 January. Months are
# looked up by how Intl writes them; in Japanese that is "1", and such a name stands in the list (the last loop of
# buildMonthNames, LocaleHelper.js, does not pass numbers over, as the one before it does), so any 1 is January. What is
# found is cut out of the text, and parts of what is left are matched again, even across the cut (PatternMatcher). So it
# goes in Chinese and Korean where a weekday or a time follows: 17 November is 1 January, as 1月 stands in 11月; and in
# `en`, which is not among the locales with the month first (mdyLocales.js), 1/17/24 is 1 January of this year. The
# README has year, month and day as 2016-09-24 and 2016/9/24, and names no language for which this is not so. That what
# matches no format is matched loosely, it says. (Issue 22, of 2022, said to be mended in 2.1.0, is about Japanese.)
# Seen: ja 2024-01-17 2001-04-02, 2024/11/17 2024-01-01, 2024年2月17日土曜日 2024-07-01 / zh 2024年11月17日星期日
#       2024-01-01, 2024年11月17日 2024-11-17 / ko 2024년 11월 17일 일요일 2017-01-01 / en 1/17/24 this year-01-01
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . any-date-parser@2.2.4 >/dev/null
cat >read.mjs <<'JS'
import parser from 'any-date-parser';
const texts = {
  ja: ['2024-01-17', '2024/11/17', '2024年2月17日土曜日'],
  zh: ['2024年11月17日星期日', '2024年11月17日'],
  ko: ['2024년 11월 17일 일요일'],
  en: ['1/17/24'],
};
const year = new RegExp(`^${new Date().getFullYear()}`);
const read = (text, locale) => {
  const day = parser.fromString(text, locale).toISOString().slice(0, 10);
  return `${text} ${locale === 'en' ? day.replace(year, 'this year') : day}`;
};
const told = ([locale, list]) => `${locale} ${list.map((text) => read(text, locale)).join(', ')}`;
console.log(Object.entries(texts).map(told).join(' / '));
JS
seen=$(TZ=UTC node read.mjs)
echo "$seen"
wanted='ja 2024-01-17 2001-04-02, 2024/11/17 2024-01-01, 2024年2月17日土曜日 2024-07-01'
wanted+=' / zh 2024年11月17日星期日 2024-01-01, 2024年11月17日 2024-11-17'
wanted+=' / ko 2024년 11월 17일 일요일 2017-01-01 / en 1/17/24 this year-01-01'
[[ $seen == "$wanted" ]]
