export { escapeControls, escapeJson, escapeSlice, escapeText, escapeYaml, isHarmless } from '../text/escape.ts';
