export type Weighted<Item> = readonly [weight: number, item: Item];

/** Random numbers that follow from a seed alone. */
export type Random = {
  /** From 0 up to 1, without 1. */
  readonly fraction: () => number;
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** One of the items, each as often as its weight says. */
  readonly weighted: <Item>(items: readonly Weighted<Item>[]) => Item;
};

/**
 * A stream of random numbers of its own for every seed. What happens at the same time draws from different streams, so
 * that the order in which things happen decides nothing.
 */
export function randomOf(...seed: readonly (string | number)[]): Random {
  const fraction = mulberry32(hash(seed.join('\n')));
  const below = (limit: number): number => Math.floor(fraction() * limit);
  return {
    fraction,
    below,
    chance: (probability) => fraction() < probability,
    pick: <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item,
    weighted: <Item>(items: readonly Weighted<Item>[]): Item => {
      let left = fraction() * items.reduce((sum, [weight]) => sum + weight, 0);
      const chosen = items.find(([weight]) => {
        left -= weight;
        return left < 0;
      });
      return (chosen ?? (items[0] as Weighted<Item>))[1];
    },
  };
}

/** Mulberry32: small, and good enough to choose what breaks. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
