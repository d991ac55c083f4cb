import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { guarded } from '../../src/chat/boundary.ts';
import { annotate, createObserve, currentId, type Trail } from '../../src/chat/trail.ts';

const observing = () => {
  const trails: Trail[] = [];
  return { trails, observe: createObserve('irc', (trail) => trails.push(trail)) };
};

describe('something that somebody asks', () => {
  it('is told of once it is over, with what was noted on the way', async () => {
    const { trails, observe } = observing();
    const given = await observe('line', async () => {
      await turn();
      annotate({ answer: 'explained', product: 'cloudflare', code: '522', explaining: 3 });
      return 'given';
    });
    expect(given).toBe('given');
    expect(trails).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{8}$/),
        platform: 'irc',
        surface: 'line',
        began: expect.any(Number),
        total: expect.any(Number),
        answer: 'explained',
        product: 'cloudflare',
        code: '522',
        explaining: 3,
        outcome: 'done',
      },
    ]);
  });

  it('is kept apart from what others ask at the same time', async () => {
    const { trails, observe } = observing();
    await Promise.all(
      ['522', '521'].map((code) =>
        observe('line', async () => {
          await turn();
          annotate({ code });
          await turn();
        }),
      ),
    );
    expect(trails.map(({ code }) => code).sort()).toEqual(['521', '522']);
    expect(new Set(trails.map(({ id }) => id)).size).toBe(2);
  });

  it('is told of, too, where it is rejected', async () => {
    const { trails, observe } = observing();
    await expect(observe('line', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    expect(trails).toMatchObject([{ outcome: 'failed' }]);
  });
});

describe('a fault', () => {
  const logger = { error: vi.fn(), warn: vi.fn(), debug: vi.fn() };
  const fail = () => Promise.reject(new Error('a fault'));

  it('has the id of what was asked, in the log and in the sentence', async () => {
    const { trails, observe } = observing();
    const said: string[] = [];
    await observe('line', () => guarded(fail, async (sentence) => said.push(sentence), 'en', { logger }));
    const [{ id, outcome } = { id: '', outcome: '' }] = trails;
    expect(outcome).toBe('failed');
    expect(said[0]).toContain(id);
    expect(logger.error).toHaveBeenCalledWith(expect.objectContaining({ id }), expect.any(String));
  });

  it.each([
    ['late', { isStale: () => true }],
    ['uncertain', { mayHaveArrived: () => true }],
  ])('is called %s where that is known', async (outcome, boundary) => {
    const { trails, observe } = observing();
    await observe('line', () => guarded(fail, undefined, 'en', { logger, ...boundary }));
    expect(trails).toMatchObject([{ outcome }]);
  });
});

it('where nobody asks, nothing is noted, and every id is another', () => {
  annotate({ code: '522' });
  expect(currentId()).not.toBe(currentId());
});
