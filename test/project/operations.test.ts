import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createMetrics } from '../../src/http/metrics.ts';

/* What operations are told about metrics is true of the metrics. */

const docs = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

const { registry } = createMetrics({
  adapters: () => new Map(),
  isShared: () => true,
  waiting: () => 0,
  edition: '2026-11-30',
});

type Described = { readonly name: string; readonly labelNames: readonly string[] };

/** The metrics with their labels, a histogram by the names of its series. */
const known = new Map(
  registry.getMetricsAsArray().flatMap((metric) => {
    const { name, labelNames } = metric as unknown as Described;
    return [
      [name, labelNames],
      [`${name}_bucket`, [...labelNames, 'le']],
      [`${name}_count`, labelNames],
    ] as const;
  }),
);

/** What a query asks of which metric: names with the labels that are asked for or grouped by. */
const metricsIn = (query: string): string[] => query.match(/\b(?:cdncode|process|nodejs)_\w+/g) ?? [];

const labelsIn = (query: string): string[] =>
  [
    ...[...query.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, names = '']) => names.split(/, */)),
    ...[...query.matchAll(/(\w+)(?:=~?|!=)"/g)].map(([, name = '']) => name),
  ].filter((name) => name !== 'job');

type Rule = { readonly alert: string; readonly expr: string };
const rules: Rule[] = parse(docs('alerts.yml')).groups.flatMap(({ rules: all }: { rules: Rule[] }) => all);

const panels: { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[] = JSON.parse(
  docs('grafana.json'),
).panels;

const queries = [
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
];

it.each(queries)('%s asks for metrics that there are, by labels that they have', (name, query) => {
  const metrics = metricsIn(query);
  if (name !== 'CdncodeDown') expect(metrics).not.toEqual([]);
  const labels = metrics.flatMap((metric) => known.get(metric) ?? [`no ${metric}`]);
  for (const metric of metrics) expect(known.has(metric), metric).toBe(true);
  for (const label of labelsIn(query)) expect(labels).toContain(label);
});

describe('docs/operations.md', () => {
  const page = docs('operations.md');

  it('describes every metric of the bot, and no other', () => {
    const described = [...page.matchAll(/^\| `(cdncode_\w+)` \|/gm)].map(([, name]) => name);
    const own = registry.getMetricsAsArray().flatMap(({ name }) => (name.startsWith('cdncode_') ? name : []));
    expect(described.toSorted()).toEqual(own.toSorted());
  });

  it('says what to do for every alert, and for no other', () => {
    const described = [...page.matchAll(/^\| `(Cdncode\w+)` \|/gm)].map(([, name]) => name);
    expect(described).toEqual(rules.map(({ alert }) => alert));
  });
});

it('every metric of the bot is on the dashboard', () => {
  const shown = panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => metricsIn(expr)));
  for (const { name } of registry.getMetricsAsArray()) {
    if (name.startsWith('cdncode_'))
      expect(
        shown.some((metric) => metric.startsWith(name)),
        name,
      ).toBe(true);
  }
});
