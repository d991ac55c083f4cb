import { type Catalog, codesForStatus, type Entry, standard } from '../../catalog/catalog.ts';
import type { Part } from '../card.ts';
import { unique } from '../collections.ts';
import type { AnswerOf, Ref } from '../lookup/answer.ts';
import { entriesIn } from '../lookup/most-asked.ts';
import { list, menuInPlace, note, text } from '../parts.ts';
import { productName, productNames, productOf } from './catalog-names.ts';
import { openEntry } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';
import { standardText } from './standard.ts';
import { attachments } from './ticket.ts';

type Listed = AnswerOf<'listed'>;

/**
 * Every code of the products, because somebody asked for a list; or those behind a status, a screen of them at once, with
 * the standard's meaning, since none of them is what the status means.
 */
export function listed(answer: Listed, context: PresentContext): Draft {
  const all = answer.products.map((id) => ({ id, entries: listedEntries(id, answer, context.catalog) }));
  const without = all.filter(({ entries }) => entries.length === 0);
  const entries = all.flatMap((product) => product.entries);
  const ownFirst = entries.toSorted((a, b) => Number(a.sense === 'standard') - Number(b.sense === 'standard'));
  const isAsked = answer.status === undefined;
  const lists = all.flatMap((product) => codesOf(product, all.length > 1, isAsked ? undefined : maxAtOnce, context));
  const isCut = !isAsked && all.some((product) => product.entries.length > maxAtOnce);
  return {
    title: titleFor(answer, entries, context),
    parts: [
      ...text(...statusText(answer, context)),
      ...without.flatMap(({ id }) => withoutCodes(id, answer, context)),
      ...lists,
    ],
    controls: menuInPlace(
      context.words.labels.open,
      ownFirst.map(({ product, code }): Ref => ({ product, code })).map((ref) => openEntry(ref, context)),
    ),
    more: isCut ? all.flatMap((product) => codesOf(product, all.length > 1, undefined, context)) : [],
  };
}

/** So many codes of a status are seen at once. */
const maxAtOnce = 6;

type ProductEntries = { readonly id: string; readonly entries: readonly Entry[] };

/** The codes of a product, under its name where there are several, the first ones only if there is a limit. */
function codesOf(
  { id, entries }: ProductEntries,
  named: boolean,
  limit: number | undefined,
  context: PresentContext,
): Part[] {
  const { titles, moreCodes } = context.words;
  const lines = entries.map(({ code, words }) => `\`${code}\` ${words[context.language].title}`);
  const shown = lines.slice(0, limit);
  return [
    ...list(named ? titles.listed(productName(id, context), entries.length) : '', shown),
    ...note(lines.length > shown.length ? moreCodes(lines.length - shown.length) : ''),
  ];
}

/** The entries of a product that a list has. */
export const listedEntries = (id: string, { classes, status }: Listed, catalog: Catalog): Entry[] =>
  status === undefined ? entriesIn(id, classes, catalog) : codesForStatus(id, status, catalog);

function titleFor({ products, status }: Listed, entries: readonly Entry[], context: PresentContext): string {
  const { titles } = context.words;
  if (status === undefined) return titles.listed(productNames(products, context), entries.length);
  const holders = productNames(unique(entries.map(({ product }) => product)), context);
  return titles.listedStatus(holders, status, entries.length);
}

function statusText({ status = '' }: Listed, context: PresentContext): string[] {
  const isDefined = context.catalog.products.get(standard)?.entries.has(status) ?? false;
  return isDefined ? [standardText({ product: standard, code: status }, context)] : [];
}

/** A product may well be recognised without publishing codes; then how to ask its support is what there is to say. */
function withoutCodes(id: string, { classes, status }: Listed, context: PresentContext): Part[] {
  const { words } = context;
  const name = productName(id, context);
  if (productOf(id, context).entries.size > 0) {
    const missing = status === undefined ? classes.map((first) => `${first}xx`) : [status];
    return text(words.undocumented(words.and(missing), name));
  }
  return text(words.publishesNone(name), words.attach(attachments(id, [], context)));
}
