import { describe, expect, it } from 'vitest';
import { cardOf, open, partsOf } from './small-cards.ts';

describe('the card of several entries', () => {
  const card = cardOf({ codes: ['524'], products: ['acme-cdn', 'acme-shield'] });

  it('says of each what it is, what it means and who to look at, and never one under the name of the other', () => {
    expect(card.title).toBe('524 on Acme CDN and Acme Shield');
    expect(card.parts.slice(0, 6)).toEqual([
      { kind: 'heading', text: 'Acme CDN 524: Origin accepted the connection and was too slow' },
      { kind: 'text', text: 'The origin sent no response within 100 seconds.' },
      { kind: 'facts', facts: [{ label: 'Look first at', value: 'the origin' }] },
      { kind: 'heading', text: 'Acme Shield 524: Protection from overload' },
      { kind: 'text', text: 'Acme Shield rejects requests while it is overloaded.' },
      { kind: 'facts', facts: [{ label: 'Look first at', value: 'Acme Shield' }] },
    ]);
  });

  it('opens each of them, and offers the other products that have the code', () => {
    expect(card.parts.slice(6)).toEqual([
      {
        kind: 'choices',
        title: 'Open a card',
        choices: [
          open('Acme CDN 524', '524 acme-cdn', '524', 'acme-cdn'),
          open('Acme Shield 524', '524 acme-shield', '524', 'acme-shield'),
        ],
      },
      {
        kind: 'choices',
        title: 'Other products',
        choices: [open('Cirrus', '524 cirrus', '524', 'cirrus', 'CDN')],
        menu: true,
      },
    ]);
  });

  it('is about no single entry', () => {
    expect(card).not.toHaveProperty('about');
  });

  it('names every code once in its title', () => {
    const { title } = cardOf({ codes: ['522', '524'], products: ['acme-cdn', 'cirrus'] });
    expect(title).toBe('522 and 524 on Acme CDN and Cirrus');
  });

  it('offers the entries for which it has no room', () => {
    const many = cardOf({ codes: ['524', '522', '521', '502', '404'], products: ['acme-cdn'] });
    expect(partsOf(many, 'heading')).toHaveLength(4);
    expect(partsOf(many, 'choices')).toContainEqual({
      kind: 'choices',
      title: 'You also asked about',
      choices: [open('Acme CDN 404', '404 acme-cdn', '404', 'acme-cdn')],
    });
  });
});
