import type { Card } from '../core/card.ts';

/** Where people can say that a card is wrong: in a form, which goes to a channel of the team's, or on a page. */
export type Feedback = { readonly kind: 'channel' } | { readonly kind: 'page'; readonly url: string };

/**
 * The address of the page with the entry filled in, as parameters that issue forms take.
 *
 * @param about the entry, and the edition of the catalog that has it
 */
export function reportUrl(url: string, { product, code, edition }: NonNullable<Card['about']>): string {
  const address = new URL(url);
  for (const [name, value] of Object.entries({ product, code, edition })) address.searchParams.set(name, value);
  return address.href;
}
