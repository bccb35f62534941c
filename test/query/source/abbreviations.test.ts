import { describe, expect, it } from 'vitest';
import LISTS from '../../../src/query/source/abbreviations.json' with { type: 'json' };
import { abbreviationsOf } from '../../../src/query/source/abbreviations.ts';
import { readSource } from '../../../src/query/source/source-text.ts';

function sentences(text: string, language: string): readonly string[] {
  const abbreviations = abbreviationsOf(language);
  return readSource(text, { language, abbreviations, segmentation: 2 }).flatMap((block) => block.sentences);
}

describe('the abbreviations of a language', () => {
  it.each(Object.entries(LISTS))('end no sentence of %s', (language, list) => {
    const abbreviations = list.split(', ');
    expect(new Set(abbreviations).size).toBe(abbreviations.length);
    // “No.” is the answer as well, so it is one only before a number.
    const cut = abbreviations.filter(
      (word) => sentences(`Xx yy ${word} ${/^Nos?\.$/.test(word) ? '5' : 'Zz'} yy.`, language).length !== 1,
    );
    expect(cut).toEqual([]);
  });

  it.each([
    ['en', 'At 9 a.m. Monday John F. Kennedy of the U.S. Senate met Acme Inc. President Jo Lee in Room No. 5.'],
    ['es', 'Al Sr. Gil, de EE. UU. Norte, lo vio la Dra. Paz en el núm. Cinco, p. ej. Ayer.'],
    ['fr', 'M. Dupont et Mme. Roy datent cela de 50 av. J.-C. Rome brûlait.'],
    ['de', 'Am 3. Mai zahlte Prof. Dr. Roth ca. 20 Mio. Euro, u. a. Zinsen, z. B. Miete, S. 5 bzw. Nr. 7.'],
    ['de', 'Im 21. Jahrhundert, nicht 44 v. Chr. Rom, kostet das u. U. Geld und i. d. R. Zeit.'],
    ['de', 'Der Verein Nordufer e. V. Kiel zählt rd. 12.000 Mitglieder.'],
    ['es', 'La alcaldesa, Dª. Marta Roig, firmó con Mª. Luz Gil el acta nº. 12.'],
    ['pt', 'O Sr. Lima, a Profa. Reis e a Dra. Nunes leram a pág. Nove.'],
    ['it', 'Il Sig. Rossi e il Dott. Verdi, ad es. Piero, dissero così.'],
    ['nl', 'Dhr. Bakker en mw. Smit betaalden ca. 20 mln. Euro.'],
    ['ru', 'А. С. Пушкин жил на ул. Мойке с акад. Ивановым.'],
  ])('keep a sentence of %s whole: %s', (language, text) => {
    expect(sentences(text, language)).toEqual([text]);
  });

  it('let sentences end in words and years that merely look like them', () => {
    expect(sentences('So am I. He told Costco. She left in 2023. Then 1,3. Done.', 'en')).toHaveLength(5);
    expect(sentences('Es war 2023. Dann stieg es auf 2,5. Und fiel.', 'de')).toHaveLength(3);
  });
});
