import { describe, expect, it } from 'vitest';
import { type Block, layout } from '../../../../src/adapters/discord/render/layout.ts';

const a: Block = { text: 'a' };
const b: Block = { text: 'b' };
const heading = (text: string): Block => ({ text, isHeading: true });

/** Texts as they are, and a line for each separator. */
const shown = (blocks: readonly Block[], room = 40) =>
  layout(blocks, room).map((each) => (each.type === 10 ? each.content : '—'));

describe('blocks', () => {
  it('are texts of their own, which Discord keeps a small gap between', () => {
    expect(shown([a, b])).toEqual(['a', 'b']);
  });

  it('stand right below their heading, and every heading but the first below a line', () => {
    expect(shown([heading('## A'), a, b, heading('### B'), b])).toEqual(['## A\na', 'b', '—', '### B\nb']);
  });

  it('without a text are left out', () => {
    expect(shown([{ text: ' ' }, heading(''), a, { text: '' }])).toEqual(['a']);
  });

  it('go on in the last text where there is no room for more', () => {
    expect(shown([heading('## A'), a, b, heading('### B'), b], 3)).toEqual(['## A\na', 'b\n### B\nb']);
    expect(shown([a, b, a], 1)).toEqual(['a\nb\na']);
  });
});
