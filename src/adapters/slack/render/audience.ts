import type { Tone } from '../../../core/card.ts';
import type { Owner } from './ids.ts';

/** Who sees an answer, which decides what can be done with it. */
export type Audience =
  /** Only the person who asked; it may be shared to a thread or to the channel. */
  | { readonly kind: 'asker'; readonly thread?: string | undefined }
  /** Everybody in the channel; the one who asked or shared may delete it. */
  | ({ readonly kind: 'channel' } & Owner)
  /** The conversation between one person and the bot. */
  | { readonly kind: 'own' }
  /** The Home tab or a modal, which have a field for a paste themselves. */
  | { readonly kind: 'view' };

const personal: readonly Tone[] = ['help', 'unknown', 'courtesy', 'fault'];

/** Whether only the person who asked needs to see it, wherever answers go. */
export const isPersonal = (tone: Tone): boolean => personal.includes(tone);
