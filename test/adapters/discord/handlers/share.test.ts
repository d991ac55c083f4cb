import { describe, expect, it } from 'vitest';
import { by, clickOn, ids } from '../../../support/discord/payloads.ts';
import type { Reply } from '../../../support/loopback-discord.ts';
import {
  connected,
  eachTest,
  ephemeral,
  ephemeralAnswer,
  requestsAbout,
  responseTypes,
  running,
} from '../adapter-in-process.ts';

eachTest();

describe('Share', () => {
  it('posts what the person sees, names them, and says so to them', async () => {
    await connected();
    const message = await ephemeralAnswer();
    const [ack, posted, changed] = await running.discord.follow(clickOn('share:en', message), 3);
    expect(ack?.body).toEqual({ type: 6 });
    expect(posted).toMatchObject({ method: 'POST', path: expect.stringMatching(/^\/webhooks\/\d+\/token-\d+$/) });
    expect(posted?.body).toEqual({
      allowed_mentions: { parse: [], replied_user: false },
      content: 'Shared by On Call',
      embeds: [{ title: 'About 522', description: expect.stringContaining('522'), color: expect.any(Number) }],
      components: [
        {
          type: 1,
          components: [
            { type: 2, style: 2, label: '521', custom_id: expect.stringMatching(/^ask:zh-CN:\|521\|tencent-edgeone/) },
          ],
        },
        {
          type: 1,
          components: [
            { type: 2, style: 2, label: 'Compare 522', custom_id: expect.stringMatching(/^ask:en:\|522/) },
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

  it('shows a name as it is written', async () => {
    await connected();
    const [, posted] = await running.discord.follow(
      clickOn('share:zh-CN', await ephemeralAnswer(), by(ids.person, '*@everyone* <@&1>')),
      3,
    );
    expect(posted?.body).toMatchObject({ content: '由 \\*@\u200beveryone\\* \\<@\u200b&1> 分享' });
  });

  it('of a double click, or from two devices, is done once; both clicks are acknowledged', async () => {
    await connected();
    const message = { id: '1320000000000007000', ...(await ephemeralAnswer()) };
    const [first, second] = [clickOn('share:en', message), clickOn('share:en', message)];
    await Promise.all([running.discord.follow(first, 3), running.discord.follow(second, 1)]);
    expect(responseTypes(first, second)).toEqual([6, 6]);
    const posts = [first, second].flatMap(requestsAbout).filter(({ path }) => path.startsWith('/webhooks'));
    expect(posts.map(({ method }) => method)).toEqual(['POST', 'PATCH']);
  });

  it('of another card in the same message is another Share', async () => {
    await connected();
    const id = '1320000000000007000';
    const titles: unknown[] = [];
    for (const title of ['a', 'b']) {
      const click = clickOn('share:en', { id, flags: ephemeral, embeds: [{ title }] });
      const [, posted] = await running.discord.follow(click, 3);
      titles.push((posted?.body as Reply | undefined)?.embeds?.[0]?.title);
    }
    expect(titles).toEqual(['a', 'b']);
  });

  it('that Discord forbids gets an ephemeral sentence, and can be tried again', async () => {
    await connected();
    const message = { id: '1320000000000007000', ...(await ephemeralAnswer()) };
    running.discord.fail(({ path, body }) =>
      path.startsWith('/webhooks') && !(body as { flags?: number }).flags
        ? { status: 403, body: { code: 50013, message: 'Missing Permissions' } }
        : undefined,
    );
    const requests = await running.discord.follow(clickOn('share:en', message), 3);
    expect(requests[2]?.body).toMatchObject({
      flags: ephemeral,
      content: expect.stringMatching(/could not be shared/),
    });
    running.discord.fail(undefined);
    expect((await running.discord.follow(clickOn('share:en', message), 3))[2]?.method).toBe('PATCH');
  });

  it('that Discord hides becomes the explanation', async () => {
    await connected();
    running.discord.fail(({ path, method }) =>
      path.startsWith('/webhooks') && method === 'POST'
        ? { status: 200, body: { id: '42', flags: ephemeral } }
        : undefined,
    );
    const requests = await running.discord.follow(clickOn('share:en', await ephemeralAnswer()), 3);
    expect(requests[2]).toMatchObject({ method: 'PATCH', path: expect.stringMatching(/\/messages\/42$/) });
    expect(requests[2]?.body).toMatchObject({
      content: expect.stringMatching(/could not be shared/),
      embeds: [],
      components: [],
    });
  });

  it('that fails gets a sentence with an id', async () => {
    await connected();
    const message = await ephemeralAnswer();
    running.discord.fail(({ path, body }) =>
      path.startsWith('/webhooks') && !(body as { flags?: number }).flags
        ? { status: 400, body: { code: 50035, message: 'x' } }
        : undefined,
    );
    const requests = await running.discord.follow(clickOn('share:en', message), 3);
    expect(requests[2]?.body).toMatchObject({ flags: ephemeral, content: expect.stringMatching(/[0-9a-f]{8}/) });
  });
});
