export { escapeControls, escapeJson, escapeSlice, escapeText } from '../text/escape.ts';
