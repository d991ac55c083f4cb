import { expect, it } from 'vitest';
import type { Step } from '../../../../src/core/card.ts';
import { blockOf, blocksOf } from './card.ts';

/** What steps show: `**bold**`, `` `code` ``, a line for each line, and commands between lines of `---`. */
function shown(title: string, ...steps: Step[]): string {
  const { elements } = blockOf({ kind: 'steps', title, steps }) as {
    elements: { type: string; elements: { text: string; style?: { bold?: true; code?: true } }[] }[];
  };
  return elements
    .map(({ type, elements: pieces }) => {
      const text = pieces.map(({ text: piece, style }) => {
        const code = style?.code ? `\`${piece}\`` : piece;
        return style?.bold ? `**${code}**` : code;
      });
      return type === 'rich_text_preformatted' ? `---\n${text.join('')}\n---` : text.join('');
    })
    .join('\n');
}

it('steps are numbered, and one with a command has it in a block of its own, with what it means below', () => {
  expect(
    shown(
      'Check',
      { text: 'Time the origin', command: 'curl -s https://$HOST/', reads: 'Over 125 s: it is slow.' },
      { text: 'Is `timeout` short?' },
      { text: 'Ask the host.' },
    ),
  ).toBe(
    [
      '**Check**',
      '**1. Time the origin**',
      '---',
      'curl -s https://$HOST/',
      '---',
      'Over 125 s: it is slow.',
      '**2. **Is `timeout` short?',
      '**3. **Ask the host.',
    ].join('\n'),
  );
});

it('what a step without a command means stands beside it, whose text is bold then', () => {
  expect(shown('', { text: 'Is `522` new?', reads: 'Then it is the deploy.' })).toBe(
    '**1. Is ****`522`**** new?** Then it is the deploy.',
  );
});

it('a command is as it is, and no two sections stand side by side', () => {
  const command = 'curl "a`b`" <x> &\n  --next .';
  const block = blockOf({ kind: 'steps', title: 'Do', steps: [{ text: 'a' }, { text: 'b' }, { text: 'c', command }] });
  expect(block['elements']).toMatchObject([
    { type: 'rich_text_section' },
    { type: 'rich_text_preformatted', elements: [{ type: 'text', text: command }] },
  ]);
});

it('many steps go on in further blocks, under one title, and go on counting', () => {
  const steps = Array.from({ length: 120 }, (_, at) => ({ text: `${at} ${'what to do '.repeat(6)}` }));
  const blocks = blocksOf({ kind: 'steps', title: 'Do', steps });
  expect(blocks.length).toBeGreaterThan(2);
  const text = JSON.stringify(blocks);
  expect(text.match(/"Do"/g)).toHaveLength(1);
  const numbers = [...text.matchAll(/"(?:\\n)?(\d+)\. "/g)].map(([, number]) => Number(number));
  expect(numbers).toEqual(steps.map((_, at) => at + 1));
});
