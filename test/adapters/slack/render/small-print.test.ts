import { expect, it } from 'vitest';
import { problemsOf } from '../../../support/slack/check.ts';
import { blockOf } from './card.ts';

const note = (...items: (string | { label: string; url: string })[]) => {
  const block = blockOf({ kind: 'note', items });
  expect(problemsOf({ text: 'x', blocks: [block] })).toEqual([]);
  return block;
};

it('small print is plain text on one line, literal', () => {
  expect(note('Read\n2026', '*not* bold :x:')).toEqual({
    type: 'context',
    elements: [{ type: 'plain_text', text: 'Read 2026 · *not* bold :x:', emoji: false }],
  });
});

it('with a link or code is mrkdwn, in which the link can be followed and everything else is literal', () => {
  expect(
    note('Not on *AWS* & co', 'known by `server: x`', { label: 'Error 524', url: 'https://example.com/' }),
  ).toEqual({
    type: 'context',
    elements: [
      {
        type: 'mrkdwn',
        text: 'Not on `*AWS*` &amp; co · known by `server: x` · <https://example.com/|Error 524>',
        verbatim: true,
      },
    ],
  });
});

it('that is too long for one text goes on in the next', () => {
  const url = `https://example.com/${'x'.repeat(1000)}`;
  const { elements } = note(...[1, 2, 3, 4, 5].map((at) => ({ label: `Source ${at}`, url })));
  expect((elements as unknown[]).length).toBe(3);
});
