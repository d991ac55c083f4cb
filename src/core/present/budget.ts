import type { Language } from '../../language.ts';

/*
 * What fits a screen (CARDS.md): 120 words of English or 200 Han characters, with everything that stands on a card.
 */

/** What a main card may hold beside its buttons and the blanks of its commands. */
export const mainBudget: Readonly<Record<Language, number>> = { en: 91, 'zh-CN': 108 };

/** A block for the ticket is higher than its words are many. */
export const ticketRoom: Readonly<Record<Language, number>> = { en: 14, 'zh-CN': 20 };

/** How much room texts take in a language: in words of English, in Han characters. */
export const sizeIn = (language: Language, ...texts: readonly string[]): number =>
  texts.join(' ').match(units[language])?.length ?? 0;

const units: Readonly<Record<Language, RegExp>> = { en: /\S+/g, 'zh-CN': /\p{Script=Han}/gu };
