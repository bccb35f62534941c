/** fuse.js as a late import of its own: a default export does not survive the bundling otherwise. */
export { default as Fuse } from 'fuse.js';
