import { type BaseLogger, pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type SlackConfig, start } from '../../../../src/adapters/slack/connection/start.ts';
import type { Adapter } from '../../../../src/chat/platform.ts';
import type { Card } from '../../../../src/core/card.ts';
import type { Question } from '../../../../src/core/port.ts';
import { languageOfScript } from '../../../../src/language.ts';
import { type LoopbackSlack, startLoopbackSlack } from '../../../support/loopback-slack.ts';
import { directMessage, mention, slashCommand } from '../../../support/slack/payloads.ts';
import { until } from '../../../support/until.ts';

/* The adapter against a loopback Slack, with a bot that does what the real one never does. */

const card: Card = {
  title: 'A title',
  tone: 'answer',
  language: 'en',
  parts: [{ kind: 'text', text: 'An answer' }],
  text: 'All',
};

let slack: LoopbackSlack;
let adapter: Adapter;
let lines: string[];

beforeEach(async () => {
  slack = await startLoopbackSlack();
  lines = [];
});

afterEach(async () => {
  await adapter.close();
  await slack.close();
});

function begin(explain: (question: Question) => Card, changes: Partial<SlackConfig> = {}): void {
  const logger: BaseLogger = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
  const { botToken, appToken, apiUrl } = slack;
  adapter = start(
    { botToken, appToken, apiUrl, visibility: 'private', ...changes },
    { bot: { explain, suggest: () => [], languageOf: ({ text }) => languageOfScript(text) ?? 'en' }, logger },
  );
}

const untilReady = (): Promise<void> =>
  until(
    () => adapter.ready(),
    () => lines.join(''),
  );

const fail = (): never => {
  throw new Error('a fault of the core');
};

it('asks nothing but the text, so that the core decides on the language', async () => {
  const questions: Question[] = [];
  begin((question) => {
    questions.push(question);
    return card;
  });
  await untilReady();
  await slack.socket.send('events_api', mention('<@U0CDNCODE> 522 &amp; 524'));
  await slack.untilPosted(1);
  expect(questions).toEqual([{ text: '522 & 524' }]);
});

it.each([
  ['zanzibar', /^Some.*\b([0-9a-f]{8})\b/],
  ['腾讯云', /\p{Script=Han}.*\b([0-9a-f]{8})\b/u],
])(
  'tells the person who asked %j about a fault, and nobody else, with the id that the log has',
  async (text, sentence) => {
    begin(fail, { visibility: 'channel' });
    await untilReady();
    await slack.socket.send('slash_commands', slashCommand(text, slack.responseUrl()));
    const [message] = await slack.untilPosted(1);
    expect(message).toMatchObject({ response_type: 'ephemeral' });
    const [, id] = sentence.exec(message?.text ?? '') ?? [];
    const line = lines.find((written) => written.includes(`"id":"${id}"`)) ?? '';
    expect(line).toContain('a fault of the core');
    expect(line).not.toContain(text);
  },
);

it('tells about a fault in the thread of a mention', async () => {
  begin(fail);
  await untilReady();
  await slack.socket.send('events_api', mention('<@U0CDNCODE> 522', { thread_ts: '1790000000.000001' }));
  expect((await slack.untilPosted(1))[0]).toMatchObject({ thread_ts: '1790000000.000001' });
});

it('sends less when Slack finds the blocks too long', async () => {
  const text = 'word '.repeat(590);
  begin(() => ({ ...card, parts: [1, 2, 3].map(() => ({ kind: 'text', text }) as const) }));
  await untilReady();
  slack.fail('chat.postMessage', { error: 'msg_blocks_too_long' }, 1);
  await slack.socket.send('events_api', directMessage('522'));
  const [message] = await slack.untilPosted(1);
  expect(JSON.stringify(message?.blocks)).toContain('Shortened');
});

it('is not ready before it is connected, nor after it was closed', async () => {
  begin(() => card);
  expect(adapter.ready()).toBe(false);
  await untilReady();
  await adapter.close();
  expect(adapter.ready()).toBe(false);
  expect(slack.socket.connections()).toBe(0);
});

it('gives an answer under way its time when it is closed', async () => {
  begin(() => card);
  await untilReady();
  slack.fail('chat.postMessage', { status: 503 }, 1);
  await slack.socket.send('events_api', directMessage('522'));
  await until(() => slack.calls.some(({ method }) => method === 'chat.postMessage'));
  await adapter.close();
  expect(slack.posted).toHaveLength(1);
});

it('closes in the middle of a retry, and again', async () => {
  slack.fail('auth.test', { status: 500 });
  begin(() => card);
  await until(() => slack.calls.length > 0);
  const began = Date.now();
  await adapter.close();
  await adapter.close();
  expect(Date.now() - began).toBeLessThan(500);
});

it('cannot start in HTTP mode without a signing secret', () => {
  const { botToken, apiUrl } = slack;
  const without = (): Adapter =>
    start(
      { botToken, apiUrl, visibility: 'private' },
      { bot: { explain: () => card, suggest: () => [], languageOf: () => 'en' }, logger: pino({ level: 'silent' }) },
    );
  expect(without).toThrow(/[Ss]igning ?[Ss]ecret/);
  begin(() => card);
});

it('brings a route along in HTTP mode only', () => {
  begin(() => card);
  expect(adapter.routes).toBeUndefined();
  const { botToken, apiUrl, signingSecret } = slack;
  const other = start(
    { botToken, apiUrl, signingSecret, visibility: 'private' },
    { bot: { explain: () => card, suggest: () => [], languageOf: () => 'en' }, logger: pino({ level: 'silent' }) },
  );
  expect(Object.keys(other.routes ?? {})).toEqual(['/slack/events']);
  return other.close();
});
