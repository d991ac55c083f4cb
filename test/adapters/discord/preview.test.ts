import { describe, expect, it } from 'vitest';
import { preview } from '../../../src/adapters/discord/preview.ts';
import type { SeenBy } from '../../../src/chat/platform.ts';
import type { Card } from '../../../src/core/card.ts';

const card: Card = {
  title: '522',
  tone: 'answer',
  language: 'en',
  parts: [{ kind: 'text', text: 'The meaning.' }],
  text: '522',
  replay: { text: '522', asked: { codes: ['522'] }, language: 'en' },
};

type Shown = { content?: string; components: { components: { label: string }[] }[] };

const shown = (seenBy: SeenBy) => {
  const { content, components } = preview.render(card, seenBy) as Shown;
  return [content, components.flatMap((row) => row.components.map(({ label }) => label))];
};

describe('the preview', () => {
  it.each<[SeenBy, string | undefined, string[]]>([
    ['asker', undefined, ['Share to channel']],
    ['sharer', 'You shared this answer. Everybody here can see it now.', []],
    ['channel', 'Shared by you', ['Delete']],
  ])('shows the %s what Discord does', (seenBy, content, buttons) => {
    expect(shown(seenBy)).toEqual([content, buttons]);
  });

  it('finds out what a click does by the id of a button and by the value of a menu', () => {
    expect(preview.clicked('share:en', '')).toEqual({ kind: 'share', language: 'en' });
    expect(preview.clicked('menu:0', 'open:en:|522')).toEqual({
      kind: 'open',
      language: 'en',
      asked: { codes: ['522'] },
    });
    expect(preview.clicked('something else', '')).toBeUndefined();
  });
});
