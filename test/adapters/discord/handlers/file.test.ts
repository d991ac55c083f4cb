import { describe, expect, it } from 'vitest';
import { fetchLog, objectionTo } from '../../../src/adapters/discord/inbound/attachment.ts';
import { withLog } from '../../support/discord/payloads.ts';
import type { Attached } from '../../support/discord/rest.ts';
import { until } from '../../support/until.ts';
import { connected, eachTest, ephemeral, here } from './here.ts';

const api = 'https://discord.com/api';
const file = (changes: object) => ({
  id: '1',
  filename: 'error.log',
  size: 100,
  url: 'https://cdn.discordapp.com/attachments/1/2/error.log?ex=1&hm=2',
  proxy_url: '',
  ...changes,
});

describe('a file', () => {
  it.each([
    ['of Discord', file({})],
    ['of its other store', file({ url: 'https://media.discordapp.net/attachments/1/2/error.log' })],
    ['with a name that Discord could not keep', file({ filename: 'log', title: '日志.log' })],
    ['with capitals', file({ filename: 'ERROR.HAR' })],
    ['of exactly 1 MB', file({ size: 1024 * 1024 })],
    ['of the API itself', file({ url: 'https://discord.com/attachments/1' })],
  ])('%s is fetched', (_name, attachment) => {
    expect(objectionTo(attachment, api)).toBeUndefined();
  });

  it.each([
    ['of another kind', file({ filename: 'error.log.exe' }), 'kind'],
    ['without an ending or a kind', file({ filename: 'log', content_type: undefined }), 'kind'],
    ['that is too large', file({ size: 1024 * 1024 + 1 }), 'size'],
    ['of somebody else', file({ url: 'https://cdn.discordapp.com.evil.example/a.log' }), 'host'],
    ['that names somebody else behind an @', file({ url: 'https://cdn.discordapp.com@evil.example/a.log' }), 'host'],
    ['without encryption', file({ url: 'http://cdn.discordapp.com/a.log' }), 'host'],
    ['at another port', file({ url: 'https://cdn.discordapp.com:8443/a.log' }), 'host'],
    ['on the disk', file({ url: 'file:///etc/passwd' }), 'host'],
    ['without an address', file({ url: '' }), 'host'],
  ])('%s is not', (_name, attachment, objection) => {
    expect(objectionTo(attachment, api)).toBe(objection);
  });
});

describe('over the wire', () => {
  eachTest();

  const ask = (name: string, content: Attached, options = {}, changes: object = {}) =>
    withLog({ url: here.discord.attach(name, content), filename: name, ...changes }, options);

  it('a log is read as what it is, after Discord was asked for patience', async () => {
    await connected();
    const [first, last] = await here.discord.follow(
      ask('a.log', 'HTTP/2 522\nserver: cloudflare', { vendor: 'cloudflare' }),
      2,
    );
    expect(first?.body).toEqual({ type: 5, data: { flags: ephemeral } });
    expect(last).toMatchObject({ method: 'PATCH', path: expect.stringMatching(/@original$/) });
    expect(here.asked).toMatchObject([
      { text: 'HTTP/2 522\nserver: cloudflare', product: 'cloudflare', file: true, language: 'en' },
    ]);
    expect(JSON.stringify(last?.body)).toContain('share:en');
  });

  it('a public answer is begun before everybody and stays there', async () => {
    await connected();
    const [first, last] = await here.discord.follow(ask('a.txt', '522', { private: false }), 2);
    expect(first?.body).toEqual({ type: 5 });
    expect(last?.method).toBe('PATCH');
    expect(JSON.stringify(last?.body)).toContain('delete:en:');
  });

  it('what turns out to be no answer goes away from before everybody and comes privately', async () => {
    await connected({}, { visibility: 'channel' });
    const requests = await here.discord.follow(ask('a.txt', 'who?'), 3);
    expect(requests.map(({ method }) => method)).toEqual(['POST', 'DELETE', 'POST']);
    expect(requests[2]?.body).toMatchObject({ flags: ephemeral, embeds: [{ title: 'About who?' }] });
  });

  it('nor does it fail where somebody took away what was begun', async () => {
    await connected();
    here.discord.fail(({ method }) =>
      method === 'DELETE' ? { status: 404, body: { code: 10008, message: 'Unknown Message' } } : undefined,
    );
    const requests = await here.discord.follow(ask('a.txt', 'who?', { private: false }), 3);
    expect(requests[2]?.body).toMatchObject({ flags: ephemeral, embeds: [{ title: 'About who?' }] });
  });

  it('a HAR is condensed to what failed', async () => {
    await connected();
    const entries = [{ request: { url: 'https://www.example.com/' }, response: { status: 522, headers: [] } }];
    await here.discord.follow(ask('site.har', JSON.stringify({ log: { entries } })), 2);
    expect(here.asked[0]?.text).toBe('Request URL: https://www.example.com/\nHTTP/1.1 522');
  });

  it('what Windows writes is read, too, and what is no UTF-8 as far as it goes', async () => {
    await connected();
    await here.discord.follow(ask('a.txt', Buffer.from('\ufeffHTTP/1.1 522', 'utf16le')), 2);
    await here.discord.follow(ask('a.txt', Buffer.from([0x35, 0x32, 0x32, 0x20, 0xb4, 0xed])), 2);
    expect(here.asked.map(({ text }) => text)).toEqual(['HTTP/1.1 522', '522 \ufffd\ufffd']);
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
  ])('a file that %s is told with what to do, and nothing is asked', async (_name, content, says) => {
    await connected();
    const [, last] = await here.discord.follow(ask('a.log', content), 2);
    expect(last?.body).toMatchObject({ content: expect.stringMatching(says) });
    expect(here.asked).toEqual([]);
  });

  it('one that fails before everybody is told privately', async () => {
    await connected();
    const requests = await here.discord.follow(ask('a.log', Buffer.from([0]), { private: false }), 3);
    expect(requests.map(({ method }) => method)).toEqual(['POST', 'DELETE', 'POST']);
    expect(requests[2]?.body).toMatchObject({ flags: ephemeral, content: expect.stringMatching(/not text/) });
  });

  it('one that cannot be read is not fetched, and that is told at once, in the language of the person', async () => {
    await connected();
    const interaction = { ...ask('a.png', 'x'), locale: 'zh-CN' };
    const { type, data } = await here.discord.interact(interaction);
    expect([type, data.flags]).toEqual([4, ephemeral]);
    expect(data.content).toMatch(/结尾的文件/);
    expect(here.discord.requests.some(({ path }) => path.startsWith('/attachments'))).toBe(false);
  });

  it('a fault after the pause is told where the answer was to be', async () => {
    await connected();
    const [, last] = await here.discord.follow(ask('a.log', 'boom'), 2);
    expect(last).toMatchObject({ method: 'PATCH', body: { content: expect.stringMatching(/[0-9a-f]{8}/) } });
  });

  it('a file that does not come in time is given up', async () => {
    await connected();
    const url = here.discord.attach('a.log', (response) => void response.writeHead(200).write('5'));
    const started = Date.now();
    expect(await fetchLog(file({ url }), new AbortController().signal)).toEqual({ problem: 'time' });
    expect(Date.now() - started).toBeLessThan(9500);
  });

  it('a file under way does not hold up the end', async () => {
    await connected();
    const ended = new AbortController();
    const url = here.discord.attach('a.log', (response) => void response.writeHead(200).write('5'));
    const fetched = fetchLog(file({ url }), ended.signal);
    await until(() => here.discord.requests.some(({ path }) => path.startsWith('/attachments')));
    ended.abort();
    expect(await fetched).toEqual({ problem: 'gone' });
  });
});
