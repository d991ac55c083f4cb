import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, beforeEach, expect } from 'vitest';
import type { DiscordConfig } from '../../../src/adapters/discord/config.ts';
import { start } from '../../../src/adapters/discord/connection/start.ts';
import type { Reported } from '../../../src/chat/action.ts';
import { createMemory } from '../../../src/chat/once.ts';
import type { Adapter } from '../../../src/chat/platform.ts';
import { createLocalStore } from '../../../src/chat/store.ts';
import type { Card, Choice, Part } from '../../../src/core/card.ts';
import type { Bot, CompletionRequest, Explanation, Question } from '../../../src/core/port.ts';
import { languageOfLocale, languageOfScript } from '../../../src/language.ts';
import { command, type Interaction, type Payload } from '../../support/discord/payloads.ts';
import type { Recorded } from '../../support/discord/rest.ts';
import {
  type Component,
  type LoopbackDiscord,
  type LoopbackSettings,
  startLoopbackDiscord,
} from '../../support/loopback-discord.ts';
import { unobserved } from '../../support/unobserved.ts';
import { until } from '../../support/until.ts';

/** Message flag: only one person sees it. */
export const ephemeral = 64;

/** Message flag: it consists of components. */
export const ofComponents = 1 << 15;

/** What a card is that only one person sees. */
export const privateCard = ephemeral | ofComponents;

/** The adapter in this process, a bot that answers with what it was asked, and a Discord for each test. */
export const running = {
  discord: undefined as unknown as LoopbackDiscord,
  adapter: undefined as unknown as Adapter,
  asked: [] as Question[],
  reported: [] as Reported[],
  /** How many answers were asked for that somebody had seen before. */
  repeated: 0,
  completed: [] as CompletionRequest[],
  logged: [] as string[],
};

/** What each of these is answered with; everything else gets an answer. */
const tones: Readonly<Record<string, Card['tone']>> = {
  '': 'help',
  'who?': 'unknown',
  'which?': 'question',
  thanks: 'courtesy',
};

/** How long a text takes that begins with `slow`, in milliseconds. */
const slow = 900;

/** The one product of which the catalog has every code. */
const entry = { product: 'cloudflare', edition: '2026-11-21' };

/** Answers with the question; fails on `boom`. What is asked by `paste` would not be said again. */
const bot: Bot = {
  edition: entry.edition,
  knows: ({ product }) => product === entry.product,
  help: () => ({ title: 'Help', tone: 'help', language: 'en', parts: [], more: [], verdict: 'Help', text: 'Help' }),
  explain: (question) => {
    running.asked.push(question);
    const text = question.asked?.codes?.join() ?? question.text;
    if (text === 'boom') throw new Error('boom');
    const tone = tones[text] ?? 'answer';
    const language = question.language ?? 'en';
    const card: Omit<Card, 'text'> = {
      title: `About ${text}`.slice(0, 100),
      tone,
      language,
      parts: [
        { kind: 'text', text },
        { kind: 'choices', title: 'Open', choices: [choice('521', ['tencent-edgeone'], 'zh-CN')] },
        ...(tone === 'question' ? [step] : []),
        ...(tone === 'answer' ? [actions] : []),
      ],
      more: tone === 'answer' && text !== 'short' ? [{ kind: 'text', text: `More about ${text}` }] : [],
      verdict: `About ${text}`,
      ...(tone === 'answer' && {
        replay: { text, asked: { codes: [text] }, language, isWhole: !text.startsWith('paste') },
      }),
      ...(question.asked?.products?.includes('cloudflare') && { about: { ...entry, code: text } }),
    };
    const answer = explanation({ ...card, text: `${card.title}\n\n${text}` });
    if (!text.startsWith('slow')) return answer;
    return pause(slow).then(() => (text.endsWith('boom') ? Promise.reject(new Error('boom')) : answer));
  },
  suggest: (request) => {
    running.completed.push(request);
    if (request.text === 'boom') throw new Error('boom');
    return Array.from({ length: 40 }, (_, at) => ({
      label: at === 1 ? '长'.repeat(150) : `code ${at}`,
      value: at === 2 ? 'x'.repeat(101) : `${500 + at}`,
    }));
  },
  languageOf: ({ text, language, locale }) => language ?? languageOfScript(text) ?? languageOfLocale(locale) ?? 'en',
  listProducts: () => [],
};

/** An adapter uses only the card. */
const explanation = (card: Card): Explanation => ({ card }) as Explanation;

const choice = (code: string, products: readonly string[], language: Choice['language']): Choice => ({
  label: code,
  question: [code, ...products].join(' '),
  asked: { codes: [code], products },
  language,
});

const step: Part = {
  kind: 'choices',
  title: 'Which',
  choices: [choice('522', ['tencent-edgeone'], 'en')],
  replaces: true,
};

const actions: Part = {
  kind: 'actions',
  actions: [
    { label: 'Compare 522', question: '522', asked: { codes: ['522'] }, language: 'en' },
    { label: 'Source', url: 'https://example.com/522' },
  ],
};

type Settings = Partial<DiscordConfig> & { readonly reportUrl?: string };

/** Starts the adapter against the Discord that is there. */
export function connect(config: Settings = {}, delays?: { readonly refused: number }): void {
  const { reportUrl, ...own } = config;
  const { discord, logged } = running;
  const logger = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  running.adapter = start(
    { token: discord.token, apiUrl: discord.apiUrl, visibility: 'private', ...own },
    {
      ...unobserved,
      bot,
      explainAgain: (question) => {
        running.repeated += 1;
        return bot.explain(question);
      },
      logger,
      memory: createMemory(createLocalStore(), 'discord'),
      reportUrl,
      onReport: (report) => running.reported.push(report),
    },
    delays,
  );
}

/** Starts both and waits until they are connected. */
export async function connected(
  settings: LoopbackSettings = {},
  config: Settings = {},
  delays?: { readonly refused: number },
): Promise<void> {
  running.discord = await startLoopbackDiscord(settings);
  connect(config, delays);
  await until(
    async () => (await running.adapter.check()).isUp,
    () => running.logged.join(''),
  );
}

/** Begins each test with nothing and ends it with everything closed and no invalid request. */
export function eachTest(): void {
  beforeEach(() => {
    running.asked = [];
    running.reported = [];
    running.repeated = 0;
    running.completed = [];
    running.logged = [];
  });
  afterEach(async () => {
    await running.adapter.close();
    expect(running.discord.problems).toEqual([]);
    await running.discord.stop();
  });
}

/** Waits for a line of the log that contains this, and gives it. */
export async function logLine(text: string): Promise<string> {
  const find = (): string | undefined => running.logged.find((line) => line.includes(text));
  await until(
    () => find() !== undefined,
    () => `no “${text}” in ${running.logged.join('')}`,
  );
  return find() ?? '';
}

/** The lines of the log from warnings on. */
export const complaints = (): string[] => running.logged.filter((line) => /"level":(40|50)/.test(line));

/** The types of the bot's responses to these interactions. */
export const responseTypes = (...interactions: { id: string }[]): number[] =>
  interactions.flatMap(({ id }) => running.discord.callbacks(id).map(({ type }) => type));

/** The requests that an interaction led to: its token is in their addresses. */
export const requestsAbout = ({ token }: Interaction): Recorded[] =>
  running.discord.requests.filter(({ path }) => path.split('/').includes(token));

/** The channels in which a message was replied to. */
export const channelsOfReplies = ({ id }: Payload): string[] =>
  running.discord.requests.flatMap(({ method, path, body }) => {
    const [, channel] = /^\/channels\/(\d+)\/messages$/.exec(path) ?? [];
    return method === 'POST' && channel && (body as { nonce?: string }).nonce === id ? [channel] : [];
  });

/** An ephemeral answer as Discord has it, with what Discord adds to it. */
export async function ephemeralAnswer(): Promise<object> {
  const { data } = await running.discord.interact(command({ code: '522' }));
  return { flags: (data.flags ?? 0) | ephemeral, content: '', embeds: [], components: numbered(data.components ?? []) };
}

/** Components with the numbers and the defaults that Discord gives them. */
const numbered = (components: readonly Component[], start = 1): object[] =>
  components.map((each, at) => ({
    ...each,
    id: start + at,
    ...(each.type === 14 && { spacing: 1, divider: true }),
    ...(each.type === 17 && { spoiler: false }),
    ...(each.components && { components: numbered(each.components, 10 * (start + at)) }),
  }));

/** The same as a version of the bot sent it that made embeds of its cards. */
export const embedAnswer = (changes: object = {}): object => ({
  flags: ephemeral,
  content: '',
  embeds: [{ type: 'rich', title: 'About 522', description: '522', color: 1, content_scan_version: 4 }],
  components: [
    {
      type: 1,
      id: 1,
      components: [
        { type: 2, id: 2, style: 2, label: 'edgeone', custom_id: 'open:en:|522|tencent-edgeone' },
        { type: 2, id: 3, style: 5, label: 'Source', url: 'https://example.com/522' },
        { type: 2, id: 4, style: 2, label: 'Share to channel', custom_id: 'share:en' },
      ],
    },
  ],
  ...changes,
});
