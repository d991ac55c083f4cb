import { describe, expect, it } from 'vitest';
import { type Catalog, type Entry, openCatalog, type Product } from '../../../src/catalog/catalog.ts';
import { createBot } from '../../../src/core/bot.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { moreOf, notesOf, partsOf } from './small-cards.ts';

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
  openCatalog({
    edition: '2026-02-03-00000000',
    vendors: [],
    senses: smallCatalog.senses,
    names: [],
    products,
    uncovered: [],
    formats: [],
  });

const ask = (catalog: Catalog, codes: string[], products: string[] = []) =>
  createBot(catalog, { defaultLanguage: 'en' }).explain({ text: '', asked: { codes, products } }).card;

const meant = (id: string) => product(id, { code: '524', sense: `sense-${id}`, title: `As ${id} has it` });
const overload = (id: string) => product(id, { code: '524', sense: 'platform-overload', title: id });

describe('where a number means something else', () => {
  const own = product('A', { code: '524', sense: 'origin-response-timeout', title: 'As A has it' });

  it('is said with two products, and how many more there are, unless that is one', () => {
    const elsewhere = (...ids: string[]): string | undefined =>
      notesOf(ask(catalogOf(own, ...ids.map(meant)), ['524'], ['A']))
        .join('\n')
        .match(/Means something else on [^·]+/)?.[0]
        .trim();
    expect(elsewhere()).toBeUndefined();
    expect(elsewhere('B')).toBe('Means something else on B');
    expect(elsewhere('B', 'C', 'D')).toBe('Means something else on B, C, and D');
    expect(elsewhere('B', 'C', 'D', 'E')).toBe('Means something else on B, C and 2 more');
  });

  it('is said behind More with every meaning, and with six products of each', () => {
    const others = ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
    const card = ask(catalogOf(own, meant('Z'), ...others.map(overload)), ['524'], ['A']);
    expect(moreOf(card, 'list').find(({ title }) => title.startsWith('524'))?.items).toEqual([
      '“The platform protects itself from overload” (B, C, D, E, F, G and 2 more)',
      '“As Z has it” (Z)',
    ]);
  });
});

it('the codes behind a status have their titles, six of them', () => {
  const codes = Array.from({ length: 30 }, (_item, at) => ({
    code: `C${String(at).padStart(2, '0')}`,
    status: ['503'],
    title: `Title ${at}`,
  }));
  const status = { code: '503', sense: 'standard', title: 'Unavailable' };
  const listed = (count: number): readonly string[] | undefined =>
    moreOf(ask(catalogOf(product('A', status, ...codes.slice(0, count))), ['503'], ['A']), 'list').find(
      ({ title }) => title === 'More exactly, it may be',
    )?.items;
  const titled = [0, 1, 2, 3, 4, 5].map((at) => `\`C0${at}\` Title ${at}`);
  expect(listed(0)).toBeUndefined();
  expect(listed(6)).toEqual(titled);
  expect(listed(9)).toEqual([...titled, '`C06`, `C07`, and `C08`']);
  expect(listed(30)?.at(-1)).toMatch(/^`C06`, .*, `C17` and 12 more$/);
});

describe('a comparison of many products', () => {
  const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
  const rows = (card: ReturnType<typeof ask>) => partsOf(card, 'table')[0]?.rows ?? [];

  it('has five rows, and says how many more there are, unless that is one', () => {
    const six = ask(catalogOf(...ids.slice(0, 6).map(meant)), ['524']);
    expect(rows(six)).toHaveLength(6);
    expect(notesOf(six)).toEqual([]);
    expect(six.more).toEqual([]);
    const seven = ask(catalogOf(...ids.map(meant)), ['524']);
    expect(rows(seven)).toHaveLength(5);
    expect(notesOf(seven)).toEqual(['2 more meanings behind More']);
    expect(moreOf(seven, 'table')[0]?.rows).toHaveLength(7);
  });

  it('has three names in a row, and counts the rest, unless that is one', () => {
    const names = (count: number) => rows(ask(catalogOf(...ids.slice(0, count).map(overload)), ['524']))[0]?.[0];
    expect(names(3)).toBe('A, B, and C');
    expect(names(4)).toBe('A, B, C, and D');
    expect(names(5)).toBe('A, B, C and 2 more');
  });

  it('has all names behind More', () => {
    const card = ask(catalogOf(...ids.map(overload)), ['524']);
    expect(moreOf(card, 'table')[0]?.rows).toEqual([
      ['A, B, C, D, E, F, and G', 'The platform protects itself from overload', 'the CDN'],
    ]);
  });

  it('opens four by a button, one of each meaning first, and the others from a menu', () => {
    const card = ask(catalogOf(meant('Z'), ...ids.map(overload)), ['524']);
    const [buttons, menu] = partsOf(card, 'choices');
    expect(buttons?.choices.map(({ label }) => label)).toEqual(['A', 'Z', 'B', 'C']);
    expect(menu?.choices.map(({ label }) => label)).toEqual(['D', 'E', 'F', 'G']);
  });
});

it('what follows the standards has their title where they define the code, and the phrase of the sense otherwise', () => {
  const phrases = (...products: readonly ReturnType<typeof product>[]) =>
    partsOf(ask(catalogOf(...products), ['529']), 'table').flatMap((table) => table.rows.map(([, phrase]) => phrase));
  const standard = product('http', { code: '529', sense: 'standard', title: 'As the standards have it' });
  const follows = (id: string) => product(id, { code: '529', sense: 'standard', title: id });
  const own = product('D', { code: '529', sense: 'platform-overload', title: 'As D has it' });
  expect(phrases(follows('A'), follows('B'), own, standard)).toEqual(['As the standards have it', 'As D has it']);
  expect(phrases(follows('A'), follows('B'), own)).toEqual(['The meaning of the HTTP standards', 'As D has it']);
});
