import { expect, it } from 'vitest';
import { bot } from './small-cards.ts';

const paste = 'curl -I https://www.example.com/\nHTTP/2 200\nserver: acme\nacme-ray: a1b2c3d4';

it('a paste in which nothing failed is said to be well, with what was seen and what to paste instead', () => {
  const { card } = bot.explain({ text: paste });
  expect(card).toMatchObject({ title: '200 in one response, no error here', tone: 'help', more: [] });
  expect(card.parts).toEqual([
    {
      kind: 'facts',
      facts: [
        { label: 'Product', value: 'Acme CDN' },
        { label: 'Host', value: 'www.example.com' },
      ],
    },
    {
      kind: 'code',
      title: 'Paste what failed: response headers, log lines or the error page. This shows the headers',
      code: 'curl -sSI -m 30 "https://www.example.com/"',
    },
  ]);
  expect(card).not.toHaveProperty('replay');
});

it('names a product that the catalog does not cover, and leaves a blank for a host that is not known', () => {
  const { card } = bot.explain({ text: 'HTTP/2 200\nserver: umbra/2' });
  expect(card.parts[0]).toEqual({ kind: 'facts', facts: [{ label: 'Product', value: 'Umbra' }] });
  expect(card.text).toContain('https://$HOST/');
});

it('counts what it saw, in Chinese as well', () => {
  const text = 'HTTP/2 301\nlocation: /a\n\nHTTP/2 200\nx-a: b\n\nHTTP/2 200\nx-a: b';
  expect(bot.explain({ text }).card.title).toMatch(
    /^(?:301 in one response and 200|200) in 2 responses.*, no error here$/,
  );
  expect(bot.explain({ text: paste, language: 'zh-CN' }).card.title).toBe('1 个响应为 200，没有错误');
});
