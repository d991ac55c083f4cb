import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BotProcess, startBot } from '../support/bot-process.ts';
import { click, command, ids, type Payload, pick, said, told, typing } from '../support/discord/payloads.ts';
import { idsOf, textOf, titleOf } from '../support/discord/reading.ts';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/loopback-discord.ts';

/** Message flags: only one person sees it; it consists of components. */
const [ephemeral, ofComponents] = [64, 1 << 15];
const privateCard = ephemeral | ofComponents;

let discord: LoopbackDiscord;
let bot: BotProcess;

const env = (): Record<string, string> => ({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });

beforeAll(async () => {
  discord = await startLoopbackDiscord();
  bot = startBot({ env: env() });
  await bot.untilReady();
});

afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  expect(discord.problems).toEqual([]);
  await discord.stop();
});

describe('/cdncode', () => {
  it('explains a code of a vendor, privately', async () => {
    const { type, data } = await discord.interact(command({ code: '522', vendor: 'tencent' }));
    expect(type).toBe(4);
    expect(data.flags).toBe(privateCard);
    expect(titleOf(data)).toMatch(/EdgeOne 522: /);
    expect(textOf(data)).toMatch(/This catalog has no 522 for Tencent Cloud CDN/);
    expect(textOf(data)).toMatch(/\]\(https:\/\//);
  });

  it('answers in the language of the person', async () => {
    const { data } = await discord.interact(command({ code: '522', vendor: 'edgeone' }, { locale: 'zh-TW' }));
    expect(textOf(data)).toMatch(/\p{Script=Han}/u);
  });

  it('reads a whole paste in the option for the code', async () => {
    const paste = 'HTTP/2 522\ndate: Mon, 02 Mar 2026 10:00:00 GMT\nserver: cloudflare\ncf-ray: 9d5d0f3a2b1c4d5e-FRA';
    const { data } = await discord.interact(command({ code: paste }));
    expect(textOf(data)).toMatch(/522/);
  });

  it('shows the answer to everybody when the person says so, and hides it when asked to', async () => {
    const shown = await discord.interact(command({ code: '522', vendor: 'edgeone', private: false }));
    const hidden = await discord.interact(command({ code: '522', vendor: 'edgeone', private: true }));
    expect(shown.data.flags).toBe(ofComponents);
    expect(hidden.data.flags).toBe(privateCard);
  });

  it('works in a direct message and in a group, where there is no member', async () => {
    const { member, ...rest } = command({ code: '522', vendor: 'edgeone' }) as ReturnType<typeof command> & {
      member: { user: unknown };
    };
    const direct = { ...rest, user: member.user, guild_id: undefined, guild: undefined, context: 2 };
    expect(titleOf((await discord.interact(direct)).data)).toMatch(/ 522/);
  });

  it('explains itself when nothing is asked', async () => {
    const { data } = await discord.interact(command({ private: false }));
    expect(data.flags).toBe(privateCard);
    expect(textOf(data)).toContain('522 tencent');
  });
});

describe('autocomplete', () => {
  it('offers codes while one is typed, in the language of the person', async () => {
    const english = await discord.interact(typing('code', { code: '52', vendor: 'edgeone' }));
    const chinese = await discord.interact(typing('code', { code: '52', vendor: 'edgeone' }, { locale: 'zh-CN' }));
    expect(english.type).toBe(8);
    expect(english.data.choices?.map(({ value }) => value)).toContain('522');
    expect(chinese.data.choices?.[0]?.name).toMatch(/\p{Script=Han}/u);
    expect(english.data.choices?.[0]?.name).not.toMatch(/\p{Script=Han}/u);
  });

  it('offers products', async () => {
    const { data } = await discord.interact(typing('vendor', { code: '522', vendor: 'eo' }));
    expect(data.choices?.map(({ value }) => value)).toContain('tencent-edgeone');
  });

  it('offers 25 at most whatever is typed, in either field', async () => {
    for (const text of ['', ' ', '5', '*', '\ud83d', '状态码', 'x'.repeat(6000), '@everyone <@&1>']) {
      for (const field of ['code', 'vendor'] as const) {
        const { data } = await discord.interact(typing(field, { [field]: text }));
        expect(data.choices?.length).toBeLessThanOrEqual(25);
      }
    }
    expect(discord.problems).toEqual([]);
  });

  it('offers something before anything is typed', async () => {
    expect((await discord.interact(typing('code', { code: '' }))).data.choices?.length).toBe(25);
    expect((await discord.interact(typing('vendor', { vendor: '' }))).data.choices?.length).toBeGreaterThan(4);
  });
});

describe('a message', () => {
  /** Where the replies to it went. */
  const pathsTo = ({ id }: Payload): string[] => discord.repliesTo(id).map(({ path }) => path);

  it('with a mention gets a reply in its channel', async () => {
    const message = said(`<@${ids.bot}> 524 tencent`);
    const reply = await discord.say(message);
    expect(reply.message_reference).toEqual({ message_id: message.id, fail_if_not_exists: false });
    expect(reply).toMatchObject({
      allowed_mentions: { parse: [], replied_user: false },
      nonce: message.id,
      enforce_nonce: true,
    });
    expect(pathsTo(message)).toEqual([`/channels/${ids.channel}/messages`]);
    expect(textOf(reply)).toContain('524');
  });

  it('with a mention in a thread gets its reply in the thread', async () => {
    const message = said(`<@${ids.bot}> 腾讯 522 错误`, { channel_id: ids.thread, channel_type: 11 });
    const reply = await discord.say(message);
    expect(pathsTo(message)).toEqual([`/channels/${ids.thread}/messages`]);
    expect(textOf(reply)).toMatch(/EdgeOne/);
    expect(textOf(reply)).toMatch(/\p{Script=Han}/u);
  });

  it('in direct messages needs no mention', async () => {
    const message = told('522 edgeone');
    const reply = await discord.say(message);
    expect(pathsTo(message)).toEqual([`/channels/${ids.directMessages}/messages`]);
    expect(titleOf(reply)).toMatch(/ 522/);
  });

  it('takes no numbers from mentions, channels, emoji and times', async () => {
    const reply = await discord.say(said(`<@${ids.bot}> <#522> <:e523:1320000000000000524> <t:1700000525:R> edgeone`));
    expect(titleOf(reply)).not.toMatch(/52\d/);
  });

  it('of another bot, or to everyone, is left alone', async () => {
    const others = [
      said(`<@${ids.bot}> 522`, {
        author: { id: '1320000000000000077', username: 'other', bot: true, discriminator: '0' },
      }),
      said('@everyone 522 tencent', { mention_everyone: true, mentions: [] }),
      said('522 then', { type: 19, message_reference: { message_id: '1320000000000003000' } }),
    ];
    for (const message of others) discord.gateway.dispatch('MESSAGE_CREATE', message);
    await discord.say(told('522'));
    expect(others.flatMap(({ id }) => discord.replies(id))).toEqual([]);
  });
});

describe('buttons and menus', () => {
  it('of a card open the next card, for the one who clicked', async () => {
    const reply = await discord.say(said(`<@${ids.bot}> 522`));
    const next = idsOf(reply).find((id) => id.includes('edgeone'));
    const { type, data } = await discord.interact(click(next ?? ''));
    expect(type).toBe(4);
    expect(data.flags).toBe(privateCard);
    expect(titleOf(data)).toMatch(/EdgeOne 522: /);
  });

  it('keep their language, and work on after a restart', async () => {
    const { data: list } = await discord.interact(command({ code: '列表', vendor: 'edgeone' }, { locale: 'zh-CN' }));
    const next = idsOf(list).find((id) => id.startsWith('open:zh-CN:') && id.includes('522'));
    expect(await bot.stop()).toBe(0);
    bot = startBot({ env: env() });
    await bot.untilReady();
    const { data } = await discord.interact(pick(next ?? '', { locale: 'en-US' }));
    expect(titleOf(data)).toMatch(/ 522/);
    expect(textOf(data)).toMatch(/\p{Script=Han}/u);
  });

  it('of an earlier version say what to do', async () => {
    const { data } = await discord.interact(click('something-else'));
    expect(data.content).toContain('/cdncode');
    expect(data.flags).toBe(ephemeral);
  });
});

describe('hostile text', () => {
  it.each([
    ['mentions', '@everyone 522 <@&1320000000000000014> <@1> @here'],
    ['4000 asterisks', '*'.repeat(4000)],
    ['links and unpaired fences', '[a](https://evil.example) ||x|| `@everyone` ```'],
    ['half characters', '\ud83d\ud83d 522 \udc00'],
    ['line markers and characters that turn the text', '# 1. > - \u202e522\u0000'],
    ['4000 characters without a space', `522 ${'状'.repeat(3996)}`],
  ])('with %s gets a valid answer that pings and links nothing', async (_name, text) => {
    const slash = await discord.interact(command({ code: text, vendor: text.slice(0, 100) }));
    const direct = await discord.say(told(text));
    for (const written of [textOf(slash.data), textOf(direct)]) {
      expect(written).not.toMatch(/(?<!\\)\]\(https:\/\/evil/);
      expect(written).not.toMatch(/@everyone|@here|<@&?1/);
    }
    expect(discord.problems).toEqual([]);
  });
});

it('answers what is delivered twice once', async () => {
  const interaction = command({ code: '522' });
  const message = told('522');
  await discord.interact(interaction);
  discord.gateway.dispatch('INTERACTION_CREATE', interaction);
  await discord.say(message);
  discord.gateway.dispatch('MESSAGE_CREATE', message);
  await discord.say(told('521'));
  expect(discord.callbacks(interaction.id)).toHaveLength(1);
  expect(discord.replies(message.id)).toHaveLength(1);
});

it('writes nothing into its log of what people asked', async () => {
  await discord.interact(command({ code: 'secret-word-of-mine' }));
  await discord.say(told('another-secret-word'));
  expect(bot.output()).not.toMatch(/secret-word|On Call|token-\d/);
  expect(bot.output()).not.toContain(discord.token);
});
