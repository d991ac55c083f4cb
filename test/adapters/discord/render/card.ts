import { render } from '../../../../src/adapters/discord/render/message.ts';
import type { Audience } from '../../../../src/chat/audience.ts';
import type { Card, Choice, Part, PartOf } from '../../../../src/core/card.ts';

/* Cards made by hand, and what becomes of them. */

export const cardOf = (parts: readonly Part[], changes: Partial<Card> = {}): Card => ({
  title: 'Title',
  tone: 'answer',
  language: 'en',
  parts,
  more: [],
  verdict: 'Title',
  text: 'Title',
  ...changes,
});

export const questions = (count: number, start = 500): Choice[] =>
  Array.from({ length: count }, (_, at) => ({
    label: `code ${start + at}`,
    question: `${start + at}`,
    asked: { codes: [`${start + at}`] },
    language: 'en' as const,
  }));

export const choices = (count: number, changes: Partial<PartOf<'choices'>> = {}): Part => ({
  kind: 'choices',
  title: 'Open',
  choices: questions(count),
  ...changes,
});

/** What is in the container that a card becomes. */
export const inside = (card: Card, audience: Audience = { kind: 'direct' }) => {
  const [container] = render(card, audience).components;
  return container?.type === 17 ? container.components : [];
};

/** The texts that parts become, below the title; in direct messages, where nothing stands below them. */
export function shown(...parts: Part[]): string[] {
  const [first = '', ...rest] = inside(cardOf(parts)).flatMap((each) => (each.type === 10 ? [each.content] : []));
  return [first.replace(/^## Title\n?/, ''), ...rest];
}
