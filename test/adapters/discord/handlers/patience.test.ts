import { expect, it } from 'vitest';
import { clickOn, command, explain, submit, withLog } from '../../../support/discord/payloads.ts';
import { titleOf } from '../../../support/discord/reading.ts';
import type { Reply } from '../../../support/loopback-discord.ts';
import {
  connected,
  eachTest,
  ephemeral,
  ofComponents,
  privateCard,
  responseTypes,
  running,
} from '../adapter-in-process.ts';

eachTest();

/** Sends an interaction. @returns the methods of so many requests, and after how many milliseconds the first one came */
async function timed(interaction: ReturnType<typeof command>, count: number) {
  const began = performance.now();
  await running.discord.interact(interaction);
  const milliseconds = performance.now() - began;
  const requests = await running.discord.untilAbout(interaction, count);
  return { milliseconds, requests };
}

it.each([
  ['a command', () => command({ code: 'slow 522' })],
  ['a form', () => submit('paste:en', 'slow 522')],
  ['the entry in the menu of a message', () => explain({ content: 'slow 522' })],
])('%s with a text that takes a while is deferred in time, and answered there', async (_name, interaction) => {
  await connected();
  const { milliseconds, requests } = await timed(interaction(), 2);
  expect(milliseconds).toBeLessThan(500);
  expect(requests.map(({ method }) => method)).toEqual(['POST', 'PATCH']);
  expect(requests[0]?.body).toEqual({ type: 5, data: { flags: ephemeral } });
  // The flag for components may come with the change only.
  expect(requests[1]?.body).toMatchObject({ flags: ofComponents });
  expect(titleOf(requests[1]?.body as Reply)).toBe('About slow 522');
});

it('a public answer that takes a while is deferred for everybody', async () => {
  await connected();
  const { requests } = await timed(command({ code: 'slow 522', private: false }), 2);
  expect(requests.map(({ body }) => body)).toMatchObject([{ type: 5 }, { flags: ofComponents }]);
  expect(requests[0]?.body).not.toHaveProperty('data');
});

it('a click that takes a while is deferred where its answer will be', async () => {
  await connected();
  const below = clickOn('ask:en:slow', {});
  const inPlace = clickOn('open:en:slow', { flags: privateCard });
  const [first, second] = await Promise.all([timed(below, 2), timed(inPlace, 2)]);
  expect([first.milliseconds, second.milliseconds].every((milliseconds) => milliseconds < 500)).toBe(true);
  expect(responseTypes(below, inPlace)).toEqual([5, 6]);
  for (const { requests } of [first, second]) {
    expect(requests[1]).toMatchObject({ method: 'PATCH', body: { flags: ofComponents } });
    expect(titleOf(requests[1]?.body as Reply)).toBe('About slow');
  }
});

it('what fails after it was deferred gets its sentence there', async () => {
  await connected();
  const { requests } = await timed(command({ code: 'slow boom' }), 2);
  expect(requests[1]?.body).toMatchObject({ content: expect.stringMatching(/[0-9a-f]{8}/) });
});

it('a file that does not come holds up nobody, the same person included', async () => {
  await connected();
  const url = running.discord.attach('a.log', (response) => void response.writeHead(200).write('5'));
  await running.discord.interact(withLog({ url }));
  const { milliseconds } = await timed(command({ code: '522' }), 1);
  expect(milliseconds).toBeLessThan(500);
});
