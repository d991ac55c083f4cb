import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/chat/store.ts';
import { openRedisStore } from '../../src/redis/store.ts';
import { freePort, type RedisServer, type RedisSettings, startRedis } from '../support/redis.ts';
import { until } from '../support/until.ts';

/* A Redis that is out of order: questions go on being answered, and nobody waits for it. */

/** A time that none of these tests reaches; in milliseconds. */
const long = 60_000;

/** How long one operation may take: its limit of 250 ms, and some more on a busy machine. */
const patience = 600;

type Logged = { readonly level: number; readonly msg: string; readonly reason?: string };

/** Each ends what it stands for. */
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function start(settings?: RedisSettings): Promise<RedisServer> {
  const redis = await startRedis(settings);
  ends.push(redis.kill);
  return redis;
}

/** A store, what it logs, and how long it took to open. */
async function open(url: string) {
  const logged: Logged[] = [];
  const logger = pino({ base: null }, { write: (line) => logged.push(JSON.parse(line) as Logged) });
  const began = performance.now();
  const store = await openRedisStore(url, logger);
  ends.push(store.close);
  const isShared = (): boolean | undefined => store.isShared?.();
  const untilShared = (): Promise<void> =>
    until(
      () => isShared() === true,
      () => JSON.stringify(logged),
    );
  return { store, logged, isShared, untilShared, latency: performance.now() - began };
}

const warnings = (logged: readonly Logged[]): Logged[] => logged.filter(({ level }) => level === 40);

/** Every operation, on keys that only this call uses. @returns how long the slowest took, in milliseconds */
async function useAll(store: Store): Promise<number> {
  const key = crypto.randomUUID();
  let slowest = 0;
  const timed = async <T>(work: Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work;
    slowest = Math.max(slowest, performance.now() - began);
    return result;
  };
  expect(await timed(store.take(key, long))).toBe(true);
  expect(await timed(store.take(key, long))).toBe(false);
  await timed(store.keep(key, long));
  await timed(store.drop(key));
  expect(await timed(store.take(key, long))).toBe(true);
  expect(await timed(store.swap(`${key}:s`, 'a', long))).toBeUndefined();
  expect(await timed(store.swap(`${key}:s`, 'b', long))).toBe('a');
  expect(await timed(store.raise(`${key}:n`, 2, long))).toBe(true);
  expect(await timed(store.raise(`${key}:n`, 1, long))).toBe(false);
  return slowest;
}

/** A server on this machine that takes connections, and does what it is told with each. */
async function serve(onConnection: (socket: Socket) => void): Promise<{ url: string; taken: () => number }> {
  const sockets = new Set<Socket>();
  let taken = 0;
  const server: Server = createServer((socket) => {
    taken += 1;
    sockets.add(socket.on('error', () => {}));
    onConnection(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  return { url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`, taken: () => taken };
}

describe('a Redis that is not there', () => {
  it('holds nothing up, is told of once, and is used as soon as it is there', async () => {
    const port = await freePort();
    const { store, logged, isShared, untilShared, latency } = await open(`redis://:secret@127.0.0.1:${port}/2`);
    expect(latency).toBeLessThan(1_500);
    expect(isShared()).toBe(false);
    for (let time = 0; time < 20; time += 1) expect(await useAll(store)).toBeLessThan(patience);
    expect(warnings(logged)).toMatchObject([{ reason: expect.stringContaining('ECONNREFUSED') }]);

    await start({ port, options: ['--requirepass', 'secret'], credentials: ':secret@' });
    await untilShared();
    await useAll(store);
    expect(logged.map(({ level }) => level)).toEqual([40, 30]);
    expect(JSON.stringify(logged)).not.toContain('secret');
  });

  it('has a name that nobody knows', async () => {
    const { store, logged, latency } = await open('redis://redis.invalid');
    expect(latency).toBeLessThan(1_500);
    await useAll(store);
    expect(warnings(logged).length).toBeLessThanOrEqual(1);
  });

  it('refuses the password, which the log does not tell', async () => {
    const redis = await start({ options: ['--requirepass', 'right'], credentials: ':right@' });
    const { store, logged, isShared } = await open(`redis://:wrong-one@127.0.0.1:${redis.port}`);
    await useAll(store);
    expect(isShared()).toBe(false);
    expect(warnings(logged)).toMatchObject([{ reason: expect.stringContaining('WRONGPASS') }]);
    expect(JSON.stringify(logged)).not.toContain('wrong-one');
  });
});

describe('a Redis that goes away in the middle', () => {
  it('leaves this process with what it knows, and shares it again when it is back', async () => {
    const redis = await start();
    const { store, logged, isShared, untilShared } = await open(redis.url);
    expect(await store.take('before', long)).toBe(true);
    await redis.kill();
    for (let time = 0; time < 20; time += 1) expect(await useAll(store)).toBeLessThan(patience);
    expect(isShared()).toBe(false);
    expect(await store.take('before', long)).toBe(false);
    expect(await store.take('meanwhile', long)).toBe(true);
    expect(warnings(logged)).toHaveLength(1);

    const { run } = await start({ port: redis.port });
    await untilShared();
    expect(await store.take('meanwhile', long)).toBe(false);
    // Whoever is at it says so again every few seconds.
    await store.keep('meanwhile', long);
    const other = await open(redis.url);
    expect(await other.store.take('meanwhile', long)).toBe(false);
    expect(await run('EXISTS', 'cdncode:meanwhile')).toBe(1);
    expect(logged.map(({ level }) => level)).toEqual([30, 40, 30]);
  });

  it('and stops answering, costs one limit, and nobody after that waits', async () => {
    const redis = await start();
    const { store, logged, isShared, untilShared } = await open(redis.url);
    redis.process.kill('SIGSTOP');
    const began = performance.now();
    const takes = await Promise.all(Array.from({ length: 1_000 }, (_, index) => store.take(`hung ${index}`, long)));
    expect(performance.now() - began).toBeGreaterThan(240);
    expect(performance.now() - began).toBeLessThan(patience);
    expect(takes.every(Boolean)).toBe(true);
    expect(isShared()).toBe(false);
    expect(await useAll(store)).toBeLessThan(200);
    expect(warnings(logged)).toMatchObject([{ reason: 'no answer within 250 ms' }]);
    redis.process.kill('SIGCONT');
    await untilShared();
    await useAll(store);
    expect(logged.map(({ level }) => level)).toEqual([30, 40, 30]);
  });

  it.each([
    ['is full', ['CONFIG', 'SET', 'maxmemory', '1'], ['CONFIG', 'SET', 'maxmemory', '0'], 'OOM'],
    ['only copies another one', ['REPLICAOF', '127.0.0.1', '1'], ['REPLICAOF', 'NO', 'ONE'], 'READONLY'],
    [
      'waits for copies',
      ['CONFIG', 'SET', 'min-replicas-to-write', '1'],
      ['CONFIG', 'SET', 'min-replicas-to-write', '0'],
      'NOREPLICAS',
    ],
  ])('since it %s, is as good as gone', async (_what, disorder, order, reason) => {
    const redis = await start();
    const { store, logged, isShared, untilShared } = await open(redis.url);
    await redis.run(...disorder);
    expect(await useAll(store)).toBeLessThan(patience);
    expect(isShared()).toBe(false);
    await redis.run(...order);
    await untilShared();
    await useAll(store);
    expect(warnings(logged)).toMatchObject([{ reason: expect.stringContaining(reason) }]);
  });

  it('closes its connection, and takes another one', async () => {
    const redis = await start();
    const { store, logged, untilShared } = await open(redis.url);
    await redis.run('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    await until(() => warnings(logged).length === 1);
    await untilShared();
    await useAll(store);
  });
});

describe('what is no Redis that works', () => {
  it('takes connections and never answers: the start waits a second, and no operation does', async () => {
    const silent = await serve(() => {});
    const { store, logged, isShared, latency } = await open(silent.url);
    expect(latency).toBeLessThan(1_500);
    for (let time = 0; time < 20; time += 1) expect(await useAll(store)).toBeLessThan(200);
    expect(isShared()).toBe(false);
    await until(() => silent.taken() >= 2);
    expect(warnings(logged)).toHaveLength(1);
  });

  it.each([
    ['loads its data', '-LOADING Redis is loading the dataset in memory\r\n'],
    ['speaks HTTP', 'HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n'],
    ['speaks nonsense', '\u0000\u0001$$$*-7\r\n!\r\n'],
  ])('%s', async (_what, answer) => {
    const server = await serve((socket) => socket.on('data', () => socket.write(answer.repeat(9))));
    const { store, logged, isShared } = await open(server.url);
    expect(await useAll(store)).toBeLessThan(patience);
    expect(isShared()).toBe(false);
    expect(warnings(logged)).toHaveLength(1);
  });
});

describe('closing', () => {
  const closed = async ({ close }: Store): Promise<number> => {
    const began = performance.now();
    await close();
    return performance.now() - began;
  };

  it('ends the connection to a Redis that works, what was asked before included', async () => {
    const redis = await start();
    const { store, logged } = await open(redis.url);
    const kept = store.keep('a', long);
    expect(await closed(store)).toBeLessThan(1_000);
    await kept;
    expect(await redis.run('EXISTS', 'cdncode:a')).toBe(1);
    expect(await redis.run('CLIENT', 'LIST')).not.toContain('name=cdncode');
    expect(await store.take('b', long)).toBe(true);
    expect(warnings(logged)).toEqual([]);
  });

  it('takes less than a second where Redis is not there, never answers, or stopped answering', async () => {
    const silent = await serve(() => {});
    const redis = await start();
    const absent = await open(`redis://127.0.0.1:${await freePort()}`);
    const hanging = await open(silent.url);
    const stopped = await open(redis.url);
    redis.process.kill('SIGSTOP');
    void stopped.store.keep('a', long);
    for (const { store } of [absent, hanging, stopped]) expect(await closed(store)).toBeLessThan(1_200);
    const taken = silent.taken();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(silent.taken()).toBe(taken);
  });
});
