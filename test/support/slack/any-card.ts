import fc from 'fast-check';
import type { Card, Part } from '../../../src/core/card.ts';

/** Texts as they come: all of Unicode, half surrogates, markup of every kind, pings, and now and then far too much. */
const hostile = fc.constantFrom(
  '<!channel>',
  '<!here|here>',
  '@everyone',
  '<@U0ONCALL>',
  '<#C0INCIDENT|x>',
  '<!subteam^S1>',
  '\ud83d',
  '\udc00',
  '`',
  '``` x',
  '*b*',
  '_i_',
  '~s~',
  '> q',
  ':x:',
  '&lt;',
  '<https://a|b>',
  '\u0000',
  '\u202e',
  '回源超时',
  '👨‍👩‍👧',
  'e\u0301',
  '`curl -sv $HOST`',
  '\n',
);
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 3, arbitrary: hostile },
);
const text = fc.oneof(
  { weight: 8, arbitrary: fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' ')) },
  {
    weight: 1,
    arbitrary: fc.tuple(piece, fc.integer({ min: 100, max: 6000 })).map(([word, times]) => `${word} `.repeat(times)),
  },
  { weight: 1, arbitrary: fc.constant('') },
);
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true }),
  fc.constantFrom('javascript:alert(1)', '', 'https://a.example/|x>', `https://a.example/${'x'.repeat(4000)}`),
);
const language = fc.constantFrom('en' as const, 'zh-CN' as const);
const words = fc.array(text, { maxLength: 3 });
const asked = fc.record(
  { intent: fc.constant('compare' as const), codes: words, products: words, words, sharedName: text },
  { requiredKeys: [] },
);
const choice = fc.record(
  { label: text, question: text, asked, language, description: text, group: fc.oneof(text, fc.constant('CDN')) },
  { requiredKeys: ['label', 'question', 'language'] },
);
const texts = fc.array(text, { maxLength: 60 });

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text }),
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: text, value: text }), { maxLength: 15 }),
  }),
  fc.record({
    kind: fc.constant('steps' as const),
    title: text,
    steps: fc.array(fc.record({ text, command: text, reads: text }, { requiredKeys: ['text'] }), { maxLength: 40 }),
  }),
  fc.record({ kind: fc.constant('list' as const), title: text, items: texts }),
  fc.record({ kind: fc.constant('code' as const), title: text, code: text }),
  fc.record({
    kind: fc.constant('links' as const),
    title: text,
    links: fc.array(fc.record({ label: text, url }), { maxLength: 12 }),
  }),
  fc.record({
    kind: fc.constant('note' as const),
    items: fc.array(fc.oneof(text, fc.record({ label: text, url })), { minLength: 1, maxLength: 12 }),
  }),
  fc.integer({ min: 1, max: 6 }).chain((columns) => {
    const cells = fc.array(text, { minLength: columns, maxLength: columns });
    return fc.record({
      kind: fc.constant('table' as const),
      columns: cells,
      rows: fc.array(cells, { minLength: 1, maxLength: 30 }),
    });
  }),
  fc.record(
    {
      kind: fc.constant('choices' as const),
      title: text,
      choices: fc.array(choice, { maxLength: 120 }),
      menu: fc.constant(true as const),
      replaces: fc.constant(true as const),
    },
    { requiredKeys: ['kind', 'title', 'choices'] },
  ),
  fc.record({
    kind: fc.constant('actions' as const),
    actions: fc.array(fc.oneof(choice, fc.record({ label: text, url })), { maxLength: 8 }),
  }),
);

/** Cards that no sane core would make, and some that it would. */
export const anyCard: fc.Arbitrary<Card> = fc.record(
  {
    title: fc.oneof(text, fc.constant('522 · Tencent EdgeOne')),
    tone: fc.constantFrom(
      'answer' as const,
      'question' as const,
      'unknown' as const,
      'help' as const,
      'fault' as const,
    ),
    language,
    parts: fc.array(part, { maxLength: 70 }),
    more: fc.array(part, { maxLength: 1 }),
    verdict: text,
    about: fc.record({ product: text, code: text, edition: text }),
    text: fc.oneof(text, fc.constant('the whole card')),
    replay: fc.record({ text, asked, language, isWhole: fc.boolean() }),
  },
  { requiredKeys: ['title', 'tone', 'language', 'parts', 'more', 'verdict', 'text'] },
);
