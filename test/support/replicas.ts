import { locales } from '../../src/locales/index.ts';
import { type BotProcess, startBot } from './bot-process.ts';
import { clickOn, command as discordCommand, type Interaction, type Payload, told } from './discord/payloads.ts';
import { textOf } from './discord/reading.ts';
import { type LoopbackDiscord, type Reply, startLoopbackDiscord } from './loopback-discord.ts';
import { type LoopbackSlack, startLoopbackSlack } from './loopback-slack.ts';
import { byHttp, click, command, type Deliver, startSlackBot, untilConnected } from './slack/bot.ts';
import { actionOf, type Json, toldAlone } from './slack/payloads.ts';
import type { Kind } from './slack/socket.ts';

/** Something that happens on a platform, once, and may reach either process, or both. */
export type Event = {
  /** Brings it to one of the processes. */
  readonly reach: (to: number) => Promise<unknown>;
  /** How often it was answered so far, by whichever process. */
  readonly answers: () => number;
};

/** Two processes of the bot with the same tokens. */
export type Replicas = {
  readonly bots: readonly BotProcess[];
  /** A question; those with odd numbers come another way than the others. */
  readonly question: (number: number) => Event;
  /** Two clicks on the Share button of one private answer; their answers are what everybody sees. */
  readonly shares: () => Promise<readonly Event[]>;
  /** Kills the first process when it sends the next answer, which gets lost. */
  readonly killAtAnswer: () => void;
  /** What the platform would have refused. */
  readonly problems: () => readonly string[];
  readonly end: () => Promise<void>;
};

/** @param env variables for both */
export type StartReplicas = (env: Readonly<Record<string, string>>) => Promise<Replicas>;

export const startSlackReplicas =
  (mode: 'socket' | 'http'): StartReplicas =>
  async (env) => {
    const slack = await startLoopbackSlack();
    const bots: BotProcess[] = [];
    // One after the other, so that it is known which connection belongs to which process.
    for (const _ of [0, 1]) {
      const bot = startSlackBot(slack, mode, env);
      bots.push(bot);
      await untilConnected(bot);
    }
    const deliver = (to: number): Deliver =>
      mode === 'socket'
        ? (kind, payload) => slack.socket.send(kind, payload, {}, 1 - to)
        : byHttp(slack, bots[to] as BotProcess);
    const event = (kind: Kind, payload: Json, answers = () => slack.answersTo(payload).length): Event => ({
      reach: (to) => deliver(to)(kind, payload),
      answers,
    });
    return {
      bots,
      question: (number) =>
        number % 2 === 0
          ? event('events_api', toldAlone('522 edgeone'))
          : event('slash_commands', command(slack, '522 edgeone')),
      shares: () => slackShares(slack, deliver(0), event),
      killAtAnswer: () =>
        slack.fail('chat.postMessage', { hang: true }, 1, () => {
          bots[0]?.process.kill('SIGKILL');
          return true;
        }),
      problems: () => slack.problems,
      end: async () => {
        await Promise.all(bots.map((bot) => bot.stop('SIGKILL')));
        await slack.close();
      },
    };
  };

async function slackShares(
  slack: LoopbackSlack,
  deliver: Deliver,
  event: (kind: Kind, payload: Json, answers: () => number) => Event,
): Promise<Event[]> {
  const asked = command(slack, '522 edgeone');
  await deliver('slash_commands', asked);
  const [card] = await slack.untilAnswered(asked);
  const container = { type: 'message', message_ts: '1790000009.000200', channel_id: 'C0', is_ephemeral: true };
  return [0, 1].map(() => {
    const payload = click(slack, actionOf(card?.blocks ?? [], locales.en.chat.share), { container });
    return event(
      'interactive',
      payload,
      () => slack.answersTo(payload).filter((message) => message['response_type'] === 'in_channel').length,
    );
  });
}

/** Each process has a Discord of its own, for one gateway speaks to one shard here; what happens, happens on both. */
export const startDiscordReplicas: StartReplicas = async (env) => {
  const discords = await Promise.all([startLoopbackDiscord(), startLoopbackDiscord()]);
  const bots = discords.map(({ token, apiUrl }) =>
    startBot({ env: { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, ...env } }),
  );
  await Promise.all(bots.map((bot) => bot.untilReady()));
  const of = (to: number): LoopbackDiscord => discords[to] as LoopbackDiscord;
  // What the first process sends while it is killed is recorded, but reaches nobody.
  let isFirstLost = false;
  const sum = (count: (discord: LoopbackDiscord) => number): number => (isFirstLost ? 0 : count(of(0))) + count(of(1));

  const interaction = (its: Interaction, count: (discord: LoopbackDiscord) => number): Event => ({
    reach: async (to) => of(to).send(its),
    answers: () => sum(count),
  });
  const asCommand = (its = discordCommand({ code: '522', vendor: 'edgeone' })): Event =>
    interaction(its, ({ callbacks }) => callbacks(its.id).length);
  const asMessage = (its: Payload = told('522 edgeone')): Event => ({
    reach: async (to) => of(to).gateway.dispatch('MESSAGE_CREATE', its),
    answers: () => sum(({ replies }) => replies(its.id).length),
  });
  return {
    bots,
    question: (number) => (number % 2 === 0 ? asCommand() : asMessage()),
    shares: async () => {
      const { data } = await of(0).interact(discordCommand({ code: '522', vendor: 'edgeone' }));
      const first = clickOn('share:en', data);
      const second = clickOn('share:en', data, { message: first['message'] });
      return [first, second].map((its) =>
        interaction(
          its,
          ({ about }) => about(its).filter(({ body }) => textOf(body as Reply).includes('Shared by')).length,
        ),
      );
    },
    killAtAnswer: () => {
      isFirstLost = true;
      // The commands may still be being registered.
      of(0).fail(({ path }) => {
        if (!path.includes('/interactions/')) return undefined;
        bots[0]?.process.kill('SIGKILL');
        return { status: 500, body: {} };
      });
    },
    problems: () => discords.flatMap(({ problems }) => problems),
    end: async () => {
      await Promise.all(bots.map((bot) => bot.stop('SIGKILL')));
      await Promise.all(discords.map(({ stop }) => stop()));
    },
  };
};
