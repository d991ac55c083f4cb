import { type Entry, standard } from '../../catalog/catalog.ts';
import type { Language } from '../../language.ts';
import { locales } from '../../locales/index.ts';
import { unique } from '../collections.ts';
import type { CompletionRequest, Suggestion } from '../port.ts';
import { normalise } from '../reader/layout/normalise.ts';
import type { Reading } from '../reader/reading.ts';
import { askedName } from './refs.ts';
import type { LookupContext } from './way.ts';

/** No platform shows more completions, not even in a menu. */
const maxItems = 100;

/** Longer fields hold no code and no name. */
const maxFieldLength = 100;

/** What completions are made from. */
export type SuggestContext = LookupContext & {
  readonly read: (text: string) => Reading;
  readonly language: Language;
};

/** Completions for what is typed so far, best first. */
export function suggest({ field, text, other = '' }: CompletionRequest, context: SuggestContext): Suggestion[] {
  const typed = normalise(text).trim().toLowerCase().slice(0, maxFieldLength);
  const { codes, products } = context.read(other.slice(0, maxFieldLength));
  const all = field === 'code' ? suggestCodes(typed, products, context) : suggestProducts(typed, codes, context);
  return all.slice(0, maxItems);
}

/** Codes that begin with what is typed, then those whose symptom it describes; of the given products, if there are any. */
function suggestCodes(typed: string, products: readonly string[], context: SuggestContext): Suggestion[] {
  const { catalog, search } = context;
  const isMeant = (entry: Entry): boolean => products.length === 0 || products.includes(entry.product);
  const groups = [...catalog.codes].map(([code, entries]) => ({ code, entries: entries.filter(isMeant) }));
  const beginning = groups
    .filter(({ code, entries }) => entries.length > 0 && code.toLowerCase().startsWith(typed))
    .sort((a, b) => ownMeanings(b.entries) - ownMeanings(a.entries) || byNumber(a.code, b.code));
  const bySymptom = typed && beginning.length === 0 ? search([typed], products).map(({ code }) => code) : [];
  const found = unique(bySymptom).flatMap((code) => groups.filter((group) => group.code === code));
  return [...beginning, ...found].map(({ code, entries }) => ({
    label: `${code} ${labelOf(entries, context)}`,
    value: code,
  }));
}

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** How many of the entries have a meaning that nobody knows by heart: these are what people come for. */
const ownMeanings = (entries: readonly Entry[]): number => entries.filter(({ sense }) => sense !== 'standard').length;

/** What happened and on which product; for several products only what the standard says, since each words it its way. */
function labelOf(entries: readonly Entry[], { catalog, language }: SuggestContext): string {
  const byStandard = entries.find(({ product }) => product === standard);
  const others = entries.filter(({ product }) => product !== standard);
  const names = others.map(({ product }) => catalog.products.get(product)?.name[language]).join(', ');
  const [first] = others.length > 0 ? others : entries;
  if (first && others.length <= 1) return [first.words[language].title, names].filter(Boolean).join(' · ');
  const allStandard = byStandard && others.every(({ sense }) => sense === 'standard');
  const phrase = allStandard ? byStandard.words[language].title.split(/[:：]/)[0] : undefined;
  return phrase ? `${phrase} · ${names}` : names;
}

/** A product or vendor that may be meant, by every name of it. */
type Offer = Suggestion & {
  readonly names: readonly string[];
  /** How many of the codes in the other field it documents. */
  readonly documents: number;
};

/** Products and vendors by name: beginning with what is typed, then containing it, then misspelt. */
function suggestProducts(typed: string, codes: readonly string[], context: SuggestContext): Suggestion[] {
  const { defaultProducts, nearest } = context;
  const near = nearest.misspelt(typed);
  return [...productOffers(codes, context), ...vendorOffers(context)]
    .map((offer) => ({ ...offer, rank: rankOf(offer.names, typed, near) }))
    .filter(({ rank }) => rank < notFitting)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        b.documents - a.documents ||
        Number(defaultProducts.includes(b.value)) - Number(defaultProducts.includes(a.value)) ||
        a.label.localeCompare(b.label),
    )
    .map(({ label, value }) => ({ label, value }));
}

const productOffers = (codes: readonly string[], { catalog, language }: SuggestContext): Offer[] =>
  [...catalog.products.values()].map((product) => ({
    label: product.name[language],
    value: askedName(product),
    names: [product.id, ...Object.values(product.name), ...product.aliases, ...product.sharedAliases],
    documents: codes.filter((code) => product.entries.has(code)).length,
  }));

/** A vendor is worth an offer of its own when it stands for several products, and is no product by its own name. */
function vendorOffers({ catalog, language }: SuggestContext): Offer[] {
  const names = new Set(catalog.names.flatMap(({ name, products }) => (products.length > 1 ? [name] : [])));
  return [...catalog.vendors.values()]
    .filter(({ id, aliases }) => !catalog.products.has(id) && aliases.some((alias) => names.has(alias)))
    .map(({ id, name, aliases }) => ({
      label: locales[language].core.allProducts(name[language]),
      value: id,
      names: [...Object.values(name), ...aliases],
      documents: 0,
    }));
}

const notFitting = 3;

function rankOf(names: readonly string[], typed: string, near: readonly string[]): number {
  const lower = names.map((name) => name.toLowerCase());
  if (lower.some((name) => name.startsWith(typed))) return 0;
  if (lower.some((name) => name.includes(typed))) return 1;
  return lower.some((name) => near.includes(name)) ? 2 : notFitting;
}
