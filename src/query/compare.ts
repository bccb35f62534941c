export { byCodePoint } from '../model/compare.ts';
