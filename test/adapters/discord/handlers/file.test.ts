import { expect, it } from 'vitest';
import { fetchText } from '../../../../src/chat/file.ts';
import { withLog } from '../../../support/discord/payloads.ts';
import { titleOf } from '../../../support/discord/reading.ts';
import type { Attached } from '../../../support/discord/rest.ts';
import type { Reply } from '../../../support/loopback-discord.ts';
import { until } from '../../../support/until.ts';
import { connected, eachTest, ephemeral, privateCard, running } from '../adapter-in-process.ts';

eachTest();

const ask = (name: string, content: Attached, options = {}, changes: object = {}) =>
  withLog({ url: running.discord.attach(name, content), filename: name, ...changes }, options);

it('a log is read as a file, after Discord was asked for more time', async () => {
  await connected();
  const [first, last] = await running.discord.follow(
    ask('a.log', 'HTTP/2 522\nserver: cloudflare', { vendor: 'cloudflare' }),
    2,
  );
  expect(first?.body).toEqual({ type: 5, data: { flags: ephemeral } });
  expect(last).toMatchObject({ method: 'PATCH', path: expect.stringMatching(/@original$/) });
  expect(running.asked).toMatchObject([
    { text: 'HTTP/2 522\nserver: cloudflare', products: ['cloudflare'], file: true, language: 'en' },
  ]);
  expect(JSON.stringify(last?.body)).toContain('share:en');
});

it('a public answer is deferred for everybody and stays there', async () => {
  await connected();
  const [first, last] = await running.discord.follow(ask('a.txt', '522', { private: false }), 2);
  expect(first?.body).toEqual({ type: 5 });
  expect(last?.method).toBe('PATCH');
  expect(JSON.stringify(last?.body)).toContain('delete:en:');
});

it('what turns out to be no answer is deleted for everybody and comes ephemeral', async () => {
  await connected({}, { visibility: 'channel' });
  const requests = await running.discord.follow(ask('a.txt', 'who?'), 3);
  expect(requests.map(({ method }) => method)).toEqual(['POST', 'DELETE', 'POST']);
  expect(requests[2]?.body).toMatchObject({ flags: privateCard });
  expect(titleOf(requests[2]?.body as Reply)).toBe('About who?');
});

it('it comes, too, if somebody else deleted what was deferred', async () => {
  await connected();
  running.discord.fail(({ method }) =>
    method === 'DELETE' ? { status: 404, body: { code: 10008, message: 'Unknown Message' } } : undefined,
  );
  const requests = await running.discord.follow(ask('a.txt', 'who?', { private: false }), 3);
  expect(requests[2]?.body).toMatchObject({ flags: privateCard });
  expect(titleOf(requests[2]?.body as Reply)).toBe('About who?');
});

it('a HAR is read as a file, as it is', async () => {
  await connected();
  const entries = [{ request: { url: 'https://www.example.com/' }, response: { status: 522, headers: [] } }];
  const har = JSON.stringify({ log: { entries } });
  await running.discord.follow(ask('site.har', har), 2);
  expect(running.asked[0]).toMatchObject({ text: har, file: true });
});

it('what Windows writes is read, too, and what is no UTF-8 as far as it goes', async () => {
  await connected();
  await running.discord.follow(ask('a.txt', Buffer.from('\ufeffHTTP/1.1 522', 'utf16le')), 2);
  await running.discord.follow(ask('a.txt', Buffer.from([0x35, 0x32, 0x32, 0x20, 0xb4, 0xed])), 2);
  expect(running.asked.map(({ text }) => text)).toEqual(['HTTP/1.1 522', '522 \ufffd\ufffd']);
});

it.each<[string, Attached, RegExp]>([
  ['is gone', (response) => response.writeHead(404).end(), /did not hand over/],
  [
    'is somewhere else',
    (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    /did not hand over/,
  ],
  [
    'breaks off',
    (response) => void response.writeHead(200, { 'content-length': '10' }).write('5', () => response.destroy()),
    /did not hand over/,
  ],
  ['is larger than it says', (response) => response.end('5'.repeat(1024 * 1024 + 1)), /larger than 1 MB/],
  ['is no text', Buffer.from([0x1f, 0x8b, 0, 0, 5]), /not text/],
])('a file that %s gets a sentence with what to do, and nothing is asked', async (_name, content, says) => {
  await connected();
  const [, last] = await running.discord.follow(ask('a.log', content), 2);
  expect(last?.body).toMatchObject({ content: expect.stringMatching(says) });
  expect(running.asked).toEqual([]);
});

it('a problem with a file of a public answer gets an ephemeral sentence', async () => {
  await connected();
  const requests = await running.discord.follow(ask('a.log', Buffer.from([0]), { private: false }), 3);
  expect(requests.map(({ method }) => method)).toEqual(['POST', 'DELETE', 'POST']);
  expect(requests[2]?.body).toMatchObject({ flags: ephemeral, content: expect.stringMatching(/not text/) });
});

it('a file of another kind is not fetched, and a sentence says so at once, in the language of the person', async () => {
  await connected();
  const interaction = { ...ask('a.png', 'x'), locale: 'zh-CN' };
  const { type, data } = await running.discord.interact(interaction);
  expect([type, data.flags]).toEqual([4, ephemeral]);
  expect(data.content).toMatch(/结尾的文件/);
  expect(running.discord.requests.map(({ path }) => path)).not.toContainEqual(expect.stringMatching(/^\/attachments/));
});

it('a fault after the pause gets its sentence where the answer was to be', async () => {
  await connected();
  const [, last] = await running.discord.follow(ask('a.log', 'boom'), 2);
  expect(last).toMatchObject({ method: 'PATCH', body: { content: expect.stringMatching(/[0-9a-f]{8}/) } });
});

it('the download of a file that does not come in time ends', async () => {
  await connected();
  const url = running.discord.attach('a.log', (response) => void response.writeHead(200).write('5'));
  expect(await fetchText(url, new AbortController().signal)).toEqual({ problem: 'time' });
});

it('a download under way ends with the adapter', async () => {
  await connected();
  const closing = new AbortController();
  const url = running.discord.attach('a.log', (response) => void response.writeHead(200).write('5'));
  const fetched = fetchText(url, closing.signal);
  await until(() => running.discord.requests.some(({ path }) => url.endsWith(path)));
  closing.abort();
  expect(await fetched).toEqual({ problem: 'gone' });
});
