import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBot } from '../support/bot-process.ts';

/* What the real process says of a question: in its log, in its metrics, and to a collector. */

let collector: Server;
let traces: string[];

beforeEach(async () => {
  traces = [];
  collector = createServer(async (request, response) => {
    traces.push(await text(request));
    response.setHeader('content-type', 'application/json').end('{}');
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
});
afterEach(() => {
  collector.close();
  collector.closeAllConnections();
});

const paste =
  'curl -I https://secret-host.example.com/\nHTTP/2 522\nserver: cloudflare\nauthorization: Bearer secret-token';

describe('a question', () => {
  it('is in the log, in the metrics and in a trace, and nothing of its text is', async () => {
    const { port } = collector.address() as AddressInfo;
    const bot = startBot({
      env: { PLAYGROUND: 'on', HOST: '127.0.0.1', OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` },
    });
    await bot.untilReady();
    const response = await fetch(`${bot.url()}/playground/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: paste, seenBy: 'asker' }),
    });
    expect(response.status).toBe(200);
    const metrics = await (await fetch(`${bot.url()}/metrics`)).text();
    expect(await bot.stop()).toBe(0);
    const line =
      bot
        .output()
        .split('\n')
        .find((each) => each.includes('"msg":"handled"')) ?? '{}';
    const { id } = JSON.parse(line);
    expect(JSON.parse(line)).toMatchObject({
      platform: 'playground',
      surface: 'page',
      product: 'cloudflare',
      code: '522',
    });
    expect(metrics).toContain('cdncode_entries_total{product="cloudflare",code="522"} 1');
    expect(traces.join()).toContain(id);
    expect(traces.join()).toContain('cloudflare');
    expect(bot.output() + metrics + traces.join()).not.toMatch(/secret/);
  });
});

describe('what a program loads at its start', () => {
  const dist = new URL('../../dist/', import.meta.url);
  /** A built file with everything that it imports, but not what it may import later. */
  function loadedBy(name: string, seen = new Set<string>()): string {
    if (seen.has(name)) return '';
    seen.add(name);
    const code = readFileSync(new URL(name, dist), 'utf8');
    const imported = [...code.matchAll(/^(?:import|\} from) ?"\.\/([^"]+)";$/gm)].map(([, file = '']) => file);
    return [code, ...imported.map((file) => loadedBy(file, seen))].join('\n');
  }

  it.each([
    '@opentelemetry/sdk-trace-base',
    '@opentelemetry/exporter-trace-otlp-http',
    '@slack/',
    'discord.js/',
    '@redis/',
  ])('is nothing of %s', (library) => {
    for (const program of ['main.js', 'cli.js', 'reader.js']) {
      expect(
        loadedBy(program).includes(`node_modules/${library}`) ||
          loadedBy(program).includes(`// node_modules/@${library}`),
      ).toBe(false);
    }
    // The marks of where a file came from are there to be found.
    expect(loadedBy('main.js')).toContain('// node_modules/pino/');
  });
});
