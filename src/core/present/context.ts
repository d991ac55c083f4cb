import { type Catalog, type Entry, type Product, standard } from '../../catalog/catalog.ts';
import type { Runbooks } from '../../catalog/runbooks.ts';
import type { Language } from '../../language.ts';
import { locales } from '../../locales/index.ts';
import type { CoreWords } from '../../locales/shape.ts';
import type { Choice, Part } from '../card.ts';
import type { Answer, Ref } from '../lookup/answer.ts';
import type { Asked } from '../question.ts';
import type { Finding } from '../reader/finding.ts';
import type { Reading } from '../reader/reading.ts';

/** What every presenter needs: the data, the language and its words, the ids of the question, a team's runbooks. */
export type Setting = {
  readonly catalog: Catalog;
  readonly language: Language;
  readonly words: CoreWords;
  readonly ids: readonly Finding[];
  readonly runbooks: Runbooks | undefined;
  /** What was asked besides the name that has to be settled. */
  readonly asked: Pick<Reading, 'words' | 'intent' | 'products'>;
};

/** What a card is made from beside the answer. */
export type Surroundings = Pick<Setting, 'catalog' | 'language' | 'runbooks'>;

export const settingOf = (surroundings: Surroundings, reading: Reading): Setting => ({
  ...surroundings,
  words: locales[surroundings.language].core,
  ids: firstIds(reading.findings),
  asked: reading,
});

/** Each id once, and a few: nobody attaches forty. */
const firstIds = (findings: readonly Finding[]): Finding[] =>
  [
    ...new Map(
      findings.filter(({ kind }) => kind === 'request-id').map((found) => [`${found.product} ${found.value}`, found]),
    ).values(),
  ].slice(0, mostIds);

const mostIds = 12;

/** The product of a reference. References come from a lookup in the same catalog, so it is always there. */
export function productOf(id: string, { catalog }: Setting): Product {
  const product = catalog.products.get(id);
  if (!product) throw new Error(`no product ${id}`);
  return product;
}

/** The entry of a reference to a documented code. */
export function entryOf({ product, code }: Ref, setting: Setting): Entry {
  const entry = productOf(product, setting).entries.get(code);
  if (!entry) throw new Error(`no entry ${product} ${code}`);
  return entry;
}

export const productName = (id: string, setting: Setting): string => productOf(id, setting).name[setting.language];

/** How a sentence about the product calls it; the standards are about CDNs in general. */
export const selfOf = (id: string, setting: Setting): string | undefined =>
  id === standard ? undefined : productName(id, setting);

export const titleOf = (ref: Ref, setting: Setting): string => entryOf(ref, setting).words[setting.language].title;

/** The words that a question names a product with. */
export const askedName = (id: string, setting: Setting): string =>
  id === standard ? productOf(id, setting).name.en : id;

/** What a person types to ask the same. */
export function typed(
  { intent, codes = [], classes = [], products = [], words = [], sharedName }: Asked,
  setting: Setting,
): string {
  return [
    ...(intent === undefined ? [] : [intent]),
    ...(words.length > 0 ? ['search', ...words] : []),
    ...codes,
    ...classes.map((first) => `${first}xx`),
    ...products.map((id) => askedName(id, setting)),
    ...(sharedName === undefined ? [] : [sharedName]),
  ].join(' ');
}

/** A choice that asks something. */
export const choice = (label: string, asked: Asked, setting: Setting): Choice => ({
  label,
  question: typed(asked, setting),
  asked,
  language: setting.language,
});

/** A choice that opens the card of one entry. */
export const openEntry = ({ product, code }: Ref, setting: Setting): Choice =>
  choice(`${code} ${productName(product, setting)}`, { codes: [code], products: [product] }, setting);

/** An example of how to ask, which is read like anything that people type. */
export const example = (question: string, { language }: Setting): Choice => ({ label: question, question, language });

/** Choices that ask for the codes on every product that has them, where that is more than one. */
export const compareEverywhere = (codes: readonly string[], setting: Setting): Choice[] =>
  codes
    .filter((code) => (setting.catalog.codes.get(code)?.length ?? 0) > 1)
    .map((code) => choice(setting.words.compareCode(code), { codes: [code] }, setting));

/** Each value once, in order. */
export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** A person's words, fit to stand in a card: one line, no backticks, not too long. */
export function echo(text: string, { words }: Setting): string {
  const line = text.replace(/[`\s]+/g, ' ').trim();
  const characters = [...line];
  return words.quote(characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : line);
}

/** One kind of answer. */
export type Of<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

/** A card before its tone, language and plain text are added. */
export type Draft = { readonly title: string; readonly parts: readonly Part[] };

/** A menu that opens entries in the place of the card; none for none. */
export const choicesOf = (refs: readonly Ref[], setting: Setting): Part[] =>
  refs.length === 0
    ? []
    : [
        {
          kind: 'choices',
          title: setting.words.labels.open,
          choices: refs.map((ref) => openEntry(ref, setting)),
          menu: true,
          replaces: true,
        },
      ];

/** What the catalog covers. */
export const productsLine = (setting: Setting): string => {
  const { words, language, catalog } = setting;
  return `${words.help.products}${words.colon}${words.and([...catalog.products.values()].map(({ name }) => name[language]))}`;
};

/** One sentence for each product, with every code that it does not document. */
export const undocumentedTexts = (refs: readonly Ref[], setting: Setting): Part[] =>
  unique(refs.map(({ product }) => product)).map((product) => {
    const { words } = setting;
    const name = productName(product, setting);
    const codes = refs.filter((ref) => ref.product === product).map(({ code }) => code);
    const none = productOf(product, setting).entries.size === 0;
    return { kind: 'text', text: none ? words.publishesNone(name) : words.undocumented(words.and(codes), name) };
  });
