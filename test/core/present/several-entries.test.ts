import { describe, expect, it } from 'vitest';
import { cardOf, context, open, partsOf } from './small-cards.ts';

describe('the card of several entries', () => {
  const card = cardOf({ codes: ['524'], products: ['acme-cdn', 'acme-shield'] });

  it('says of each what happened and who to look at, and never one under the name of the other', () => {
    expect(card.title).toBe('524 on Acme CDN and Acme Shield');
    expect(card.parts[0]).toEqual({
      kind: 'table',
      columns: ['Product', 'It means', 'Look at'],
      rows: [
        ['Acme CDN 524', 'Origin accepted the connection and was too slow', 'the origin'],
        ['Acme Shield 524', 'Protection from overload', 'Acme Shield'],
      ],
    });
  });

  it('has the first check of the first of them, named after it, with what its result means and its blanks', () => {
    expect(card.parts.slice(1, 3)).toEqual([
      {
        kind: 'steps',
        title: 'Acme CDN 524',
        steps: [
          {
            text: 'Measure how long the request takes on the origin',
            command: expect.stringMatching(/^curl .*\$ORIGIN/),
            reads: 'More than 100 seconds until the first byte; then look at the slow request.',
          },
        ],
      },
      { kind: 'note', items: [context.words.blank.HOST, context.words.blank.ORIGIN] },
    ]);
    expect(partsOf(card, 'steps')).toHaveLength(1);
  });

  it('is in the language of the question', () => {
    const zh = cardOf({ codes: ['524'], products: ['acme-cdn', 'acme-shield'] }, 'zh-CN');
    expect(partsOf(zh, 'table')[0]?.rows.map(([name]) => name)).toEqual([
      '艾克米 CDN 524',
      expect.stringMatching(/ 524$/),
    ]);
    expect(partsOf(zh, 'steps')[0]).toMatchObject({
      title: '艾克米 CDN 524',
      steps: [{ text: '在源站测量该请求的耗时' }],
    });
  });

  it('opens each of them, and offers the other products that have the code', () => {
    expect(card.parts.slice(3)).toEqual([
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
    expect(partsOf(many, 'table')[0]?.rows.map(([name]) => name)).toEqual(
      ['524', '522', '521', '502'].map((code) => `Acme CDN ${code}`),
    );
    expect(partsOf(many, 'choices')).toContainEqual({
      kind: 'choices',
      title: 'You also asked about',
      choices: [open('Acme CDN 404', '404 acme-cdn', '404', 'acme-cdn')],
    });
  });
});
