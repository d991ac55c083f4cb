import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BotProcess, startBot } from '../support/bot-process.ts';
import {
  by,
  clickOn,
  command,
  edited,
  explain,
  ids,
  said,
  submit,
  told,
  typing,
  withLog,
} from '../support/discord/payloads.ts';
import { componentsIn, controlsIn, idsOf, textOf, titleOf } from '../support/discord/reading.ts';
import { type LoopbackDiscord, type Reply, startLoopbackDiscord } from '../support/loopback-discord.ts';
import { until } from '../support/until.ts';

/** Message flags: only one person sees it; it consists of components. */
const [ephemeral, ofComponents] = [64, 1 << 15];
const privateCard = ephemeral | ofComponents;

let discord: LoopbackDiscord;
let bot: BotProcess;

beforeAll(async () => {
  discord = await startLoopbackDiscord({ channels: new Map([[ids.channel, { id: ids.channel, type: 0 }]]) });
  bot = startBot({
    env: {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_FEEDBACK_CHANNEL: ids.channel,
    },
  });
  await bot.untilReady();
});

afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  expect(discord.problems).toEqual([]);
  await discord.stop();
});

describe('the other commands', () => {
  it('compare a code on the products that are named', async () => {
    const asked = command({ code: '524', first: 'cloudflare', second: 'tencent-cdn' }, {}, 'cdncode-compare');
    const { data } = await discord.interact(asked);
    expect(titleOf(data)).toMatch(/^524 on Cloudflare and Tencent Cloud CDN/);
    expect(data.flags).toBe(privateCard);
  });

  it('compare in the language of the person', async () => {
    const asked = command({ code: '522' }, { locale: 'zh-TW' }, 'cdncode-compare');
    expect(textOf((await discord.interact(asked)).data)).toMatch(/\p{Script=Han}/u);
  });

  it('find codes by symptom, for everybody to see when the person says so', async () => {
    const options = { symptom: 'certificate expired', vendor: 'tencent-edgeone', private: false };
    const { data } = await discord.interact(command(options, {}, 'cdncode-search'));
    expect(data.flags).toBe(ofComponents);
    expect(textOf(data)).toMatch(/EdgeOne/);
    expect(idsOf(data)).toContain(`delete:en:${ids.person}`);
  });

  it('complete codes and products like the first', async () => {
    const code = await discord.interact(typing('code', { code: '52' }, {}, 'cdncode-compare'));
    const product = await discord.interact(typing('second', { code: '522', second: 'eo' }, {}, 'cdncode-compare'));
    const vendor = await discord.interact(typing('vendor', { vendor: 'eo' }, {}, 'cdncode-search'));
    expect(code.data.choices?.map(({ value }) => value)).toContain('522');
    for (const { data } of [product, vendor])
      expect(data.choices?.map(({ value }) => value)).toContain('tencent-edgeone');
  });
});

describe('the answer to', () => {
  const refusedAt = (time: string): string =>
    `10.0.0.1 - - [30/Nov/2026:${time} +0000] "GET /cart HTTP/1.1" 502 157 "-" "curl/8"\n`;

  it.each([
    ['a product that the catalog does not cover', '502 litespeed', /LiteSpeed 502: not covered.*HTTP standard.*502/s],
    [
      'a paste in which nothing failed',
      'HTTP/2 200\nserver: cloudflare\n',
      /^\n## 200 in one response, no error here.*Cloudflare/s,
    ],
    [
      'an error that a CDN passed on',
      'HTTP/2 403\nserver: AmazonS3\nx-cache: Error from cloudfront\nx-amz-cf-id: Zr0n4Jw2mXy8cB1fQ5==\n\n<Error><Code>AccessDenied</Code></Error>',
      /AccessDenied.*Amazon S3 wrote this error; Amazon CloudFront passed it on\./s,
    ],
    ['what is advice', '504 nginx', /\(advice\)/],
    ['a code that the pages of a product do not have', '532 cloudflare', /Cloudflare documents no 532: its page/],
    ['a product without a code', 'edgeone', /EdgeOne: which code do you see\?.*\d+ codes/s],
    [
      'a log',
      `${refusedAt('10:00:00')}${refusedAt('10:00:07')}`,
      /502.* in 2 of 2 lines, 10\\?:00:00 to 10\\?:00:07, all on .*cart/s,
    ],
  ])('%s says what a terminal would', async (_what, text, expected) => {
    expect(textOf(await discord.say(told(text)))).toMatch(expected);
  });
});

describe('a longer text', () => {
  const dump = 'HTTP/2 522\nserver: cloudflare\ncf-ray: 9d5d0f3a2b1c4d5e-FRA\n';

  it('comes as a file', async () => {
    const url = discord.attach('error.log', dump);
    const [first, last] = await discord.follow(withLog({ url }), 2);
    expect(first?.body).toEqual({ type: 5, data: { flags: ephemeral } });
    expect(textOf(last?.body as Reply)).toMatch(/Cloudflare 522: [\s\S]*9d5d0f3a2b1c4d5e-FRA/);
  });

  it('comes as a HAR, which names the host, too', async () => {
    const headers = [
      { name: 'server', value: 'cloudflare' },
      { name: 'cf-ray', value: '9d5d0f3a2b1c4d5e-FRA' },
    ];
    const entries = [
      { request: { url: 'https://www.example.com/a' }, response: { status: 522, headers } },
      { request: { url: 'https://www.example.com/b' }, response: { status: 200, headers } },
    ];
    const url = discord.attach('site.har', JSON.stringify({ log: { entries } }));
    const [, last] = await discord.follow(withLog({ url, filename: 'site.har' }), 2);
    expect(textOf(last?.body as Reply)).toMatch(/Cloudflare 522: [\s\S]*www\.example\.com/);
  });

  const writtenIn = (requests: readonly { body: unknown }[]): string => textOf(requests.at(-1)?.body as Reply);

  it('counts for less than the code that was typed beside it, and adds its host and its ids', async () => {
    const fine = '10.0.0.1 - - [02/Mar/2026:10:00:00 +0000] "GET /a HTTP/1.1" 200 1234 "-" "curl/8"\n';
    const url = discord.attach('access.log', `HTTP/2 520\n${fine.repeat(5)}cf-ray: 9d5d0f3a2b1c4d5e-FRA`);
    const asked = withLog({ url, filename: 'access.log' }, { code: '522', vendor: 'cloudflare' });
    const text = writtenIn(await discord.follow(asked, 2));
    expect(text).toMatch(/Cloudflare 522: /);
    expect(text).toContain('9d5d0f3a2b1c4d5e-FRA');
  });

  it('without any code is said to hold none, in the language of the person', async () => {
    const url = discord.attach('a.log', '你好 hello world\nnothing to see here');
    const requests = await discord.follow(withLog({ url }), 2);
    expect(writtenIn(requests)).toMatch(/^\n## Nothing found/);
  });

  it('comes as a file beside a message, which Discord makes of a long paste', async () => {
    const attachment = { id: '1', filename: 'message.txt', size: 50, url: discord.attach('message.txt', dump) };
    const reply = await discord.say(told('', { attachments: [attachment] }));
    expect(textOf(reply)).toMatch(/Cloudflare 522: /);
    const picture = { ...attachment, filename: 'cat.png', url: discord.attach('cat.png', 'x') };
    expect(textOf(await discord.say(told('521 edgeone', { attachments: [picture] })))).toMatch(
      /^\n## Tencent EdgeOne 521/,
    );
  });

  it('is explained from the menu of the message that it stands beside', async () => {
    const attachments = [{ id: '1', filename: 'message.txt', size: 50, url: discord.attach('message.txt', dump) }];
    const requests = await discord.follow(explain({ content: '', attachments }), 2);
    expect(writtenIn(requests)).toMatch(/Cloudflare 522: /);
  });

  it('comes through a form', async () => {
    const form = await discord.interact(command({}, {}, 'cdncode-paste'));
    expect(form.type).toBe(9);
    const { data } = await discord.interact(submit('paste:en', dump));
    expect(titleOf(data)).toMatch(/^Cloudflare 522: /);
    expect(data.flags).toBe(privateCard);
  });

  it('comes through the form as a file', async () => {
    const url = discord.attach('error.log', dump);
    const requests = await discord.follow(submit('paste:en', '', {}, { url }), 2);
    expect(writtenIn(requests)).toMatch(/Cloudflare 522[\s\S]*9d5d0f3a2b1c4d5e-FRA/);
  });

  it('of a megabyte is answered, and others are answered while it still comes in', async () => {
    const file = dump.repeat(Math.floor((1024 * 1024) / dump.length));
    let deliverTheRest = (): void => {};
    const url = discord.attach('big.log', (response) => {
      response.write(file.slice(0, file.length / 2));
      deliverTheRest = () => void response.end(file.slice(file.length / 2));
    });
    const big = withLog({ url });
    const begun = await discord.follow(big, 1);
    await until(() => discord.requests.some(({ path }) => path.endsWith('/big.log')));
    const { data } = await discord.interact(command({ code: '522' }));
    expect(titleOf(data)).toMatch(/^522 on/);
    // So far, Discord was asked for patience and no more.
    expect(discord.about(big)).toEqual(begun);
    deliverTheRest();
    const [, answer] = await discord.untilAbout(big, 2);
    expect(textOf(answer?.body as Reply)).toMatch(/522/);
  });
});

describe('an answer', () => {
  it('is shared as it stands, with its evidence, and deleted by the one who shared it', async () => {
    const { data } = await discord.interact(
      command({ code: 'HTTP/2 522 server: cloudflare cf-ray: 9d5d0f3a2b1c4d5e-FRA' }),
    );
    expect(idsOf(data)).toContain('share:en');
    const [, posted] = await discord.follow(clickOn('share:en', data), 3);
    const shown = posted?.body as Reply;
    expect(textOf(shown)).toBe(textOf(data).replace(/^/, '\n-# Shared by On Call'));
    const id = `delete:en:${ids.person}`;
    expect(idsOf(shown)).toContain(id);
    const refused = await discord.interact(clickOn(id, shown, by('1320000000000000099', 'Else')));
    expect(refused.data).toMatchObject({
      flags: ephemeral,
      content: expect.stringMatching(/Only the person who asked/),
    });
    expect((await discord.follow(clickOn(id, shown), 2))[1]?.method).toBe('DELETE');
  });

  it('is one container that says what it is about, whom to look at and what to do, with all its buttons inside', async () => {
    const { data } = await discord.interact(command({ code: '522', vendor: 'cloudflare' }));
    expect(data).not.toHaveProperty('content');
    expect(data).not.toHaveProperty('embeds');
    const [container, ...others] = data.components ?? [];
    expect([container?.type, others]).toEqual([17, []]);
    expect(textOf(data)).toMatch(
      /^\n## Cloudflare 522[^\n]*\n\*\*Look first at:\*\* [\s\S]*\n1\. [\s\S]*```\ncurl [\s\S]*\n-# /,
    );
    expect(componentsIn(data).at(-1)?.type).toBe(3);
    const [menu] = controlsIn(data).filter(({ type }) => type === 3);
    expect(menu?.options?.[0]?.description).toMatch(/^\S.* · \S/);
  });

  it('has more behind a button: in its place where it is private, with a way back', async () => {
    const { data } = await discord.interact(command({ code: '522', vendor: 'cloudflare' }));
    const more = idsOf(data).find((id) => id.startsWith('more:')) ?? '';
    const rest = await discord.interact(clickOn(more, data));
    expect([rest.type, rest.data.flags]).toEqual([7, ofComponents]);
    expect(textOf(rest.data)).toContain('Sources');
    const [back = ''] = idsOf(rest.data);
    const again = await discord.interact(clickOn(back, { ...rest.data, flags: privateCard }));
    expect(textOf(again.data)).toBe(textOf(data));
  });

  it('that everybody sees stays as it is, and more of it goes to the one who clicked', async () => {
    const reply = await discord.say(said(`<@${ids.bot}> 522 cloudflare`));
    const more = clickOn(idsOf(reply).find((id) => id.startsWith('more:')) ?? '', reply);
    const { type, data } = await discord.interact(more);
    expect([type, data.flags]).toEqual([4, privateCard]);
    expect(textOf(data)).toContain('Sources');
  });

  it('that is wrong can be reported: the team has it, and the metrics count it', async () => {
    const { data } = await discord.interact(command({ code: '522', vendor: 'cloudflare' }));
    const report = idsOf(data).find((id) => id.startsWith('report:')) ?? '';
    const form = await discord.interact(clickOn(report, data));
    expect(form).toMatchObject({ type: 9, data: { custom_id: report } });
    const thanked = await discord.interact(submit(report, 'The timeout is wrong. token=abcdef123456'));
    expect(thanked.data).toMatchObject({ flags: ephemeral, content: expect.stringMatching(/^Thank you/) });
    const posted = discord.requests.filter(({ path }) => path === `/channels/${ids.channel}/messages`).at(-1);
    expect(posted?.body).toHaveProperty(
      'content',
      expect.stringMatching(
        /^On Call reports a mistake in cloudflare 522 \([^)]+\):\n>>> The timeout is wrong\. token=[\\*]+$/,
      ),
    );
    const metrics = await (await fetch(`${bot.url()}/metrics`)).text();
    expect(metrics).toContain('cdncode_reports_total{product="cloudflare",code="522"} 1');
  });

  it('of several steps stays in one message, where it is private', async () => {
    const { data } = await discord.interact(command({ code: '522' }));
    const step = idsOf(data).find((id) => id.startsWith('open:en:') && id.includes('edgeone')) ?? '';
    const { type, data: next } = await discord.interact(clickOn(step, data));
    expect(type).toBe(7);
    expect(titleOf(next)).toMatch(/EdgeOne 522: /);
    expect(idsOf(next)).toContain('share:en');
  });

  it('to thanks is none in a server, and a short one in direct messages', async () => {
    const thanks = said(`<@${ids.bot}> thanks!`);
    discord.gateway.dispatch('MESSAGE_CREATE', thanks);
    expect(textOf(await discord.say(told('thanks!')))).toMatch(/welcome/i);
    expect(discord.replies(thanks.id)).toEqual([]);
  });

  it('follows an edit that names the bot', async () => {
    const message = said('522 edgeone', { mentions: [] });
    discord.gateway.dispatch('MESSAGE_CREATE', message);
    discord.gateway.dispatch('MESSAGE_UPDATE', edited(message, `<@${ids.bot}> 522 edgeone`));
    await until(() => discord.replies(message.id).length > 0);
    await discord.say(told('521'));
    expect(discord.replies(message.id).map(titleOf)).toEqual([expect.stringMatching(/EdgeOne 522: /)]);
  });
});

it('logs what Discord said to a request that failed, under the id that the person got, and no token', async () => {
  const asked = command({ code: '522' });
  const isFirst = (path: string): boolean =>
    path.startsWith(`/interactions/${asked.id}/`) && discord.callbacks(asked.id).length === 1;
  discord.fail(({ path }) =>
    isFirst(path) ? { status: 400, body: { code: 50035, message: 'Invalid Form Body' } } : undefined,
  );
  const logged = bot.listenIn();
  await discord.follow(asked, 2);
  discord.fail(undefined);
  const sorry = discord.callbacks(asked.id)[1]?.data;
  expect(sorry).toMatchObject({ flags: ephemeral, content: expect.stringMatching(/[0-9a-f]{8}/) });
  const id = /[0-9a-f]{8}/.exec(sorry?.content ?? '')?.[0];
  const line = new RegExp(
    `"err":\\{[^}]*"status":400[^}]*"code":50035[^}]*\\},"id":"${id}","msg":"a question was not answered"`,
  );
  await until(() => line.test(logged()), logged);
  expect(bot.output()).not.toContain(asked.token);
});
