import { setTimeout as wait } from 'node:timers/promises';
import { startBot } from './bot-process.ts';
import { explain as explainMessage, submit, told, withLog } from './discord/payloads.ts';
import { startLoopbackDiscord } from './loopback-discord.ts';
import { startLoopbackSlack } from './loopback-slack.ts';
import { messageAction, toldAlone, viewSubmission } from './slack/payloads.ts';
import { until } from './until.ts';

/* Twenty texts at once, all made to be slow to read, through each surface at its own largest size. */

/** Texts that took seconds once, each filled up to a length in UTF-16 units. */
const hostileTexts: Readonly<Record<string, (length: number) => string>> = {
  cells: (length) => '\ta0'.repeat(length / 3),
  'a vendor and codes': (length) => '腾讯云'.repeat(length / 6) + 'H12 '.repeat(length / 8),
  'a column of codes': (length) => '502\n'.repeat(length / 4),
  'names of vendors': (length) => 'cloudflare nginx '.repeat(length / 17),
  'open quotes': (length) => `"status": "`.repeat(length / 11),
};

/** What came of the twenty. */
export type Flooded = {
  readonly surface: string;
  /** How many were answered, or declined with a reason. */
  readonly answered: number;
  /** How long each acknowledgement took, and each question about the process's health meanwhile, in milliseconds. */
  readonly acks: readonly number[];
  readonly health: readonly number[];
};

const count = 20;

type Surface = {
  readonly name: string;
  /** Asks, and resolves once it is acknowledged. @returns how to wait for the answer */
  readonly ask: (text: string, at: number) => Promise<() => Promise<unknown>>;
  readonly length: number;
};

/**
 * Floods one surface after the other of the real process.
 *
 * @returns what came of each, and how often the platforms' connections were lost
 */
export async function flood(): Promise<{ flooded: Flooded[]; reconnects: number; log: string }> {
  const [slack, discord] = await Promise.all([startLoopbackSlack(), startLoopbackDiscord()]);
  const bot = startBot({
    env: {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      PLAYGROUND: 'on',
      HOST: '127.0.0.1',
    },
  });
  await bot.untilReady();
  const sessions = slack.socket.connected();

  const page = async (text: string): Promise<() => Promise<unknown>> => {
    const response = fetch(`${bot.url()}/playground/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, seenBy: 'asker' }),
    });
    return async () => {
      const { status } = await response;
      // The Chinese one is longer than the page takes, in bytes.
      if (status !== 200 && status !== 413) throw new Error(`HTTP ${status}`);
      return (await response).text();
    };
  };
  const inSlack =
    (payloadOf: (text: string, at: number) => Record<string, unknown>, kind: 'events_api' | 'interactive') =>
    async (text: string, at: number) => {
      const payload = payloadOf(text, at);
      await slack.socket.send(kind, payload);
      return () => slack.untilAnswered(payload);
    };
  const submission = async (text: string) => {
    const view = { type: 'modal', callback_id: 'paste', private_metadata: 'en' };
    await slack.socket.send('interactive', viewSubmission(view, { paste: { text: { value: text } } }));
    return async () => {};
  };
  const inDiscord = (interactionOf: (text: string) => ReturnType<typeof submit>) => async (text: string) => {
    const interaction = interactionOf(text);
    await discord.interact(interaction);
    const isOver = (): boolean => {
      const [first, ...more] = discord.about(interaction);
      return more.length > 0 || (first?.body as { type?: number } | undefined)?.type !== 5;
    };
    return () => until(isOver, () => `no answer to ${interaction.id}`);
  };

  const surfaces: Surface[] = [
    { name: 'page', ask: page, length: 256 * 1024 },
    {
      name: 'Slack message',
      ask: inSlack((text, at) => toldAlone(text, { user: `U${at}` }), 'events_api'),
      length: 40_000,
    },
    {
      name: 'Slack menu of a message',
      ask: inSlack((text) => messageAction({ text }, slack.responseUrl()), 'interactive'),
      length: 40_000,
    },
    { name: 'Slack form', ask: submission, length: 3_000 },
    { name: 'Discord form', ask: inDiscord((text) => submit('paste:en', text)), length: 4_000 },
    { name: 'Discord menu of a message', ask: inDiscord((text) => explainMessage({ content: text })), length: 4_000 },
    {
      name: 'Discord message',
      ask: async (text) => {
        const message = told(text);
        const reply = discord.say(message);
        return () => reply;
      },
      length: 4_000,
    },
    {
      name: 'Discord file',
      ask: inDiscord((text) => withLog({ url: discord.attach(`${Math.random()}.log`, text) })),
      length: 1024 * 1024,
    },
  ];
  try {
    const flooded: Flooded[] = [];
    for (const surface of surfaces) flooded.push(await floodSurface(surface, bot.url));
    return { flooded, reconnects: slack.socket.connected() - sessions, log: bot.output() };
  } finally {
    await bot.stop();
    await Promise.all([slack.close(), discord.stop()]);
  }
}

async function floodSurface({ name, ask, length }: Surface, url: () => string): Promise<Flooded> {
  const texts = Object.values(hostileTexts);
  const watch = new AbortController();
  const health = watchHealth(url, watch.signal);
  const acks: number[] = [];
  const answers = Array.from({ length: count }, async (_, at) => {
    const text = texts[at % texts.length]?.(length) ?? '';
    const start = performance.now();
    const answered = await ask(text, at);
    acks.push(performance.now() - start);
    await answered();
  });
  const settled = await Promise.allSettled(answers);
  watch.abort();
  const answered = settled.filter(({ status }) => status === 'fulfilled').length;
  return { surface: name, answered, acks, health: await health };
}

/** Asks whether the process is up, twenty times a second. @returns how long each answer took, in milliseconds */
async function watchHealth(url: () => string, signal: AbortSignal): Promise<number[]> {
  const latencies: number[] = [];
  while (!signal.aborted) {
    const start = performance.now();
    await (await fetch(`${url()}/healthz`)).text();
    latencies.push(performance.now() - start);
    await wait(50);
  }
  return latencies;
}
