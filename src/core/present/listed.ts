import { behind, type Entry } from '../../catalog/catalog.ts';
import type { Part } from '../card.ts';
import { choicesOf, type Draft, type Of, productName, productOf, type Setting, titleOf } from './context.ts';
import { ticket } from './ticket.ts';

/** Every code of the products; those with a meaning of their own come first in the menu. */
export function listed(answer: Of<'listed'>, setting: Setting): Draft {
  const { words } = setting;
  const all = answer.products.map((id) => ({ id, entries: entriesFor(id, answer, setting) }));
  const some = all.filter(({ entries }) => entries.length > 0);
  const none = all.filter(({ entries }) => entries.length === 0);
  const entries = some.flatMap((product) => product.entries);
  const ownFirst = entries.toSorted((a, b) => Number(a.sense === 'standard') - Number(b.sense === 'standard'));
  return {
    title: titleFor(answer, entries.length, setting),
    parts: [
      ...none.flatMap(({ id }) => withoutCodes(id, answer, setting)),
      ...some.map((product) => ({
        kind: 'list' as const,
        title:
          all.length > 1
            ? words.titles.listed(productName(product.id, setting), product.entries.length)
            : words.labels.codes,
        items: product.entries.map((entry) => `\`${entry.code}\` ${entry.words[setting.language].title}`),
      })),
      ...choicesOf(ownFirst, setting),
    ],
  };
}

function entriesFor(id: string, { classes, status }: Of<'listed'>, setting: Setting): Entry[] {
  if (status !== undefined) return behind(id, status, setting.catalog);
  return [...productOf(id, setting).entries.values()].filter(
    ({ code }) => classes.length === 0 || (/^\d{3}$/.test(code) && classes.includes(code.charAt(0))),
  );
}

function titleFor({ products, status }: Of<'listed'>, count: number, setting: Setting): string {
  const { titles, and } = setting.words;
  const names = and(products.map((id) => productName(id, setting)));
  if (status !== undefined) return titles.listedStatus(names, status, count);
  return titles.listed(names, count);
}

/** A product may well be recognised without publishing codes; then how to ask its support is what there is to say. */
function withoutCodes(id: string, { classes }: Of<'listed'>, setting: Setting): Part[] {
  const { words } = setting;
  const name = productName(id, setting);
  if (productOf(id, setting).entries.size > 0) {
    return [{ kind: 'text', text: words.undocumented(words.and(classes.map((first) => `${first}xx`)), name) }];
  }
  return [{ kind: 'text', text: words.publishesNone(name) }, ...ticket(id, [], setting)];
}

/** The best matches by symptom. */
export function found({ entries, notOn }: Of<'found'>, setting: Setting): Draft {
  const { words } = setting;
  const names = words.and(notOn.map((id) => productName(id, setting)));
  return {
    title: words.titles.found(entries.length),
    parts: [
      ...(notOn.length > 0 ? [{ kind: 'text' as const, text: words.nothingOn(names) }] : []),
      {
        kind: 'facts',
        facts: entries.map((ref) => ({
          label: `${ref.code} ${productName(ref.product, setting)}`,
          value: titleOf(ref, setting),
        })),
      },
      ...choicesOf(entries, setting),
    ],
  };
}
