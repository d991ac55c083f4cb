import { describe, expect, it } from 'vitest';
import { click, command, ids, said, typing, withLog } from '../../../support/discord/payloads.ts';
import { until } from '../../../support/until.ts';
import { complaints, connected, eachTest, ephemeral, logLine, requestsAbout, running } from '../adapter-in-process.ts';

eachTest();

const restarting = 'I am restarting. Ask again in a few seconds.';
const mention = (text = '522') => said(`<@${ids.bot}> ${text}`);

/** Closes the adapter. @returns how many milliseconds that took */
async function close(): Promise<number> {
  const began = performance.now();
  await running.adapter.close();
  return performance.now() - began;
}

describe('closing', () => {
  it('waits for ten answers in a channel that takes one after the other', async () => {
    await connected({ rateLimit: { count: 1, per: 300 } });
    const messages = Array.from({ length: 10 }, () => mention());
    for (const message of messages) running.discord.gateway.dispatch('MESSAGE_CREATE', message);
    await until(() => running.asked.length === 10);
    expect(await close()).toBeLessThan(5_500);
    expect(messages.flatMap(({ id }) => running.discord.taken(id))).toHaveLength(10);
    expect(complaints()).toEqual([]);
  });

  it('ends within seven seconds, and says how many answers Discord did not take', async () => {
    await connected({ rateLimit: { count: 2, per: 60_000 } });
    const messages = Array.from({ length: 10 }, () => mention());
    for (const message of messages) running.discord.gateway.dispatch('MESSAGE_CREATE', message);
    await until(() => running.asked.length === 10);
    expect(await close()).toBeLessThan(7_000);
    expect(messages.flatMap(({ id }) => running.discord.taken(id))).toHaveLength(2);
    expect(complaints()).toEqual([expect.stringContaining('"unanswered":8')]);
  });

  it('ends within seven seconds when Discord does not answer at all', async () => {
    await connected();
    const url = running.discord.attach('a.log', (response) => void response.writeHead(200).write('5'));
    running.discord.fail(() => ({ delay: 20_000 }));
    running.discord.gateway.dispatch('MESSAGE_CREATE', mention());
    running.discord.gateway.dispatch('INTERACTION_CREATE', withLog({ url }));
    await until(() => running.asked.length === 1);
    running.discord.gateway.die();
    expect(await close()).toBeLessThan(7_000);
    await logLine('"unanswered":2');
  });

  it('is not ready any more from its beginning', async () => {
    await connected({ rateLimit: { count: 0, per: 60_000 } });
    running.discord.gateway.dispatch('MESSAGE_CREATE', mention());
    await until(() => running.asked.length === 1);
    const closed = close();
    expect(await running.adapter.check()).toEqual({ isUp: false, reason: 'closing' });
    await closed;
  });
});

it('what arrives while the bot closes is told to ask again, and nothing else', async () => {
  await connected();
  running.discord.gateway.dispatch('MESSAGE_CREATE', mention('slow'));
  const typed = typing('code', { code: '52' });
  await until(() => running.asked.length === 1);
  const closed = close();
  const message = mention();
  const [reply, ...answers] = await Promise.all([
    running.discord.say(message),
    running.discord.interact(command({ code: '522' })),
    running.discord.interact(command({}, {}, 'cdncode-paste')),
    running.discord.interact(click('ask:en:|522|')),
    running.discord.interact(typed),
  ]);
  expect(reply).toMatchObject({ content: restarting, message_reference: { message_id: message.id } });
  const sentence = { type: 4, data: { content: restarting, flags: ephemeral } };
  expect(answers.slice(0, 3)).toMatchObject([sentence, sentence, sentence]);
  expect(requestsAbout(typed)).toHaveLength(1);
  await closed;
  expect(running.asked).toHaveLength(1);
  expect(complaints()).toEqual([]);
});
