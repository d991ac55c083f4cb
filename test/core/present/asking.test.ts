import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/core/bot.ts';
import type { Choice } from '../../../src/core/card.ts';
import type { Asked } from '../../../src/core/port.ts';
import { smallCatalog } from '../../support/catalog.ts';
import { bot, cardOf, choicesOf, everywhere, open, partsOf, textsOf } from './small-cards.ts';

/** A choice that says no more than what it asks. */
function ask(...[label, question, code, product]: Parameters<typeof open>): Choice {
  const { description: _description, ...asked } = open(label, question, code, product);
  return asked;
}

const askedBy = (text: string): (Asked | undefined)[] =>
  choicesOf(bot.explain({ text }).card).map(({ asked }) => asked);

describe('a name that stands for several products', () => {
  it('is asked about; a choice asks the same once more for one product', () => {
    const card = cardOf({ codes: ['522'], sharedName: 'ac' });
    expect(card).toMatchObject({ title: 'Which “ac” do you mean?', tone: 'question' });
    expect(card.parts).toEqual([
      { kind: 'text', text: '“ac” is a name for more than one thing, and their codes differ.' },
      {
        kind: 'choices',
        title: '',
        choices: [ask('Acme CDN', '522 acme-cdn', '522', 'acme-cdn'), ask('Cirrus', '522 cirrus', '522', 'cirrus')],
        replaces: true,
      },
    ]);
  });

  it.each<[string, Asked[]]>([
    ['ac', [{ products: ['acme-cdn'], words: [] }]],
    ['certificate expired ac', [{ words: ['certificate', 'expired'], products: ['acme-cdn'] }]],
    ['certificate expired db.prod.internal ac', [{ words: ['certificate', 'expired'], products: ['acme-cdn'] }]],
    ['compare 524 acme-shield ac', [{ intent: 'compare', codes: ['524'], products: ['acme-shield', 'acme-cdn'] }]],
    ['524 acme-shield vs ac', [{ intent: 'compare', codes: ['524'], products: ['acme-shield', 'acme-cdn'] }]],
    ['522 ac', [{ codes: ['522'], products: ['acme-cdn'] }]],
  ])('in %j leads on to what was asked', (text, [first]) => {
    expect(askedBy(text)[0]).toEqual(first);
  });
});

it('of a long text, a choice has the words that a search looks at', () => {
  const words = Array.from({ length: 60 }, (_item, at) => `word${at}`);
  const [first] = choicesOf(cardOf({ words, sharedName: 'ac' }));
  expect(first?.asked).toEqual({ words: words.slice(0, 40), products: ['acme-cdn'] });
});

describe('a name that is unknown', () => {
  it('is never guessed: the nearest names are offered without a sentence, and the code without a product', () => {
    const card = bot.explain({ text: '522 cirus' }).card;
    expect(card).toMatchObject({ title: '“cirus” is not in this catalog', tone: 'unknown' });
    expect(card.parts).toEqual([
      {
        kind: 'choices',
        title: 'Did you mean',
        choices: [ask('cirrus', '522 cirrus', '522', 'cirrus')],
        replaces: true,
      },
      { kind: 'choices', title: '', choices: [everywhere('522')], replaces: true },
    ]);
  });

  it('without any near it comes with the products that are known, and with no code that nobody has', () => {
    const card = bot.explain({ text: '999', products: ['penumbra'] }).card;
    expect(textsOf(card)).toEqual(['Its codes may mean anything, so I would rather not guess.']);
    expect(partsOf(card, 'choices')).toMatchObject([
      { title: 'Products', menu: true, choices: { length: smallCatalog.products.size } },
    ]);
    expect(card.parts).toHaveLength(2);
  });

  it('that is near a vendor asks for all of its products', () => {
    expect(askedBy('524 acmee')[0]).toEqual({ codes: ['524'], products: ['acme-cdn', 'acme-shield'] });
    expect(choicesOf(bot.explain({ text: '524 acmee' }).card)[0]?.question).toBe('524 acme');
  });

  it('that is near a shared name asks for that name, which has to be settled in turn', () => {
    const name = { name: 'accdn', products: ['acme-cdn', 'cirrus'], uncovered: [], shared: true };
    const { explain } = createBot({ ...smallCatalog, names: [name] }, { defaultLanguage: 'en' });
    const { card } = explain({ text: '', asked: { codes: ['522'], products: ['acdn'] } });
    const [choice] = choicesOf(card);
    expect(choice).toMatchObject({ label: 'accdn', question: '522 accdn', asked: { sharedName: 'accdn' } });
    expect(explain({ text: '', asked: choice?.asked }).answer).toEqual({
      kind: 'ambiguous',
      name: 'accdn',
      products: ['acme-cdn', 'cirrus'],
      codes: ['522'],
    });
  });

  it('that is misspelt twice is offered once', () => {
    const choices = choicesOf(cardOf({ codes: ['999'], products: ['cirus', 'cirrsu'] }));
    expect(choices.map(({ label }) => label)).toEqual(['cirrus']);
  });

  it('in a comparison is settled within it', () => {
    expect(askedBy('compare 524 cirus acme-cdn')[0]).toEqual({
      intent: 'compare',
      codes: ['524'],
      products: ['acme-cdn', 'cirrus'],
    });
  });

  it('is quoted in one line, without backticks and not at length', () => {
    const whole = 'z'.repeat(40);
    expect(cardOf({ codes: ['522'], products: [` ${whole}\n`] }).title).toBe(`“${whole}” is not in this catalog`);
    const { title } = cardOf({ codes: ['522'], products: [`x\`y\n${'z'.repeat(60)}`] });
    expect(title).toBe(`“x y ${'z'.repeat(35)}…” is not in this catalog`);
  });
});

describe('what is unknown altogether', () => {
  it('is a code', () => {
    expect(cardOf({ codes: ['999'] }).title).toBe('No product in this catalog has 999');
    const card = cardOf({ codes: ['999', '998'] });
    expect(card).toMatchObject({ title: 'No product in this catalog has 999 and 998', tone: 'unknown' });
    expect(partsOf(card, 'text')).toHaveLength(1);
    expect(card.parts).toHaveLength(1);
  });

  it('is words, and the person is told how to ask', () => {
    const card = cardOf({ words: ['elephant'] });
    expect(card).toMatchObject({ title: 'Nothing found', tone: 'unknown' });
    expect(partsOf(card, 'text')).toHaveLength(2);
    expect(card.text).toContain('Ask with a code and a product');
  });
});
