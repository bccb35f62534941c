#!/usr/bin/env bash
# ilib-locale 1.4.0, "a BCP-47 locale specifier parser and validator": es-419, the Spanish of Latin America, is not
# valid, nor is any region of three digits, nor any language of three letters, such as Filipino, Hawaiian or Asturian;
# by its own README a region is valid as "a 3 digit code from the UN M49" and a language as one of three letters from
# ISO 639. `isValid` looks all of them up in tables of what has two letters (src/Locale.js). EN-US, on the other hand,
# is valid: by BCP 47 capitals make no difference (RFC 5646, 2.1.1), but here the first part is then no language and
# left out, so that what is left is a locale of the United States without a language; of zh-HANT-tw the language is tw,
# which is Twi, and ES is Spain. Nothing is said. Intl.Locale takes all of them as they are meant. What helps:
# Intl.getCanonicalLocales before, and not to ask isValid.
# Seen: es-419 no, en-001 no, fil-PH no, haw no, ast-ES no, es-MX yes / EN-US yes US, zh-HANT-tw tw-HANT language tw, ES
#       region ES / Intl.Locale en-US zh-Hant-TW es
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . ilib-locale@1.4.0 >/dev/null
cat >read.mjs <<'JS'
import Locale from 'ilib-locale';
const valid = (tag) => `${tag} ${new Locale(tag).isValid() ? 'yes' : 'no'}`;
const [american, taiwanese, spanish] = ['EN-US', 'zh-HANT-tw', 'ES'].map((tag) => new Locale(tag));
console.log(
  [
    ['es-419', 'en-001', 'fil-PH', 'haw', 'ast-ES', 'es-MX'].map(valid).join(', '),
    `${valid('EN-US')} ${american.getSpec()}, zh-HANT-tw ${taiwanese.getSpec()} language ${taiwanese.getLanguage()}, ` +
      `ES region ${spanish.getRegion()}`,
    `Intl.Locale ${['EN-US', 'zh-HANT-tw', 'ES'].map((tag) => new Intl.Locale(tag)).join(' ')}`,
  ].join(' / '),
);
JS
seen=$(node read.mjs)
echo "$seen"
wanted='es-419 no, en-001 no, fil-PH no, haw no, ast-ES no, es-MX yes'
wanted+=' / EN-US yes US, zh-HANT-tw tw-HANT language tw, ES region ES / Intl.Locale en-US zh-Hant-TW es'
[[ $seen == "$wanted" ]]
