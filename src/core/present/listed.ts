import { codesForStatus, type Entry, standard } from '../../catalog/catalog.ts';
import type { Part } from '../card.ts';
import { unique } from '../collections.ts';
import type { AnswerOf } from '../lookup/answer.ts';
import { list, text } from '../parts.ts';
import { productName, productNames, productOf } from './catalog-names.ts';
import { openMenu } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';
import { standardText } from './standard.ts';
import { ticket } from './ticket.ts';

type Listed = AnswerOf<'listed'>;

/**
 * Every code of the products; those with a meaning of their own come first in the menu. A status has the standard's
 * meaning with it, since none of the codes behind it is what it means.
 */
export function listed(answer: Listed, context: PresentContext): Draft {
  const all = answer.products.map((id) => ({ id, entries: entriesFor(id, answer, context) }));
  const without = all.filter(({ entries }) => entries.length === 0);
  const entries = all.flatMap((product) => product.entries);
  const ownFirst = entries.toSorted((a, b) => Number(a.sense === 'standard') - Number(b.sense === 'standard'));
  return {
    title: titleFor(answer, entries, context),
    parts: [
      ...text(...statusText(answer, context)),
      ...without.flatMap(({ id }) => withoutCodes(id, answer, context)),
      ...all.flatMap((product) => codesOf(product, all.length > 1, context)),
      ...openMenu(ownFirst, context),
    ],
  };
}

type ProductEntries = { readonly id: string; readonly entries: readonly Entry[] };

/** The codes of a product, under its name where there are several. */
function codesOf({ id, entries }: ProductEntries, named: boolean, context: PresentContext): Part[] {
  const { titles, labels } = context.words;
  return list(
    named ? titles.listed(productName(id, context), entries.length) : labels.codes,
    entries.map(({ code, words }) => `\`${code}\` ${words[context.language].title}`),
  );
}

function entriesFor(id: string, { classes, status }: Listed, context: PresentContext): Entry[] {
  if (status !== undefined) return codesForStatus(id, status, context.catalog);
  return [...productOf(id, context).entries.values()].filter(
    ({ code }) => classes.length === 0 || (/^\d{3}$/.test(code) && classes.includes(code.charAt(0))),
  );
}

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
  return [...text(words.publishesNone(name)), ...ticket(id, [], context)];
}
