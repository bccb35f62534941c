import { describe, expect, it } from 'vitest';
import { draft } from '../../src/query/draft.ts';
import { verifyText } from '../../src/query/verify.ts';
import { baseOf, chineseArticle } from './village-library.ts';

/** An article of ours with much of what printers and word processors change. */
const article = `The harbour that silted up

Port Ennis was built in 1911 for 40 ships. It holds nine today — the rest moved to Carrow by 1998 — for good… The council’s surveyor, Dr. Una Flint, calls the basin “a bath without a plug.”

“Will the wall hold?” asked the ferrymen. Nobody answered. The office confirmed that the final report is due in May, at −3 °C or not.

Who pays

Dredging costs 10 000 crowns a week – more than the port earns. “We can’t pay,” said the mayor. “Nor should we.” The county has not promised a single crown.

Two firms bid for the work. One is from Carrow. It would finish by 12 June; the other would need until August.

What comes next

The vote is on Friday. If it fails, the ferry stops — and with it the only road to school.
`;

const { yaml } = await draft(article, { name: 'port.txt', language: 'en', withText: true });
const base = await baseOf(yaml);
/** The same, some of its claims with a quotation in place of a digest of their own. */
const quoting = await baseOf(
  ['a single crown', 'council’s surveyor', 'holds nine today —', '“We can’t pay,”', 'at −3 °C'].reduce(
    (text, quotation) => {
      const [, locator = ''] = new RegExp(`# (\\S+): .*${quotation}`).exec(yaml) ?? [];
      return text.replace(
        new RegExp(`{ locator: ${locator}, .*`),
        `{ locator: ${locator}, quotation: "${quotation}" }`,
      );
    },
    yaml,
  ),
);

const wrapped = (text: string, width: number) => text.replace(new RegExp(`(.{${width - 20},${width}}) `, 'g'), '$1\n');
const inParagraphs = (text: string, change: (paragraph: string, at: number) => string) =>
  text
    .split('\n\n')
    .map((paragraph, at) => (/[.…”]\s*$/.test(paragraph) ? change(paragraph, at) : paragraph))
    .join('\n\n');
/** Broken into lines, and each nine of them into a page. */
const inPages = (text: string, head: (page: number) => string, end: string) =>
  wrapped(text, 60)
    .split('\n')
    .map((line, at) => (at % 9 === 0 ? `${at === 0 ? '' : end}${head(at / 9 + 1)}${line}` : line))
    .join('\n');
const garbled = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
const ENTITIES: Readonly<Record<string, string>> = {
  '“': '&ldquo;',
  '”': '&rdquo;',
  '’': '&rsquo;',
  '—': '&mdash;',
  '–': '&#8211;',
  '…': '&hellip;',
  '°': '&deg;',
  ' ': ' ',
};

const WINDOWS: Readonly<Record<string, string>> = {
  '“': '\x93',
  '”': '\x94',
  '’': '\x92',
  '—': '\x97',
  '–': '\x96',
  '…': '\x85',
};

/** Copies in which nothing differs but to a machine. */
const COPIES: Readonly<Record<string, (text: string) => string>> = {
  'no difference': (text) => text,
  'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'narrow no-break spaces at figures': (text) => text.replace(/(?<=\d) /g, '\u202f'),
  'double spaces': (text) => text.replaceAll('. ', '.  '),
  tabs: (text) => text.replaceAll(' ', '\t'),
  'carriage returns': (text) => text.replaceAll('\n', '\r\n'),
  'decomposed letters': (text) => text.normalize('NFD'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'straight quotes': (text) => text.replace(/[“”]/g, '"').replaceAll('’', "'"),
  'straight apostrophes': (text) => text.replaceAll('’', "'"),
  'acute accents': (text) => text.replaceAll('’', '´'),
  'German quotes': (text) => text.replaceAll('“', '„').replaceAll('”', '“'),
  guillemets: (text) => text.replaceAll('“', '«').replaceAll('”', '»'),
  'guillemets with spaces': (text) => text.replaceAll('“', '«\u00a0').replaceAll('”', '\u00a0»'),
  'quotes of TeX': (text) => text.replaceAll('“', "''").replaceAll('”', "''"),
  'typed dashes': (text) => text.replaceAll('—', '--'),
  'hyphens for dashes': (text) => text.replace(/[—–]/g, '-'),
  'en dashes': (text) => text.replaceAll('—', '–'),
  'dashes without spaces': (text) => text.replace(/ ([—–]) /g, '$1'),
  'three stops': (text) => text.replaceAll('…', '...'),
  'three stops behind a space': (text) => text.replaceAll('…', ' . . .'),
  'a stop outside the quotes': (text) => text.replaceAll('.”', '”.').replaceAll(',”', '”,'),
  'soft hyphens': (text) => text.replace(/(\p{Ll}{4})(?=\p{Ll}{3})/gu, '$1\u00ad'),
  ligatures: (text) => text.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'),
  'zero-width spaces': (text) => text.replaceAll(' ', ' \u200b'),
  'zero-width spaces before stops': (text) => text.replace(/(?=[.?!])/g, '\u200b'),
  'word joiners': (text) => text.replace(/(?=[.—])/g, '\u2060'),
  'direction marks': (text) => text.replaceAll('. ', '.\u200e '),
  'a hyphen for the minus': (text) => text.replaceAll('−', '-'),
  'the ordinal for the degree': (text) => text.replaceAll('°', 'º'),
  'bytes of Windows': (text) =>
    text.replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('’', '\x92').replaceAll('—', '\x97'),
  entities: (text) => text.replace(/[“”’—–…°]/g, (sign) => ENTITIES[sign] ?? sign),
  'entities for spaces': (text) => text.replaceAll(' ', '&nbsp;'),
  'quotes as entities': (text) => text.replace(/[“”]/g, '&quot;').replaceAll('’', '&#39;'),
  'all bytes of Windows': (text) => text.replace(/[“”’—–…]/g, (sign) => WINDOWS[sign] ?? sign),
  'UTF-8 read as Windows-1252': garbled,
  'UTF-8 read as Windows-1252 twice': (text) => garbled(garbled(text)),
  'UTF-8 read as Latin-1': (text) => Buffer.from(text, 'utf8').toString('latin1'),
  'marks of notes inside': (text) => text.replaceAll('. ', '.[1] '),
  'lists of marks of notes': (text) => text.replaceAll('. ', '.[1],[2], [3]–[5] '),
  'marks of notes with pages': (text) => text.replaceAll('. ', '.[1]:12[2]:7–9 '),
  'raised lists of notes': (text) => text.replaceAll('. ', '.¹,²⁻⁴ '),
  'marks of notes in sentences': (text) =>
    text.replace('the rest', 'the rest[4]').replace('today', 'today,[5]').replace(',[5]', '[5]'),
  'marks of notes at the end': (text) => inParagraphs(text, (paragraph, at) => `${paragraph}[${at}]`),
  'marks behind spaces': (text) => inParagraphs(text, (paragraph) => `${paragraph} [2][3]`),
  'raised figures': (text) => inParagraphs(text, (paragraph) => `${paragraph}¹`),
  'words for marks': (text) => text.replaceAll('. ', '.[citation needed] '),
  'emphasis of Markdown': (text) => inParagraphs(text, (paragraph) => `**${paragraph}**`),
  'emphasis at the end': (text) => inParagraphs(text, (paragraph) => paragraph.replace(/(?<= )(\w+)\.$/, '*$1.*')),
  bullets: (text) => inParagraphs(text, (paragraph) => `• ${paragraph}`),
  'hyphens for bullets': (text) => inParagraphs(text, (paragraph) => `- ${paragraph}`),
  'words of a button': (text) => inParagraphs(text, (paragraph) => `${paragraph} Share this article`),
  'the name of an agency': (text) => inParagraphs(text, (paragraph) => `${paragraph} (Reuters)`),
  'an emoji': (text) => inParagraphs(text, (paragraph) => `${paragraph} 🙂`),
  'lines broken at 72': (text) => wrapped(text, 72),
  'lines broken at 40': (text) => wrapped(text, 40),
  'lines broken in words': (text) => wrapped(text, 72).replace(/(\p{Ll}{3})(\p{Ll}{3,})\n/gu, '$1-\n$2 '),
  'lines broken at soft hyphens': (text) =>
    wrapped(text, 72).replace(/(\p{Ll}{3})(\p{Ll}{3,})\n(?=.)/gu, '$1\u00ad\n$2 '),
  'quotes of a mail': (text) => text.replace(/^/gm, '> '),
  'quotes of a mail, broken at 60': (text) => wrapped(text, 60).replace(/^/gm, '>> '),
  'lines broken at 60, no empty lines': (text) => wrapped(text, 60).replaceAll('\n\n', '\n'),
  'pages with their numbers and a running head': (text) => inPages(text, (page) => `Port News\tPage ${page}\n\n`, '\f'),
  'numbers of pages': (text) => inPages(text, (page) => `\n${page}\n\n`, ''),
  'links of Markdown': (text) => text.replaceAll('Carrow', '[Carrow](https://example.org/carrow_(port) "A port")'),
  'addresses of links': (text) => text.replaceAll('Carrow', 'Carrow [https://example.org/carrow]'),
  'escapes of Markdown': (text) => text.replace(/(?=[.!,;:])/g, '\\'),
  'tags in lines': (text) => text.replaceAll('Carrow', '<a href="/carrow" class="x">Carrow</a>'),
  'marks of notes in tags': (text) => text.replaceAll('. ', '.<sup>[1]</sup> '),
  'marks of notes raised by signs': (text) => text.replaceAll('. ', '.^[1]^ '),
  'marks of notes raised in brackets': (text) => text.replaceAll('. ', '.^([1]) '),
  'no empty lines': (text) => text.replaceAll('\n\n', '\n'),
  'a caption without a stop': (text) => text.replace('\n\nWho pays', '\n\nThe basin at low tide\n\nWho pays'),
};

/** What differs to readers: how many places must not be as they were. */
const CONTROLS: Readonly<Record<string, readonly [change: (text: string) => string, lost: number]>> = {
  'a number': [(text) => text.replace('1911', '1917'), 1],
  'a number with separators': [(text) => text.replace('10 000', '100 000'), 1],
  'the sign of a number': [(text) => text.replace('−3', '3'), 1],
  'a word': [(text) => text.replace('nine today', 'none today'), 1],
  '"not" added': [(text) => text.replace('should we', 'should not we'), 1],
  '"not" taken away': [(text) => text.replace('has not promised', 'has promised'), 1],
  'the order of words': [
    (text) => text.replace('the ferrymen', 'the mayor').replace('said the mayor', 'said the ferrymen'),
    2,
  ],
  'a question made a statement': [(text) => text.replace('Nobody answered.', 'Nobody answered?'), 1],
  'small letters': [(text) => text.replace('Two firms', 'two firms'), 1],
  'a denial before it': [(text) => text.replace('One is from Carrow', 'It is not true: One is from Carrow'), 1],
  'a sentence taken out': [(text) => text.replace(' Nobody answered.', ''), 2],
  'sentences that changed places': [
    (text) =>
      text.replace(
        'Two firms bid for the work. One is from Carrow.',
        'One is from Carrow. Two firms bid for the work.',
      ),
    2,
  ],
};

const AS_THEY_WERE = ['verified', 'retyped'];

function statuses(text: string, of = base): string[] {
  return verifyText(of, of.records.document[0], text).rows.map(({ locator = '', status }) => `${locator} ${status}`);
}

describe('a copy of a text', () => {
  it.each(Object.entries(COPIES))('with %s has every claim where it was', (_, copy) => {
    for (const of of [base, quoting]) {
      const lost = statuses(copy(article), of).filter((row) => !AS_THEY_WERE.includes(row.split(' ')[1] ?? ''));
      expect(lost).toEqual([]);
    }
  });

  it.each(Object.entries(CONTROLS))(
    'with %s changed has lost exactly what says something else',
    (_, [change, count]) => {
      expect(change(article)).not.toBe(article);
      const lost = statuses(change(article)).filter((row) => !AS_THEY_WERE.includes(row.split(' ')[1] ?? ''));
      expect(lost).toHaveLength(count);
    },
  );

  it.each(Object.entries(COPIES))('with %s shows what says something else as well', (_, copy) => {
    for (const [change, count] of Object.values(CONTROLS)) {
      const lost = statuses(copy(change(article))).filter((row) => !AS_THEY_WERE.includes(row.split(' ')[1] ?? ''));
      expect([change.toString(), lost.length >= count]).toEqual([change.toString(), true]);
    }
  });

  it('that was damaged has verified what the damage did not reach', () => {
    const sound = statuses(article);
    const damaged = statuses(COPIES['quotes as entities']?.(article) ?? '');
    const differing = damaged.filter((row) => !sound.includes(row)).map((row) => row.split(' ')[1]);
    expect(new Set(differing)).toEqual(new Set(['retyped']));
    expect(damaged.filter((row) => row.endsWith(' verified')).length).toBeGreaterThan(0);
  });

  it('in German has every claim where it was though its lines are broken before capitals', async () => {
    const german = `Der Nachtzug soll in Varen nicht halten. Das sagte Sprecherin Dr.
Jona Ried der Zeitung. Die Stadt nannte es „einen Fehler, den man
bereut“. Der Umbau kostet Geld.

Die Bahnaufsicht entscheidet bald. Fachleute halten einen Halt für
möglich. Dass die Schlafwagen kommen, bezweifelt auch die
Bahnaufsicht. Es bleibt spannend.
`;
    const base = await baseOf((await draft(german, { name: 'a', language: 'de', withText: false })).yaml);
    expect(base.records.claim).toHaveLength(8);
    const rows = statuses(german.replace(/(?<!\n)\n(?!\n)/g, ' '), base);
    expect(rows.filter((row) => !row.endsWith('verified'))).toEqual([]);
  });

  it.each([
    ['zh', chineseArticle],
    ['ja', '市は一九年に橋を二億円で発注した。「二年で終わる」と市長は語った。だが、今日まで何もつないでいない。\n'],
    ['th', 'เทศบาลสั่งสร้างสะพานด้วยเงินสองล้าน จนถึงวันนี้ยังไม่ได้เชื่อมอะไรเลย\n\nนายกกล่าวว่ารออยู่ รายงานอาจออกก่อนฤดูร้อน\n'],
  ])('in %s has every claim where it was though its lines are broken in words', async (language, text) => {
    const base = await baseOf((await draft(text, { name: 'a', language, withText: false })).yaml);
    for (const width of [12, 17]) {
      const broken = text.replace(new RegExp(`(.{${width}}[^ ])(?!\\p{M}|\\s|$)`, 'gu'), '$1\n');
      const rows = statuses(broken, base);
      expect(rows.filter((row) => !AS_THEY_WERE.includes(row.split(' ')[1] ?? ''))).toEqual([]);
    }
  });

  it('in Chinese has every claim where it was with the radicals and the spaces of a PDF', async () => {
    const text = '市长在2024年说，人民还在等车。门开着。\n';
    const base = await baseOf((await draft(text, { name: 'a', language: 'zh', withText: false })).yaml);
    for (const copy of [text.replaceAll('长', '⻓').replaceAll('民', '⺠'), text.replace('2024', ' 2024 ')]) {
      expect(statuses(copy, base)).toEqual(['p1.s1 retyped', expect.stringMatching(/p1\.s2 (?:verified|retyped)/)]);
    }
    expect(statuses(text.replace('长', '⻋'), base)[0]).toBe('p1.s1 changed');
  });

  it('in Chinese has every claim where it was, with other quotes, widths and ellipses', async () => {
    const chinese = await baseOf((await draft(chineseArticle, { name: 'a', language: 'zh', withText: false })).yaml);
    for (const text of [
      chineseArticle.replace(/[“”]/g, '"'),
      chineseArticle.replaceAll('，', ','),
      chineseArticle.replaceAll('……', '...'),
      chineseArticle.replaceAll('。\n', '。[1]\n'),
    ]) {
      expect(text).not.toBe(chineseArticle);
      const rows = statuses(text, chinese);
      expect(rows.filter((row) => !AS_THEY_WERE.includes(row.split(' ')[1] ?? ''))).toEqual([]);
    }
  });
});
