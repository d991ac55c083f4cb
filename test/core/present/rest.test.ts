import { describe, expect, it } from 'vitest';
import { restOf } from '../../../src/core/port.ts';
import { cardOf, partsOf } from './small-cards.ts';

const card = cardOf({ codes: ['522'], products: ['acme-cdn'] });

describe('the rest of a card', () => {
  it('is a card under the same title, with what is behind More and nothing behind it', () => {
    const rest = restOf(card, false);
    expect(rest.parts).toEqual(card.more);
    expect(rest).toMatchObject({ title: card.title, tone: card.tone, verdict: card.verdict, more: [] });
    expect(rest).toMatchObject({ about: card.about, replay: card.replay });
    expect(rest.text).toContain('The edge tries it 2 times.');
    expect(rest.text).not.toContain('The edge waited 15 seconds');
  });

  it('leads back where it takes the place of the card', () => {
    const rest = restOf(card, true);
    expect(rest.parts.slice(0, -1)).toEqual(card.more);
    expect(rest.parts.at(-1)).toEqual({
      kind: 'choices',
      title: '',
      choices: [
        { label: 'Back', question: '522 acme-cdn', asked: { codes: ['522'], products: ['acme-cdn'] }, language: 'en' },
      ],
      replaces: true,
    });
    const zh = restOf(cardOf({ codes: ['522'], products: ['acme-cdn'] }, 'zh-CN'), true);
    expect(partsOf(zh, 'choices').at(-1)?.choices[0]).toMatchObject({ label: '返回', language: 'zh-CN' });
  });

  it('leads nowhere where the card cannot be asked for again', () => {
    const { replay: _replay, ...without } = card;
    expect(restOf(without, true).parts).toEqual(card.more);
  });
});
