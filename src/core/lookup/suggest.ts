import { type Catalog, type Entry, type Product, standard } from '../../catalog/catalog.ts';
import type { Language } from '../../language.ts';
import { locales } from '../../locales/index.ts';
import type { CompletionRequest, Suggestion } from '../port.ts';
import { normalise } from '../reader/layout/normalise.ts';
import { read } from '../reader/reader.ts';
import { nearestNames } from './nearest.ts';
import { search } from './search.ts';

/** More completions than this no platform shows, not even in a menu. */
const most = 100;

/**
 * Completions for what is typed so far, best first.
 *
 * @param first ids of the products that are meant where none is named
 */
export function suggest(
  partial: CompletionRequest,
  catalog: Catalog,
  language: Language,
  first: readonly string[] = [],
): Suggestion[] {
  const typed = normalise(partial.text).trim().toLowerCase().slice(0, 100);
  const other = partial.other?.slice(0, 100) ?? '';
  const offers =
    partial.field === 'code'
      ? suggestCodes(typed, read({ text: other }, catalog).products, catalog, language)
      : suggestProducts(typed, read({ text: other }, catalog).codes, catalog, language, first);
  return offers.slice(0, most);
}

/** Codes that begin with what is typed, then those whose symptom it describes; of the given products, if there are any. */
function suggestCodes(typed: string, products: readonly string[], catalog: Catalog, language: Language): Suggestion[] {
  const ofProducts = (entry: Entry): boolean => products.length === 0 || products.includes(entry.product);
  const groups = [...catalog.codes].map(([code, entries]) => ({ code, entries: entries.filter(ofProducts) }));
  const beginning = groups
    .filter(({ code, entries }) => entries.length > 0 && code.toLowerCase().startsWith(typed))
    .sort((a, b) => weight(b.entries) - weight(a.entries) || a.code.localeCompare(b.code, 'en', { numeric: true }));
  const fitting = typed && beginning.length === 0 ? search([typed], products, catalog).map(({ code }) => code) : [];
  const found = [...new Set(fitting)].flatMap((code) => groups.filter((group) => group.code === code));
  return [...beginning, ...found].map(({ code, entries }) => ({
    label: `${code} ${labelOf(entries, catalog, language)}`,
    value: code,
  }));
}

/** How many of the entries have a meaning that nobody knows by heart: these are what people come for. */
const weight = (entries: readonly Entry[]): number => entries.filter(({ sense }) => sense !== 'standard').length;

/** What happened and on which product; for several products only what the standard says, since each words it its way. */
function labelOf(entries: readonly Entry[], catalog: Catalog, language: Language): string {
  const byStandard = entries.find(({ product }) => product === standard);
  const others = entries.filter(({ product }) => product !== standard);
  const names = others.map(({ product }) => catalog.products.get(product)?.name[language]).join(', ');
  const [first] = others.length > 0 ? others : entries;
  if (first && others.length <= 1) return [first.words[language].title, names].filter(Boolean).join(' · ');
  const allStandard = byStandard && others.every(({ sense }) => sense === 'standard');
  const phrase = allStandard ? byStandard.words[language].title.split(/[:：]/)[0] : undefined;
  return phrase ? `${phrase} · ${names}` : names;
}

/** Products and vendors by name: beginning with what is typed, then containing it, then misspelt. */
function suggestProducts(
  typed: string,
  codes: readonly string[],
  catalog: Catalog,
  language: Language,
  first: readonly string[],
): Suggestion[] {
  const documents = ({ entries }: Product): number => codes.filter((code) => entries.has(code)).length;
  const offers = [
    ...[...catalog.products.values()].map((product) => ({
      label: product.name[language],
      value: product.id === standard ? product.name.en : product.id,
      names: [product.id, ...Object.values(product.name), ...product.aliases, ...product.sharedAliases],
      documents: documents(product),
    })),
    ...vendorOffers(catalog, language),
  ];
  const near = nearestNames(typed, catalog);
  return offers
    .map((offer) => ({ ...offer, rank: rankOf(offer.names, typed, near) }))
    .filter(({ rank }) => rank < notFitting)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        b.documents - a.documents ||
        Number(first.includes(b.value)) - Number(first.includes(a.value)) ||
        a.label.localeCompare(b.label),
    )
    .map(({ label, value }) => ({ label, value }));
}

/** A vendor is worth an offer of its own when it stands for several products. */
const vendorOffers = (catalog: Catalog, language: Language) =>
  [...catalog.vendors.values()]
    .filter(({ id }) => [...catalog.products.values()].filter(({ vendor }) => vendor === id).length > 1)
    .map(({ id, name, aliases }) => ({
      label: locales[language].core.allProducts(name[language]),
      value: id,
      names: [...Object.values(name), ...aliases],
      documents: 0,
    }));

const notFitting = 3;

function rankOf(names: readonly string[], typed: string, near: readonly string[]): number {
  const lower = names.map((name) => name.toLowerCase());
  if (lower.some((name) => name.startsWith(typed))) return 0;
  if (lower.some((name) => name.includes(typed))) return 1;
  return lower.some((name) => near.includes(name)) ? 2 : notFitting;
}
