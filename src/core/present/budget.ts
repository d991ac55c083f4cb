import type { CoreWords } from '../../locales/index.ts';
import type { Part } from '../card.ts';

/*
 * What fits a screen (CARDS.md): 120 words of English or 200 Han characters, with everything that stands on a card. Each
 * language says how it counts, and what of that is left beside the buttons and the blanks of commands.
 */

/** How much room texts take in a language: words, or characters. */
export const sizeIn = ({ budget }: Pick<CoreWords, 'budget'>, ...texts: readonly string[]): number =>
  texts.join(' ').match(budget.unit)?.length ?? 0;

/** What a person reads of a part, but for what is closed until it is clicked: menus. */
export function textsOf(part: Part): readonly string[] {
  switch (part.kind) {
    case 'heading':
    case 'text':
      return [part.text];
    case 'facts':
      return part.facts.flatMap(({ label, value }) => [label, value]);
    case 'steps':
      return [part.title, ...part.steps.flatMap(({ text, command = '', reads = '' }) => [text, command, reads])];
    case 'list':
      return [part.title, ...part.items];
    case 'table':
      return [...part.columns, ...part.rows.flat()];
    case 'code':
      return [part.title, part.code];
    case 'links':
      return [part.title, ...part.links.map(({ label }) => label)];
    case 'note':
      return part.items.map((item) => (typeof item === 'string' ? item : item.label));
    case 'choices':
      return [part.title, ...(part.menu ? [] : part.choices.map(({ label }) => label))];
    case 'actions':
      return part.actions.map(({ label }) => label);
    default:
      return part satisfies never;
  }
}
