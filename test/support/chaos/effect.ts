import { languages } from '../../../src/language.ts';
import { locales } from '../../../src/locales/index.ts';

/** What a person got from a request of the bot's, or from the acknowledgement of what they did. */
export type Effect = {
  readonly kind: 'answer' | 'fault' | 'sentence' | 'choices' | 'form' | 'removal' | 'deferral';
  /** The place that it takes: what takes the same place is seen once. */
  readonly place: string;
  /** Whether the bot heard that the platform accepted it. */
  readonly heard: boolean;
};

/** How the sentence about a fault begins, in every language, up to the bracket around its id. */
const beginnings = languages.map((language) => locales[language].core.fault('').split(/\s*[(（]/)[0] ?? '');

/** @returns what kind of message it is: a card, the sentence about a fault, or another sentence */
export function kindOfMessage(message: object, isCard: boolean): Effect['kind'] {
  const text = JSON.stringify(message);
  if (beginnings.some((beginning) => text.includes(beginning))) return 'fault';
  return isCard ? 'answer' : 'sentence';
}
