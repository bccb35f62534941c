import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviationsOf } from '../../../src/query/source/abbreviations.ts';
import { readSource } from '../../../src/query/source/source-text.ts';

const cut = (text: string, language = 'en') =>
  readSource(text, { language, segmentation: 2, abbreviations: abbreviationsOf(language) });
const sentences = (text: string, language = 'en') => cut(text, language).flatMap((block) => block.sentences);

/** What must be cut where `|` stands, by language. */
const CUTS: readonly (readonly [language: string, text: string])[] = [
  // Quoted questions and names do not end what goes on.
  ['en', '“Will the dam hold?” asked the mayor.|"It must!" the engineer replied.'],
  ['en', 'Yahoo! bought the firm.|Nobody was told.'],
  ['es', '«¿Aguantará?» se preguntan los vecinos.|Nadie lo sabe.'],
  ['tr', '“Baraj dayanacak mı?” diye sordu başkan.|Kimse bilmiyor.'],
  ['el', '"Θα αντέξει;" ρώτησε ο δήμαρχος.|«Ποιος ξέρει;» απάντησε εκείνη.|Έφυγε.'],
  ['fr', '— Tu viens ? dit Paul.|— Non ! répondit Anne.|« Jamais ! », cria-t-elle.'],
  ['es', '« ¿Vendrá? », preguntó.|Nadie respondió.'],
  ['ja', '「いつ？」と彼は聞いた。|「決して！」と彼女は言った。|「なぜ？」|彼は去った。'],
  ['ko', '"언제?"라고 그가 물었다.|‘왜?’ 하고 그녀가 말했다.|"안 가!"|그는 떠났다.'],
  // Nor where what says whose a quotation is begins with no small letter.
  ['zh', '“大坝能撑住吗？”市长问道。|没有人回答。|“撑得住。”他说，“一定。”|他问：“真的？”|没有人知道。'],
  ['zh', '「大壩撐得住嗎？」市長問。|沒人回答。|「走吧。」|他上了街道。'],
  ['ja', '「持ちますか？」市長は尋ねた。|「なぜ？」などと聞いた。|誰も答えなかった。'],
  ['ko', '“댐이 버틸까요?” 시장이 물었다.|“버틴다.”고 그가 말했다.|아무도 몰랐다.'],
  ['he', '"האם הסכר יחזיק?" שאל ראש העיר.|איש לא ענה.'],
  ['ar', '«هل يصمد السد؟» سأل رئيس البلدية.|لم يجب أحد.'],
  ['fa', '«آیا سد می‌ماند؟» شهردار پرسید.|کسی پاسخ نداد.'],
  ['ur', '”کیا بند ٹکے گا؟“ میئر نے پوچھا۔|کسی نے جواب نہیں دیا۔'],
  ['hi', '“क्या बाँध टिकेगा?” महापौर ने पूछा।|किसी ने उत्तर नहीं दिया।'],
  ['mr', '“धरण टिकेल का?” असे महापौरांनी विचारले.|कोणीही उत्तर दिले नाही.'],
  ['bn', '“বাঁধ টিকবে?” মেয়র জিজ্ঞেস করলেন।|কেউ উত্তর দিল না।'],
  ['ta', '“அணை தாங்குமா?” என்று மேயர் கேட்டார்.|யாரும் பதிலளிக்கவில்லை.'],
  ['te', '“ఆనకట్ట నిలుస్తుందా?” అని మేయర్ అడిగారు.|ఎవరూ సమాధానం చెప్పలేదు.'],
  ['am', '«ግድቡ ይቆያል?» ሲሉ ከንቲባው ጠየቁ።|ማንም አልመለሰም።'],
  ['km', '«តើទំនប់ទប់បានទេ?» អភិបាលក្រុងសួរ។|គ្មាននរណាឆ្លើយទេ។'],
  [
    'en',
    '“Will it hold?” I asked.|"It will!" Ms. Jones said.|“Stop!”|The mayor said the dam was safe.|“Why?”|Nobody knew.|“Why?”|Nobody asked.',
  ],
  // Marks stay with what they close.
  ['en', 'It was finished in 1998.[3]|It employs 40 people.[4][5]|Its budget doubled.[a]|Nobody was told.'],
  ['en', 'It was planned early.1|Nobody said so.¹²|It leaks. [3]|It stands.[citation needed]|So it is.'],
  ['en', 'The bold claim is here.**|And it goes on.'],
  ['en', 'It came early.1,2|Nobody knew.3-5|It left.6,7–9|So it was.²,³|It rose.⁴⁻⁵|It fell.¹⁰˒¹¹|It ended.'],
  ['en', 'It came early.[2]:45|Nobody knew.[3]:12–14|It left.[4],[5]|So it was.[6], [7]–[9]|It ended.'],
  ['zh', '大坝建于1998年。［3］|它漏水。【１２】|无人知晓。'],
  ['ja', '昨日壊れた。［2］|誰も知らない。'],
  ['en', 'It came early.[6; 7]|Nobody knew.ᵃ|It left.[1]: 23–25|So it was.'],
  ['en', 'It came early.(1)|Nobody knew.(2, 3)|It left.{4}|So it was.^5^|It fell.①|It rose.⁽¹⁾|It ended.'],
  ['en', 'It came early. ¹|Nobody knew. †|It left.§|So it was…[3]|It ended.'],
  ['de', 'Er wurde fertig.1)|Er leckt.2)|Ende.'],
  ['ko', '1998년에 열렸다.1)|40명이 일한다.2)|끝.'],
  ['es', 'Se abrió.[1]\u200b|Emplea a 40.[2]\u200b[3]\u200b|Nadie lo supo.'],
  ['zh', '大坝建成。〔1〕|它漏水。|(1) 无人知晓。|(2) 完了。'],
  ['en', 'It leaks.|It is old. 12'],
  ['zh', '它漏水。|它老了。12'],
  ['en', 'How many?|42'],
  ['en', '#dam trended.|It leaks. #dam #leak'],
  // A figure or a sum begins a sentence.
  ['en', 'The dam opened in 1998.|40 people work there.|2020 was its best year.'],
  ['es', 'Se inauguró en 1998.|40 personas trabajan allí.'],
  ['en', 'It was 20 °C.|The water froze.|$5 million was lost.|−15 °C came next.'],
  ['en', 'It ended.|¼ was left.|~40 came.|₿2 went.|iPhone sales rose.|@mayor replied.|#dam trended.'],
  ['fr', 'Ça finit.|« 40 partirent. »|« 50 vinrent. »|« Tous. »'],
  // Numbers of lists are none.
  [
    'en',
    '1. The spillway is old.|2. The gates rust.|3.) The sensors fail.|(a) So it is.|(b) It bends.|(ii) It ends.|iv) It is over.',
  ],
  ['es', 'Gotea.|b) Se dobla.|(iii) Acaba.'],
  ['es', 'a.- Gotea.|b.- Se dobla.|c.- Acaba.'],
  ['en', 'a. It leaks.|b. It bends.|§ 2. It ends.|No. 3. It is over.|1(b). So it is.'],
  ['en', 'Reasons: i. It leaks.|ii. It bends.|iii. It ends.'],
  ['en', '[1] It leaks.|[2] It bends.'],
  ['en', '• it leaks.|• it bends.|▪ it ends.'],
  ['ru', 'а. Она течёт.|б. Она гнётся.'],
  ['el', 'α. Στάζει.|β. Λυγίζει.'],
  ['bn', '১। এটি পুরানো।|২। এটি নতুন।'],
  ['ur', '۱۔ یہ پرانا ہے۔|۲۔ یہ نیا ہے۔'],
  // A word of one letter is an answer where a stop of its own script stands behind it.
  ['hi', 'क्या वह आया?|हाँ।|वह आया।'],
  ['bn', 'যাবে?|না।|আমি যাব না।'],
  ['my', '၁။ ဟောင်းသည်။|၂။ သစ်သည်။'],
  ['am', '፩. አሮጌ ነው።|፪. አዲስ ነው።'],
  ['fa', 'الف. کهنه است.|ب. نو است.'],
  ['zh', '１．堤坝老了。|２．闸门生锈。'],
  // Quotes and brackets go with what they enclose.
  ['fr', '« Bonjour. »|Puis il part.|« Où va-t-il ? » dit-elle.|Nul ne sait.'],
  ['de', 'Er sagte: „Nein.“|Dann ging er.|»Wirklich?«|Niemand weiß es.'],
  ['zh', '他来了。|“你好。”|（他走了。）|“再见！”|她走了。'],
  ['zh', '他来了。|"你好。"|她走了。'],
  ['ja', '彼は来た。|「こんにちは。」|彼女は去った。'],
  ['en', 'He left (really?) then.|(He came back.)|“So?”|“No.”'],
  ['en', 'He said (...) nothing.|It ended.'],
  // A dash before a capital begins speech.
  ['pl', 'Wyszedł z domu.|– Wracaj!|– Nie – odparł.|Zamknął drzwi.'],
  ['hu', 'Elindult haza.|– Hová mész?|– Haza.'],
  // Initials and abbreviations end nothing, of any language.
  ['en', 'Dr. A. B. Moss met John F. Kennedy at 9 a.m. on St. Anne’s.|So did I.|She left.'],
  ['de', 'Am 3. Mai zahlte Prof. Dr. Roth ca. 20 Mio. Euro, z. B. Miete.|Dann ging er.'],
  ['ru', 'А. С. Пушкин жил на ул. Мойке, д. 12, с акад. Ивановым.|Он умер.'],
  ['uk', 'Див. рис. 5 на с. 12, де проф. Шевченко описує м. Київ.|Це все.'],
  ['bg', 'Вж. стр. 5 от г-н. Иванов и проф. Петров.|Това е всичко.'],
  ['ro', 'Dl. Popescu și dna. Ionescu locuiesc pe str. Lungă nr. 5.|Atât.'],
  ['cs', 'Prof. Novák bydlí v ul. Dlouhé č. 5, tzv. Starém domě.|To je vše.'],
  ['id', 'Bpk. Budi dan Ny. Siti tinggal di Jl. Merdeka No. 5.|Itu saja.'],
  ['vi', 'TS. Nguyễn và PGS. Trần sống ở TP. Huế.|Thế thôi.'],
  ['ar', 'قال د. أحمد ذلك.|ثم ذهب.|هل عاد؟|لا أحد يعلم.'],
  ['hi', 'डॉ. शर्मा आए।|श्री. वर्मा गए।|क्या हुआ?|कोई नहीं जानता।'],
  ['el', 'Τι έγινε;|Ο κ. Παππάς ήρθε με τον δρ. Νίκο.|Ποιος ξέρει;'],
  ['hy', 'Նա եկավ:|Հետո գնաց։|Ոչ ոք չգիտի:'],
  ['fa', 'او آمد.|چه شد؟|هیچ‌کس نمی‌داند.'],
  ['he', 'ד. כהן בא לארה"ב.|מה קרה?|איש אינו יודע.'],
  // What could be an initial is none before a word that opens a sentence and is no name.
  ['de', 'Das sagte ein Sprecher der Voltara S.A.|Das Werk schweigt.|J. Roth auch, z. B. Der Spiegel.'],
  ['es', 'Trabaja en Iberia S.A.|El beneficio creció.|Lo dijo J. L. Gil.'],
  ['en', 'He moved to the U.S.|The U.S. Senate met at 4 p.m.|We saw Acme Inc. President Jo Lee of Acme Inc.|It grew.'],
  ['pl', 'To jest witamina C.|Ten sok ją ma.|Napisał to J. Tuwim.'],
  ['en', 'Is it open?|No.|No. 5 is.|No.|Nos. 7 and 8 are.'],
  // What no version of Unicode cuts as another does.
  ['zh', '他问：“谁来了？”；没有人说话。'],
  ['en', 'He cited Doe et al.; Roe disagreed.|He wrote (Ont.); V. Marsh did not.|Alone it was.|ʕAlī bears it.'],
  ['en', 'It ended… The rest is known.|It ended... The rest is known.'].map((text) =>
    text.replaceAll('… The', '…|The').replaceAll('... The', '...|The'),
  ) as [string, string],
];

describe('sentences of segmentation 2', () => {
  it.each(CUTS)('in %s: %s', (language, text) => {
    const wanted = text.split('|');
    const joined = /zh|ja/.test(language) ? wanted.join('') : wanted.join(' ');
    expect(sentences(joined, language)).toEqual(wanted);
  });

  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom(
      '. ',
      '! ',
      '?” ',
      '…',
      ' “',
      '" ',
      ' »',
      '。',
      '“',
      'Dr. ',
      'A. ',
      'word ',
      'Word ',
      '1. ',
      '40 ',
      '[3]',
      '¹',
      '**',
      ' – ',
      '(',
      ') ',
      '; ',
      ': ',
      ',,',
      "''",
      'ʕ',
      '׃',
      '۔ ',
      '؟ ',
      'न।',
    ),
  );
  const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
  const languages = fc.constantFrom('en', 'el', 'hy', 'zh', 'pl', 'xx');

  it('hold every sign of the text in its order', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const solid = (one: string) => one.normalize('NFC').replace(/\p{White_Space}/gu, '');
        const all = cut(text, language).map((block) =>
          block.sentences.length > 0 ? block.sentences.join('') : block.text,
        );
        expect(solid(all.join(''))).toBe(solid(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('are the same of a text with straight or curly quotes, three stops or one sign', () => {
    const word = fc.constantFrom('he left', 'She came', 'nobody', '40 men', '“Go”', '“Why?”', '“So.”');
    const stop = fc.constantFrom('. ', '? ', '… ', ', ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, stop), { minLength: 1 }), (parts) => {
        const text = parts.flat().join('').trim();
        const plain = (one: string) => one.replace(/[“”]/g, '"').replaceAll('…', '...');
        expect(sentences(plain(text))).toEqual(sentences(text).map(plain));
      }),
    );
  });

  it('take time in proportion to the text, whatever is in it', () => {
    for (const hostile of [
      '! ',
      '*',
      '[1]',
      '.[1],',
      '.[1]:1',
      '.¹,',
      '.1,',
      '1',
      '."',
      '(',
      '. (',
      '¹',
      '… ',
      "' ",
      '_',
      '- ',
      '…',
      '(.)',
      '（。） ',
      '[.] ',
    ]) {
      for (const end of ['', 'x']) expect(cut(hostile.repeat(100_000) + end).length).toBeGreaterThan(0);
    }
  });
});

describe('headings of segmentation 2', () => {
  const kinds = (text: string, language?: string) =>
    cut(text, language).map(({ locator }) => locator.replace(/\d+/, ''));

  it('are none where an end has the mark of a note behind it, which is no number of a word cut short', () => {
    expect(kinds('The dam is old. 42\nIt leaks.\nFig. 2')).toEqual(['p', 'p', 'h']);
    expect(kinds('The dam is old. 42\nIt leaks.\nFig. 2', '')).toEqual(['p', 'p', 'h']);
    expect(kinds('大坝很旧。42\n它漏水。', 'zh')).toEqual(['p', 'p']);
  });

  it('are single sentences without an end; marks, quotes, brackets and symbols behind an end are passed over', () => {
    for (const end of [
      '',
      '[7]',
      '¹',
      ' (Reuters)',
      ':',
      ', said',
      '.**',
      '.[citation needed]',
      '.”[2][3]',
      ' 🙂',
      ' ©',
      '.”',
      '.)',
    ]) {
      expect([end, ...kinds(`A title\nThe dam was built. It leaks.${end}\nSo.`)]).toEqual([end, 'h', 'p', 'p']);
    }
    for (const end of [
      '.[7]',
      '.[7]:12',
      '.[7], [8]',
      '.¹',
      '.¹,²',
      '. (Reuters)',
      '。（共同）',
      '.**',
      '. 🙂',
      '!”',
      '…',
      '?)',
    ])
      expect([end, ...kinds(`A title\nThe dam leaks${end}`)]).toEqual([end, 'h', 'p']);
    for (const heading of ['Title:', 'A, b;', 'e.g', '...and', '1.2', 'No (end) here', 'A title[3]'])
      expect([heading, ...kinds(`${heading}\nIt leaks.`)]).toEqual([heading, 'h', 'p']);
    expect(kinds('Τίτλος\nΤι έγινε;', 'el')).toEqual(['h', 'p']);
  });

  it('are none where no block ends as a sentence', () => {
    expect(kinds('A title\nThe dam leaks')).toEqual(['p', 'p']);
    // In Thai and Lao only a question has an end that is seen, and it must not make headings of all else.
    expect(kinds('หมู่บ้านปิดห้องสมุด\nหลังคารั่ว\nใครจะจ่าย?', 'th')).toEqual(['p', 'p', 'p']);
    expect(kinds('ຂ່າວໃໝ່\nໃຜຈະຈ່າຍ?')).toEqual(['p', 'p']);
  });
});

describe('segmentation 1', () => {
  it('stays as it was for the bases that were made with it', () => {
    const was = (text: string) => readSource(text, { language: 'en' }).map(({ sentences }) => sentences);
    expect(was('“Will it hold?” asked he.')).toEqual([['“Will it hold?”', 'asked he.']]);
    expect(was('It was built in 1998. 40 people work there.')).toEqual([
      ['It was built in 1998. 40 people work there.'],
    ]);
    expect(was('It was built. It leaks.[7]')).toEqual([[]]);
  });
});
