import { describe, expect, it } from 'vitest';
import { by, clickOn, ids } from '../../support/discord/payloads.ts';
import { connected, eachTest, ephemeral, here, kinds, privateAnswer } from './here.ts';

eachTest();

describe('Share', () => {
  it('posts what the person sees, names them, and says so to them', async () => {
    await connected();
    const message = await privateAnswer();
    const [ack, posted, changed] = await here.discord.follow(clickOn('share:en', message), 3);
    expect(ack?.body).toEqual({ type: 6 });
    expect(posted).toMatchObject({ method: 'POST', path: expect.stringMatching(/^\/webhooks\/\d+\/token-\d+$/) });
    expect(posted?.body).toEqual({
      allowed_mentions: { parse: [], replied_user: false },
      content: 'Shared by On Call',
      embeds: [{ title: 'About 522', description: expect.stringContaining('522'), color: expect.any(Number) }],
      components: [
        { type: 1, components: [{ type: 2, style: 2, label: '521', custom_id: 'ask:zh-CN:521 edgeone' }] },
        {
          type: 1,
          components: [
            { type: 2, style: 2, label: 'Compare 522', custom_id: 'ask:en:522' },
            { type: 2, style: 5, label: 'Source', url: 'https://example.com/522' },
            { type: 2, style: 2, label: 'Delete', custom_id: `delete:en:${ids.person}` },
          ],
        },
      ],
    });
    expect(changed).toMatchObject({ method: 'PATCH', path: expect.stringMatching(/@original$/) });
    expect(changed?.body).toMatchObject({ content: 'You shared this answer. Everybody here can see it now.' });
    expect(JSON.stringify(changed?.body)).not.toContain('share:en');
  });

  it('shows a name as it stands', async () => {
    await connected();
    const [, posted] = await here.discord.follow(
      clickOn('share:zh-CN', await privateAnswer(), by(ids.person, '*@everyone* <@&1>')),
      3,
    );
    expect(posted?.body).toMatchObject({ content: '由 \\*@\u200beveryone\\* \\<@\u200b&1> 分享' });
  });

  it('of a double click, or from two devices, is done once; both clicks are acknowledged', async () => {
    await connected();
    const message = { id: '1320000000000007000', ...(await privateAnswer()) };
    const [first, second] = [clickOn('share:en', message), clickOn('share:en', message)];
    await Promise.all([here.discord.follow(first, 3), here.discord.follow(second, 1)]);
    expect(kinds(first, second)).toEqual([6, 6]);
    expect(
      here.discord.requests.filter(({ path, method }) => path.startsWith('/webhooks') && method === 'POST'),
    ).toHaveLength(1);
  });

  it('of another card in the same message is another Share', async () => {
    await connected();
    const id = '1320000000000007000';
    await here.discord.follow(clickOn('share:en', { id, flags: ephemeral, embeds: [{ title: 'a' }] }), 3);
    await here.discord.follow(clickOn('share:en', { id, flags: ephemeral, embeds: [{ title: 'b' }] }), 3);
  });

  it('that Discord forbids is told privately, and can be tried again', async () => {
    await connected();
    const message = { id: '1320000000000007000', ...(await privateAnswer()) };
    here.discord.fail(({ path, body }) =>
      path.startsWith('/webhooks') && !(body as { flags?: number }).flags
        ? { status: 403, body: { code: 50013, message: 'Missing Permissions' } }
        : undefined,
    );
    const requests = await here.discord.follow(clickOn('share:en', message), 3);
    expect(requests[2]?.body).toMatchObject({
      flags: ephemeral,
      content: expect.stringMatching(/could not be shared/),
    });
    here.discord.fail(undefined);
    expect((await here.discord.follow(clickOn('share:en', message), 3))[2]?.method).toBe('PATCH');
  });

  it('that Discord hides becomes the explanation', async () => {
    await connected();
    here.discord.fail(({ path, method }) =>
      path.startsWith('/webhooks') && method === 'POST'
        ? { status: 200, body: { id: '42', flags: ephemeral } }
        : undefined,
    );
    const requests = await here.discord.follow(clickOn('share:en', await privateAnswer()), 3);
    expect(requests[2]).toMatchObject({ method: 'PATCH', path: expect.stringMatching(/\/messages\/42$/) });
    expect(requests[2]?.body).toMatchObject({
      content: expect.stringMatching(/could not be shared/),
      embeds: [],
      components: [],
    });
  });

  it('that meets a fault is told with an id', async () => {
    await connected();
    const message = await privateAnswer();
    here.discord.fail(({ path, body }) =>
      path.startsWith('/webhooks') && !(body as { flags?: number }).flags
        ? { status: 400, body: { code: 50035, message: 'x' } }
        : undefined,
    );
    const requests = await here.discord.follow(clickOn('share:en', message), 3);
    expect(requests[2]?.body).toMatchObject({ flags: ephemeral, content: expect.stringMatching(/[0-9a-f]{8}/) });
  });
});
