import { setTimeout as pause } from 'node:timers/promises';
import { type LoopbackSlack, startLoopbackSlack } from '../loopback-slack.ts';
import { type Json, mention, slashCommand } from '../slack/payloads.ts';
import { postSigned } from '../slack/signed.ts';
import type { Entry } from './ledger.ts';
import type { Line, Run } from './line.ts';
import { type Answer, type Exchange, type Intervention, startProxy } from './proxy.ts';
import type { Question } from './questions.ts';
import { acknowledgedEffect, effectOf, readRequest, traceOf } from './slack-effects.ts';
import { type SlackDelivery, type SlackStage, slackQuestions } from './slack-questions.ts';
import { json, word } from './slack-words.ts';

type Mode = 'socket' | 'http';

/** Slack gives up on an acknowledgement after three seconds, and sends events again; its minutes are seconds here. */
const ackTimeout = 3_000;
const redeliveries = [1_000, 4_000, 10_000];

/** Slack on this machine, with faults in between. */
export async function openSlack(
  mode: Mode,
  { ledger, weather, onSent, ports, replicas }: Run,
): Promise<Line<LoopbackSlack>> {
  const slack = await startLoopbackSlack();
  let stage: SlackStage | undefined;
  let turn = 0;

  const intervene = (exchange: Exchange): Intervention => {
    const request = readRequest(exchange);
    onSent(`Slack ${request.method}`, exchange.body);
    const entry = ledger.find(traceOf(request));
    const isLate = request.method === 'views.open' && entry && Date.now() - entry.askedAt > (entry.deadline ?? 0);
    if (isLate) {
      entry.isOver = true;
      return { answer: json({ ok: false, error: 'expired_trigger_id' }) };
    }
    return { fault: weather.over('slack', entry, request.method, request.method.startsWith('chat.')) };
  };
  const onAnswer = (exchange: Exchange, answer: Answer, heard: boolean): void => {
    const request = readRequest(exchange);
    const effect = effectOf(request, answer, heard);
    if (effect) ledger.find(traceOf(request))?.effects.push(effect);
  };
  const proxy = await startProxy({ target: new URL(slack.apiUrl).origin, intervene, word, onAnswer });

  /** Hands a payload over. @returns whether it was acknowledged in time; undefined where there is nobody to take it */
  const handOver = async (
    entry: Entry,
    { kind, payload }: SlackDelivery,
    retries: number,
  ): Promise<boolean | undefined> => {
    turn += 1;
    const sent = mode === 'socket' ? bySocket(kind, payload, retries) : byHttp(kind, payload, retries);
    const taken = sent.then((acknowledged) => {
      onSent('Slack acknowledgement', JSON.stringify(acknowledged ?? ''));
      const effect = acknowledgedEffect(acknowledged);
      // Later than that, nobody sees it.
      if (effect && Date.now() - entry.askedAt <= ackTimeout) entry.effects.push(effect);
      return true;
    });
    return Promise.race([taken.catch(() => undefined), pause(ackTimeout, false)]);
  };
  const bySocket = async (...[kind, payload, retries]: Handing): Promise<unknown> => {
    const retried = retries > 0 ? { retry_attempt: retries, retry_reason: 'timeout' } : {};
    return (await slack.socket.send(kind, payload, retried, turn % replicas)).payload;
  };
  const byHttp = async (...[kind, payload, retries]: Handing): Promise<unknown> => {
    const all = ports();
    const retried = { 'x-slack-retry-num': String(retries), 'x-slack-retry-reason': 'http_timeout' };
    const headers = retries > 0 ? retried : {};
    const response = await postSigned(all[turn % all.length] ?? '', kind, payload, {
      secret: slack.signingSecret,
      headers,
    });
    if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
    return response.text();
  };

  /** Hands a question over as Slack does: events until they are acknowledged, anything else once. */
  const deliver = async (entry: Entry, delivery: SlackDelivery, retries = 0): Promise<void> => {
    const acknowledged = await handOver(entry, delivery, retries);
    const wait = delivery.kind === 'events_api' ? redeliveries[retries] : undefined;
    if (acknowledged) return;
    if (wait !== undefined) {
      await pause(wait);
      return deliver(entry, delivery, retries + 1);
    }
    if (acknowledged === undefined) entry.isUndelivered = true;
    else entry.isUnacknowledged = true;
  };

  /** What is clicked: cards that the bot gave before anything went wrong. */
  const setStage = async (): Promise<SlackStage> => {
    const cards: Json[][] = [];
    const give = async (kind: SlackDelivery['kind'], payload: Json): Promise<void> => {
      await (mode === 'socket' ? bySocket(kind, payload, 0) : byHttp(kind, payload, 0));
      const [posted] = await slack.untilAnswered(payload);
      cards.push([...(posted?.blocks ?? [])]);
    };
    for (const text of examples) await give('slash_commands', slashCommand(text, slack.responseUrl()));
    await give('events_api', mention('<@U0CDNCODE> 522 edgeone'));
    const responseUrl = (): string => proxy.origin + new URL(slack.responseUrl()).pathname;
    return { cards: cards.map((blocks) => blocks.map(parsed)), responseUrl };
  };

  return {
    platform: slack,
    proxy,
    env: {
      SLACK_BOT_TOKEN: slack.botToken,
      ...(mode === 'socket' ? { SLACK_APP_TOKEN: slack.appToken } : { SLACK_SIGNING_SECRET: slack.signingSecret }),
      SLACK_API_URL: `${proxy.origin}/api/`,
    },
    prepare: async () => {
      stage = await setStage();
    },
    ask: async (question: Question) => {
      if (!stage) throw new Error('nothing to click yet');
      const ask = slackQuestions[question.surface as keyof typeof slackQuestions];
      const delivery = ask(question, stage);
      const entry = ledger.open(question, delivery);
      if (delivery.before) {
        await deliver(entry, { ...delivery, payload: delivery.before });
        await pause(1_000);
      }
      const delivered = deliver(entry, delivery);
      if (question.duplicate !== undefined) {
        await pause(question.duplicate);
        weather.count('slack: delivered twice');
        await handOver(entry, delivery, 1);
      }
      await delivered;
    },
    close: async () => {
      await proxy.close();
      await slack.close();
    },
  };
}

type Handing = readonly [kind: SlackDelivery['kind'], payload: Json, retries: number];

const examples = ['522', '522 edgeone', 'edgeone', 'search handshake', 'help', 'compare 524 cloudflare tencent-cdn'];

/** Arguments of the Web API arrive as text. */
const parsed = (block: unknown): Json => (typeof block === 'string' ? JSON.parse(block) : block) as Json;
