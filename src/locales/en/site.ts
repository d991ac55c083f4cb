/* The static site that is made from the catalog (src/site). */
export const site = {
  /** What the site is for, on its first page. */
  intro:
    'Look up what a status code means on exactly your product, who to look at first, what to check now, and where that is documented.',
  /** What the pages of a product's codes say, after what the product is. */
  ofEach: 'What each one means, who to look at first, and what to check now.',
  /** Below every page. */
  disclaimer:
    'The facts are from the vendors’ public documentation, which each page names; the sentences are ours. Not affiliated with any vendor.',
  /** What parts of a page are called for those who hear it. */
  breadcrumbs: 'Breadcrumbs',
  languages: 'Languages',
  codes: 'Codes',
  neighbours: 'More codes of the product',
  previous: 'Previous',
  next: 'Next',
  /** What the search says; a count and a number of rows are put in later. */
  matches: (count: string) => `Matches: ${count}.`,
  firstMatches: (count: string, shown: string) => `Matches: ${count}; the first ${shown} are listed.`,
  searchFailed: 'The search could not be loaded. Every product is listed below.',
  notFound: 'There is no such page',
  notFoundHint: 'Its address may have changed. Every code is listed with its product.',
};
