import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Trail } from '../../src/chat/trail.ts';
import { createTracing } from '../../src/telemetry/traces.ts';
import { objectsIn } from '../support/objects.ts';

/* A collector on this machine gets what people asked. */

let collector: Server;
let received: { readonly path: string | undefined; readonly body: unknown }[];

beforeEach(async () => {
  received = [];
  collector = createServer(async (request, response) => {
    received.push({ path: request.url, body: await json(request) });
    response.setHeader('content-type', 'application/json').end('{}');
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', `http://127.0.0.1:${port}`);
});
afterEach(() => {
  vi.unstubAllEnvs();
  collector.close();
  collector.closeAllConnections();
});

const trail: Trail = {
  id: 'a1b2c3d4',
  platform: 'slack',
  surface: 'command',
  began: Date.parse('2026-11-30T10:00:00Z'),
  total: 250,
  explaining: 20,
  answer: 'explained',
  product: 'cloudflare',
  code: '522',
  outcome: 'done',
};

const spansIn = (body: unknown) =>
  objectsIn(body).filter((each): each is Record<string, unknown> & { name: string } => 'spanId' in each);

it('each question is a span with its stage below it', async () => {
  const tracing = createTracing();
  tracing.ended(trail);
  await tracing.close();
  expect(received.map(({ path }) => path)).toEqual(['/v1/traces']);
  const spans = spansIn(received[0]?.body);
  const question = spans.find(({ name }) => name === 'slack command');
  const stage = spans.find(({ name }) => name === 'explain');
  expect(spans).toHaveLength(2);
  expect(stage).toMatchObject({ parentSpanId: question?.['spanId'], traceId: question?.['traceId'] });
  // In milliseconds: a number holds no nanoseconds since 1970.
  const lasting = (span: typeof stage) =>
    Math.round((Number(span?.['endTimeUnixNano']) - Number(span?.['startTimeUnixNano'])) / 1e6);
  expect([lasting(question), lasting(stage)]).toEqual([250, 20]);
  const said = JSON.stringify(received);
  for (const attribute of [
    'a1b2c3d4',
    'cloudflare',
    '522',
    'done',
    '"service.name","value":{"stringValue":"cdncode"}',
  ]) {
    expect(said).toContain(attribute);
  }
});

it('a question that failed is a span in error', async () => {
  const tracing = createTracing();
  tracing.ended({ ...trail, outcome: 'failed' });
  await tracing.close();
  expect(spansIn(received[0]?.body).find(({ name }) => name === 'slack command')).toMatchObject({
    status: { code: 2 },
  });
});

it('a collector that is gone holds nothing up', async () => {
  collector.close();
  collector.closeAllConnections();
  const tracing = createTracing();
  tracing.ended(trail);
  await tracing.close();
  expect(received).toEqual([]);
});
