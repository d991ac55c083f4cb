import type { CoreWords } from '../../locales/index.ts';
import { locales } from '../../locales/index.ts';
import { type Card, noteSeparator, type Part, type Step, typedActions, typedChoices } from '../card.ts';

/** What is seen of a card at once as plain text, in the order of its parts; code spans keep their backticks. */
export function cardText(card: Pick<Card, 'title' | 'parts' | 'language'>): string {
  const words = locales[card.language].core;
  const texts = card.parts.map((part) => partText(part, card.parts, words)).filter((text) => text !== '');
  return [card.title, ...texts].join('\n\n');
}

function partText(part: Part, all: readonly Part[], { colon, separator }: CoreWords): string {
  const titled = (title: string, lines: readonly string[]): string =>
    [...(title === '' ? [] : [title + colon.trimEnd()]), ...lines].join('\n');
  switch (part.kind) {
    case 'heading':
    case 'text':
      return part.text;
    case 'note':
      return part.items
        .map((item) => (typeof item === 'string' ? item : `${item.label} (${item.url})`))
        .join(noteSeparator);
    case 'facts':
      return part.facts.map(({ label, value }) => `${label}${colon}${value}`).join('\n');
    case 'table':
      return part.rows.map((cells) => cells.join(noteSeparator)).join('\n');
    case 'steps':
      return titled(part.title, part.steps.map(stepText));
    case 'list':
      return titled(
        part.title,
        part.items.map((item) => `- ${item}`),
      );
    case 'code':
      return titled(part.title, [part.code]);
    case 'links':
      return titled(
        part.title,
        part.links.map(({ label, url }) => `- ${label}${colon}${url}`),
      );
    case 'choices':
      return [part.title, typedChoices(part.choices, separator)].filter((text) => text !== '').join(colon);
    case 'actions':
      return typedActions(part.actions, all, colon).join('\n');
    default:
      return part satisfies never;
  }
}

/** A command stands on a line of its own. */
const stepText = ({ text, command, reads }: Step, at: number): string =>
  [`${at + 1}. ${text}`, ...(command === undefined ? [] : [`   ${command}`]), ...(reads ? [`   ${reads}`] : [])].join(
    '\n',
  );
