import fc from 'fast-check';
import type { Audience } from '../../../../src/chat/audience.ts';
import type { Card, Part, Tone } from '../../../../src/core/card.ts';
import { languages } from '../../../../src/language.ts';

/** Hostile text among ordinary text; now and then very long. */
const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '@everyone',
      '<@&123>',
      '`curl -I https://$HOST/`',
      '[a](https://b.c)',
      '\ud83d',
      '',
      ' ',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }), fc.integer({ min: 100, max: 900 }))
      .map(([piece, times]) => piece.repeat(times)),
  },
);

const many = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.array(item, { maxLength: 6 }) },
    fc.array(item, { minLength: 25, maxLength: 60 }),
  );

const asked = fc.record(
  {
    intent: fc.constant('compare' as const),
    codes: fc.array(text, { maxLength: 3 }),
    products: fc.array(text, { maxLength: 3 }),
    words: fc.array(text, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

const choice = fc.record(
  { label: text, question: text, asked, language: fc.constantFrom(...languages) },
  { requiredKeys: ['label', 'question', 'language'] },
);

const link = fc.record({ label: text, url: fc.oneof(fc.webUrl(), text) });

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text }),
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({ kind: fc.constant('facts' as const), facts: many(fc.record({ label: text, value: text })) }),
  fc.record({ kind: fc.constant('steps' as const), title: text, steps: many(text) }),
  fc.record({ kind: fc.constant('list' as const), title: text, items: many(text) }),
  fc.record({ kind: fc.constant('code' as const), code: text }),
  fc.record({
    kind: fc.constant('links' as const),
    title: text,
    links: many(link),
  }),
  fc.record({ kind: fc.constant('note' as const), text }),
  fc.record(
    {
      kind: fc.constant('choices' as const),
      title: text,
      choices: many(choice),
      menu: fc.constant(true as const),
      replaces: fc.constant(true as const),
    },
    { requiredKeys: ['kind', 'title', 'choices'] },
  ),
  fc.record({ kind: fc.constant('actions' as const), actions: many(fc.oneof(choice, link)) }),
);

/** Any card at all. */
export const cards: fc.Arbitrary<Card> = fc.record(
  {
    title: text,
    tone: fc.constantFrom<Tone>('answer', 'question', 'unknown', 'help', 'courtesy', 'fault'),
    language: fc.constantFrom(...languages),
    parts: fc.array(part, { maxLength: 15 }),
    text,
    replay: fc.record({ text, asked, language: fc.constantFrom(...languages) }),
  },
  { requiredKeys: ['title', 'tone', 'language', 'parts', 'text'] },
);

/** Anybody that a card may be for. */
export const audiences = fc.constantFrom<Audience>(
  { kind: 'asker' },
  { kind: 'channel', owner: '1320000000000000020' },
  { kind: 'direct' },
);
