import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../../src/adapters/slack/render/limits.ts';
import { render } from '../../../../src/adapters/slack/render/message.ts';
import type { Audience } from '../../../../src/chat/audience.ts';
import type { Feedback } from '../../../../src/chat/feedback.ts';
import type { Part } from '../../../../src/core/card.ts';
import { part } from '../../../chat/parts.ts';
import { anyCard } from '../../../support/slack/any-card.ts';
import { problemsOf } from '../../../support/slack/check.ts';
import { blocksOf, card, direct } from './card.ts';
import { itemsIn, notesIn } from './reading.ts';

const sharer: Audience = { kind: 'channel', owner: 'U0ADA', sharedBy: 'ada <!here>' };

describe('the text of a message', () => {
  it('is the verdict, in one line and without marks of code', () => {
    const message = render({ ...card(), verdict: '524: the origin\nis `slow` & <late>' }, direct);
    expect(message.text).toBe('524: the origin is slow &amp; &lt;late&gt;');
    expect(render({ ...card(), verdict: '' }, direct).text).toBe('A title');
  });

  it('says who shared it, as the blocks do', () => {
    const message = render(card(), sharer);
    expect(problemsOf(message)).toEqual([]);
    expect(message.text).toMatch(/^Shared by ada .* · In short$/);
    expect(notesIn(message)).toEqual([expect.stringMatching(/^Shared by ada/)]);
  });

  it('is the whole card where nothing can be shown in blocks', () => {
    expect(render({ ...card(), title: '\u0000' }, direct)).toEqual({ text: 'All of it' });
  });
});

describe('a long list', () => {
  const items = Array.from({ length: 80 }, (_, index) => `\`${500 + index}\` ${'what it means '.repeat(5)}`);

  it('continues in further blocks, under one title', () => {
    const message = render(card({ kind: 'list', title: 'Codes', items }), direct);
    expect(itemsIn(message)).toEqual(items.map((item) => item.replaceAll('`', '')));
    expect(JSON.stringify(message.blocks).match(/"Codes"/g)).toHaveLength(1);
    expect(message.blocks?.length).toBeGreaterThan(2);
    for (const block of message.blocks ?? []) expect(JSON.stringify(block).length).toBeLessThan(limits.text * 4);
    expect(notesIn(message)).toEqual([]);
  });

  it('has at least one item in each block, however long it is', () => {
    const message = render(card({ kind: 'list', title: 'Codes', items: ['x'.repeat(5000), 'y'.repeat(5000)] }), direct);
    expect(itemsIn(message).map((item) => item.length)).toEqual([limits.item, limits.item]);
  });
});

describe('a card that is too large', () => {
  const long = 'word '.repeat(590);

  it('loses its least important parts and says which', () => {
    const choices = {
      kind: 'choices',
      title: 'Open',
      choices: [{ label: 'a', question: 'a', language: 'en' }],
    } as const;
    const message = render(
      card(
        choices,
        { kind: 'list', title: 'Notes', items: [long] },
        ...[1, 2, 3, 4].map((): Part => ({ kind: 'text', text: long })),
      ),
      direct,
    );
    expect(JSON.stringify(message.blocks?.slice(0, -1))).not.toContain('Notes');
    expect(notesIn(message)).toEqual([expect.stringMatching(/^Shortened to fit: .*“Notes” is left out/)]);
    expect(problemsOf(message)).toEqual([]);
  });

  it('keeps as many items of a list as fit and says how many', () => {
    const items = Array.from({ length: 80 }, (_, index) => `item ${index}`.padEnd(36, '.'));
    const text: Part = { kind: 'text', text: long };
    const message = render(card(text, text, text, { kind: 'list', title: 'Codes', items }), direct);
    const kept = itemsIn(message);
    expect(kept.length).toBeGreaterThan(40);
    expect(kept).toEqual(items.slice(0, kept.length));
    expect(notesIn(message)).toEqual([expect.stringContaining(`${kept.length} of 80 under “Codes”`)]);
  });

  it('shows a long text up to the limit with an ellipsis', () => {
    expect(JSON.stringify(blocksOf({ kind: 'text', text: '回'.repeat(5000) }))).toContain('回…');
  });

  it('becomes as short as it is told', () => {
    const parts = [1, 2, 3].map((): Part => ({ kind: 'text', text: long }));
    const lengthOf = (total: number) => JSON.stringify(render(card(...parts), direct, { total }).blocks).length;
    expect(lengthOf(limits.total / 2)).toBeLessThan(limits.total / 2 + 1000);
    expect(lengthOf(limits.total)).toBeGreaterThan(limits.total / 2 + 1000);
  });
});

describe('whatever the card is', () => {
  /** Everybody who may see a card, and where they can say that it is wrong. */
  const seen: [Audience, Feedback | undefined][] = [
    [direct, { kind: 'page', url: 'https://example.com/issues/new' }],
    [{ kind: 'asker', thread: '1790000000.000100' }, { kind: 'channel' }],
    [{ kind: 'channel', owner: 'U0ONCALL', sharedBy: '<!here> ada' }, { kind: 'channel' }],
    [{ kind: 'view' }, undefined],
  ];

  it('Slack takes it and nobody is pinged', () => {
    fc.assert(
      fc.property(anyCard, (made) => {
        // A card has a title and a text; without both there is nothing to send.
        const { title, text } = made;
        fc.pre(title.trim() !== '' && text.trim() !== '' && /[^\p{Cc}\s]/u.test(title) && /[^\p{Cc}\s]/u.test(text));
        for (const [audience, feedback] of seen) {
          expect(problemsOf(render(made, audience, { feedback }))).toEqual([]);
        }
      }),
      // Large cards take long to shrink; the seed and the path lead back to the one that failed.
      { numRuns: 200, endOnFailure: true },
    );
  }, 120_000);

  it('Slack takes every kind of part, of every length', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        for (const [audience, feedback] of seen) {
          expect(problemsOf(render(card(...parts), audience, { feedback }))).toEqual([]);
        }
      }),
      { numRuns: 100, endOnFailure: true },
    );
  }, 120_000);
});
