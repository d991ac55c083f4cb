import type { APIInteraction, GatewayMessageCreateDispatchData } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiveInteraction, receiveMessage, withoutTokens } from '../../../src/adapters/discord/receive.ts';
import { click, command, ids, pick, said, told, typing } from '../../support/discord/payloads.ts';

const interaction = (payload: unknown) => receiveInteraction(payload as APIInteraction);
const message = (payload: unknown, locale?: string) =>
  receiveMessage(payload as GatewayMessageCreateDispatchData, { userId: ids.bot, roleId: ids.botRole }, locale);

describe('an interaction', () => {
  it.each([
    [
      'a command',
      command({ code: '522', vendor: 'tencent' }),
      { text: '522', product: 'tencent', locale: 'en-US' },
      'configured',
    ],
    ['a command without options', command({}), { text: '', product: undefined, locale: 'en-US' }, 'configured'],
    ['a private command', command({ code: '522', private: true }), { text: '522', locale: 'en-US' }, 'private'],
    ['a public command', command({ code: '522', private: false }), { text: '522', locale: 'en-US' }, 'channel'],
    ['a click', click('ask:en:522 tencent-edgeone'), { text: '522 tencent-edgeone', language: 'en' }, 'private'],
    ['a choice', pick('ask:zh-CN:521'), { text: '521', language: 'zh-CN' }, 'private'],
  ])('%s is a question', (_name, payload, question, visible) => {
    expect(interaction(payload)).toEqual({ kind: 'question', question, visible });
  });

  it('of autocomplete asks for the focused field, beside the other', () => {
    expect(interaction(typing('vendor', { code: '522', vendor: 'te' }, { locale: 'zh-CN' }))).toEqual({
      kind: 'completion',
      partial: { field: 'product', text: 'te', other: '522', locale: 'zh-CN' },
    });
  });

  it.each([
    ['a command of another name', { ...command({}), data: { type: 1, name: 'http' } }],
    ['a message command', { ...command({}), data: { type: 3, name: 'cdncode' } }],
    ['a button of another version', click('open:522')],
    ['an empty choice', { ...pick(''), data: { component_type: 3, custom_id: 'menu:0', values: [] } }],
  ])('%s is outdated', (_name, payload) => {
    expect(interaction(payload).kind).toBe('outdated');
  });

  it.each([
    ['a ping', { ...command({}), type: 1 }],
    ['a modal', { ...command({}), type: 5 }],
    ['autocomplete without a focused option', typing('code', {})],
  ])('%s is not supported', (_name, payload) => {
    expect(interaction(payload).kind).toBe('unsupported');
  });
});

describe('a message', () => {
  it.each([
    ['a mention', said(`<@${ids.bot}> 522 tencent`), '522 tencent'],
    ['an old mention', said(`522 <@!${ids.bot}> tencent`), '522   tencent'],
    ["the bot's role", said(`<@&${ids.botRole}> 522`, { mentions: [] }), '522'],
    ['a mention in a reply', said(`<@${ids.bot}> 522`, { type: 19 }), '522'],
    ['a mention beside everyone', said(`@everyone <@${ids.bot}> 522`), '@everyone   522'],
    ['only a mention', said(`<@${ids.bot}>`), ''],
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
