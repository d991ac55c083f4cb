import { Counter, Gauge, Registry } from 'prom-client';
import type { Adapter, AdapterContext } from '../chat/platform.ts';
import type { Bot } from '../core/port.ts';

/** Everything that the bot counts; it keeps nothing else of what people ask. */
export type Metrics = {
  readonly registry: Registry;
  /** The same bot on a platform, its answers counted by tone; apart from these, answers that are shown again. */
  readonly counted: (bot: Bot, platform: string) => Pick<AdapterContext, 'bot' | 'explainAgain'>;
  /** Counts a report of a mistake in an entry of the catalog. */
  readonly reported: NonNullable<AdapterContext['onReport']>;
};

/**
 * @param adapters the platforms that are running, by name; asked for whenever the metrics are read
 * @param isShared whether replicas share what was answered now; undefined where they never do
 */
export function createMetrics(adapters: () => ReadonlyMap<string, Adapter>, isShared?: () => boolean): Metrics {
  const registry = new Registry();
  const answers = new Counter({
    name: 'cdncode_answers_total',
    help: 'Questions answered, by platform and by what the answer is.',
    labelNames: ['platform', 'tone'],
    registers: [registry],
  });
  const repeated = new Counter({
    name: 'cdncode_answers_repeated_total',
    help: 'Answers that were shown again, by platform: by More, Back and Share.',
    labelNames: ['platform'],
    registers: [registry],
  });
  new Gauge({
    name: 'cdncode_platform_ready',
    help: 'Whether people are answered on the platform: 1 or 0.',
    labelNames: ['platform'],
    registers: [registry],
    async collect() {
      const all = await Promise.all([...adapters()].map(async ([name, { check }]) => [name, await check()] as const));
      for (const [platform, { isUp }] of all) this.set({ platform }, isUp ? 1 : 0);
    },
  });
  if (isShared) {
    new Gauge({
      name: 'cdncode_store_shared',
      help: 'Whether what was answered is shared with other replicas through Redis: 1 or 0.',
      registers: [registry],
      collect() {
        this.set(isShared() ? 1 : 0);
      },
    });
  }
  const declined = new Counter({
    name: 'cdncode_texts_declined_total',
    help: 'Texts that were not read, by platform and reason: time (too long to read) or busy (too many at once).',
    labelNames: ['platform', 'reason'],
    registers: [registry],
  });
  const reports = new Counter({
    name: 'cdncode_reports_total',
    help: 'Mistakes that people reported, by product and code.',
    labelNames: ['product', 'code'],
    registers: [registry],
  });
  return {
    registry,
    reported: ({ product, code }) => reports.inc({ product, code }),
    counted: (bot, platform) => ({
      bot: {
        ...bot,
        explain: async (question) => {
          const explanation = await bot.explain(question);
          const { answer, card } = explanation;
          answers.inc({ platform, tone: card.tone });
          if (answer.kind === 'declined') declined.inc({ platform, reason: answer.reason });
          return explanation;
        },
      },
      explainAgain: (question) => {
        repeated.inc({ platform });
        return bot.explain(question);
      },
    }),
  };
}
