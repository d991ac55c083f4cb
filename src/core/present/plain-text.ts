import type { CoreWords } from '../../locales/index.ts';
import { locales } from '../../locales/index.ts';
import { type Card, type Part, typedActions, typedChoices } from '../card.ts';

/** The whole card as plain text, in the order of its parts; code spans keep their backticks. */
export function cardText(card: Omit<Card, 'text'>): string {
  const words = locales[card.language].core;
  const texts = card.parts.map((part) => partText(part, card.parts, words)).filter((text) => text !== '');
  return [card.title, ...texts].join('\n\n');
}

function partText(part: Part, all: readonly Part[], { colon, separator }: CoreWords): string {
  switch (part.kind) {
    case 'heading':
    case 'text':
    case 'note':
      return part.text;
    case 'facts':
      return part.facts.map(({ label, value }) => `${label}${colon}${value}`).join('\n');
    case 'steps':
      return [part.title + colon.trimEnd(), ...part.steps.map((step, at) => `${at + 1}. ${step}`)].join('\n');
    case 'list':
      return [part.title + colon.trimEnd(), ...part.items.map((item) => `- ${item}`)].join('\n');
    case 'code':
      return part.code;
    case 'links':
      return [part.title + colon.trimEnd(), ...part.links.map(({ label, url }) => `- ${label}${colon}${url}`)].join(
        '\n',
      );
    case 'choices':
      return part.title + colon + typedChoices(part.choices, separator);
    case 'actions':
      return typedActions(part.actions, all, colon).join('\n');
    default:
      return part satisfies never;
  }
}
