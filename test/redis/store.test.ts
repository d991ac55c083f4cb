import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMemory } from '../../src/chat/once.ts';
import { createLocalStore, type Store } from '../../src/chat/store.ts';
import { openRedisStore } from '../../src/redis/store.ts';
import { type RedisServer, startRedis } from '../support/redis.ts';

let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.kill());

const open: Store[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
  await redis.run('FLUSHALL');
});

async function openStore(url = redis.url): Promise<Store> {
  const store = await openRedisStore(url, pino({ level: 'silent' }));
  open.push(store);
  expect(store.isShared?.()).toBe(true);
  return store;
}

/** Longer than these tests, and so short that they can wait for its end; in milliseconds. */
const [long, short] = [60_000, 60];

/** What every store does: calls of one store, and what each gives. */
const behaviours: [string, (store: Store) => Promise<unknown[]>, unknown[]][] = [
  [
    'gives a key once',
    async ({ take }) => [await take('a', long), await take('a', long), await take('b', long)],
    [true, false, true],
  ],
  [
    'gives a key to one of many who take it at once',
    async ({ take }) => (await Promise.all(Array.from({ length: 9 }, () => take('a', long)))).filter(Boolean),
    [true],
  ],
  [
    'gives a key again after its time',
    async ({ take }) => [await take('a', short), await pause(2 * short), await take('a', long)],
    [true, undefined, true],
  ],
  [
    'gives a key again after it was dropped, and lets anything be dropped',
    async ({ take, drop }) => [await take('a', long), await drop('a'), await drop('b'), await take('a', long)],
    [true, undefined, undefined, true],
  ],
  [
    'keeps a key for longer than it was taken',
    async ({ take, keep }) => [
      await take('a', short),
      await keep('a', long),
      await pause(2 * short),
      await take('a', long),
    ],
    [true, undefined, undefined, false],
  ],
  [
    'keeps a key for a shorter time than it was taken, and one that nobody took',
    async ({ take, keep }) => [
      await take('a', long),
      await keep('a', short),
      await keep('b', long),
      await pause(2 * short),
      await take('a', long),
      await take('b', long),
    ],
    [true, undefined, undefined, undefined, true, false],
  ],
  [
    'swaps a value for the one before, until its time is over',
    async ({ swap }) => [
      await swap('a', 'one', long),
      await swap('a', 'two', long),
      await swap('a', '', short),
      await swap('b', 'one', long),
      await pause(2 * short),
      await swap('a', 'three', long),
    ],
    [undefined, 'one', 'two', undefined, undefined, undefined],
  ],
  [
    'swaps an empty value like any other',
    async ({ swap }) => [await swap('a', '', long), await swap('a', '', long)],
    [undefined, ''],
  ],
  [
    'raises a number to one that is as high or higher, until its time is over',
    async ({ raise }) => [
      await raise('a', 5, long),
      await raise('a', 5, long),
      await raise('a', 4, long),
      await raise('a', 1_790_000_000_123.5, long),
      await raise('a', 1_790_000_000_123, long),
      await raise('b', 5, short),
      await pause(2 * short),
      await raise('b', 4, long),
    ],
    [true, true, false, true, false, true, undefined, true],
  ],
];

describe.each([
  ['the store of one process', async () => createLocalStore()],
  ['the store in Redis', () => openStore()],
])('%s', (_, create) => {
  it.each(behaviours)('%s', async (_what, use, given) => {
    expect(await use(await create())).toEqual(given);
  });
});

describe('two stores on one Redis', () => {
  let one: Store;
  let two: Store;
  beforeEach(async () => {
    [one, two] = [await openStore(), await openStore()];
  });

  it('give a key once, whoever asks first, and again after its owner dropped it', async () => {
    expect([await one.take('a', long), await two.take('a', long), await one.take('a', long)]).toEqual([
      true,
      false,
      false,
    ]);
    await one.drop('a');
    expect([await two.take('a', long), await one.take('a', long)]).toEqual([true, false]);
  });

  it('give a key to one of many who take it at once on both', async () => {
    for (let round = 0; round < 50; round += 1) {
      const takes = [one, two, one, two].map(({ take }) => take(`round ${round}`, long));
      expect((await Promise.all(takes)).filter(Boolean)).toHaveLength(1);
    }
  });

  it('give a key whose owner died once its time is over, and no sooner', async () => {
    await one.take('a', 1_000);
    expect(await two.take('a', long)).toBe(false);
    await pause(1_100);
    expect(await two.take('a', long)).toBe(true);
  });

  it('see the values and numbers of each other', async () => {
    expect([await one.swap('s', 'x', long), await two.swap('s', 'y', long)]).toEqual([undefined, 'x']);
    expect(await one.swap('s', 'x', long)).toBe('y');
    expect([await one.raise('n', 7, long), await two.raise('n', 6, long)]).toEqual([true, false]);
    expect([await two.raise('n', 7, long), await two.raise('n', 8, long), await one.raise('n', 7, long)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('hold the claims, clicks and edits of one memory', async () => {
    const [a, b] = [createMemory(one, 'slack'), createMemory(two, 'slack')];
    const claim = await a.claim('event');
    expect(await b.claim('event')).toBeUndefined();
    await claim?.release();
    const again = await b.claim('event');
    await again?.keep();
    expect(await a.claim('event')).toBeUndefined();
    const place = ['message', 'U1'];
    expect([await a.claimClick(place, ['share']), await b.claimClick(place, ['share'])]).toEqual([true, false]);
    expect([await b.claimClick(place, ['delete']), await a.claimClick(place, ['share'])]).toEqual([true, true]);
    expect([await a.isNewest(['M'], 2), await b.isNewest(['M'], 1), await b.isNewest(['M'], 2)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(await createMemory(two, 'discord').claim('event')).toBeDefined();
  });
});

describe('what is in Redis', () => {
  it('lasts no longer than it is needed, and says nothing of what was asked', async () => {
    const memory = createMemory(await openStore(), 'slack');
    const claim = await memory.claim('C1', '522 edgeone');
    const [taken] = (await redis.run('KEYS', 'cdncode:slack:once:*')) as string[];
    expect(taken).toMatch(/^cdncode:slack:once:[\w-]{43}$/);
    expect(await redis.run('PTTL', taken ?? '')).toBeGreaterThan(14_000);
    expect(await redis.run('PTTL', taken ?? '')).toBeLessThanOrEqual(15_000);
    await claim?.keep();
    expect(await redis.run('PTTL', taken ?? '')).toBeGreaterThan(9.9 * 60_000);
    await memory.claimClick(['C1'], ['share']);
    await memory.isNewest(['C1'], 1);
    for (const key of (await redis.run('KEYS', '*')) as string[]) {
      expect(key).toMatch(/^cdncode:(proof|slack:(once|click|time):[\w-]{43})$/);
      expect(await redis.run('PTTL', key)).toBeLessThanOrEqual(10 * 60_000);
      expect(await redis.run('PTTL', key)).not.toBe(-1);
    }
  });

  it('is in the database of the URL', async () => {
    await (await openStore(`${redis.url}/3`)).take('a', long);
    expect(await redis.run('DBSIZE')).toBe(0);
    expect(await (await openStore(`${redis.url}/4`)).take('a', long)).toBe(true);
    expect(await (await openStore(`${redis.url}/3`)).take('a', long)).toBe(false);
  });
});
