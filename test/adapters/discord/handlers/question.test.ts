import { describe, expect, it } from 'vitest';
import { command, explain, ids } from '../../../support/discord/payloads.ts';
import { titleOf } from '../../../support/discord/reading.ts';
import { until } from '../../../support/until.ts';
import { complaints, connected, eachTest, ephemeral, logLine, privateCard, running } from '../adapter-in-process.ts';

eachTest();

describe('the entry in the menu of a message', () => {
  it('asks what can be read of the message, embeds included, and answers only the one who chose it', async () => {
    await connected({}, { visibility: 'channel' });
    const embeds = [
      { title: 'Edge errors', description: 'HTTP/2 504', fields: [{ name: 'server', value: 'cloudflare' }] },
    ];
    const { type, data } = await running.discord.interact(explain({ content: '<@1> look', embeds }));
    expect(running.asked.map(({ text }) => text)).toEqual(['look\nEdge errors\nHTTP/2 504\nserver: cloudflare']);
    expect(type).toBe(4);
    expect(data.flags).toBe(privateCard);
  });

  it('reads the components of other bots, wherever the text is in them', async () => {
    await connected();
    const text = (content: string) => ({ type: 10, id: 1, content });
    const components = [
      text('## Edge errors'),
      {
        type: 17,
        components: [
          { type: 9, components: [text('HTTP/2 504'), text('server: cloudflare')], accessory: { type: 11, media: {} } },
          { type: 14 },
          { type: 1, components: [{ type: 2, style: 2, label: '503', custom_id: '502' }] },
          { type: 99, components: [text('path: /a')] },
        ],
      },
    ];
    await running.discord.interact(explain({ flags: 1 << 15, components }));
    expect(running.asked.map(({ text: asked }) => asked)).toEqual([
      '## Edge errors\nHTTP/2 504\nserver: cloudflare\npath: /a',
    ]);
  });

  it('reads them in what was forwarded', async () => {
    await connected();
    const components = [{ type: 17, components: [{ type: 10, content: '522 tencent' }] }];
    const message_snapshots = [{ message: { content: '', embeds: [], components } }];
    const message_reference = { type: 1, channel_id: '1320000000000000011', message_id: '1320000000000000099' };
    await running.discord.interact(explain({ content: '', message_snapshots, message_reference }));
    expect(running.asked.map(({ text }) => text)).toEqual(['522 tencent']);
  });

  it('reads what was forwarded, too', async () => {
    await connected();
    const message_snapshots = [{ message: { content: '522 tencent', embeds: [] } }];
    const message_reference = { type: 1, channel_id: '1320000000000000011', message_id: '1320000000000000099' };
    await running.discord.interact(explain({ content: '', message_snapshots, message_reference }));
    expect(running.asked.map(({ text }) => text)).toEqual(['522 tencent']);
  });

  it('gets help where nothing can be read', async () => {
    await connected();
    await running.discord.interact(explain({}));
    expect(running.asked.map(({ text }) => text)).toEqual(['']);
  });
});

describe('a command', () => {
  it('is answered at once, to the one who asked, with a card that pings nobody', async () => {
    await connected();
    const { type, data } = await running.discord.interact(
      command({ code: '522', vendor: 'tencent' }, { locale: 'zh-TW' }),
    );
    expect(running.asked).toEqual([{ text: '522', products: ['tencent'], locale: 'zh-TW', asker: ids.person }]);
    expect(type).toBe(4);
    expect(data).toMatchObject({ flags: privateCard, allowed_mentions: { parse: [], replied_user: false } });
    expect(titleOf(data)).toBe('About 522');
    expect(data).not.toHaveProperty('content');
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
      const { data } = await running.discord.interact(
        command({ code: '522', ...(chosen === undefined ? {} : { private: chosen }) }),
      );
      expect(data.flags === privateCard).toBe(hidden);
    },
  );

  it.each(['', 'who?'])('that gets help or is not understood (%o) is answered privately in any case', async (code) => {
    await connected({}, { visibility: 'channel' });
    const { data } = await running.discord.interact(command({ code, private: false }));
    expect(data.flags).toBe(privateCard);
  });

  it('that fails gets a sentence with an id, and the log has the error under that id', async () => {
    await connected();
    const { data } = await running.discord.interact(command({ code: 'boom' }));
    const id = /[0-9a-f]{8}/.exec(data.content ?? '')?.[0];
    expect(data.flags).toBe(ephemeral);
    expect(await logLine('"level":50')).toContain(`"id":"${id}"`);
  });

  it('of another version gets a sentence that says so', async () => {
    await connected();
    const old = command({});
    const { data } = await running.discord.interact({
      ...old,
      data: { type: 1, name: 'http', id: '1' },
      locale: 'zh-CN',
    });
    expect(data.content).toContain('旧版本');
  });

  it('that came too late is no fault, and the log says once that it was not answered', async () => {
    await connected();
    running.discord.fail(({ path }) =>
      path.endsWith('/callback') ? { status: 404, body: { code: 10062, message: 'Unknown interaction' } } : undefined,
    );
    await running.discord.interact(command({ code: '522' }));
    expect(await logLine('too late for an answer')).toMatch(/"kind":"question".*10062/);
    expect(complaints()).toEqual([]);
  });

  it('that Discord refuses is logged without its text and without the token of the interaction', async () => {
    await connected();
    const interaction = command({ code: 'secret words' });
    running.discord.fail(({ path }) =>
      path.includes(interaction.token) && running.discord.callbacks(interaction.id).length === 1
        ? { status: 400, body: { code: 50035, message: 'Invalid Form Body' } }
        : undefined,
    );
    await running.discord.interact(interaction);
    await until(() => running.discord.callbacks(interaction.id).length === 2);
    expect(running.discord.callbacks(interaction.id)[1]?.data.content).toMatch(/went wrong/);
    expect(running.logged.join('')).toContain('Invalid Form Body');
    expect(running.logged.join('')).not.toMatch(new RegExp(`secret words|${interaction.token}`));
  });
});
