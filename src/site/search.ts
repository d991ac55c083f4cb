/* The search of the site. It runs in the browser, over a file of the site. */

/** A product as the search knows it. */
type IndexedProduct = {
  readonly id: string;
  readonly name: string;
  /** Its other names, in every language. */
  readonly aliases: string;
  /** Each code with its title. */
  readonly codes: readonly (readonly [code: string, title: string])[];
};

/** Products, those first that people ask about most. */
export type SearchIndex = readonly IndexedProduct[];

/** What was found: a product, or a code of it. */
export type Match = { readonly product: IndexedProduct; readonly code?: string; readonly title?: string };

/** The words that are looked for. Chinese stands without spaces before and after codes and names. */
const wordsIn = (text: string): readonly string[] =>
  text.toLowerCase().match(/\p{Script=Han}+|[^\s\p{Script=Han}，、：。]+/gu) ?? [];

/** Products and codes that have every word of a text, in code, title or name: those whose code it is first. */
export function search(index: SearchIndex, text: string): Match[] {
  const words = wordsIn(text);
  if (words.length === 0) return [];
  return index
    .flatMap((product) => matchesIn(product, words))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ match }) => match);
}

type Ranked = { readonly rank: number; readonly match: Match };

function matchesIn(product: IndexedProduct, words: readonly string[]): Ranked[] {
  const names = `${product.id} ${product.name} ${product.aliases}`.toLowerCase();
  const left = words.filter((word) => !names.includes(word));
  const whole = left.length === 0 ? [{ rank: ranks.product, match: { product } }] : [];
  const codes = product.codes.flatMap(([code, title]) => {
    const text = `${code} ${title}`.toLowerCase();
    if (!left.every((word) => text.includes(word))) return [];
    return [{ rank: rankOf(code.toLowerCase(), words), match: { product, code, title } }];
  });
  return [...whole, ...codes];
}

const ranks = { code: 0, product: 1, start: 2, title: 3 };

function rankOf(code: string, words: readonly string[]): number {
  if (words.includes(code)) return ranks.code;
  return words.some((word) => code.startsWith(word)) ? ranks.start : ranks.title;
}
