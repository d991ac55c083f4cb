import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { explainFile, fetchText, fileProblem } from '../../src/chat/file.ts';
import { createBot } from '../../src/core/bot.ts';
import type { Question } from '../../src/core/port.ts';
import { smallCatalog } from '../support/catalog.ts';

const megabyte = 1024 * 1024;

describe('a file', () => {
  const info = { names: ['error.log'], contentType: '', size: 100 };

  it.each([
    ['with the name of a log', {}],
    ['with a name in capitals', { names: ['ERROR.HAR'] }],
    ['with one such name of several', { names: ['log', '日志.txt'] }],
    ['of a text type', { names: ['log'], contentType: 'text/plain; charset=utf-8' }],
    ['of a JSON type', { names: ['log'], contentType: 'application/problem+json' }],
    ['of exactly 1 MB', { size: megabyte }],
  ])('%s is fetched', (_name, changes) => {
    expect(fileProblem({ ...info, ...changes })).toBeUndefined();
  });

  it.each([
    ['with another ending', { names: ['error.log.exe'] }, 'kind'],
    ['without an ending or a type', { names: ['log'] }, 'kind'],
    ['without a name', { names: [] }, 'kind'],
    ['of another type', { names: ['screen.png'], contentType: 'image/png' }, 'kind'],
    ['whose type only mentions text', { names: ['x'], contentType: 'application/text' }, 'kind'],
    ['of more than 1 MB', { size: megabyte + 1 }, 'size'],
  ])('%s is not', (_name, changes, problem) => {
    expect(fileProblem({ ...info, ...changes })).toBe(problem);
  });
});

describe('fetching a file', () => {
  let server: Server;
  let answer: RequestListener = (_request, response) => response.end();
  let requests = 0;

  beforeEach(async () => {
    requests = 0;
    server = createServer((request, response) => {
      requests += 1;
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/error.log`;
  const fetched = (listener: RequestListener, signal = new AbortController().signal) => {
    answer = listener;
    return fetchText(address(), signal);
  };
  const fetchedBytes = (bytes: Uint8Array | string) => fetched((_request, response) => void response.end(bytes));

  it('gives its text', async () => {
    expect(await fetchedBytes('HTTP/2 522\nserver: acme')).toEqual({ text: 'HTTP/2 522\nserver: acme' });
    expect(await fetchedBytes('')).toEqual({ text: '' });
  });

  it('reads UTF-8, with a replacement for what is none, and UTF-16 where its mark says so', async () => {
    expect(await fetchedBytes('状态码 522')).toEqual({ text: '状态码 522' });
    expect(await fetchedBytes(Buffer.from('\ufeffHTTP/1.1 522', 'utf16le'))).toEqual({ text: 'HTTP/1.1 522' });
    expect(await fetchedBytes(Buffer.from([0x35, 0x32, 0x32, 0x20, 0xb4, 0xed]))).toEqual({ text: '522 \ufffd\ufffd' });
    expect(await fetchedBytes(Buffer.from([0x35, 0xfe, 0x35]))).toEqual({ text: '5\ufffd5' });
  });

  it('stops at 1 MB, whatever the file says of its size', async () => {
    expect(await fetchedBytes('5'.repeat(megabyte))).toHaveProperty('text');
    expect(await fetchedBytes('5'.repeat(megabyte + 1))).toEqual({ problem: 'size' });
  });

  it.each([
    [200, 'size'],
    [500, 'gone'],
  ])('ends the transfer of an endless file with status %i', async (status, problem) => {
    const closed = vi.fn();
    const endless: RequestListener = (_request, response) => {
      response.writeHead(status);
      response.on('close', closed);
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    expect(await fetched(endless)).toEqual({ problem });
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  });

  it('takes nothing that is not text', async () => {
    expect(await fetchedBytes(Buffer.from([0x1f, 0x8b, 0, 0, 5]))).toEqual({ problem: 'binary' });
  });

  it.each<[string, RequestListener]>([
    ['is not found', (_request, response) => void response.writeHead(404).end('HTTP/2 522')],
    ['fails', (_request, response) => void response.writeHead(500).end()],
    [
      'breaks off',
      (_request, response) =>
        void response.writeHead(200, { 'content-length': '10' }).write('5', () => response.destroy()),
    ],
  ])('that %s has no text', async (_name, listener) => {
    expect(await fetched(listener)).toEqual({ problem: 'gone' });
  });

  it('follows no redirect', async () => {
    const redirect: RequestListener = ({ url }, response) =>
      void (url === '/error.log' ? response.writeHead(302, { location: '/other' }).end() : response.end('HTTP/2 522'));
    expect(await fetched(redirect)).toEqual({ problem: 'gone' });
    expect(requests).toBe(1);
  });

  it('gives up after eight seconds', async () => {
    const timeout = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(timeout.signal);
    const slow = fetched((_request, response) => void response.writeHead(200).write('5'));
    await vi.waitFor(() => expect(requests).toBe(1));
    expect(AbortSignal.timeout).toHaveBeenCalledExactlyOnceWith(8000);
    timeout.abort();
    expect(await slow).toEqual({ problem: 'time' });
  });

  it('ends when it is aborted', async () => {
    const controller = new AbortController();
    const slow = fetched((_request, response) => void response.writeHead(200).write('5'), controller.signal);
    await vi.waitFor(() => expect(requests).toBe(1));
    controller.abort();
    expect(await slow).toEqual({ problem: 'gone' });
    expect(await fetched((_request, response) => void response.end('522'), AbortSignal.abort())).toEqual({
      problem: 'gone',
    });
    expect(requests).toBe(1);
  });
});

describe('a question with a file', () => {
  const bot = createBot(smallCatalog, { defaultLanguage: 'en' });
  const file = 'curl -I https://www.example.com/\nHTTP/2 522\nserver: acme\nacme-ray: a1b2c3d4';
  const titleOf = async (question: Question, text = file): Promise<string> =>
    (await explainFile(bot, question, text)).card.title;

  it('is answered for the file where nothing was typed', async () => {
    expect(await titleOf({ text: ' ' })).toBe('Acme CDN 522: Origin did not answer the TCP handshake');
  });

  it('is answered for what was typed, with the host and the ids of the file', async () => {
    const { card } = await explainFile(bot, { text: '521 acme-cdn' }, file);
    expect(card.title).toBe('Acme CDN 521: Origin refused the connection');
    expect(card.text).toContain('acme-ray: a1b2c3d4');
    expect(card.replay?.carried).toMatchObject({ host: 'www.example.com' });
  });

  it('is answered for the file where what was typed asks nothing that has an answer', async () => {
    expect(await titleOf({ text: 'please help' })).toBe('Acme CDN 522: Origin did not answer the TCP handshake');
  });

  it('is answered for the file on the products of its fields', async () => {
    expect(await titleOf({ text: '', products: ['cirrus'] }, 'HTTP/2 522')).toBe(
      'Cirrus 522: The connection to the origin timed out',
    );
  });

  it('is answered for the file on a product that was typed alone', async () => {
    expect(await titleOf({ text: 'cirrus' }, 'HTTP/2 522')).toBe('Cirrus 522: The connection to the origin timed out');
  });

  it('is read as a file, in which no word describes a symptom', async () => {
    expect(await titleOf({ text: '' }, 'certificate expired')).toBe('Nothing found');
  });

  it('is answered in the language of what was typed, and not of the file', async () => {
    expect((await explainFile(bot, { text: '请看' }, file)).card.language).toBe('zh-CN');
    expect((await explainFile(bot, { text: '', locale: 'en-US' }, `${file}\n错误`)).card.language).toBe('en');
  });
});
