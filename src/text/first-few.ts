const FEW = 12;

/** The first items of a list, and how many more there are: “a, b and 3 more”. `count` is how many there are in all. */
export function firstFew(items: readonly string[], most = FEW, count = items.length): string {
  const shown = items.slice(0, most);
  const more = count - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
