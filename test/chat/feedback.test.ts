import { describe, expect, it } from 'vitest';
import { createFeedback, reportUrl } from '../../src/chat/feedback.ts';

const about = { product: 'nginx', code: '502', edition: '2026-11-30-1a2b3c4d' };

it.each([
  ['https://forms.example/new', 'https://forms.example/new?product=nginx&code=502&edition=2026-11-30-1a2b3c4d'],
  [
    'https://forms.example/new?template=entry.yml#form',
    'https://forms.example/new?template=entry.yml&product=nginx&code=502&edition=2026-11-30-1a2b3c4d#form',
  ],
  [
    'https://forms.example/new?product=none',
    'https://forms.example/new?product=nginx&code=502&edition=2026-11-30-1a2b3c4d',
  ],
])('the page %s has the entry filled in', (url, address) => {
  expect(reportUrl(url, about)).toBe(address);
});

it('a code with signs of its own stays one parameter', () => {
  const code = 'first byte timeout & more=#1';
  expect(new URL(reportUrl('https://forms.example/new', { ...about, code })).searchParams.get('code')).toBe(code);
});

describe('feedback', () => {
  const page = 'https://forms.example/new';
  const channelThat = (canPost: boolean, url?: string) =>
    createFeedback({
      channel: 'C1',
      page: url,
      canPost: async (channel, by: string) => canPost && channel + by === 'C1bot',
    });

  it('goes to the channel once the bot is known to be able to post there', async () => {
    const feedback = channelThat(true, page);
    expect(feedback.current()).toEqual({ kind: 'page', url: page });
    await feedback.check('bot');
    expect(feedback.current()).toEqual({ kind: 'channel' });
  });

  it('goes to the page where the bot cannot, or cannot any more, and nowhere without one', async () => {
    const feedback = channelThat(true, page);
    for (const by of ['bot', 'somebody else']) await feedback.check(by);
    expect(feedback.current()).toEqual({ kind: 'page', url: page });
    const without = channelThat(false);
    await without.check('bot');
    expect(without.current()).toBeUndefined();
  });

  it('looks at no channel where none is set', async () => {
    const looked: string[] = [];
    const canPost = async (channel: string): Promise<boolean> => looked.push(channel) > 0;
    const feedback = createFeedback({ channel: undefined, page, canPost });
    await feedback.check(undefined);
    expect([feedback.current(), looked]).toEqual([{ kind: 'page', url: page }, []]);
  });
});
