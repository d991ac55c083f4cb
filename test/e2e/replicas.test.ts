import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import { isShared, type RedisServer, startRedis } from '../support/redis.ts';
import {
  type Event,
  type Replicas,
  type StartReplicas,
  startDiscordReplicas,
  startSlackReplicas,
} from '../support/replicas.ts';
import { until } from '../support/until.ts';

/* Two real processes with the same tokens, and a real Redis between them. */

const platforms: [string, StartReplicas][] = [
  ['Slack in Socket Mode', startSlackReplicas('socket')],
  ['Slack in HTTP mode', startSlackReplicas('http')],
  ['Discord', startDiscordReplicas],
];

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

const untilAnswered = (events: readonly Event[], bots: readonly BotProcess[]): Promise<void> =>
  until(
    () => events.every(({ answers }) => answers() > 0),
    () => `not everything was answered:\n${bots.map((bot) => bot.output()).join('\n')}`,
  );

/** Whatever comes later than this came of nothing before it. */
async function untilIdle({ bots, question }: Replicas): Promise<void> {
  const last = [question(0), question(1)];
  await Promise.all(last.map(({ reach }, to) => reach(to)));
  await untilAnswered(last, bots);
}

const untilShared = (bots: readonly BotProcess[], shared: boolean): Promise<void> =>
  until(async () => (await Promise.all(bots.map(isShared))).every((each) => each === shared));

describe.each(platforms)('replicas on %s', (_, start) => {
  let redis: RedisServer;
  let replicas: Replicas;

  beforeAll(async () => {
    redis = await startRedis();
    replicas = await start({ REDIS_URL: redis.url });
  });

  afterEach(() => {
    expect(replicas.problems()).toEqual([]);
  });

  afterAll(async () => {
    await replicas.end();
    await redis.kill();
  });

  /** Brings each to both processes at once, and gives how often each was answered. */
  async function answersWhereBothAreReached(events: readonly Event[]): Promise<number[]> {
    await Promise.all(events.flatMap(({ reach }) => [reach(0), reach(1)]));
    await untilAnswered(events, replicas.bots);
    await untilIdle(replicas);
    return events.map(({ answers }) => answers());
  }

  it('answer once what reaches both of them', async () => {
    const questions = range(40).map(replicas.question);
    expect(await answersWhereBothAreReached(questions)).toEqual(questions.map(() => 1));
  });

  it('answer once what comes again, to the other one or to the same', async () => {
    const question = replicas.question(0);
    await question.reach(0);
    await untilAnswered([question], replicas.bots);
    await Promise.all([question.reach(1), question.reach(0)]);
    await untilIdle(replicas);
    expect(question.answers()).toBe(1);
  });

  it('show an answer to everybody once, where Share is clicked on both at once', async () => {
    const shares = await replicas.shares();
    const shown = (): number => shares.reduce((sum, { answers }) => sum + answers(), 0);
    await Promise.all(shares.map(({ reach }, to) => reach(to)));
    await until(() => shown() > 0);
    await untilIdle(replicas);
    expect(shown()).toBe(1);
  });

  it('go on when Redis is killed in the middle, and share again when it is back', async () => {
    const { bots, question } = replicas;
    const questions = range(20).map(question);
    await Promise.all(
      questions.map(async ({ reach }, index) => {
        if (index === 10) await redis.kill();
        await reach(index % 2);
      }),
    );
    await untilAnswered(questions, bots);
    await untilIdle(replicas);
    expect(questions.map(({ answers }) => answers())).toEqual(questions.map(() => 1));
    await untilShared(bots, false);

    redis = await startRedis({ port: redis.port });
    await untilShared(bots, true);
    const later = range(10).map(question);
    expect(await answersWhereBothAreReached(later)).toEqual(later.map(() => 1));
    for (const bot of bots) {
      expect(bot.output().match(/is not shared with other replicas/g)).toHaveLength(1);
      expect(bot.output().match(/is shared with other replicas/g)).toHaveLength(2);
    }
  });

  it('end cleanly', async () => {
    expect(await Promise.all(replicas.bots.map((bot) => bot.stop()))).toEqual([0, 0]);
    expect(await redis.run('CLIENT', 'LIST')).not.toContain('name=cdncode');
  });
});

describe('a replica that is killed while it answers', () => {
  /** Waits for the claim of a dead process to end; platforms deliver again after about a minute, these tests sooner. */
  async function killAndDeliverAgain(start: StartReplicas, redis: RedisServer): Promise<void> {
    const replicas = await start({ REDIS_URL: redis.url });
    const { bots, question, killAtAnswer } = replicas;
    try {
      const asked = question(0);
      killAtAnswer();
      await asked.reach(0);
      await bots[0]?.exited;
      // Nobody knows yet that the other one is dead, and not at it.
      await asked.reach(1);
      const meanwhile = question(1);
      await meanwhile.reach(1);
      await untilAnswered([meanwhile], bots);
      expect(asked.answers()).toBe(0);
      await until(async () => {
        await asked.reach(1);
        await pause(500);
        return asked.answers() > 0;
      });
      expect(asked.answers()).toBe(1);
    } finally {
      await replicas.end();
    }
  }

  it('leaves its question to the other one, once its claim has ended', async () => {
    const servers = await Promise.all(platforms.map(() => startRedis()));
    try {
      await Promise.all(platforms.map(([, start], index) => killAndDeliverAgain(start, servers[index] as RedisServer)));
    } finally {
      await Promise.all(servers.map(({ kill }) => kill()));
    }
  });
});
