import fc from 'fast-check';
import type { Choice, Part, Step } from '../../src/core/card.ts';

/* Parts of cards for property tests: every kind, with texts of every length. */

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.lorem({ maxCount: 60 }),
  fc.constant(''),
  fc.constant('x'.repeat(2000)),
);
const title = fc.oneof(fc.constant(''), fc.lorem({ maxCount: 3 }));
const link = fc.record({ label: title, url: fc.webUrl() });
const choice = fc.record(
  { label: title, question: title, language: fc.constantFrom('en', 'zh-CN'), description: title, group: title },
  { requiredKeys: ['label', 'question', 'language'] },
) as fc.Arbitrary<Choice>;

const step: fc.Arbitrary<Step> = fc.record(
  { text, command: fc.lorem({ maxCount: 12 }), reads: text },
  { requiredKeys: ['text'] },
);

export const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constantFrom('heading', 'text'), text }),
  fc.record({ kind: fc.constant('note'), items: fc.array(fc.oneof(text, link), { minLength: 1, maxLength: 6 }) }),
  fc.record({ kind: fc.constant('code'), title, code: text }),
  fc.record({
    kind: fc.constant('table'),
    columns: fc.tuple(title, title, title),
    rows: fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 30 }),
  }),
  fc.record({ kind: fc.constant('facts'), facts: fc.array(fc.record({ label: title, value: text })) }),
  fc.record({ kind: fc.constant('steps'), title, steps: fc.array(step) }),
  fc.record({ kind: fc.constant('list'), title, items: fc.array(text, { maxLength: 100 }) }),
  fc.record({ kind: fc.constant('links'), title, links: fc.array(link) }),
  fc.record({ kind: fc.constant('choices'), title, choices: fc.array(choice, { maxLength: 60 }) }),
  fc.record({ kind: fc.constant('actions'), actions: fc.array(fc.oneof(link, choice)) }),
) as fc.Arbitrary<Part>;

/** Everything of a part that a person sees, piece by piece. */
export function itemsOf(part: Part): readonly unknown[] {
  switch (part.kind) {
    case 'heading':
    case 'text':
      return [part.text];
    case 'note':
      return part.items;
    case 'table':
      return part.rows;
    case 'code':
      return [part.code];
    case 'facts':
      return part.facts;
    case 'steps':
      return part.steps;
    case 'list':
      return part.items;
    case 'links':
      return part.links;
    case 'choices':
      return part.choices;
    case 'actions':
      return part.actions;
    default:
      return part satisfies never;
  }
}
