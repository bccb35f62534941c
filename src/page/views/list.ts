import { element } from '../element.ts';
import type { Page } from '../page.ts';
import { filled } from '../words/in-languages.ts';

/** So many cards are made at once, and with each push of the button. */
const AT_ONCE = 50;

/** A list that makes its cards in portions, so that one of 10,000 is there at once. */
export function longList<T>(page: Page, items: readonly T[], card: (item: T) => HTMLElement): HTMLElement {
  const list = element('ul', { class: 'cards' });
  const button = element('button', { type: 'button', class: 'more' });
  let shown = 0;

  function grow(count: number): void {
    list.append(...items.slice(shown, shown + count).map(card));
    shown = Math.min(items.length, shown + count);
    button.textContent = filled(page.words.more, { n: Math.min(AT_ONCE, items.length - shown) });
    button.hidden = shown >= items.length;
  }

  button.addEventListener('click', () => {
    const next = shown;
    grow(AT_ONCE);
    // The button may be gone; whoever goes by keyboard goes on where they were.
    list.children[next]?.querySelector('a')?.focus();
  });
  // On paper there is no button.
  window.addEventListener('beforeprint', () => {
    if (list.isConnected) grow(items.length);
  });
  grow(AT_ONCE);
  return element('div', {}, list, button);
}
