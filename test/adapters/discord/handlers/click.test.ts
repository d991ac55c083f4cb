import { describe, expect, it } from 'vitest';
import { by, click, clickOn, ids, pick } from '../../../support/discord/payloads.ts';
import { idsOf } from '../../../support/discord/reading.ts';
import { until } from '../../../support/until.ts';
import {
  complaints,
  connect,
  connected,
  eachTest,
  ephemeral,
  ephemeralAnswer,
  privateCard,
  requestsAbout,
  responseTypes,
  running,
} from '../adapter-in-process.ts';

eachTest();

const someone = '1320000000000000099';

describe('a click', () => {
  it('asks what the choice says, in its language, and answers only the one who clicked', async () => {
    await connected({}, { visibility: 'channel' });
    const { data } = await running.discord.interact(click('ask:zh-CN:|522|tencent-edgeone'));
    expect(running.asked).toEqual([
      { text: '', asked: { codes: ['522'], products: ['tencent-edgeone'] }, language: 'zh-CN' },
    ]);
    expect(data.flags).toBe(privateCard);
    expect(idsOf(data)[0]).toMatch(/^ask:zh-CN:\|521\|tencent-edgeone/);
  });

  it('may come from a menu', async () => {
    await connected();
    await running.discord.interact(pick('ask:en:|521|'));
    expect(running.asked).toEqual([{ text: '', asked: { codes: ['521'] }, language: 'en' }]);
  });

  it('on a card of an earlier version asks the question that the button has in words', async () => {
    await connected();
    await running.discord.interact(click('ask:zh-CN:522 tencent-edgeone'));
    const { type } = await running.discord.interact(clickOn('open:en:521 edgeone', { flags: privateCard }));
    expect(type).toBe(7);
    expect(running.asked).toEqual([
      { text: '522 tencent-edgeone', language: 'zh-CN' },
      { text: '521 edgeone', language: 'en' },
    ]);
  });

  it('on something that no version has says so', async () => {
    await connected();
    expect((await running.discord.interact(click('open:522'))).data.content).toContain('earlier version');
  });
});

describe('Delete', () => {
  it('takes the answer away for the one who asked', async () => {
    await connected();
    const requests = await running.discord.follow(clickOn(`delete:en:${ids.person}`, {}), 2);
    expect(requests[0]?.body).toEqual({ type: 6 });
    expect(requests[1]).toMatchObject({ method: 'DELETE', path: expect.stringMatching(/\/messages\/@original$/) });
  });

  it('of somebody else is refused, to them alone', async () => {
    await connected();
    const { type, data } = await running.discord.interact(
      clickOn(`delete:zh-CN:${ids.person}`, {}, by(someone, 'Else')),
    );
    expect([type, data.flags, data.content]).toEqual([4, ephemeral, '只有提问的人可以删除这个回答。']);
  });

  it('of a double click is done once', async () => {
    await connected();
    const message = { id: '1320000000000007000' };
    const clicks = [0, 1].map(() => clickOn(`delete:en:${ids.person}`, message));
    await Promise.all(clicks.map((each) => running.discord.interact(each)));
    const deletions = () => clicks.flatMap(requestsAbout).filter(({ method }) => method === 'DELETE');
    await until(() => deletions().length > 0);
    expect(responseTypes(...clicks)).toEqual([6, 6]);
    expect(deletions()).toHaveLength(1);
  });

  it('that Discord forbids gets a sentence, for the person who clicked', async () => {
    await connected();
    running.discord.fail(({ method }) =>
      method === 'DELETE' ? { status: 403, body: { code: 50013, message: 'Missing Permissions' } } : undefined,
    );
    const requests = await running.discord.follow(clickOn(`delete:en:${ids.person}`, {}), 3);
    expect(requests[2]?.body).toMatchObject({ flags: ephemeral, content: expect.stringMatching(/[0-9a-f]{8}/) });
  });

  it('of a message that is gone already is no error', async () => {
    await connected();
    running.discord.fail(({ method }) =>
      method === 'DELETE' ? { status: 404, body: { code: 10008, message: 'Unknown Message' } } : undefined,
    );
    const deletion = clickOn(`delete:en:${ids.person}`, {});
    await running.discord.follow(deletion, 2);
    await running.discord.interact(click('ask:en:|522|'));
    expect(requestsAbout(deletion)).toHaveLength(2);
    expect(complaints()).toEqual([]);
  });
});

it('a double click on a question is answered once and acknowledged twice', async () => {
  await connected();
  const message = { id: '1320000000000007000' };
  const clicks = [0, 1].map(() => clickOn('ask:en:|522|', message));
  for (const each of clicks) await running.discord.interact(each);
  expect(responseTypes(...clicks)).toEqual([4, 6]);
  expect(running.asked).toHaveLength(1);
});

it('two people may click the same button at once, and one person two buttons', async () => {
  await connected();
  const message = { id: '1320000000000007000' };
  const clicks = [
    clickOn('ask:en:|522|', message),
    clickOn('ask:en:|522|', message, by(someone, 'Else')),
    clickOn('ask:en:|521|', message),
  ];
  for (const each of clicks) await running.discord.interact(each);
  expect(responseTypes(...clicks)).toEqual([4, 4, 4]);
});

it('a double click that fails gets one sentence', async () => {
  await connected();
  const message = { id: '1320000000000007000' };
  const clicks = [0, 1].map(() => clickOn('ask:en:|boom|', message));
  for (const each of clicks) await running.discord.interact(each);
  expect(responseTypes(...clicks)).toEqual([4, 6]);
});

it('a person may go back and forth between two buttons as fast as they like', async () => {
  await connected();
  const message = { id: '1320000000000007000' };
  const clicks = ['521', '522', '521'].map((code) => clickOn(`open:en:|${code}|`, { flags: privateCard, ...message }));
  for (const each of clicks) await running.discord.interact(each);
  expect(responseTypes(...clicks)).toEqual([7, 7, 7]);
});

it('every button works after a restart', async () => {
  await connected();
  const message = await ephemeralAnswer();
  await running.adapter.close();
  connect();
  await until(async () => (await running.adapter.check()).isUp);
  await running.discord.follow(clickOn('share:en', message), 3);
  await running.discord.follow(clickOn(`delete:en:${ids.person}`, {}), 2);
  expect((await running.discord.interact(clickOn('open:en:|522|', message))).type).toBe(7);
  expect((await running.discord.interact(clickOn('paste:en', {}))).type).toBe(9);
});
