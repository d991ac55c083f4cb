import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BotProcess, startBot } from '../support/bot-process.ts';
import { exampleRunbooks } from '../support/kinds.ts';

/* Programs that ask the real process: over HTTP, and by MCP with its own client. */

const token = 'a-token-for-tests-only';
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

const explained = async (client: Client): Promise<unknown> => {
  await client.listTools();
  const { structuredContent } = await client.callTool({
    name: 'explain_status',
    arguments: { code: '522', product: 'edgeone' },
  });
  return structuredContent;
};
const entry = { kind: 'explained', entries: [{ product: 'tencent-edgeone', code: '522' }] };

describe('the API of the bot', () => {
  let bot: BotProcess;
  beforeAll(async () => {
    bot = startBot({ env: { API_TOKEN: token, PLAYGROUND: 'off', RUNBOOKS_DIR: exampleRunbooks() } });
    await bot.untilReady();
  });
  afterAll(() => bot.stop('SIGKILL'));

  const ask = (path: string, init: RequestInit = {}, given = token): Promise<Response> =>
    fetch(bot.url() + path, { ...init, headers: { authorization: `Bearer ${given}` } });

  it('answers with facts, and without the runbooks', async () => {
    const response = await ask('/api/v1/explain', { method: 'POST', body: '{"text":"522 edgeone"}' });
    const body = await response.json();
    expect(body).toMatchObject({ ...entry, version: 1 });
    expect(body).not.toHaveProperty('entries.0.team');
  });

  it('reads a log of 256 KB for one who asks, while others are answered', async () => {
    const line = '203.0.113.9 - - [01/Dec/2026:10:05:01 +0000] "GET /api HTTP/1.1" 502 157 "-" "curl/8.5"\n';
    const text = line.repeat(2_900);
    const long = ask('/api/v1/explain', { method: 'POST', body: JSON.stringify({ text, file: true }) });
    const short = await ask('/api/v1/explain', { method: 'POST', body: '{"text":"522 edgeone"}' });
    expect(short.status).toBe(200);
    expect(await (await long).json()).toMatchObject({ reading: { codes: ['502'] } });
  });

  it('answers nobody without the token, and is counted', async () => {
    expect((await ask('/api/v1/products', {}, 'another-token-for-tests')).status).toBe(401);
    const metrics = await (await fetch(`${bot.url()}/metrics`)).text();
    expect(metrics).toMatch(
      /cdncode_questions_total\{platform="api",surface="api",answer="none",outcome="rejected"\} 1/,
    );
    expect(bot.output()).not.toContain(token);
  });

  it('is there for assistants, too, behind the same token', async () => {
    const transport = (given: string): Transport =>
      new StreamableHTTPClientTransport(new URL('/mcp', bot.url()), {
        requestInit: { headers: { authorization: `Bearer ${given}` } },
      }) as Transport;
    const client = new Client({ name: 'an assistant', version: '1' });
    await client.connect(transport(token));
    expect(await explained(client)).toMatchObject(entry);
    await client.close();
    await expect(new Client({ name: 'a stranger', version: '1' }).connect(transport('x'))).rejects.toThrow(
      /401|token/i,
    );
  });

  it('ends with the process', async () => {
    expect(await bot.stop('SIGTERM')).toBe(0);
  });
});

it('without API_TOKEN there is no API', async () => {
  const bot = startBot({ env: { PLAYGROUND: 'on' } });
  await bot.untilReady();
  for (const path of ['/api/v1/products', '/api/v1/openapi.json', '/mcp']) {
    expect((await fetch(bot.url() + path)).status).toBe(404);
  }
  await bot.stop('SIGKILL');
});

it('cdncode mcp serves an assistant on standard input and output, until it leaves', async () => {
  const transport = new StdioClientTransport({ command: process.execPath, args: [cli, 'mcp'], stderr: 'pipe' });
  const client = new Client({ name: 'an assistant', version: '1' });
  await client.connect(transport as Transport);
  expect(await explained(client)).toMatchObject(entry);
  const { pid } = transport;
  await client.close();
  expect(() => process.kill(pid as number, 0)).toThrow();
});
