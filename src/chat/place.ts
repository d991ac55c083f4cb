import type { Card, Tone } from '../core/card.ts';
import { restOf } from '../core/port.ts';
import { type Audience, isPersonal } from './audience.ts';

/* Where the answer to a click goes: in the place of the card that was clicked, or below it, to the person alone. */

/** A card as it is shown. */
export type ShownCard = Card & {
  /** The rest of a card in the place of that card: a button leads back. */
  readonly isInPlace?: true;
};

/**
 * Whether an answer may take the place of the clicked card: that was only a step, and nobody else minds.
 *
 * @param replaces whether the card was only a step
 * @param audience who sees the card; undefined for a card of somebody else
 * @param tone of the answer, once it is known: what is of use to one person takes no place that everybody sees
 */
export const mayReplace = (replaces: boolean, audience: Audience | undefined, tone?: Tone): boolean =>
  replaces && audience !== undefined && !(audience.kind === 'channel' && tone !== undefined && isPersonal(tone));

/**
 * Whether the rest of a card may take its place: nobody else sees it, and it can be made again.
 *
 * @param stays whether the card says what its question would not give again
 * @param audience who sees the card; undefined for a card of somebody else
 */
export const restMayReplace = (stays: true | undefined, audience: Audience | undefined): boolean =>
  !stays && audience !== undefined && audience.kind !== 'channel';

/** The rest of a card; the card itself, if the catalog has no more for it by now. */
export function restOrCard(card: Card, isInPlace: boolean): ShownCard {
  if (card.more.length === 0) return card;
  return { ...restOf(card, false), ...(isInPlace && { isInPlace }) };
}
