import { type Part, spans } from '../card.ts';
import { links, list } from '../parts.ts';
import { productName, productOf } from './catalog-names.ts';
import type { PresentContext, RequestId } from './context.ts';

/**
 * What to attach to the vendor's ticket, and where to open it. A product whose list is unknown still has the ids by
 * which its support finds a request.
 *
 * @param first what the code at hand asks for beyond the product's own list
 */
export function ticket(id: string, first: readonly string[], context: PresentContext): Part[] {
  const { words, language } = context;
  const { ticket: address, requestIds } = productOf(id, context);
  const usual = address?.attach[language] ?? requestIds.map(({ name, in: where }) => words.requestId[where](name));
  const given = context.ids.filter(({ product }) => product === id);
  const items = [...given.map(idLine), ...first, ...usual.filter((item) => !asksOnlyFor(item, given))];
  return [
    ...list(words.labels.ticket, items),
    ...links(words.labels.openTicket, address && [{ label: productName(id, context), url: address.url }]),
  ];
}

/** Whether an item asks for nothing but an id that is given already. */
const asksOnlyFor = (item: string, given: readonly RequestId[]): boolean =>
  spans(item).filter(({ kind }) => kind === 'code').length === 1 &&
  given.some(({ name }) => item.toLowerCase().includes(`\`${name}\``));

/** An id from the question, to copy as it is. */
export const idLine = ({ name, value }: RequestId): string => `${name} \`${value.replaceAll('`', '')}\``;
