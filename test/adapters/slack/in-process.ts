import { type BaseLogger, pino } from 'pino';
import type { SlackConfig } from '../../../src/adapters/slack/config.ts';
import { start } from '../../../src/adapters/slack/connection/start.ts';
import { createMemory } from '../../../src/chat/once.ts';
import type { Adapter, AdapterContext } from '../../../src/chat/platform.ts';
import { createLocalStore } from '../../../src/chat/store.ts';
import type { Card } from '../../../src/core/card.ts';
import type { Bot, Explanation, Question } from '../../../src/core/port.ts';
import { languageOfScript } from '../../../src/language.ts';
import { type LoopbackSlack, type Posted, startLoopbackSlack, type Viewed } from '../../support/loopback-slack.ts';
import { blockActions, directMessage, type Json } from '../../support/slack/payloads.ts';
import type { Ack, Kind } from '../../support/slack/socket.ts';
import { unobserved } from '../../support/unobserved.ts';
import { until } from '../../support/until.ts';

/* The adapter in Socket Mode, in this process, against a loopback Slack and with a bot that knows a few cards. */

/**
 * Answers everything but `help`, `thanks`, and `unknown`; an answer has more, and offers to open 522 and to compare it. One
 * to `paste` says what its question would not give again.
 */
export function cardFor({ text, asked, language: settled, locale, carried, products = [] }: Question): Card {
  const words = asked ? (asked.codes ?? []).join(' ') : [text, ...products].join(' ').trim();
  const language = settled ?? languageOfScript(words) ?? (locale === 'zh-CN' ? 'zh-CN' : 'en');
  const texts = { title: `About ${words}`, verdict: `All about ${words}`, text: `All about ${words}, in full` };
  const card = { ...texts, language, parts: [], more: [] };
  if (words === '' || words === 'help') return { ...card, tone: 'help' };
  if (words === 'thanks') return { ...card, tone: 'courtesy' };
  if (words === 'unknown') return { ...card, tone: 'unknown' };
  const choice = { question: '522', asked: { codes: ['522'] }, language };
  return {
    ...card,
    tone: 'answer',
    more: [{ kind: 'text', text: `More about ${words}` }],
    about: { product: 'tencent-cdn', code: words, edition: '2026-11-21' },
    parts: [
      { kind: 'choices', title: 'Open', choices: [{ label: 'Open 522', ...choice }], replaces: true },
      { kind: 'actions', actions: [{ label: 'Compare 522', ...choice }] },
    ],
    replay: {
      text: words,
      asked: asked ?? { codes: [words] },
      language,
      carried: carried ?? { host: 'a.example.com' },
      isWhole: !words.startsWith('paste'),
    },
  };
}

export const botWith = (explain: (question: Question) => Card): Bot => ({
  edition: '2026-11-21',
  knows: ({ product }) => product === 'tencent-cdn',
  explain: (question) => ({ reading: {}, answer: {}, card: explain(question) }) as Explanation,
  help: (language) => cardFor({ text: '', language }),
  suggest: () => [{ label: 'Tencent CDN', value: 'tencent-cdn' }],
  languageOf: ({ text, language, locale }) =>
    language ?? languageOfScript(text) ?? (locale === 'zh-CN' ? 'zh-CN' : 'en'),
  listProducts: () => [],
});

export const failingBot: Bot = botWith(() => {
  throw new Error('a fault of the core');
});

export type InProcess = {
  readonly slack: LoopbackSlack;
  readonly adapter: Adapter;
  /** Everything that was logged. */
  readonly log: () => string;
  readonly send: (kind: Kind, payload: Json) => Promise<Ack>;
  /** Sends a payload and gives the messages that come of it. */
  readonly asking: (kind: Kind, payload: Json, messages?: number) => Promise<Posted[]>;
  /** Sends what must not be answered, then something that must; only that one may have been answered. */
  readonly ignoring: (kind: Kind, payload: Json) => Promise<void>;
  /** Sends a payload and gives the view that comes of it. */
  readonly viewing: (kind: Kind, payload: Json) => Promise<Viewed>;
  readonly close: () => Promise<void>;
};

/**
 * Starts the adapter and waits until it is connected.
 *
 * @param before is done to Slack before the adapter is there
 */
export async function startInProcess(
  bot = botWith(cardFor),
  changes: Partial<SlackConfig> = {},
  context: Partial<AdapterContext> = {},
  before: (slack: LoopbackSlack) => void = () => {},
): Promise<InProcess> {
  const slack = await startLoopbackSlack();
  before(slack);
  const lines: string[] = [];
  const logger: BaseLogger = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
  const { botToken, appToken, apiUrl, socket } = slack;
  const adapter = start(
    { botToken, appToken, apiUrl, visibility: 'private', ...changes },
    {
      ...unobserved,
      bot,
      explainAgain: bot.explain,
      logger,
      memory: createMemory(createLocalStore(), 'slack'),
      ...context,
    },
  );
  const log = (): string => lines.join('');
  await until(async () => (await adapter.check()).isUp, log);
  const asking: InProcess['asking'] = async (kind, payload, messages = 1) => {
    const before = slack.posted.length;
    await socket.send(kind, payload);
    return (await slack.untilPosted(before + messages)).slice(before);
  };
  return {
    slack,
    adapter,
    log,
    send: socket.send,
    asking,
    ignoring: async (kind, payload) => {
      await socket.send(kind, payload);
      const [answer] = await asking('events_api', directMessage('later', { channel: 'D0LATER' }));
      if (answer?.['channel'] !== 'D0LATER') throw new Error(`this was answered: ${answer?.text}`);
    },
    viewing: async (kind, payload) => {
      const before = slack.viewsFor(payload).length;
      await socket.send(kind, payload);
      const view = (await slack.untilViewed(payload, before + 1)).at(-1);
      if (!view) throw new Error('no view');
      return view;
    },
    close: async () => {
      await adapter.close();
      await slack.close();
    },
  };
}

let messages = 0;

/** A click in a message that only one person sees; each call is another message. */
export function clickInEphemeral(slack: LoopbackSlack, action: Json, changes: Json = {}): Json {
  messages += 1;
  const container = { message_ts: `18000000${messages}.000200`, channel_id: 'C0', is_ephemeral: true };
  return blockActions(action, slack.responseUrl(), { container, ...changes });
}

/** A click in a message of the bot that everybody in the channel sees. */
export function clickInChannel(slack: LoopbackSlack, posted: Posted, action: Json, changes: Json = {}): Json {
  messages += 1;
  const message = { type: 'message', ts: `18000000${messages}.000100`, blocks: posted.blocks ?? [], text: '' };
  const container = { message_ts: message.ts, channel_id: 'C0INCIDENT', is_ephemeral: false };
  return blockActions(action, slack.responseUrl(), { container, message, ...changes });
}

/** Somebody else than the person of the recorded payloads. */
export const byAda: Json = { user: { id: 'U0ADA', username: 'ada', name: 'ada', team_id: 'T0LOOPBACK' } };
