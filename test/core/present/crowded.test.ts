import { expect, it } from 'vitest';
import { type Catalog, type Entry, openCatalog, type Product } from '../../../src/catalog/catalog.ts';
import { createBot } from '../../../src/core/bot.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { partsOf } from './small-cards.ts';

/* Numbers with more meanings, products and codes than a card says one by one. */

function modelOf(id: string, code: string): { product: Product; entry: Entry } {
  const product = smallCatalog.products.get(id);
  const entry = product?.entries.get(code);
  if (!product || !entry) throw new Error(`no entry ${id} ${code}`);
  return { product, entry };
}

const { product: cirrus, entry: overloaded } = modelOf('cirrus', '524');

type Variant = Partial<Omit<Entry, 'words'>> & { readonly title: string };

/** A product like Cirrus, with other entries. */
const product = (id: string, ...variants: readonly Variant[]) => ({
  ...cirrus,
  id,
  name: { en: id, 'zh-CN': id },
  entries: variants.map(({ title, ...entry }) => {
    const words = { ...overloaded.words.en, title };
    return { ...overloaded, ...entry, product: id, words: { en: words, 'zh-CN': words } };
  }),
});

const catalogOf = (...products: readonly ReturnType<typeof product>[]): Catalog =>
  openCatalog({ vendors: [], senses: smallCatalog.senses, names: [], products, uncovered: [], formats: [] });

const cardOf = (catalog: Catalog, code: string, id: string) =>
  createBot(catalog, { defaultLanguage: 'en' }).explain({ text: '', asked: { codes: [code], products: [id] } }).card;

const textsOf = (catalog: Catalog, code: string, id: string): string[] =>
  partsOf(cardOf(catalog, code, id), 'text').map(({ text }) => text);

it('a warning has three other meanings, and counts the rest', () => {
  const meant = (id: string) => product(id, { code: '524', sense: `sense-${id}`, title: `As ${id} has it` });
  const few = catalogOf(...['A', 'B', 'C', 'D'].map(meant));
  const others = 'other products 524 means “As B has it” (B); “As C has it” (C); “As D has it” (D)';
  expect(textsOf(few, '524', 'A')).toContain(`Not everywhere: on ${others}.`);
  const many = catalogOf(...['A', 'B', 'C', 'D', 'E', 'F'].map(meant));
  expect(textsOf(many, '524', 'A')).toContain(`Not everywhere: on ${others}; and 2 more.`);
});

it('a meaning comes with three products and counts the rest, unless that is one', () => {
  const own = product('A', { code: '524', sense: 'origin-response-timeout', title: 'As A has it' });
  const overload = (id: string) => product(id, { code: '524', sense: 'platform-overload', title: id });
  const meaning = '“The platform protects itself from overload”';
  const four = catalogOf(own, ...['B', 'C', 'D', 'E'].map(overload));
  expect(textsOf(four, '524', 'A')).toContain(
    `Not everywhere: on other products 524 means ${meaning} (B, C, D, and E).`,
  );
  const five = catalogOf(own, ...['B', 'C', 'D', 'E', 'F'].map(overload));
  expect(textsOf(five, '524', 'A')).toContain(
    `Not everywhere: on other products 524 means ${meaning} (B, C, D and 2 more).`,
  );
});

it('the codes behind a status have their titles, six of them', () => {
  const codes = Array.from({ length: 9 }, (_item, at) => ({ code: `C${at}`, status: ['503'], title: `Title ${at}` }));
  const status = { code: '503', sense: 'standard', title: 'Unavailable' };
  const listed = (count: number): readonly string[] | undefined =>
    partsOf(cardOf(catalogOf(product('A', status, ...codes.slice(0, count))), '503', 'A'), 'list').find(
      ({ title }) => title === 'More exactly, it may be',
    )?.items;
  const titled = [0, 1, 2, 3, 4, 5].map((at) => `\`C${at}\` Title ${at}`);
  expect(listed(0)).toBeUndefined();
  expect(listed(6)).toEqual(titled);
  expect(listed(9)).toEqual([...titled, '`C6`, `C7`, and `C8`']);
});

it('the products that document a code instead are six names at most', () => {
  const own = product('A', { code: '500', title: 'Own' });
  const others = ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map((id) =>
    product(id, { code: '524', sense: 'platform-overload', title: id }),
  );
  const [list] = partsOf(cardOf(catalogOf(own, ...others), '524', 'A'), 'list');
  expect(list?.items).toEqual(['524 “The platform protects itself from overload” (B, C, D, E, F, G and 2 more)']);
});

it('what follows the standards has their title where they define the code, and the phrase of the sense otherwise', () => {
  const phrases = (...products: readonly ReturnType<typeof product>[]): string[] => {
    const { card } = createBot(catalogOf(...products), { defaultLanguage: 'en' }).explain({
      text: '',
      asked: { codes: ['529'] },
    });
    return partsOf(card, 'facts').flatMap(({ facts }) => facts.map(({ label }) => label));
  };
  const standard = product('http', { code: '529', sense: 'standard', title: 'As the standards have it' });
  const follows = (id: string) => product(id, { code: '529', sense: 'standard', title: id });
  const own = product('D', { code: '529', sense: 'platform-overload', title: 'As D has it' });
  expect(phrases(follows('A'), follows('B'), own, standard)).toEqual(['As the standards have it', 'As D has it']);
  expect(phrases(follows('A'), follows('B'), own)).toEqual(['The meaning of the HTTP standards', 'As D has it']);
});
