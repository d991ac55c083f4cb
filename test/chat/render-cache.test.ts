import { describe, expect, it, vi } from 'vitest';
import type { Audience } from '../../src/chat/audience.ts';
import type { ShownCard } from '../../src/chat/place.ts';
import { cacheRendering } from '../../src/chat/render-cache.ts';

const card = {} as ShownCard;

const rendering = () => {
  const draw = vi.fn((_card: ShownCard, _audience: Audience, _option?: string) => ({}));
  return { draw, render: cacheRendering(draw) };
};

describe('a card that is shown again', () => {
  it.each<Audience>([{ kind: 'asker' }, { kind: 'direct' }, { kind: 'view' }])(
    'is rendered once for %j',
    (audience) => {
      const { draw, render } = rendering();
      expect(render(card, audience, 'page')).toBe(render(card, audience, 'page'));
      expect(draw).toHaveBeenCalledTimes(1);
    },
  );

  it.each<Audience>([
    { kind: 'channel', owner: 'U1' },
    { kind: 'asker', thread: '1790000000.000100' },
  ])('is rendered each time for %j, which is one person or one place', (audience) => {
    const { draw, render } = rendering();
    render(card, audience);
    render(card, audience);
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it('is another message for others, with other options, and for another card', () => {
    const { draw, render } = rendering();
    render(card, { kind: 'asker' });
    render(card, { kind: 'direct' });
    render(card, { kind: 'asker' }, 'page');
    render({} as ShownCard, { kind: 'asker' });
    expect(draw).toHaveBeenCalledTimes(4);
  });
});
