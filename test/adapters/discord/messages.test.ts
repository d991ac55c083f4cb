import { describe, expect, it } from 'vitest';
import { command, freshId, ids, said, told } from '../../support/discord/payloads.ts';
import { until } from '../../support/until.ts';
import { connected, eachTest, here } from './here.ts';

eachTest();

describe('a message', () => {
  it('that mentions the bot gets a reply that does not ping and cannot be posted twice', async () => {
    await connected();
    const message = said(`<@${ids.bot}> 522 tencent`);
    const reply = await here.discord.say(message);
    expect(here.asked).toEqual([{ text: '522 tencent', locale: undefined }]);
    expect(reply).toMatchObject({
      message_reference: { message_id: message.id, fail_if_not_exists: false },
      allowed_mentions: { parse: [], replied_user: false },
      nonce: message.id,
      enforce_nonce: true,
    });
  });

  it('in a thread that was never announced is answered there', async () => {
    await connected();
    await here.discord.say(said(`<@!${ids.bot}> 522`, { channel_id: '1320000000000009999', channel_type: 11 }));
    expect(here.discord.requests.at(-1)?.path).toBe('/channels/1320000000000009999/messages');
  });

  it("that mentions the bot's own role is answered", async () => {
    await connected();
    await here.discord.say(said(`<@&${ids.botRole}> 522`, { mentions: [] }));
    expect(here.asked[0]?.text).toBe('522');
  });

  it('in direct messages is a question as it stands, also where the kind of the channel is not told', async () => {
    await connected();
    await here.discord.say(told('522 tencent'));
    await here.discord.say(told('521', { channel_type: undefined, channel_id: freshId() }));
    expect(here.asked.map(({ text }) => text)).toEqual(['522 tencent', '521']);
  });

  it('is left alone when it comes from a bot, a webhook or Discord itself, or names only everyone', async () => {
    await connected();
    const text = `<@${ids.bot}> 522`;
    const others = [
      said(text, { author: { id: '1', username: 'other', bot: true } }),
      said(text, { webhook_id: '5' }),
      said(text, { type: 7 }),
      said('@everyone 522', { mention_everyone: true, mentions: [] }),
      said('522 please', { type: 19, message_reference: { message_id: '1' } }),
      said(text, { author: { id: ids.bot, username: 'cdncode', bot: true } }),
    ];
    for (const message of others) here.discord.gateway.dispatch('MESSAGE_CREATE', message);
    await here.discord.say(said(`<@${ids.bot}> 521`));
    expect(here.asked.map((question) => question.text)).toEqual(['521']);
  });

  it('is answered as plain text where the bot may write but not embed', async () => {
    await connected();
    here.discord.fail(({ body }) =>
      (body as { embeds?: unknown } | undefined)?.embeds
        ? { status: 403, body: { code: 50013, message: 'Missing Permissions' } }
        : undefined,
    );
    const message = said(`<@${ids.bot}> 522 *x*`);
    await here.discord.say(message);
    await until(() =>
      here.discord.replies(message.id).some(({ content }) => content === 'About 522 \\*x\\*\n\n522 \\*x\\*'),
    );
  });

  it('is answered without a reference where the bot may not read the history', async () => {
    await connected();
    here.discord.fail(({ body }) =>
      (body as { message_reference?: unknown } | undefined)?.message_reference
        ? { status: 400, body: { code: 160002, message: 'Cannot reply' } }
        : undefined,
    );
    const message = said(`<@${ids.bot}> 522`);
    await here.discord.say(message);
    await until(() =>
      here.discord.replies(message.id).some(({ embeds, message_reference }) => embeds && !message_reference),
    );
  });

  it('in a channel where the bot may not write is given up with a warning', async () => {
    await connected();
    here.discord.fail(({ path }) =>
      path.endsWith('/messages') ? { status: 403, body: { code: 50013, message: 'Missing Permissions' } } : undefined,
    );
    await here.discord.say(said(`<@${ids.bot}> 522`));
    await until(() => here.logged.some((line) => line.includes('no right to answer there')));
  });
});

it('answers an event that is delivered twice once', async () => {
  await connected();
  const interaction = command({ code: '522' });
  const message = said(`<@${ids.bot}> 522`);
  await here.discord.interact(interaction);
  here.discord.gateway.dispatch('INTERACTION_CREATE', interaction);
  await here.discord.say(message);
  here.discord.gateway.dispatch('MESSAGE_CREATE', message);
  await here.discord.interact(command({ code: '521' }));
  expect(here.discord.callbacks(interaction.id)).toHaveLength(1);
  expect(here.discord.replies(message.id)).toHaveLength(1);
});
