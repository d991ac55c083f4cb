import fc from 'fast-check';
import type { Audience } from '../../../../src/chat/audience.ts';
import type { Feedback } from '../../../../src/chat/feedback.ts';
import type { Card, Part, Tone } from '../../../../src/core/card.ts';
import { languages } from '../../../../src/language.ts';
import { part as plainPart } from '../../../chat/parts.ts';

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
  {
    label: text,
    description: text,
    group: text,
    question: text,
    asked,
    language: fc.constantFrom(...languages),
  },
  { requiredKeys: ['label', 'question', 'language'] },
);

const link = fc.record({ label: text, url: fc.oneof(fc.webUrl(), text) });

const step = fc.record({ text, command: text, reads: text }, { requiredKeys: ['text'] });

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text }),
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({ kind: fc.constant('facts' as const), facts: many(fc.record({ label: text, value: text })) }),
  fc.record({ kind: fc.constant('steps' as const), title: text, steps: many(step) }),
  fc.record({ kind: fc.constant('list' as const), title: text, items: many(text) }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.tuple(text, text, text),
    rows: many(fc.tuple(text, text, text)),
  }),
  fc.record({ kind: fc.constant('code' as const), title: text, code: text }),
  fc.record({
    kind: fc.constant('links' as const),
    title: text,
    links: many(link),
  }),
  fc.record({ kind: fc.constant('note' as const), items: many(fc.oneof(text, link)) }),
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
    parts: fc.array(fc.oneof(part, plainPart), { maxLength: 15 }),
    more: fc.array(part, { maxLength: 2 }),
    verdict: text,
    text,
    about: fc.record({ product: text, code: text, edition: text }),
    replay: fc.record({ text, asked, language: fc.constantFrom(...languages), isWhole: fc.boolean() }),
  },
  { requiredKeys: ['title', 'tone', 'language', 'parts', 'more', 'verdict', 'text'] },
);

/** Anybody that a card may be for. */
export const audiences = fc.constantFrom<Audience>(
  { kind: 'asker' },
  { kind: 'channel', owner: '1320000000000000020' },
  { kind: 'direct' },
);

/** Any way to report a mistake. */
export const feedbacks = fc.constantFrom<Feedback | undefined>(
  undefined,
  { kind: 'channel' },
  { kind: 'page', url: 'https://example.com/report' },
);
