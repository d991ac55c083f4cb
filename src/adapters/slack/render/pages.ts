/** Items in their order, as many together as there is room for, and at least one. */
export function inPages<Item>(items: readonly Item[], lengthOf: (item: Item) => number, room: number): Item[][] {
  const pages: Item[][] = [];
  let left = 0;
  for (const item of items) {
    const length = lengthOf(item);
    if (pages.length === 0 || length > left) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)?.push(item);
    left -= length;
  }
  return pages;
}
