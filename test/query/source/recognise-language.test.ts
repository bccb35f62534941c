import { describe, expect, it } from 'vitest';
import { recogniseLanguage } from '../../../src/query/source/recognise-language.ts';

/** The same three sentences, in languages that are taken for one another. */
const KNOWN: Readonly<Record<string, string>> = {
  uk: 'Уряд оголосив у понеділок, що школи знову відкриються. Міністр сказав, що учні мають носити маски. Батьки привітали це рішення.',
  ru: 'Правительство объявило в понедельник, что школы снова откроются. Министр сказал, что ученики должны носить маски. Родители приветствовали это решение.',
  be: 'Урад абвясціў у панядзелак, што школы зноў адчыняцца. Міністр сказаў, што вучні павінны насіць маскі. Бацькі віталі гэтае рашэнне.',
  bg: 'Правителството обяви в понеделник, че училищата отново ще отворят. Министърът каза, че учениците трябва да носят маски. Родителите приветстваха решението.',
  ar: 'أعلنت الحكومة يوم الاثنين أن المدارس ستفتح أبوابها من جديد. وقال الوزير إن على الطلاب ارتداء الكمامات. ورحب الآباء بالقرار.',
  fa: 'دولت روز دوشنبه اعلام کرد که مدارس دوباره باز می‌شوند. وزیر گفت که دانش‌آموزان باید ماسک بزنند. والدین از این تصمیم استقبال کردند.',
  ur: 'حکومت نے پیر کو اعلان کیا کہ اسکول دوبارہ کھلیں گے۔ وزیر نے کہا کہ طلبہ کو ماسک پہننا ہوگا۔ والدین نے اس فیصلے کا خیرمقدم کیا۔',
  hi: 'मुंबई के स्कूल सोमवार से फिर खुलेंगे। शिक्षा मंत्री ने यह घोषणा की और कहा कि छात्रों को मास्क पहनना होगा। अभिभावकों ने इस फैसले का स्वागत किया।',
  mr: 'मुंबईतील शाळा सोमवारपासून पुन्हा सुरू होणार आहेत. शिक्षणमंत्र्यांनी ही घोषणा केली असून विद्यार्थ्यांनी मास्क घालणे आवश्यक आहे. पालकांनी या निर्णयाचे स्वागत केले.',
  da: 'Regeringen meddelte mandag, at skolerne åbner igen. Ministeren sagde, at eleverne skal bære mundbind. Forældrene var glade for beslutningen.',
  de: 'Die Regierung teilte am Montag mit, dass die Schulen wieder öffnen. Der Minister sagte, die Schüler müssten Masken tragen. Die Eltern begrüßten die Entscheidung.',
  ca: 'El govern va anunciar dilluns que les escoles tornaran a obrir. El ministre va dir que els alumnes han de portar mascareta. Els pares van celebrar la decisió.',
  pt: 'O governo anunciou na segunda-feira que as escolas voltarão a abrir. O ministro disse que os alunos devem usar máscara. Os pais elogiaram a decisão.',
};

/** Languages that the recognisers do not both know: no neighbour of theirs is named. */
const UNKNOWN: Readonly<Record<string, string>> = {
  mk: 'Владата во понеделникот објави дека училиштата повторно ќе се отворат. Министерот рече дека учениците мора да носат маски. Родителите ја поздравија одлуката.',
  gl: 'O goberno anunciou o luns que as escolas volverán abrir. O ministro dixo que os alumnos deben levar máscaras. Os pais celebraron a decisión.',
  la: 'Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, tertiam qui ipsorum lingua Celtae, nostra Galli appellantur.',
  af: 'Die regering het Maandag aangekondig dat die skole weer sal oopmaak. Die minister het gesê die leerlinge moet maskers dra. Die ouers was bly oor die besluit.',
  id: 'Pemerintah mengumumkan pada hari Senin bahwa sekolah akan dibuka kembali. Menteri mengatakan para siswa harus memakai masker. Orang tua menyambut baik keputusan itu.',
  yi: 'די רעגירונג האט מאנטיק געמאלדן אז די שולן וועלן זיך ווידער עפענען. דער מיניסטער האט געזאגט אז די תלמידים דארפן טראגן מאסקעס.',
  kk: 'Үкімет дүйсенбіде мектептердің қайта ашылатынын хабарлады. Министр оқушылардың маска киюі керек екенін айтты.',
};

describe('recogniseLanguage', () => {
  it.each(Object.entries(KNOWN))('knows %s from its neighbours', async (tag, text) => {
    expect(await recogniseLanguage(text)).toBe(tag);
  });

  it.each(Object.entries(UNKNOWN))('takes %s for no other language', async (_, text) => {
    expect(await recogniseLanguage(text)).toBeUndefined();
  });

  it.each([
    [
      'Norwegian as Danish',
      'Det er en god dag i dag. Vi skal hjem til dem som bor der. Han sier at det er fint å være her.',
    ],
    ['Slovak as Czech', 'Mám nový dom a starú mamu.'],
  ])('is not sure where two languages fit alike: no %s', async (_, text) => {
    expect(await recogniseLanguage(text)).toBeUndefined();
  });

  it('says nothing of what is no language, or too little', async () => {
    for (const text of [
      '',
      '1 2 3. 4 5 6.',
      'Xyzzy plugh!',
      'blorptang frimble snoodle wackadoo zibbit',
      'HTTP GET /a.html 200',
    ])
      expect(await recogniseLanguage(text)).toBeUndefined();
  });
});
