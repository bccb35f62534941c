import { codePoint, dangerousPattern, PLAIN } from '../text/escape.ts';

export { escapeControls, escapeSlice, escapeText } from '../text/escape.ts';

/** Whether a text shows as itself; line feeds are not harmless. */
export function isHarmless(text: string): boolean {
  return text.search(dangerousPattern()) < 0;
}

/** JSON with the dangerous characters as `\u001b`: lossless. Works on finished JSON, where they stand only in strings. */
export function escapeJson(json: string): string {
  if (PLAIN.test(json)) return json;
  return json.replace(dangerousPattern(), (character) =>
    character === '\n' ? character : character.split('').map(unit).join(''),
  );
}

/** The same for YAML whose dangerous characters all stand in double-quoted scalars. */
export function escapeYaml(yaml: string): string {
  return yaml.replace(dangerousPattern(), (character) => {
    if (character === '\n') return character;
    return character.length === 1 ? unit(character) : `\\U${codePoint(character).toString(16).padStart(8, '0')}`;
  });
}

function unit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
