import { codesForStatus, type Entry } from '../../catalog/catalog.ts';
import type { Part } from '../card.ts';
import type { AnswerOf } from '../lookup/answer.ts';
import { list, text } from '../parts.ts';
import { productName, productNames, productOf } from './catalog-names.ts';
import { openMenu } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';
import { ticket } from './ticket.ts';

type Listed = AnswerOf<'listed'>;

/** Every code of the products; those with a meaning of their own come first in the menu. */
export function listed(answer: Listed, context: PresentContext): Draft {
  const all = answer.products.map((id) => ({ id, entries: entriesFor(id, answer, context) }));
  const without = all.filter(({ entries }) => entries.length === 0);
  const entries = all.flatMap((product) => product.entries);
  const ownFirst = entries.toSorted((a, b) => Number(a.sense === 'standard') - Number(b.sense === 'standard'));
  return {
    title: titleFor(answer, entries.length, context),
    parts: [
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

function titleFor({ products, status }: Listed, count: number, context: PresentContext): string {
  const { titles } = context.words;
  const names = productNames(products, context);
  return status === undefined ? titles.listed(names, count) : titles.listedStatus(names, status, count);
}

/** A product may well be recognised without publishing codes; then how to ask its support is what there is to say. */
function withoutCodes(id: string, { classes }: Listed, context: PresentContext): Part[] {
  const { words } = context;
  const name = productName(id, context);
  if (productOf(id, context).entries.size > 0) {
    return text(words.undocumented(words.and(classes.map((first) => `${first}xx`)), name));
  }
  return [...text(words.publishesNone(name)), ...ticket(id, [], context)];
}
