import { describe, expect, it } from 'vitest';
import { by, clickOn, ids } from '../../../support/discord/payloads.ts';
import { idsOf, titleOf } from '../../../support/discord/reading.ts';
import type { Reply } from '../../../support/loopback-discord.ts';
import {
  connected,
  eachTest,
  embedAnswer,
  ephemeral,
  ephemeralAnswer,
  ofComponents,
  privateCard,
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
      flags: ofComponents,
      components: [
        { type: 10, content: '-# Shared by On Call' },
        {
          type: 17,
          accent_color: expect.any(Number),
          components: [
            { type: 10, content: '## About 522\n522' },
            { type: 10, content: '**Open**' },
            {
              type: 1,
              components: [
                {
                  type: 2,
                  style: 2,
                  label: '521',
                  custom_id: expect.stringMatching(/^ask:zh-CN:\|521\|tencent-edgeone/),
                },
              ],
            },
            {
              type: 1,
              components: [
                { type: 2, style: 2, label: 'More', custom_id: expect.stringMatching(/^more:en:\|522/) },
                { type: 2, style: 2, label: 'Compare 522', custom_id: expect.stringMatching(/^ask:en:\|522/) },
                { type: 2, style: 5, label: 'Source', url: 'https://example.com/522' },
                { type: 2, style: 2, label: 'Delete', custom_id: `delete:en:${ids.person}` },
              ],
            },
          ],
        },
      ],
    });
    expect(changed).toMatchObject({ method: 'PATCH', path: expect.stringMatching(/@original$/) });
    expect(changed?.body).toMatchObject({
      flags: ofComponents,
      components: [{ type: 10, content: '-# You shared this answer. Everybody here can see it now.' }, { type: 17 }],
    });
    expect(JSON.stringify(changed?.body)).not.toContain('share:en');
  });

  it('shows a name as it is written', async () => {
    await connected();
    const [, posted] = await running.discord.follow(
      clickOn('share:zh-CN', await ephemeralAnswer(), by(ids.person, '*@everyone* <@&1>')),
      3,
    );
    expect(posted?.body).toMatchObject({
      components: [{ content: '-# 由 \\*@\u200beveryone\\* \\<@\u200b&1> 分享' }, {}],
    });
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
      const components = [{ type: 17, id: 1, components: [{ type: 10, id: 2, content: `## ${title}\nSame` }] }];
      const click = clickOn('share:en', { id, flags: privateCard, components });
      const [, posted] = await running.discord.follow(click, 3);
      titles.push(titleOf(posted?.body as Reply));
    }
    expect(titles).toEqual(['a', 'b']);
  });

  it('of the rest of a card is another Share, too', async () => {
    await connected();
    const id = '1320000000000007000';
    for (const text of ['The card', 'What it has behind More']) {
      const components = [{ type: 17, id: 1, components: [{ type: 10, id: 2, content: `## Same\n${text}` }] }];
      const click = clickOn('share:en', { id, flags: privateCard, components });
      const [, posted] = await running.discord.follow(click, 3);
      expect(JSON.stringify(posted?.body)).toContain(text);
    }
  });

  it('that Discord forbids gets an ephemeral sentence, and can be tried again', async () => {
    await connected();
    const message = { id: '1320000000000007000', ...(await ephemeralAnswer()) };
    running.discord.fail(({ path, body }) =>
      path.startsWith('/webhooks') && (body as { flags?: number }).flags === ofComponents
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
      flags: ofComponents,
      components: [{ type: 10, content: expect.stringMatching(/could not be shared/) }],
    });
  });

  it('leaves out what is of no use to others', async () => {
    await connected();
    const button = (custom_id: string) => ({ type: 2, style: 2, label: 'x', custom_id });
    const row = { type: 1, components: [button('share:en'), button('paste:en'), button('report:en:cloudflare:522')] };
    const message = { flags: privateCard, components: [{ type: 17, components: [row] }] };
    const [, posted] = await running.discord.follow(clickOn('share:en', message), 3);
    expect(idsOf(posted?.body as Reply)).toEqual(['report:en:cloudflare:522', `delete:en:${ids.person}`]);
  });

  it('that fails gets a sentence with an id', async () => {
    await connected();
    const message = await ephemeralAnswer();
    running.discord.fail(({ path, body }) =>
      path.startsWith('/webhooks') && (body as { flags?: number }).flags === ofComponents
        ? { status: 400, body: { code: 50035, message: 'x' } }
        : undefined,
    );
    const requests = await running.discord.follow(clickOn('share:en', message), 3);
    expect(requests[2]?.body).toMatchObject({ flags: ephemeral, content: expect.stringMatching(/[0-9a-f]{8}/) });
  });

  it('of a card of an earlier version posts and changes embeds, as they are', async () => {
    await connected();
    const [, posted, changed] = await running.discord.follow(clickOn('share:en', embedAnswer()), 3);
    expect(posted?.body).toMatchObject({
      content: 'Shared by On Call',
      embeds: [{ title: 'About 522', description: '522', color: 1 }],
    });
    expect(idsOf(posted?.body as Reply)).toContain(`delete:en:${ids.person}`);
    expect(changed?.body).toMatchObject({ content: 'You shared this answer. Everybody here can see it now.' });
    expect(JSON.stringify(changed?.body)).not.toContain('share:en');
  });
});
