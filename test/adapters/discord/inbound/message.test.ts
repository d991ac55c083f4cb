import type { GatewayMessageCreateDispatchData } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isFreshEdit,
  type Message,
  receiveMessage,
  withoutTokens,
} from '../../../src/adapters/discord/inbound/mention.ts';
import { ids, said, told } from '../../support/discord/payloads.ts';

const message = (payload: unknown, locale?: string) =>
  receiveMessage(payload as GatewayMessageCreateDispatchData, { userId: ids.bot, roleId: ids.botRole }, locale);

describe('a message', () => {
  it.each([
    ['a mention', said(`<@${ids.bot}> 522 tencent`), '522 tencent'],
    ['an old mention', said(`522 <@!${ids.bot}> tencent`), '522   tencent'],
    ["the bot's role", said(`<@&${ids.botRole}> 522`, { mentions: [] }), '522'],
    ['a mention in a reply', said(`<@${ids.bot}> 522`, { type: 19 }), '522'],
    ['a mention beside everyone', said(`@everyone <@${ids.bot}> 522`), '@everyone   522'],
    ['only a mention', said(`<@${ids.bot}>`), ''],
    ['a mention beside code', said(`<@${ids.bot}> \`522\` tencent`), '`522` tencent'],
    ['a direct message', told('522 tencent'), '522 tencent'],
    ['a paste of several lines', told('HTTP/2 522\nserver: cloudflare'), 'HTTP/2 522\nserver: cloudflare'],
  ])('%s is a question', (_name, payload, text) => {
    expect(message(payload)?.text).toBe(text);
  });

  it.each([
    ['without a mention', said('522 tencent', { mentions: [] })],
    ['to everyone', said('@everyone 522', { mention_everyone: true, mentions: [] })],
    ['to another role', said('<@&1320000000000000099> 522', { mentions: [] })],
    ['that replies to the bot without naming it', said('thanks, 522 it was', { type: 19 })],
    ['that shows others how to ask', said(`write \`<@${ids.bot}> 522\` to ask`)],
    ['of a bot', told('522', { author: { id: '1', username: 'x', bot: true } })],
    ['of Discord', told('522', { author: { id: '1', username: 'x', system: true } })],
    ['of the bot itself', told('522', { author: { id: ids.bot, username: 'cdncode' } })],
    ['of a webhook', said(`<@${ids.bot}> 522`, { webhook_id: '1' })],
    ['about a new member', said(`<@${ids.bot}>`, { type: 7 })],
    ['that a command answered', said(`<@${ids.bot}>`, { type: 20 })],
  ])('%s is left alone', (_name, payload) => {
    expect(message(payload)).toBeUndefined();
  });

  it("carries the server's language", () => {
    expect(message(said(`<@${ids.bot}> 522`), 'zh-CN')?.locale).toBe('zh-CN');
  });
});

describe('an edit counts', () => {
  const now = Date.parse('2026-03-01T10:10:00Z');
  it.each([
    ['soon after the message', { edited_timestamp: '2026-03-01T10:05:00Z' }, true],
    ['not when it is none, but a preview', { edited_timestamp: null }, false],
    [
      'not long after the message',
      { timestamp: '2026-03-01T09:59:59Z', edited_timestamp: '2026-03-01T10:09:00Z' },
      false,
    ],
    [
      'not when only the pin of an edited message is new',
      { timestamp: '2026-02-01T10:00:00Z', edited_timestamp: '2026-02-01T10:01:00Z' },
      false,
    ],
  ])('%s', (_name, changes, counts) => {
    expect(isFreshEdit(said('522', changes) as unknown as Message, now)).toBe(counts);
  });
});

describe('tokens', () => {
  it.each([
    ['<@522> a', 'a'],
    ['<@!522> <@&523> <#524>', ''],
    ['<:e522:1320000000000000522> <a:e:5>', ''],
    ['</cdncode:522> tencent', 'tencent'],
    ['</cdncode ask:522> tencent', 'tencent'],
    ['at <t:1700000522:R>', 'at'],
    ['<t:1700000522>', ''],
    ['<id:customize> 522', '522'],
    ['<https://example.com/522>', 'https://example.com/522'],
    ['a < b > c', 'a < b > c'],
    ['<title>522</title>', '<title>522</title>'],
    ['<h1>502 Bad Gateway</h1>', '<h1>502 Bad Gateway</h1>'],
  ])('%j becomes %j', (content, text) => {
    expect(withoutTokens(content)).toBe(text);
  });

  it('leave text without angle brackets as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('<', '')),
        (text) => {
          expect(withoutTokens(text)).toBe(text.trim());
        },
      ),
    );
  });
});
