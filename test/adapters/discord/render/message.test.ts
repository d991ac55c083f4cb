import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAbove, render, renderText } from '../../../../src/adapters/discord/render/message.ts';
import { zeroWidthSpace } from '../../../../src/adapters/discord/render/text.ts';
import type { Audience } from '../../../../src/chat/audience.ts';
import type { Feedback } from '../../../../src/chat/feedback.ts';
import type { Card, Part, Step } from '../../../../src/core/card.ts';
import { problemsOf } from '../../../support/discord/check.ts';
import { objectsIn } from '../../../support/objects.ts';
import { audiences, cards, feedbacks } from './any-card.ts';
import { cardOf, choices, inside, questions, shown } from './card.ts';

const asMessage = (value: Card, audience: Audience, feedback?: Feedback) => ({
  ...render(value, audience, feedback),
  allowed_mentions: { parse: [] },
});

it('says that More is left out where what it asks is too long for a button', () => {
  const asked = { codes: Array.from({ length: 30 }, (_, at) => `${500 + at}`) };
  const card = cardOf([{ kind: 'text', text: 'The meaning.' }], {
    more: [{ kind: 'text', text: 'The rest.' }],
    replay: { text: 'many', asked, language: 'en', isWhole: true },
  });
  expect(JSON.stringify(inside(card))).toContain('“More” is left out');
  expect(problemsOf('message', asMessage(card, { kind: 'direct' }))).toEqual([]);
});

describe('a card becomes one container', () => {
  it('with its title and facts, its text, its steps and its small print, in a message that holds nothing else', () => {
    const parts: Part[] = [
      { kind: 'facts', facts: [{ label: 'Look first at', value: 'the origin' }] },
      { kind: 'text', text: 'The meaning.' },
      { kind: 'steps', title: '', steps: [{ text: 'First', command: 'curl -I x' }, { text: 'Second' }] },
      { kind: 'note', items: ['Source: ', { label: 'Page', url: 'https://example.com/a' }] },
    ];
    expect(render(cardOf(parts), { kind: 'direct' })).toEqual({
      flags: 1 << 15,
      components: [
        {
          type: 17,
          accent_color: expect.any(Number),
          components: [
            { type: 10, content: '## Title\n**Look first at:** the origin' },
            { type: 10, content: 'The meaning.' },
            { type: 10, content: '1. First\n```\ncurl -I x\n```\n2. Second' },
            { type: 10, content: '-# Source:  · [Page](https://example.com/a)' },
          ],
        },
      ],
    });
  });

  it('with a section below a line for each heading', () => {
    const heading = (text: string): Part => ({ kind: 'heading', text });
    const all = inside(cardOf([{ kind: 'text', text: 'a' }, heading('One'), { kind: 'text', text: 'b' }]));
    expect(all).toEqual([{ type: 10, content: '## Title\na' }, { type: 14 }, { type: 10, content: '### One\nb' }]);
  });

  it('with choices under their title, then the buttons, and menus last', () => {
    const card = cardOf(
      [
        choices(1, { title: 'Other', menu: true, choices: questions(2, 700) }),
        choices(2, { title: 'Did you mean *x*' }),
        { kind: 'actions', actions: [{ label: 'Source', url: 'https://example.com/' }] },
      ],
      { replay: { text: '522', asked: {}, language: 'en', isWhole: true } },
    );
    const types = inside(card, { kind: 'asker' }).map((each) =>
      each.type === 1 ? each.components.map((inner) => inner.type) : 'content' in each ? each.content : each.type,
    );
    expect(types).toEqual(['## Title', '**Did you mean \\*x\\***', [2, 2], [2, 2], [3]]);
  });

  it('with no title above choices that have none, or that are in a menu', () => {
    expect(inside(cardOf([choices(2, { title: '' })])).map(({ type }) => type)).toEqual([10, 1]);
    expect(inside(cardOf([choices(9)])).map(({ type }) => type)).toEqual([10, 1]);
  });

  it('even when there is nothing in it', () => {
    const empty = { ...cardOf([]), title: ' ' };
    expect(problemsOf('message', asMessage(empty, { kind: 'direct' }))).toEqual([]);
    expect(inside(empty)).toEqual([{ type: 10, content: zeroWidthSpace }]);
  });
});

describe('a card that is too long', () => {
  const long = (kind: string, count: number): string[] =>
    Array.from({ length: count }, (_, at) => `${kind} ${at} ${'x'.repeat(60)}`);
  const steps = (texts: readonly string[]): Step[] => texts.map((text) => ({ text }));
  const text = shown(
    { kind: 'text', text: 'The meaning.' },
    { kind: 'steps', title: 'Check', steps: steps(long('step', 15)) },
    { kind: 'list', title: 'Elsewhere', items: long('item', 80) },
    { kind: 'links', title: 'Sources', links: [{ label: 'Page', url: 'https://example.com/a' }] },
  ).join('\n');

  it('says what is missing', () => {
    const kept = text.match(/item \d+/g)?.length ?? 0;
    expect(kept).toBeGreaterThan(20);
    expect(text).toContain(`-# Shortened to fit: “Sources” is left out; ${kept} of 80 under “Elsewhere”.`);
  });

  it('keeps its meaning and its steps; its sources are the first to go', () => {
    expect(text).toContain('The meaning.');
    expect(text.match(/step \d+/g)).toHaveLength(15);
    expect(text).not.toContain('[Page](https://example.com/a)');
  });

  it('says what is missing of its choices, too', () => {
    expect(shown(choices(200)).join('\n')).toContain('125 of 200 under “Open”');
  });

  it('of many parts goes on in the last text', () => {
    const many = Array.from({ length: 60 }, (_, at): Part => ({ kind: 'text', text: `Text ${at}` }));
    const all = shown(...many);
    expect(all).toHaveLength(38);
    expect(all.at(-1)).toMatch(/^Text 37\n[\s\S]*Text 59$/);
  });

  it('has each of its parts rendered once, however often the others are cut', () => {
    const texts = steps(long('step', 60));
    let reads = 0;
    const parts = Array.from(
      { length: 70 },
      (_, at): Part => ({
        kind: 'steps',
        title: `${at}`,
        get steps() {
          reads += 1;
          return texts;
        },
      }),
    );
    expect(shown(...parts).join('\n')).toMatch('“69” is left out');
    expect(reads / parts.length).toBeLessThan(10);
  });
});

/** How long hostile cards may take on a busy machine, in milliseconds; none of them waits for anything. */
const plenty = 180_000;

it('any card keeps every limit, is valid against the published schema and pings nobody', { timeout: plenty }, () => {
  fc.assert(
    fc.property(cards, audiences, feedbacks, (any, audience, feedback) => {
      expect(problemsOf('message', asMessage(any, audience, feedback))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('any card keeps them below a line that says who shared it', { timeout: plenty }, () => {
  fc.assert(
    fc.property(cards, audiences, fc.string({ unit: 'grapheme', maxLength: 200 }), (any, audience, name) => {
      const message = asMessage(any, audience);
      const components = [lineAbove(`Shared by ${name}`), ...message.components];
      expect(problemsOf('message', { ...message, components })).toEqual([]);
    }),
  );
});

it('no text of any card is a second heading, and nothing in it is a link but links', { timeout: plenty }, () => {
  const hostile = '# a\n[b](https://evil.example)';
  const card = cardOf([
    { kind: 'text', text: hostile },
    { kind: 'facts', facts: [{ label: hostile, value: hostile }] },
    { kind: 'note', items: [hostile] },
  ]);
  const texts = objectsIn(render(card, { kind: 'direct' })).map(({ content = '' }) => String(content));
  expect(texts.join('\n')).not.toMatch(/^# |[^\\]\]\(https/m);
});

it('the plain text of any card fits into a message', { timeout: plenty }, () => {
  fc.assert(
    fc.property(cards, (any) => {
      const body = { content: renderText(any), allowed_mentions: { parse: [] } };
      expect(problemsOf('message', body)).toEqual([]);
    }),
  );
});
