import { describe, expect, it } from 'vitest';
import { preview } from '../../../src/adapters/discord/preview.ts';
import type { SeenBy } from '../../../src/chat/platform.ts';
import type { Card } from '../../../src/core/card.ts';
import { locales } from '../../../src/locales/index.ts';
import { controlsIn } from '../../support/discord/reading.ts';
import type { Reply } from '../../support/loopback-discord.ts';

const words = locales.en.chat;

const card: Card = {
  title: '522',
  tone: 'answer',
  language: 'en',
  parts: [{ kind: 'text', text: 'The meaning.' }],
  more: [],
  verdict: '522',
  text: '522',
  replay: { text: '522', asked: { codes: ['522'] }, language: 'en', isWhole: true },
};

/** What stands above the card, and its buttons. */
const shown = (seenBy: SeenBy) => {
  const reply = preview.render(card, seenBy) as Reply;
  const [first] = reply.components ?? [];
  return [first?.type === 10 ? first.content : undefined, controlsIn(reply).map(({ label }) => label)];
};

describe('the preview', () => {
  it.each<[SeenBy, string | undefined, string[]]>([
    ['asker', undefined, [words.share]],
    ['sharer', '-# You shared this answer. Everybody here can see it now.', []],
    ['channel', '-# Shared by you', ['Delete']],
  ])('shows the %s what Discord does', (seenBy, content, buttons) => {
    expect(shown(seenBy)).toEqual([content, buttons]);
  });

  it('has the flags of the message that is sent', () => {
    const flags = (['asker', 'sharer', 'channel'] as const).map(
      (seenBy) => (preview.render(card, seenBy) as Reply).flags,
    );
    expect(flags).toEqual([(1 << 15) | 64, 1 << 15, 1 << 15]);
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
