import { describe, expect, it } from 'vitest';
import { by, click, command, ids, submit } from '../../../support/discord/payloads.ts';
import { idsOf } from '../../../support/discord/reading.ts';
import { type Reply, startLoopbackDiscord } from '../../../support/loopback-discord.ts';
import { complaints, connect, connected, eachTest, ephemeral, logLine, running } from '../adapter-in-process.ts';

eachTest();

const feedbackChannel = '1320000000000000077';
const channels = new Map([[feedbackChannel, { id: feedbackChannel, type: 0 }]]);
const report = 'report:en:cloudflare:522';

/** Starts the bot with a channel for reports, once it knows that it may post there. */
async function withChannel(): Promise<void> {
  await connected({ channels }, { feedbackChannel });
  await logLine('takes reports');
}

/** What was posted to the channel for reports. */
const posted = (): Reply[] =>
  running.discord.requests.flatMap(({ path, body }) =>
    path === `/channels/${feedbackChannel}/messages` ? [body as Reply] : [],
  );

describe('a report', () => {
  it('has a button under the card of an entry, which opens a form with one field', async () => {
    await withChannel();
    const { data } = await running.discord.interact(click('ask:en:|522|cloudflare'));
    expect(idsOf(data).at(-1)).toBe(report);
    const form = await running.discord.interact(click(report));
    expect(form.type).toBe(9);
    expect(form.data).toEqual({
      custom_id: report,
      title: 'Report a mistake',
      components: [
        {
          type: 18,
          label: 'What is wrong with it? No host names, please.',
          component: { type: 4, style: 2, custom_id: 'text', max_length: 1000, required: true },
        },
      ],
    });
  });

  it('has none under a card that explains no entry', async () => {
    await withChannel();
    const { data } = await running.discord.interact(command({ code: '522' }));
    expect(idsOf(data).filter((id) => id.startsWith('report'))).toEqual([]);
  });

  it('goes to the channel, with who wrote it and on which entry; the person is thanked alone, and it is counted', async () => {
    await withChannel();
    const { data } = await running.discord.interact(submit(report, 'The *timeout* is 100 s.\nSee # 2'));
    expect(posted()).toMatchObject([
      {
        content: 'On Call reports a mistake in cloudflare 522 (2026-11-21):\n>>> The \\*timeout\\* is 100 s.\nSee # 2',
        allowed_mentions: { parse: [] },
        enforce_nonce: true,
      },
    ]);
    expect(posted()[0]).not.toHaveProperty('components');
    expect(data).toMatchObject({ flags: ephemeral, content: expect.stringMatching(/^Thank you/) });
    expect(running.reported).toEqual([{ product: 'cloudflare', code: '522' }]);
  });

  it('pings nobody, keeps credentials to itself, and fits, whatever is in it', async () => {
    await withChannel();
    const text = `@everyone <@&1> authorization: Bearer eyJhbGciOiJIUzI1NiJ9 ${'*'.repeat(940)}`;
    await running.discord.interact(submit(report, text, by(ids.person, '@here <@2>')));
    expect(posted()[0]?.content).not.toMatch(/eyJhbGci|@everyone|@here|<@[&\d]/);
  });

  it('on an entry that the catalog does not have is handed on, and not counted', async () => {
    await withChannel();
    await running.discord.interact(submit('report:zh-CN:gone:999', '不对'));
    expect(posted()[0]?.content).toBe('On Call 反馈 gone 999 有误：\n>>> 不对');
    expect(running.reported).toEqual([]);
  });

  it('that cannot be posted gets a sentence, and the log has no word of it', async () => {
    await withChannel();
    running.discord.fail(({ path }) =>
      path.startsWith('/channels/')
        ? { status: 403, body: { code: 50013, message: 'Missing Permissions' } }
        : undefined,
    );
    const { data } = await running.discord.interact(submit(report, 'secret words'));
    expect(data).toMatchObject({ flags: ephemeral, content: expect.stringMatching(/could not be sent/) });
    await logLine('a report did not reach the channel');
    expect(running.logged.join('')).not.toContain('secret words');
    expect(running.reported).toEqual([]);
  });

  it('that takes a while to arrive is deferred, and the thanks come there', async () => {
    await withChannel();
    running.discord.fail(({ path }) => (path.startsWith('/channels/') ? { delay: 600 } : undefined));
    const requests = await running.discord.follow(submit(report, 'x'), 2);
    expect(requests.map(({ body }) => body)).toMatchObject([
      { type: 5, data: { flags: ephemeral } },
      { content: expect.stringMatching(/^Thank you/) },
    ]);
  });

  it('that is delivered twice is posted once', async () => {
    await withChannel();
    const sent = submit(report, 'x');
    await running.discord.interact(sent);
    running.discord.send(sent);
    await running.discord.interact(command({ code: '521' }));
    expect(posted()).toHaveLength(1);
  });
});

describe('without a channel for reports', () => {
  it('the button leads to the page, with the entry filled in', async () => {
    await connected({}, { reportUrl: 'https://example.com/new' });
    const { data } = await running.discord.interact(click('ask:en:|522|cloudflare'));
    expect(JSON.stringify(data)).toContain('https://example.com/new?product=cloudflare&code=522&edition=2026-11-21');
  });

  it('there is no button without a page either, and an old one says what to do', async () => {
    await connected();
    const { data } = await running.discord.interact(click('ask:en:|522|cloudflare'));
    expect(JSON.stringify(data)).not.toMatch(/Report a mistake|report:/);
    for (const old of [click(report), submit(report, 'x')]) {
      const answer = await running.discord.interact(old);
      expect(answer.data).toMatchObject({ flags: ephemeral, content: expect.stringMatching(/Tell the people/) });
    }
    expect(running.reported).toEqual([]);
  });
});

describe('the check at the start', () => {
  const [send, sendInThreads] = [1n << 11n, 1n << 38n];
  /** What the bot may and may not do in the server's channel. */
  const overwrite = (allow: bigint, deny: bigint) => ({ id: ids.bot, type: 1, allow: `${allow}`, deny: `${deny}` });

  it.each([
    ['a channel that does not exist', '5', overwrite(0n, 0n), /sees no such channel/],
    ['a channel that it may not write to', ids.channel, overwrite(0n, send), /permission Send Messages there/],
    ['a thread that it may not write to', ids.thread, overwrite(send, sendInThreads), /Send Messages in Threads there/],
  ])('says what to do about %s, and the bot goes on with the page', async (_name, channel, rights, says) => {
    const known = new Map(channel === '5' ? [] : [[channel, {}]]);
    await connected(
      { channels: known, overwrites: [rights] },
      { feedbackChannel: channel, reportUrl: 'https://example.com/new' },
    );
    const line = await logLine('DISCORD_FEEDBACK_CHANNEL');
    expect(line).toContain('"level":50');
    expect(line).toMatch(says);
    const { data } = await running.discord.interact(click('ask:en:|522|cloudflare'));
    expect(JSON.stringify(data)).toContain('https://example.com/new?');
  });

  it.each([
    ['a channel', ids.channel],
    ['a thread', ids.thread],
    ['a channel of a server that another process serves', feedbackChannel],
  ])('takes %s that the bot may write to', async (_name, channel) => {
    const rights = overwrite(send | sendInThreads, 0n);
    await connected({ channels: new Map([[channel, {}]]), overwrites: [rights] }, { feedbackChannel: channel });
    await logLine('takes reports');
    expect(complaints()).toEqual([]);
  });

  it('that Discord does not answer is logged, and the bot goes on without the button', async () => {
    running.discord = await startLoopbackDiscord();
    running.discord.fail(({ path }) =>
      path === '/channels/5' ? { status: 400, body: { code: 50035, message: 'Invalid Form Body' } } : undefined,
    );
    connect({ feedbackChannel: '5' });
    expect(await logLine('DISCORD_FEEDBACK_CHANNEL')).toMatch(/"level":50.*50035.*start the bot again/);
  });
});
