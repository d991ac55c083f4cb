import type { Tone } from '../core/card.ts';
import type { Owner } from './action.ts';

/** Who sees a card, which decides what can be done with it. */
export type Audience =
  /** Only the person who asked; it may be shared to a thread or to the channel. */
  | { readonly kind: 'asker'; readonly thread?: string | undefined }
  /** Everybody in the channel; the one who asked or shared may delete it. */
  | ({ readonly kind: 'channel' } & Owner)
  /** The conversation between one person and the bot. */
  | { readonly kind: 'direct' }
  /** A page of one person with a field for a paste of its own. */
  | { readonly kind: 'view' };

/** Who sees the answer to a command, unless the command itself says. */
export type Visibility = 'private' | 'channel';

/** Whether a card of this tone is of use to nobody but the person who asked, wherever answers go. */
export const isPersonal = (tone: Tone): boolean =>
  tone === 'help' || tone === 'unknown' || tone === 'courtesy' || tone === 'fault';

/** Whether a card of this tone offers a field for a paste: the question could not be answered as it was asked. */
export const offersPaste = (tone: Tone): boolean => tone === 'help' || tone === 'unknown';
