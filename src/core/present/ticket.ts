import { type Link, spans } from '../card.ts';
import { productName, productOf } from './catalog-names.ts';
import type { PresentContext, RequestId } from './context.ts';

/**
 * What to attach to the vendor's ticket beyond what the question holds already. A product whose list is unknown still has
 * the ids by which its support finds a request.
 *
 * @param first what the code at hand asks for beyond the product's own list
 */
export function attachments(id: string, first: readonly string[], context: PresentContext): string[] {
  const { words, language } = context;
  const { ticket, requestIds } = productOf(id, context);
  const usual = ticket?.attach[language] ?? requestIds.map(({ name, in: where }) => words.requestId[where](name));
  const given = context.ids.filter(({ product }) => product === id);
  return [...first, ...usual.filter((item) => !asksOnlyFor(item, given))];
}

/** Where to open a ticket at the support of each product, as far as that is known. */
export function ticketLinks(ids: readonly string[], context: PresentContext): Link[] {
  const { words } = context;
  return ids.flatMap((id) => {
    const { ticket } = productOf(id, context);
    const label = ids.length === 1 ? words.openTicket : words.openTicketAt(productName(id, context));
    return ticket ? [{ label, url: ticket.url }] : [];
  });
}

/** Whether an item asks for nothing but an id that is given already. */
const asksOnlyFor = (item: string, given: readonly RequestId[]): boolean =>
  spans(item).filter(({ kind }) => kind === 'code').length === 1 &&
  given.some(({ name }) => item.toLowerCase().includes(`\`${name}\``));
