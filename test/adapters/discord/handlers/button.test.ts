import { describe, expect, it } from 'vitest';
import { by, click, clickOn, ids, inDirectMessages } from '../../support/discord/payloads.ts';
import { until } from '../../support/until.ts';
import { connect, connected, eachTest, ephemeral, here, kinds, privateAnswer } from './here.ts';

eachTest();

const someone = '1320000000000000099';

describe('a choice that may take the place of its card', () => {
  const own = { components: [{ type: 1, components: [{ type: 2, style: 2, custom_id: `delete:en:${ids.person}` }] }] };

  it.each([
    ['does so where only the person sees it', { flags: ephemeral }, {}, ['share:en']],
    ['does so under a public answer to the person', own, {}, [`delete:en:${ids.person}`]],
    ['does so in direct messages', {}, inDirectMessages, []],
  ])('%s', async (_name, message, changes, controls) => {
    await connected();
    const { type, data } = await here.discord.interact(clickOn('open:en:522', message, changes));
    expect(type).toBe(7);
    expect(data.embeds?.[0]?.title).toBe('About 522');
    expect(data.flags).toBeUndefined();
    const last = data.components?.at(-1)?.components ?? [];
    expect(last.map(({ custom_id }) => custom_id).filter((id) => /^(share|delete)/.test(id))).toEqual(controls);
  });

  it.each([
    ['of somebody else', own, by(someone, 'Else')],
    ['that nobody is named under', {}, {}],
  ])('leaves a public answer %s as it is and answers privately', async (_name, message, changes) => {
    await connected();
    const { type, data } = await here.discord.interact(clickOn('open:en:522', message, changes));
    expect([type, data.flags]).toEqual([4, ephemeral]);
  });

  it('puts no help before everybody', async () => {
    await connected();
    const { type, data } = await here.discord.interact(clickOn('open:en:who?', own));
    expect([type, data.flags]).toEqual([4, ephemeral]);
  });

  it('takes away what was said of the card before', async () => {
    await connected();
    const secret = await here.discord.interact(
      clickOn('open:en:522', { flags: ephemeral, content: 'You shared this' }),
    );
    const shown = await here.discord.interact(clickOn('open:en:522', { ...own, content: 'Shared by On Call' }));
    expect([secret.data.content, shown.data.content]).toEqual(['', undefined]);
  });
});

describe('Delete', () => {
  it('takes the answer away for the one who asked', async () => {
    await connected();
    const requests = await here.discord.follow(clickOn(`delete:en:${ids.person}`, {}), 2);
    expect(requests[0]?.body).toEqual({ type: 6 });
    expect(requests[1]).toMatchObject({ method: 'DELETE', path: expect.stringMatching(/\/messages\/@original$/) });
  });

  it('of somebody else is refused, to them alone', async () => {
    await connected();
    const { type, data } = await here.discord.interact(clickOn(`delete:zh-CN:${ids.person}`, {}, by(someone, 'Else')));
    expect([type, data.flags, data.content]).toEqual([4, ephemeral, '只有提问的人可以删除这个回答。']);
  });

  it('of a double click is done once', async () => {
    await connected();
    const message = { id: '1320000000000007000' };
    const clicks = [0, 1].map(() => clickOn(`delete:en:${ids.person}`, message));
    await Promise.all(clicks.map((each) => here.discord.interact(each)));
    await until(() => here.discord.requests.some(({ method }) => method === 'DELETE'));
    expect(kinds(...clicks)).toEqual([6, 6]);
    expect(here.discord.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });

  it('that Discord forbids is told, to the one who clicked', async () => {
    await connected();
    here.discord.fail(({ method }) =>
      method === 'DELETE' ? { status: 403, body: { code: 50013, message: 'Missing Permissions' } } : undefined,
    );
    const requests = await here.discord.follow(clickOn(`delete:en:${ids.person}`, {}), 3);
    expect(requests[2]?.body).toMatchObject({ flags: ephemeral, content: expect.stringMatching(/[0-9a-f]{8}/) });
  });

  it('of what is gone already says nothing', async () => {
    await connected();
    here.discord.fail(({ method }) =>
      method === 'DELETE' ? { status: 404, body: { code: 10008, message: 'Unknown Message' } } : undefined,
    );
    const requests = await here.discord.follow(clickOn(`delete:en:${ids.person}`, {}), 2);
    await here.discord.interact(click('ask:en:522'));
    expect(requests).toHaveLength(2);
    expect(here.logged.filter((line) => /"level":(40|50)/.test(line))).toEqual([]);
  });
});

it('a double click on a question is answered once and acknowledged twice', async () => {
  await connected();
  const message = { id: '1320000000000007000' };
  const clicks = [0, 1].map(() => clickOn('ask:en:522', message));
  for (const each of clicks) await here.discord.interact(each);
  expect(kinds(...clicks)).toEqual([4, 6]);
  expect(here.asked).toHaveLength(1);
});

it('two people may click the same button at once, and one person two buttons', async () => {
  await connected();
  const message = { id: '1320000000000007000' };
  const clicks = [
    clickOn('ask:en:522', message),
    clickOn('ask:en:522', message, by(someone, 'Else')),
    clickOn('ask:en:521', message),
  ];
  for (const each of clicks) await here.discord.interact(each);
  expect(kinds(...clicks)).toEqual([4, 4, 4]);
});

it('a click that failed can be repeated at once', async () => {
  await connected();
  const message = { id: '1320000000000007000' };
  const clicks = [0, 1].map(() => clickOn('ask:en:boom', message));
  for (const each of clicks) await here.discord.interact(each);
  expect(kinds(...clicks)).toEqual([4, 4]);
});

it('every button works after a restart', async () => {
  await connected();
  const message = await privateAnswer();
  await here.adapter.close();
  connect();
  await until(() => here.adapter.ready());
  await here.discord.follow(clickOn('share:en', message), 3);
  await here.discord.follow(clickOn(`delete:en:${ids.person}`, {}), 2);
  expect((await here.discord.interact(clickOn('open:en:522', message))).type).toBe(7);
  expect((await here.discord.interact(clickOn('paste:en', {}))).type).toBe(9);
});
