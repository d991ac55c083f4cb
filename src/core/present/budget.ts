import type { CoreWords } from '../../locales/index.ts';

/*
 * What fits a screen (CARDS.md): 120 words of English or 200 Han characters, with everything that stands on a card. Each
 * language says how it counts, and what of that is left beside the buttons and the blanks of commands.
 */

/** How much room texts take in a language: words, or characters. */
export const sizeIn = ({ budget }: Pick<CoreWords, 'budget'>, ...texts: readonly string[]): number =>
  texts.join(' ').match(budget.unit)?.length ?? 0;
