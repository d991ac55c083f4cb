import { locales } from '../../locales/index.ts';
import type { Card } from '../card.ts';
import { choicesInPlace } from '../parts.ts';
import { cardText } from './plain-text.ts';

/**
 * What a card has behind More, as a card of its own.
 *
 * @param isInPlace whether it takes the place of the card, so that it has to lead back
 */
export function restOf(card: Card, isInPlace: boolean): Card {
  const { more, replay, language } = card;
  const { back } = locales[language].core.labels;
  const wayBack =
    isInPlace && replay
      ? choicesInPlace('', [{ label: back, question: replay.text, asked: replay.asked, language }])
      : [];
  const rest = { ...card, parts: [...more, ...wayBack], more: [] };
  return { ...rest, text: cardText(rest) };
}
