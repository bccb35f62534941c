import { needsOf, type Format } from '../model/formats.ts';
import { titlesOf, type View } from '../model/outputs.ts';
import { UNDETERMINED } from '../model/records.ts';
import { tagFor } from '../text/language-tag.ts';

/** What is to be said where what reads a format draws less than there is. */
export function beyondReach(view: View, format: Format, characters: number): string[] {
  const { most } = needsOf(format);
  if (most === undefined || view.view !== 'graph') return [];
  const edges = view.rows.reduce((sum, row) => sum + row.edges.length, 0);
  const over = [
    edges > most.edges ? `${most.edges} links, and these are ${edges}` : '',
    characters > most.characters ? `${most.characters} characters, and these are ${characters}` : '',
  ].filter((limit) => limit !== '');
  if (over.length === 0) return [];
  return [`By itself Mermaid draws ${over.join('; and ')}: narrow it down by --focus or a filter, or take -f dot.`];
}

/** What is to be said where texts are not in the language asked for. */
export function otherLanguage(view: View, language: string): string[] {
  const titles = titlesOf(view).filter((title) => Object.keys(title).some((tag) => tag !== UNDETERMINED));
  const lacking = titles.filter((title) => tagFor(language, Object.keys(title)) === undefined).length;
  if (lacking === 0) return [];
  return [`${lacking} of ${titles.length} have no text in ${language}: they are shown in another language.`];
}
