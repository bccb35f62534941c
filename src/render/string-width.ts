/** string-width as a late import of its own: its default export does not survive the bundling otherwise. */
export { default as stringWidth } from 'string-width';
