import { expect } from 'vitest';
import { type BotProcess, startBot } from '../bot-process.ts';
import type { LoopbackSlack, Posted } from '../loopback-slack.ts';
import { until } from '../until.ts';
import { blockActions, type Json, slashCommand, toldAlone } from './payloads.ts';
import { postSigned } from './signed.ts';
import type { Ack, Kind } from './socket.ts';

/** The real process, turned to a loopback Slack. */
export const startSlackBot = (
  slack: LoopbackSlack,
  mode: 'socket' | 'http',
  env: Readonly<Record<string, string>> = {},
): BotProcess =>
  startBot({
    env: {
      SLACK_BOT_TOKEN: slack.botToken,
      ...(mode === 'socket' ? { SLACK_APP_TOKEN: slack.appToken } : { SLACK_SIGNING_SECRET: slack.signingSecret }),
      SLACK_API_URL: slack.apiUrl,
      ...env,
    },
  });

/** Waits until the bot says that Slack is connected. */
export const untilConnected = (bot: BotProcess): Promise<void> =>
  until(
    async () => {
      if (bot.process.exitCode !== null) throw new Error(`the bot ended:\n${bot.output()}`);
      return bot.output().includes('"listening"') && (await readiness(bot)).includes('slack: connected');
    },
    () => `Slack was not connected:\n${bot.output()}`,
  );

/** What `/readyz` says. */
export const readiness = async (bot: BotProcess): Promise<string> => (await fetch(`${bot.url()}/readyz`)).text();

/** Brings a payload to the bot, and gives what came back with its acknowledgement. */
export type Deliver = (kind: Kind, payload: Json) => Promise<Ack>;

export const bySocket =
  (slack: LoopbackSlack): Deliver =>
  (kind, payload) =>
    slack.socket.send(kind, payload);

export const byHttp =
  (slack: LoopbackSlack, bot: BotProcess): Deliver =>
  async (kind, payload) => {
    const began = performance.now();
    const response = await postSigned(bot.url(), kind, payload, { secret: slack.signingSecret });
    const latency = performance.now() - began;
    if (response.status !== 200) throw new Error(`${kind}: HTTP ${response.status}`);
    return { latency, payload: await response.text() };
  };

/** A bot and the way to it. */
export type Line = { readonly slack: LoopbackSlack; readonly deliver: Deliver };

/** Delivers, and gives the answers to this very payload once there are that many more of them. */
export async function ask({ slack, deliver }: Line, kind: Kind, payload: Json, answers = 1): Promise<Posted[]> {
  const before = slack.answersTo(payload).length;
  await deliver(kind, payload);
  return (await slack.untilAnswered(payload, before + answers)).slice(before);
}

/** Delivers what must not be answered, then something that must: nothing else may have been said by then. */
export async function askInVain(line: Line, kind: Kind, payload: Json): Promise<void> {
  const before = line.slack.posted.length;
  await line.deliver(kind, payload);
  const later = await ask(line, 'events_api', toldAlone('help'));
  expect(line.slack.posted.slice(before)).toEqual(later);
}

/** `/cdncode <text>` with a fresh response_url. */
export const command = (slack: LoopbackSlack, text: string): Json => slashCommand(text, slack.responseUrl());

/** A click with a fresh response_url. */
export const click = (slack: LoopbackSlack, action: Json, changes?: Json): Json =>
  blockActions(action, slack.responseUrl(), changes);
