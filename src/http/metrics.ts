import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Memory } from '../chat/once.ts';
import type { Adapter, AdapterContext } from '../chat/platform.ts';
import { annotate, type Trail } from '../chat/trail.ts';
import type { Card } from '../core/card.ts';
import type { Bot, Explanation } from '../core/port.ts';

/** Everything that the bot counts; it keeps nothing else of what people ask. docs/operations.md says what is worth watching. */
export type Metrics = {
  readonly registry: Registry;
  /** The same bot on a platform, its answers counted by tone; apart from these, answers that are shown again. */
  readonly counted: (bot: Bot, platform: string) => Pick<AdapterContext, 'bot' | 'explainAgain'>;
  /** The same memory on a platform, which counts what came again and is left alone. */
  readonly countRedeliveries: (memory: Memory, platform: string) => Memory;
  /** Counts something that somebody asked, once it is over. */
  readonly ended: (trail: Trail) => void;
  /** Counts a time that a platform asked to wait. */
  readonly rateLimited: (platform: string) => void;
  /** Counts a report of a mistake in an entry of the catalog. */
  readonly reported: NonNullable<AdapterContext['onReport']>;
};

/** What the metrics ask for whenever they are read. */
export type Watched = {
  /** The platforms that are running, by name. */
  readonly adapters: () => ReadonlyMap<string, Adapter>;
  /** Whether replicas share what was answered now; undefined where they never do. */
  readonly isShared?: (() => boolean) | undefined;
  /** How many long texts wait for a reader. */
  readonly waiting: () => number;
  /** The edition of the catalog. */
  readonly edition: string;
};

/** From a few milliseconds to the minutes that a platform may keep an answer waiting, in seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120];

export function createMetrics(watched: Watched): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  watch(watched, registers);
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> =>
    new Counter({ name, help, labelNames, registers });
  const answers = counter('cdncode_answers_total', 'Questions answered, by platform and by what the answer is.', [
    'platform',
    'tone',
  ]);
  const repeated = counter(
    'cdncode_answers_repeated_total',
    'Answers that were shown again, by platform: by More, Back and Share.',
    ['platform'],
  );
  const declined = counter(
    'cdncode_texts_declined_total',
    'Texts that were not read, by platform and reason: time (too long to read) or busy (too many at once).',
    ['platform', 'reason'],
  );
  const questions = counter(
    'cdncode_questions_total',
    'What people did, by platform, by how they asked, by the kind of the answer and by what came of it.',
    ['platform', 'surface', 'answer', 'outcome'],
  );
  const entries = counter(
    'cdncode_entries_total',
    'Answers by product and code; "other" where an answer is not about one entry of the catalog.',
    ['product', 'code'],
  );
  const stages = new Histogram({
    name: 'cdncode_stage_seconds',
    help: 'How long it took: explaining (reading, lookup and wording), replying (everything else), and total.',
    labelNames: ['platform', 'stage'],
    buckets,
    registers,
  });
  const redeliveries = counter(
    'cdncode_redeliveries_total',
    'What a platform delivered again, or people clicked twice, and was left alone.',
    ['platform'],
  );
  const waits = counter(
    'cdncode_rate_limit_waits_total',
    'How often a platform asked to wait before it is sent more.',
    ['platform'],
  );
  const reports = counter('cdncode_reports_total', 'Mistakes that people reported, by product and code.', [
    'product',
    'code',
  ]);
  return {
    registry,
    reported: ({ product, code }) => reports.inc({ product, code }),
    rateLimited: (platform) => waits.inc({ platform }),
    countRedeliveries: (memory, platform) => ({
      ...memory,
      claim: async (...key) => {
        const claim = await memory.claim(...key);
        if (!claim) redeliveries.inc({ platform });
        return claim;
      },
    }),
    ended: ({ platform, surface, answer = 'none', explaining, total, outcome }) => {
      questions.inc({ platform, surface, answer, outcome });
      const times = { ...(explaining !== undefined && { explaining, replying: total - explaining }), total };
      for (const [stage, time] of Object.entries(times)) stages.observe({ platform, stage }, time / 1000);
    },
    counted: (bot, platform) => ({
      bot: {
        ...bot,
        explain: async (question) => {
          const explanation = await timed(() => bot.explain(question));
          const { answer, card } = explanation;
          answers.inc({ platform, tone: card.tone });
          entries.inc(entryOf(card) ?? { product: 'other', code: 'other' });
          if (answer.kind === 'declined') declined.inc({ platform, reason: answer.reason });
          return explanation;
        },
      },
      explainAgain: (question) => {
        repeated.inc({ platform });
        return timed(() => bot.explain(question));
      },
    }),
  };
}

/** Adds what the answer is and how long it took to the trail of the question. */
async function timed(explain: () => Explanation | Promise<Explanation>): Promise<Explanation> {
  const start = performance.now();
  const explanation = await explain();
  const { answer, card } = explanation;
  annotate({ answer: answer.kind, ...entryOf(card), explaining: performance.now() - start });
  return explanation;
}

/** The entry of the catalog that a card is about, so that there are only so many. */
const entryOf = ({ about }: Card): { product: string; code: string } | undefined =>
  about && { product: about.product, code: about.code };

/** What is asked for when the metrics are read. */
function watch({ adapters, isShared, waiting, edition }: Watched, registers: Registry[]): void {
  new Gauge({
    name: 'cdncode_platform_ready',
    help: 'Whether people are answered on the platform: 1 or 0.',
    labelNames: ['platform'],
    registers,
    async collect() {
      const all = await Promise.all([...adapters()].map(async ([name, { check }]) => [name, await check()] as const));
      for (const [platform, { isUp }] of all) this.set({ platform }, isUp ? 1 : 0);
    },
  });
  new Gauge({
    name: 'cdncode_texts_waiting',
    help: 'Long texts that wait for a reader.',
    registers,
    collect() {
      this.set(waiting());
    },
  });
  new Gauge({
    name: 'cdncode_catalog_info',
    help: 'The edition of the catalog, as a label; the value is 1.',
    labelNames: ['edition'],
    registers,
  }).set({ edition }, 1);
  if (!isShared) return;
  new Gauge({
    name: 'cdncode_store_shared',
    help: 'Whether what was answered is shared with other replicas through Redis: 1 or 0.',
    registers,
    collect() {
      this.set(isShared() ? 1 : 0);
    },
  });
}
