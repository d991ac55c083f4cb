import { Counter, Gauge, Registry } from 'prom-client';
import type { Adapter } from '../chat/platform.ts';
import type { Bot } from '../core/port.ts';

/** Everything that the bot counts; it keeps nothing else of what people ask. */
export type Metrics = {
  readonly registry: Registry;
  /** The same bot, its answers counted by platform and tone. */
  readonly counted: (bot: Bot, platform: string) => Bot;
};

/** @param adapters the platforms that are running, by name; asked for whenever the metrics are read */
export function createMetrics(adapters: () => ReadonlyMap<string, Adapter>): Metrics {
  const registry = new Registry();
  const answers = new Counter({
    name: 'cdncode_answers_total',
    help: 'Cards made, by platform and by what they are.',
    labelNames: ['platform', 'tone'],
    registers: [registry],
  });
  new Gauge({
    name: 'cdncode_platform_ready',
    help: 'Whether the platform is connected: 1 or 0.',
    labelNames: ['platform'],
    registers: [registry],
    collect() {
      for (const [platform, { ready }] of adapters()) this.set({ platform }, ready() ? 1 : 0);
    },
  });
  return {
    registry,
    counted: (bot, platform) => ({
      ...bot,
      explain: (question) => {
        const explanation = bot.explain(question);
        answers.inc({ platform, tone: explanation.card.tone });
        return explanation;
      },
    }),
  };
}
