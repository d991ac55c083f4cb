import { describe, expect, it } from 'vitest';
import { click, command, explain, pick, typing } from '../../support/discord/payloads.ts';
import { until } from '../../support/until.ts';
import { connected, eachTest, ephemeral, here } from './here.ts';

eachTest();

describe('the entry in the menu of a message', () => {
  it('asks what can be read of the message, embeds included, and answers only the one who chose it', async () => {
    await connected({}, { visibility: 'channel' });
    const embeds = [
      { title: 'Edge errors', description: 'HTTP/2 504', fields: [{ name: 'server', value: 'cloudflare' }] },
    ];
    const { type, data } = await here.discord.interact(explain({ content: '<@1> look', embeds }));
    expect(here.asked.map(({ text }) => text)).toEqual(['look\nEdge errors\nHTTP/2 504\nserver: cloudflare']);
    expect(type).toBe(4);
    expect(data.flags).toBe(ephemeral);
  });

  it('reads what was forwarded, too', async () => {
    await connected();
    const message_snapshots = [{ message: { content: '522 tencent', embeds: [] } }];
    const message_reference = { type: 1, channel_id: '1320000000000000011', message_id: '1320000000000000099' };
    await here.discord.interact(explain({ content: '', message_snapshots, message_reference }));
    expect(here.asked.map(({ text }) => text)).toEqual(['522 tencent']);
  });

  it('gets help where nothing can be read', async () => {
    await connected();
    await here.discord.interact(explain({}));
    expect(here.asked.map(({ text }) => text)).toEqual(['']);
  });
});

describe('a command', () => {
  it('is answered at once, to the one who asked, with an embed that pings nobody', async () => {
    await connected();
    const { type, data } = await here.discord.interact(
      command({ code: '522', vendor: 'tencent' }, { locale: 'zh-TW' }),
    );
    expect(here.asked).toEqual([{ text: '522', product: 'tencent', locale: 'zh-TW' }]);
    expect(type).toBe(4);
    expect(data).toMatchObject({ flags: ephemeral, allowed_mentions: { parse: [], replied_user: false } });
    expect(data.embeds?.[0]?.title).toBe('About 522');
    expect(data.content).toBeUndefined();
  });

  it.each([
    { visibility: 'private', chosen: undefined, hidden: true },
    { visibility: 'private', chosen: false, hidden: false },
    { visibility: 'private', chosen: true, hidden: true },
    { visibility: 'channel', chosen: undefined, hidden: false },
    { visibility: 'channel', chosen: true, hidden: true },
    { visibility: 'channel', chosen: false, hidden: false },
  ] as const)(
    'with private: $chosen on a bot set to $visibility is hidden: $hidden',
    async ({ visibility, chosen, hidden }) => {
      await connected({}, { visibility });
      const { data } = await here.discord.interact(
        command({ code: '522', ...(chosen === undefined ? {} : { private: chosen }) }),
      );
      expect(data.flags === ephemeral).toBe(hidden);
    },
  );

  it.each(['', 'who?'])('that gets help or is not understood (%o) is answered privately in any case', async (code) => {
    await connected({}, { visibility: 'channel' });
    const { data } = await here.discord.interact(command({ code, private: false }));
    expect(data.flags).toBe(ephemeral);
  });

  it('that meets a fault gets a sentence with an id, and the log has the error under that id', async () => {
    await connected();
    const { data } = await here.discord.interact(command({ code: 'boom' }));
    const id = /[0-9a-f]{8}/.exec(data.content ?? '')?.[0];
    expect(data.flags).toBe(ephemeral);
    expect(here.logged.find((line) => line.includes('"level":50'))).toContain(`"id":"${id}"`);
  });

  it('of another version is told to be outdated', async () => {
    await connected();
    const old = command({});
    const { data } = await here.discord.interact({ ...old, data: { type: 1, name: 'http', id: '1' }, locale: 'zh-CN' });
    expect(data.content).toContain('旧版本');
  });

  it('whose time is over is logged as nothing to worry about', async () => {
    await connected();
    here.discord.fail(({ path }) =>
      path.endsWith('/callback') ? { status: 404, body: { code: 10062, message: 'Unknown interaction' } } : undefined,
    );
    await here.discord.interact(command({ code: '522' }));
    await until(() => here.logged.some((line) => line.includes('came too late')));
    expect(here.logged.filter((line) => /"level":(40|50)/.test(line))).toEqual([]);
  });

  it('that Discord refuses is logged without its text and without the token of the interaction', async () => {
    await connected();
    let calls = 0;
    here.discord.fail(({ path }) =>
      path.endsWith('/callback') && calls++ === 0
        ? { status: 400, body: { code: 50035, message: 'Invalid Form Body' } }
        : undefined,
    );
    const interaction = command({ code: 'secret words' });
    await here.discord.interact(interaction);
    await until(() => here.discord.callbacks(interaction.id).length === 2);
    expect(here.discord.callbacks(interaction.id)[1]?.data.content).toMatch(/went wrong/);
    expect(here.logged.join('')).toContain('Invalid Form Body');
    expect(here.logged.join('')).not.toMatch(new RegExp(`secret words|${interaction.token}`));
  });
});

describe('completions', () => {
  it('are 25 at most, cut to 100 characters, without values that are too long', async () => {
    await connected();
    const { type, data } = await here.discord.interact(
      typing('code', { code: '5', vendor: 'tencent' }, { locale: 'zh-CN' }),
    );
    expect(type).toBe(8);
    expect(here.typed).toEqual([{ field: 'code', text: '5', other: 'tencent', locale: 'zh-CN' }]);
    expect(data.choices).toHaveLength(25);
    expect(data.choices?.[1]?.name).toBe(`${'长'.repeat(99)}…`);
    expect(data.choices?.map(({ value }) => value)).not.toContain('x'.repeat(101));
  });

  it('for a vendor ask for a product, with the code beside it', async () => {
    await connected();
    await here.discord.interact(typing('vendor', { code: '522', vendor: 'ten' }));
    expect(here.typed).toEqual([{ field: 'product', text: 'ten', other: '522', locale: 'en-US' }]);
  });

  it('that fail stay without an answer, and the bot goes on', async () => {
    await connected();
    here.discord.gateway.dispatch('INTERACTION_CREATE', typing('code', { code: 'boom' }));
    here.discord.gateway.dispatch('INTERACTION_CREATE', { ...typing('code', {}), data: {} });
    expect((await here.discord.interact(typing('code', { code: '5' }))).data.choices).toHaveLength(25);
  });
});

describe('a click', () => {
  it('asks the question of the choice in its language and answers only the one who clicked', async () => {
    await connected({}, { visibility: 'channel' });
    const { data } = await here.discord.interact(click('ask:zh-CN:522 tencent-edgeone'));
    expect(here.asked).toEqual([{ text: '522 tencent-edgeone', language: 'zh-CN' }]);
    expect(data.flags).toBe(ephemeral);
    expect(data.components?.[0]?.components[0]?.custom_id).toBe('ask:zh-CN:521 edgeone');
  });

  it('may come from a menu', async () => {
    await connected();
    await here.discord.interact(pick('ask:en:521 edgeone'));
    expect(here.asked).toEqual([{ text: '521 edgeone', language: 'en' }]);
  });

  it('on something from an earlier version says so', async () => {
    await connected();
    expect((await here.discord.interact(click('open:522'))).data.content).toContain('earlier version');
  });
});
