import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { createPost } from '../../../../src/adapters/slack/connection/client.ts';
import { delayOf, isConnectionLost } from '../../../../src/adapters/slack/outbound/errors.ts';

let server: Server | undefined;
let stop = new AbortController();

afterEach(() => {
  stop.abort();
  stop = new AbortController();
  server?.close();
  server?.closeAllConnections();
  server = undefined;
});

async function served(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const post = (url: string) => createPost(stop.signal)(url, '{"text":"x"}');

describe('what is posted to a response_url', () => {
  it('arrives as JSON, and what comes back is told', async () => {
    let arrived = '';
    const url = await served(async (request, response) => {
      arrived = `${request.method} ${request.headers['content-type']} ${await text(request)}`;
      response.writeHead(429, { 'retry-after': '3' }).end('slow down');
    });
    expect(await post(url)).toEqual({ status: 429, retryAfter: 3, text: 'slow down' });
    expect(arrived).toBe('POST application/json {"text":"x"}');
  });

  it('says nothing of how long to wait where the answer does not', async () => {
    expect(await post(await served((_request, response) => response.end('ok')))).toEqual({
      status: 200,
      retryAfter: Number.NaN,
      text: 'ok',
    });
  });

  it('has not arrived where nobody listens', async () => {
    const url = await served(() => {});
    server?.close();
    await once(server as Server, 'close');
    const error = await post(url).catch((thrown: unknown) => thrown);
    expect(isConnectionLost(error)).toBe(false);
    expect(delayOf(error, false)).toBe('backoff');
  });

  it('may have arrived where the connection ends before the answer', async () => {
    const url = await served((request) => request.socket.destroy());
    const error = await post(url).catch((thrown: unknown) => thrown);
    expect(isConnectionLost(error)).toBe(true);
    expect(delayOf(error, false)).toBeUndefined();
  });

  it('ends with the signal', async () => {
    const url = await served(() => stop.abort());
    await expect(post(url)).rejects.toThrow('fetch failed');
  });
});
