import type { GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { isFreshEdit, type Message, parseMessage } from '../../../../src/adapters/discord/inbound/message.ts';
import { ids, said, told } from '../../../support/discord/payloads.ts';

const message = (payload: unknown, locale?: string) =>
  parseMessage(payload as GatewayMessageCreateDispatchData, { userId: ids.bot, roleId: ids.botRole }, locale);

describe('a message', () => {
  it.each([
    ['a mention', said(`<@${ids.bot}> 522 tencent`), '522 tencent'],
    ['an old mention', said(`522 <@!${ids.bot}> tencent`), '522   tencent'],
    ["the bot's role", said(`<@&${ids.botRole}> 522`, { mentions: [] }), '522'],
    ['a mention in a reply', said(`<@${ids.bot}> 522`, { type: 19 }), '522'],
    ['a mention next to everyone', said(`@everyone <@${ids.bot}> 522`), '@everyone   522'],
    ['only a mention', said(`<@${ids.bot}>`), ''],
    ['a mention next to code', said(`<@${ids.bot}> \`522\` tencent`), '`522` tencent'],
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

  it('carries who asks', () => {
    expect(message(told('522'))?.asker).toBe(ids.person);
  });

  it("carries the server's language", () => {
    expect(message(said(`<@${ids.bot}> 522`), 'zh-CN')?.locale).toBe('zh-CN');
  });
});

describe('an edit counts', () => {
  const now = Date.parse('2026-03-01T10:10:00Z');
  it.each([
    ['soon after the message', { edited_timestamp: '2026-03-01T10:05:00Z' }, true],
    ['not when only a preview is new', { edited_timestamp: null }, false],
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
