import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { command, edited, freshId, ids, said, told } from '../../../support/discord/payloads.ts';
import { idsOf, titleOf } from '../../../support/discord/reading.ts';
import { until } from '../../../support/until.ts';
import { channelsOfReplies, connected, eachTest, logLine, ofComponents, running } from '../adapter-in-process.ts';

eachTest();

describe('a message', () => {
  it('that mentions the bot gets a reply that does not ping and cannot be posted twice', async () => {
    await connected();
    const message = said(`<@${ids.bot}> 522 tencent`);
    const reply = await running.discord.say(message);
    expect(running.asked).toEqual([{ text: '522 tencent', locale: undefined, asker: ids.person }]);
    expect(reply).toMatchObject({
      message_reference: { message_id: message.id, fail_if_not_exists: false },
      allowed_mentions: { parse: [], replied_user: false },
      nonce: message.id,
      enforce_nonce: true,
    });
  });

  it('in a thread that was never announced is answered there', async () => {
    await connected();
    const message = said(`<@!${ids.bot}> 522`, { channel_id: '1320000000000009999', channel_type: 11 });
    await running.discord.say(message);
    expect(channelsOfReplies(message)).toEqual(['1320000000000009999']);
  });

  it("that mentions the bot's own role is answered", async () => {
    await connected();
    await running.discord.say(said(`<@&${ids.botRole}> 522`, { mentions: [] }));
    expect(running.asked.map(({ text }) => text)).toEqual(['522']);
  });

  it('in direct messages is a question as it is, also where the kind of the channel is not given', async () => {
    await connected();
    await running.discord.say(told('522 tencent'));
    await running.discord.say(told('521', { channel_type: undefined, channel_id: freshId() }));
    expect(running.asked.map(({ text }) => text)).toEqual(['522 tencent', '521']);
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
    for (const message of others) running.discord.gateway.dispatch('MESSAGE_CREATE', message);
    await running.discord.say(said(`<@${ids.bot}> 521`));
    expect(running.asked.map((question) => question.text)).toEqual(['521']);
  });

  it('is answered as plain text, with its buttons, where the bot may write but not post components', async () => {
    await connected();
    running.discord.fail(({ body }) =>
      (body as { flags?: number } | undefined)?.flags === ofComponents
        ? { status: 403, body: { code: 50013, message: 'Missing Permissions' } }
        : undefined,
    );
    const message = said(`<@${ids.bot}> 522 *x*`);
    await running.discord.say(message);
    await until(() =>
      running.discord.replies(message.id).some(({ content }) => content === 'About 522 \\*x\\*\n\n522 \\*x\\*'),
    );
    expect(idsOf(running.discord.replies(message.id).at(-1) ?? {})).toContain(`delete:en:${ids.person}`);
  });

  it('is answered without a reference where the bot may not read the history', async () => {
    await connected();
    running.discord.fail(({ body }) =>
      (body as { message_reference?: unknown } | undefined)?.message_reference
        ? { status: 400, body: { code: 160002, message: 'Cannot reply' } }
        : undefined,
    );
    const message = said(`<@${ids.bot}> 522`);
    await running.discord.say(message);
    await until(() =>
      running.discord.replies(message.id).some(({ flags, message_reference }) => flags && !message_reference),
    );
  });

  it('in a channel where the bot may not write is given up with a warning', async () => {
    await connected();
    running.discord.fail(({ path }) =>
      path.endsWith('/messages') ? { status: 403, body: { code: 50013, message: 'Missing Permissions' } } : undefined,
    );
    await running.discord.say(said(`<@${ids.bot}> 522`));
    await logLine('no permission to answer in this channel');
  });
});

describe('a public reply', () => {
  it('has Delete for the one who asked, and no Share', async () => {
    await connected();
    const reply = await running.discord.say(said(`<@${ids.bot}> 522`));
    expect(reply.flags).toBe(ofComponents);
    expect(idsOf(reply).at(-1)).toBe(`delete:en:${ids.person}`);
    expect(idsOf(reply)).not.toContain('share:en');
  });

  it('in direct messages has neither', async () => {
    await connected();
    const { components } = await running.discord.say(told('522'));
    expect(JSON.stringify(components)).not.toMatch(/share:|delete:/);
  });
});

describe('thanks', () => {
  it('are left alone in a server', async () => {
    await connected();
    const thanks = said(`<@${ids.bot}> thanks`);
    running.discord.gateway.dispatch('MESSAGE_CREATE', thanks);
    await running.discord.say(said(`<@${ids.bot}> 522`));
    expect(running.discord.replies(thanks.id)).toEqual([]);
  });

  it('are answered shortly in direct messages', async () => {
    await connected();
    expect(titleOf(await running.discord.say(told('thanks')))).toBe('About thanks');
  });
});

describe('an edited message', () => {
  const edit = (message: ReturnType<typeof edited>): void =>
    running.discord.gateway.dispatch('MESSAGE_UPDATE', message);
  /** Waits until the edits so far are taken for the last ones. */
  const settle = async (): Promise<void> => {
    await pause(2_200);
    await running.discord.say(said(`<@${ids.bot}> barrier`));
  };
  const asked = () => running.asked.map(({ text }) => text).filter((text) => text !== 'barrier');

  it('that names the bot only now is answered', async () => {
    await connected();
    const message = said('522', { mentions: [] });
    running.discord.gateway.dispatch('MESSAGE_CREATE', message);
    edit(edited(message, `<@${ids.bot}> 522`));
    await settle();
    expect(asked()).toEqual(['522']);
  });

  it('is answered again where the question changed, as a message of its own', async () => {
    await connected();
    const message = said(`<@${ids.bot}> 522`);
    await running.discord.say(message);
    edit(edited(message, `<@${ids.bot}> 522 tencent`));
    await settle();
    expect(asked()).toEqual(['522', '522 tencent']);
    await until(() => running.discord.replies(message.id).length === 2);
    const nonces = running.discord.replies(message.id).map(({ nonce }) => nonce);
    expect(nonces).toEqual([message.id, expect.stringMatching(/^[\w-]{25}$/)]);
  });

  it('is answered once for the same words, however often it is edited and delivered', async () => {
    await connected();
    const message = said(`<@${ids.bot}> 522`);
    await running.discord.say(message);
    const before = [edited(message, `<@${ids.bot}>  522`), edited(message, `522 <@${ids.bot}>`)];
    // Made after the others, so that its time is not before theirs.
    const last = edited(message, `<@${ids.bot}> 521`);
    for (const each of [...before, last, last]) edit(each);
    await settle();
    expect(asked()).toEqual(['522', '521']);
    edit(edited(message, `<@${ids.bot}> 522`));
    await settle();
    expect(asked()).toEqual(['522', '521']);
  });

  it('sixty times in a row is answered once, by its newest words, whatever order the edits arrive in', async () => {
    await connected();
    const message = said('nothing', { mentions: [] });
    const at = (index: number) => new Date(Date.now() - 1_000 + index).toISOString();
    const edits = Array.from({ length: 60 }, (_, index) =>
      edited(message, `<@${ids.bot}> ${440 + index}`, { edited_timestamp: at(index) }),
    );
    for (const each of [...edits.slice(30), ...edits.slice(0, 30)]) edit(each);
    await settle();
    expect(asked()).toEqual(['499']);
  });

  it.each([
    [
      'got a preview',
      (message: ReturnType<typeof said>) => edited(message, `<@${ids.bot}> 521`, { edited_timestamp: null }),
    ],
    [
      'is old',
      (message: ReturnType<typeof said>) =>
        edited(message, `<@${ids.bot}> 521`, { timestamp: new Date(Date.now() - 11 * 60_000).toISOString() }),
    ],
    [
      'comes from a bot',
      (message: ReturnType<typeof said>) =>
        edited(message, `<@${ids.bot}> 521`, { author: { id: '1', username: 'x', bot: true } }),
    ],
  ])('that %s is left alone', async (_name, change) => {
    await connected();
    const message = said('nothing', { mentions: [] });
    edit(change(message));
    await settle();
    expect(asked()).toEqual([]);
  });
});

it('an event that is not as documented is logged, and the bot goes on', async () => {
  await connected();
  const { author, ...malformed } = edited(said('522'), `<@${ids.bot}> 522`);
  expect(author).toBeDefined();
  running.discord.gateway.dispatch('MESSAGE_UPDATE', malformed);
  await logLine('an event was not handled');
  await running.discord.say(said(`<@${ids.bot}> 521`));
  expect(running.asked.map(({ text }) => text)).toEqual(['521']);
});

it('answers an event that is delivered twice once', async () => {
  await connected();
  const interaction = command({ code: '522' });
  const message = said(`<@${ids.bot}> 522`);
  await running.discord.interact(interaction);
  running.discord.gateway.dispatch('INTERACTION_CREATE', interaction);
  await running.discord.say(message);
  running.discord.gateway.dispatch('MESSAGE_CREATE', message);
  await running.discord.interact(command({ code: '521' }));
  await running.discord.say(said(`<@${ids.bot}> 521`));
  expect(running.asked.map(({ text }) => text)).toEqual(['522', '522', '521', '521']);
  expect(running.discord.callbacks(interaction.id)).toHaveLength(1);
  expect(running.discord.replies(message.id)).toHaveLength(1);
});
