import { plural } from './plural.ts';

/* The titles of cards, by what a card is about. */

export const titles = {
  explained: (product: string, code: string, title: string) => `${product} ${code}: ${title}`,
  /** Whether the meanings differ is what a person has to know first. */
  compared: (codes: string, products: number, differs: boolean) =>
    `${codes} on ${plural(products, 'one product', `${products} products`)}: ${differs ? 'different meanings' : 'one meaning'}`,
  outage: (products: string) => `Is there an outage at ${products}?`,
  whichProduct: 'Which product is it?',
  several: (codes: string, products: string) => `${codes} on ${products}`,
  undocumented: (codes: string, products: string) => `${products} ${codes}: not in this catalog`,
  documentedNowhere: (codes: string, products: string) => `${products} ${codes}: not documented`,
  uncovered: (products: string, codes: string) =>
    `${products}${codes === '' ? '' : ` ${codes}`}: not covered by this catalog`,
  healthy: (responses: string) => `${responses}, no error here`,
  about: (products: string, count: number) =>
    count === 0 ? `${products}: no codes` : `${products}: which code do you see?`,
  listed: (product: string, count: number) =>
    `${product}: ${count === 0 ? 'no codes' : plural(count, 'one code', `${count} codes`)}`,
  listedStatus: (product: string, status: string, count: number) =>
    `${product} has ${plural(count, 'one code', `${count} codes`)} of its own behind ${status}`,
  found: (count: number) => plural(count, 'One code may fit', `${count} codes that may fit`),
  ambiguous: (name: string) => `Which ${name} do you mean?`,
  unknownName: (name: string) => `${name} is not in this catalog`,
  unknownCode: (codes: string) => `No product in this catalog has ${codes}`,
  nothingFound: 'Nothing found',
  help: 'What does this status code mean on my CDN?',
  thanked: 'You’re welcome.',
  declined: { time: 'This text takes too long to read', busy: 'Too many long texts are waiting' },
};
