import { describe, expect, it, vi } from 'vitest';
import { type Fault, htmlPage } from '../../../support/discord/faults.ts';
import { command, ids, said, typing, withLog } from '../../../support/discord/payloads.ts';
import type { Recorded } from '../../../support/discord/rest.ts';
import { until } from '../../../support/until.ts';
import {
  complaints,
  connected,
  eachTest,
  logLine,
  privateCard,
  requestsAbout,
  running,
} from '../adapter-in-process.ts';

eachTest();

/** Lets the first requests of a kind fail. @returns how many requests of the kind there were */
function failing(isMeant: (request: Recorded) => boolean, faults: readonly Fault[]): () => number {
  let count = 0;
  running.discord.fail((request) => {
    if (!isMeant(request)) return undefined;
    count += 1;
    return faults[count - 1];
  });
  return () => count;
}

const isMessage = ({ path }: Recorded): boolean => /^\/channels\/\d+\/messages$/.test(path);
const isCallback = ({ path }: Recorded): boolean => path.endsWith('/callback');
const isFollowUp = ({ method, path }: Recorded): boolean => method === 'POST' && /^\/webhooks\/\d+\/[^/]+$/.test(path);
const serverError: Fault = { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
const unauthorized: Fault = { status: 401, body: { message: '401: Unauthorized', code: 0 } };

describe('a reply to a message', () => {
  it.each<[string, Fault]>([
    ['the connection was cut before Discord had it', { lost: 'request' }],
    ['the connection was cut after Discord had it', { lost: 'answer' }],
    ['Discord was out of order', serverError],
    ['there was a page instead of an answer', htmlPage(502)],
    ['there was a page instead of an answer that looked like a success', htmlPage(200)],
    ['there was a page instead of an answer that looked like a rejection', htmlPage(403)],
    ['the token was rejected', unauthorized],
    [
      'there were too many messages in the channel',
      {
        status: 429,
        headers: { 'retry-after': '1', 'x-ratelimit-scope': 'shared' },
        body: { message: 'You are being rate limited.', retry_after: 1, global: false },
      },
    ],
    [
      'there were too many requests of the bot',
      {
        status: 429,
        headers: { 'retry-after': '1', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' },
        body: { message: 'You are being rate limited.', retry_after: 1, global: true },
      },
    ],
    ['Cloudflare lets nothing through for a second', htmlPage(429, { 'retry-after': '1' })],
    ['Cloudflare does not say for how long', htmlPage(429)],
  ])('arrives, as one with the first, after %s', async (_name, fault) => {
    await connected();
    const count = failing(isMessage, [fault, fault]);
    const message = said(`<@${ids.bot}> 522`);
    await running.discord.say(message);
    await until(() => count() === 3);
    expect(new Set(running.discord.replies(message.id).map(({ nonce }) => nonce))).toEqual(new Set([message.id]));
    await running.adapter.close();
    expect(complaints()).toEqual([]);
    expect(running.discord.replies(message.id)).toHaveLength(3);
  });

  it('is not even sent while Discord is known to take none', async () => {
    await connected({ rateLimit: { count: 1, per: 400 } });
    const messages = Array.from({ length: 4 }, () => said(`<@${ids.bot}> 522`));
    for (const message of messages) running.discord.gateway.dispatch('MESSAGE_CREATE', message);
    await until(() => messages.every(({ id }) => running.discord.taken(id).length > 0));
    expect(running.discord.requests.filter(isMessage)).toHaveLength(4);
  });

  it('holds up those of other channels no longer than Discord takes', async () => {
    await connected();
    running.discord.fail(({ path }) => (path === `/channels/${ids.thread}/messages` ? { delay: 3_000 } : undefined));
    running.discord.gateway.dispatch('MESSAGE_CREATE', said(`<@${ids.bot}> 521`, { channel_id: ids.thread }));
    const began = performance.now();
    await running.discord.say(said(`<@${ids.bot}> 522`));
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

it('one response with 401 does not take the token from what is sent next', async () => {
  await connected();
  failing(isMessage, [unauthorized]);
  await running.discord.say(said(`<@${ids.bot}> 522`));
  const next = said(`<@${ids.bot}> 521`);
  await running.discord.say(next);
  expect(running.discord.replies(next.id)).toHaveLength(1);
});

describe('a first response', () => {
  it.each<[string, Fault]>([
    ['the connection was cut before Discord had it', { lost: 'request' }],
    ['Discord was out of order', serverError],
    ['there was a page instead of an answer', htmlPage(502)],
  ])('is repeated after %s', async (_name, fault) => {
    await connected();
    failing(isCallback, [fault]);
    const interaction = command({ code: '522' });
    const [first, second] = await running.discord.follow(interaction, 2);
    expect(second?.body).toEqual(first?.body);
    await running.adapter.close();
    expect(running.discord.callbacks(interaction.id)).toHaveLength(2);
    expect(complaints()).toEqual([]);
  });

  it('whose answer was lost has succeeded when Discord has it already', async () => {
    await connected();
    failing(isCallback, [{ lost: 'answer' }]);
    const interaction = command({ code: '522' });
    await running.discord.follow(interaction, 2);
    await running.adapter.close();
    expect(requestsAbout(interaction)).toHaveLength(2);
    expect(running.logged.join('')).not.toMatch(/too late|given up|not answered/);
  });

  it('that Discord does not take within three seconds is given up, with its reason in the log once', async () => {
    await connected();
    running.discord.fail((request) => (isCallback(request) ? serverError : undefined));
    running.discord.gateway.dispatch('INTERACTION_CREATE', command({ code: '522' }));
    expect(await logLine('"level":50')).toMatch(/"kind":"question".*"status":500.*an answer was given up/);
    expect(complaints()).toHaveLength(1);
  });

  it('is tried once more shortly before it is too late, however long the delay has become', async () => {
    await connected();
    const random = vi.spyOn(Math, 'random').mockReturnValue(1);
    // Attempts at 0, 0.5 and 1.5 seconds; two seconds more would be too late.
    const begin = performance.now();
    running.discord.fail((request) =>
      isCallback(request) && performance.now() - begin < 1_700 ? { lost: 'request' } : undefined,
    );
    const { type } = await running.discord.interact(command({ code: '522' }));
    random.mockRestore();
    expect(type).toBe(4);
  });

  it('does not wait for that of another interaction', async () => {
    await connected();
    const slow = command({ code: '521' });
    running.discord.fail(({ path }) => (path.includes(slow.id) ? { delay: 2_000 } : undefined));
    const waiting = running.discord.follow(slow, 1);
    const began = performance.now();
    await running.discord.interact(command({ code: '522' }));
    expect(performance.now() - began).toBeLessThan(1_000);
    await waiting;
  });

  it('with completions is repeated, and then given up without a word to anybody', async () => {
    await connected();
    running.discord.fail((request) => (isCallback(request) ? { lost: 'request' } : undefined));
    const interaction = typing('code', { code: '52' });
    running.discord.gateway.dispatch('INTERACTION_CREATE', interaction);
    await logLine('"kind":"completion"');
    expect(requestsAbout(interaction).length).toBeGreaterThan(2);
    expect(complaints()).toHaveLength(1);
  });
});

describe('what follows a first response', () => {
  const ask = (options = {}) => withLog({ url: running.discord.attach('a.log', 'who?') }, options);

  it('is repeated where it changes what is there', async () => {
    await connected();
    const count = failing(({ method }) => method === 'PATCH', [{ lost: 'answer' }, serverError]);
    await running.discord.follow(ask(), 4);
    await running.adapter.close();
    expect(count()).toBe(3);
    expect(complaints()).toEqual([]);
  });

  it('is not repeated where it posts once more, and nobody is told that it went wrong', async () => {
    await connected();
    const count = failing(isFollowUp, [{ lost: 'answer' }]);
    await running.discord.follow(ask({ private: false }), 3);
    expect(await logLine('given up')).toContain('"kind":"question"');
    await running.adapter.close();
    expect(count()).toBe(1);
    expect(complaints()).toHaveLength(1);
  });

  it('is repeated where Discord refused it because there was too much', async () => {
    await connected();
    const count = failing(isFollowUp, [
      { status: 429, headers: { 'retry-after': '0.3' }, body: { message: 'limited', retry_after: 0.3 } },
    ]);
    const requests = await running.discord.follow(ask({ private: false }), 4);
    expect(requests.at(-1)?.body).toMatchObject({ flags: privateCard });
    expect(count()).toBe(2);
  });

  it('goes out although the answer to the deferral never came', async () => {
    await connected();
    running.discord.fail((request) => (isCallback(request) ? { delay: 6_000 } : undefined));
    const interaction = ask();
    await running.discord.follow(interaction, 1);
    await until(() => requestsAbout(interaction).some(({ method }) => method === 'PATCH'));
    expect(running.logged.join('')).not.toMatch(/too late|given up/);
  });
});
