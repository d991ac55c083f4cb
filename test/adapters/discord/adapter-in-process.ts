import { pino } from 'pino';
import { afterEach, beforeEach, expect } from 'vitest';
import { type DiscordConfig, start } from '../../../src/adapters/discord/connection/start.ts';
import type { Adapter } from '../../../src/chat/platform.ts';
import type { Card, Part } from '../../../src/core/card.ts';
import type { Bot, Question, Partial as Typed } from '../../../src/core/port.ts';
import { languageOfLocale, languageOfScript } from '../../../src/language.ts';
import { command } from '../../support/discord/payloads.ts';
import { type LoopbackDiscord, type LoopbackSettings, startLoopbackDiscord } from '../../support/loopback-discord.ts';
import { until } from '../../support/until.ts';

/** Message flag: only one person sees it. */
export const ephemeral = 64;

/** The adapter in this process, a bot that answers with what it was asked, and a Discord for each test. */
export const here = {
  discord: undefined as unknown as LoopbackDiscord,
  adapter: undefined as unknown as Adapter,
  asked: [] as Question[],
  typed: [] as Typed[],
  logged: [] as string[],
};

/** What each of these is answered with; everything else is an answer. */
const tones: Readonly<Record<string, Card['tone']>> = {
  '': 'help',
  'who?': 'unknown',
  'which?': 'question',
  thanks: 'courtesy',
};

/** Answers with the question; fails on `boom`. */
const bot: Bot = {
  explain: (question) => {
    here.asked.push(question);
    if (question.text === 'boom') throw new Error('boom');
    const tone = tones[question.text] ?? 'answer';
    const language = question.language ?? 'en';
    const card: Omit<Card, 'text'> = {
      title: `About ${question.text}`.slice(0, 100),
      tone,
      language,
      parts: [
        { kind: 'text', text: question.text },
        { kind: 'choices', title: 'Open', choices: [{ label: '521', question: '521 edgeone', language: 'zh-CN' }] },
        ...(tone === 'question' ? [step] : []),
        ...(tone === 'answer' ? [actions] : []),
      ],
      ...(tone === 'answer' ? { again: { text: question.text, language } } : {}),
    };
    return { ...card, text: `${card.title}\n\n${question.text}` };
  },
  suggest: (partial) => {
    here.typed.push(partial);
    if (partial.text === 'boom') throw new Error('boom');
    return Array.from({ length: 40 }, (_, at) => ({
      label: at === 1 ? '长'.repeat(150) : `code ${at}`,
      value: at === 2 ? 'x'.repeat(101) : `${500 + at}`,
    }));
  },
  languageOf: ({ text, language, locale }) => language ?? languageOfScript(text) ?? languageOfLocale(locale) ?? 'en',
};

const step: Part = {
  kind: 'choices',
  title: 'Which',
  choices: [{ label: '522', question: '522 edgeone', language: 'en' }],
  replaces: true,
};

const actions: Part = {
  kind: 'actions',
  actions: [
    { label: 'Compare 522', question: '522', language: 'en' },
    { label: 'Source', url: 'https://example.com/522' },
  ],
};

/** Starts the adapter against the Discord that is there. */
export function connect(config: Partial<DiscordConfig> = {}): void {
  const { discord, logged } = here;
  const logger = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  here.adapter = start(
    { token: discord.token, apiUrl: discord.apiUrl, visibility: 'private', ...config },
    { bot, logger },
  );
}

/** Starts both and waits until they are connected. */
export async function connected(settings: LoopbackSettings = {}, config: Partial<DiscordConfig> = {}): Promise<void> {
  here.discord = await startLoopbackDiscord(settings);
  connect(config);
  await until(
    () => here.adapter.ready(),
    () => here.logged.join(''),
  );
}

/** Begins each test with nothing and ends it with everything closed and no invalid request. */
export function eachTest(): void {
  beforeEach(() => {
    here.asked = [];
    here.typed = [];
    here.logged = [];
  });
  afterEach(async () => {
    await here.adapter.close();
    expect(here.discord.problems).toEqual([]);
    await here.discord.stop();
  });
}

/** What the bot said to these interactions, by type. */
export const kinds = (...interactions: { id: string }[]): number[] =>
  interactions.flatMap(({ id }) => here.discord.callbacks(id).map(({ type }) => type));

/** A private answer as it stands at Discord, with what Discord adds to it. */
export async function privateAnswer(): Promise<object> {
  const { data } = await here.discord.interact(command({ code: '522' }));
  return {
    flags: ephemeral,
    embeds: data.embeds?.map((embed) => ({ ...embed, type: 'rich', content_scan_version: 4 })),
    components: data.components?.map((row, at) => ({
      ...row,
      id: at + 1,
      components: row.components.map((each, index) => ({ ...each, id: 10 * at + index })),
    })),
  };
}
