/** Pairs of a traditional and a simplified character, with a space between, and `|` between pairs. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  export default table;
}
