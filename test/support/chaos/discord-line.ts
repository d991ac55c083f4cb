import { setTimeout as pause } from 'node:timers/promises';
import { command, ids, said } from '../discord/payloads.ts';
import { type LoopbackDiscord, type Reply, startLoopbackDiscord } from '../loopback-discord.ts';
import { createBuckets } from './buckets.ts';
import { effectOf, isFirstResponse, readRequest, traceOf } from './discord-effects.ts';
import { type DiscordDelivery, type DiscordStage, discordQuestions } from './discord-questions.ts';
import { json, tooMany, word } from './discord-words.ts';
import type { Entry } from './ledger.ts';
import type { Line, Run } from './line.ts';
import { type Answer, type Exchange, type Intervention, startProxy } from './proxy.ts';

/** Discord on this machine, with faults in between. */
export async function openDiscord({ ledger, weather, onSent }: Run): Promise<Line<LoopbackDiscord>> {
  const discord = await startLoopbackDiscord();
  // Discord's own would let a silent connection pass for a good one until the run is over.
  discord.gateway.askForHeartbeats(4_000);
  const buckets = createBuckets();
  let stage: DiscordStage | undefined;

  const intervene = (exchange: Exchange): Intervention => {
    const request = readRequest(exchange);
    onSent(`Discord ${request.method} ${request.path.replace(/\/(?:token-)?\d.*?(?=\/|$)/g, '')}`, exchange.body);
    const entry = ledger.find(traceOf(request));
    // One that has a first response lives for 15 minutes, and says so to another one.
    const isLate = entry && entry.effects.length === 0 && Date.now() - entry.askedAt > (entry.deadline ?? Infinity);
    if (isFirstResponse(request) && isLate) {
      entry.isOver = true;
      return { answer: json(404, { code: 10062, message: 'Unknown interaction' }) };
    }
    const isAuthorized = request.path.startsWith('/channels/');
    const fault = weather.over('discord', entry, request.path, isAuthorized);
    if (fault || !isAuthorized) return { fault };
    const { headers, isFull, wait } = buckets.take(request.path);
    if (!isFull) return { headers };
    weather.count('discord: 429 of a full bucket');
    return { answer: tooMany(wait, headers) };
  };
  const onAnswer = (exchange: Exchange, answer: Answer, heard: boolean): void => {
    const request = readRequest(exchange);
    const effect = effectOf(request, answer, heard);
    if (effect) ledger.find(traceOf(request))?.effects.push(effect);
  };
  const proxy = await startProxy({ target: `http://127.0.0.1:${discord.port}`, intervene, word, onAnswer });

  const deliver = (entry: Entry, { event, data }: DiscordDelivery): void => {
    try {
      if (event === 'INTERACTION_CREATE') discord.send(data);
      else discord.gateway.dispatch(event, data);
    } catch {
      entry.isUndelivered = true;
    }
  };

  /** What is clicked: cards that the bot gave before anything went wrong. */
  const setStage = async (): Promise<DiscordStage> => {
    const cards: Reply[] = [];
    for (const code of examples) cards.push((await discord.interact(command({ code }))).data);
    cards.push(await discord.say(said(`<@${ids.bot}> 522 edgeone`)));
    const attach: DiscordStage['attach'] = (name, file) => proxy.origin + new URL(discord.attach(name, file)).pathname;
    return { cards, attach };
  };

  return {
    platform: discord,
    proxy,
    env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: `${proxy.origin}/api` },
    prepare: async () => {
      stage = await setStage();
    },
    ask: async (question) => {
      if (!stage) throw new Error('nothing to click yet');
      const delivery = discordQuestions[question.surface as keyof typeof discordQuestions](question, stage);
      const entry = ledger.open(question, delivery);
      if ('before' in delivery) {
        deliver(entry, { ...delivery, event: 'MESSAGE_CREATE', data: delivery.before });
        await pause(1_000);
      }
      deliver(entry, delivery);
      if (question.duplicate === undefined) return;
      await pause(question.duplicate);
      weather.count('discord: delivered twice');
      deliver(entry, delivery);
    },
    close: async () => {
      await proxy.close();
      await discord.stop();
    },
  };
}

const examples = ['522', '522 edgeone', 'edgeone', 'search handshake', 'help', 'compare 524 cloudflare tencent-cdn'];
