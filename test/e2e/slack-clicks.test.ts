import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/locales/index.ts';
import type { BotProcess } from '../support/bot-process.ts';
import { type LoopbackSlack, type Posted, startLoopbackSlack } from '../support/loopback-slack.ts';
import {
  ask,
  askInVain,
  byHttp,
  bySocket,
  click,
  command,
  type Deliver,
  startSlackBot,
  untilConnected,
} from '../support/slack/bot.ts';
import { actionOf, type Json, mention, messageAction, saidIn, toldAlone } from '../support/slack/payloads.ts';
import { until } from '../support/until.ts';

/* What people do with an answer in Slack, against the real process, in both modes. */

const { chat: words } = locales.en;

let messages = 0;

/** What a click in a message that only one person sees says of that message; each call is another message. */
const ephemeral = () => {
  messages += 1;
  return {
    container: { type: 'message', message_ts: `179000000${messages}.000200`, channel_id: 'C0', is_ephemeral: true },
  };
};

/** A message of the bot's in a channel, as Slack gives it back with a click. */
const inChannel = (posted: Posted | undefined, changes: Json = {}): Json => ({
  message: { type: 'message', ts: '1790000001.000100', blocks: posted?.blocks ?? [], text: '', ...changes },
});

const by = (id: string): Json => ({ user: { id, username: 'ada', name: 'ada', team_id: 'T0LOOPBACK' } });

const shown = (message: Posted | undefined): string => JSON.stringify(message?.blocks);

const said = (message: Posted | undefined): string => saidIn(message?.blocks);

describe.each(['socket', 'http'] as const)('a click in %s mode', (mode) => {
  let slack: LoopbackSlack;
  let bot: BotProcess;
  let deliver: Deliver;

  const begin = async (): Promise<void> => {
    bot = startSlackBot(slack, mode);
    await untilConnected(bot);
    deliver = mode === 'socket' ? bySocket(slack) : byHttp(slack, bot);
  };

  beforeAll(async () => {
    slack = await startLoopbackSlack();
    await begin();
  });

  afterAll(async () => {
    expect(await bot.stop()).toBe(0);
    await slack.close();
  });

  afterEach(() => {
    expect(slack.problems).toEqual([]);
    // What was to fail did.
    expect(slack.heal()).toEqual([]);
  });

  const asking = (kind: Parameters<Deliver>[0], payload: Json, answers?: number): Promise<Posted[]> =>
    ask({ slack, deliver }, kind, payload, answers);

  const clicking = (posted: Posted | undefined, label: string, changes: Json, messages = 1): Promise<Posted[]> =>
    asking('interactive', click(slack, actionOf(posted?.blocks ?? [], label), changes), messages);

  /** Clicks where nothing may come of it. */
  const clickingInVain = (payload: Json): Promise<void> => askInVain({ slack, deliver }, 'interactive', payload);

  const mentioned = async (text: string, changes: Json = {}): Promise<Posted | undefined> =>
    (await asking('events_api', mention(`<@U0CDNCODE> ${text}`, changes)))[0];
  const privately = async (text: string): Promise<Posted | undefined> =>
    (await asking('slash_commands', command(slack, text)))[0];

  it('on a choice of a private comparison puts the card in its place', async () => {
    const comparison = await privately('522');
    const [card] = await clicking(comparison, 'Tencent EdgeOne', ephemeral());
    expect(card).toMatchObject({ replace_original: true, text: expect.stringMatching(/^Tencent EdgeOne 522: /) });
    expect(shown(card)).toContain('"share"');
  });

  it.each([
    ['a product alone', 'edgeone', 'Tencent EdgeOne 522'],
    ['a list', 'list edgeone', 'Tencent EdgeOne 522'],
    ['a search', 'search handshake', 'Cloudflare 525'],
    ['a comparison of some', 'compare 524 cloudflare tencent-cdn', 'Cloudflare 524'],
    ['an ambiguous name', '502 cf', 'Cloudflare'],
  ])('on %s opens the entry in place', async (_what, question, label) => {
    const [card] = await clicking(await privately(question), label, ephemeral());
    expect(card).toMatchObject({ replace_original: true });
    expect(shown(card)).toContain('Look first at');
  });

  it('on another product, from a card, or on a comparison, answers beside the card', async () => {
    const card = await privately('522 edgeone');
    expect(shown(card)).toContain('"placeholder":{"type":"plain_text","text":"Other products"');
    const [other] = await clicking(card, 'Cloudflare', ephemeral());
    expect(other).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
    expect(other?.text).toMatch(/^Cloudflare 522: /);
    const some = await privately('compare 524 cloudflare tencent-cdn');
    const [comparison] = await clicking(some, '524 on every product', ephemeral());
    expect(comparison).toMatchObject({ replace_original: false, text: expect.stringMatching(/^524 on \d products/) });
  });

  it('on More of a private card puts the rest in its place, and Back the card', async () => {
    const card = await privately('522 edgeone');
    const [rest] = await clicking(card, words.more, ephemeral());
    expect(rest).toMatchObject({ replace_original: true, text: expect.stringMatching(/^Tencent EdgeOne 522: /) });
    expect(said(rest)).toMatch(/All checks.*EO-LOG-UUID.*Sources/s);
    expect(said(rest)).not.toContain('Look first at');
    const [again] = await clicking(rest, locales.en.core.labels.back, ephemeral());
    expect(again).toMatchObject({ replace_original: true });
    expect(said(again)).toBe(said(card));
  });

  it('on More of a public card answers whoever clicks alone, in its thread', async () => {
    const card = await mentioned('522 edgeone', { user: 'U0ONCALL' });
    const thread = { thread_ts: '1790001100.000100' };
    for (const who of [{}, by('U0ADA')]) {
      const [rest] = await clicking(card, words.more, { ...inChannel(card, thread), ...who });
      expect(rest).toMatchObject({ replace_original: false, response_type: 'ephemeral', ...thread });
      expect(said(rest)).toMatch(/All checks.*EO-LOG-UUID/s);
      expect(said(rest)).not.toContain(locales.en.core.labels.back);
    }
  });

  it('by the asker changes a public comparison in place, by somebody else answers them alone', async () => {
    const comparison = await mentioned('522', { user: 'U0ONCALL' });
    const label = 'Tencent EdgeOne';
    const thread = { thread_ts: '1790001000.000100' };
    const [mine] = await clicking(comparison, label, inChannel(comparison, thread));
    expect(mine).toMatchObject({ replace_original: true });
    expect(shown(mine)).toContain('"delete:en:');
    expect(shown(mine)).not.toContain('"share"');
    const [theirs] = await clicking(comparison, label, { ...inChannel(comparison, thread), ...by('U0ADA') });
    expect(theirs).toMatchObject({ replace_original: false, response_type: 'ephemeral', thread_ts: thread.thread_ts });
    expect(shown(theirs)).toContain('"share"');
  });

  it('in a direct message changes the message in place', async () => {
    const [list] = await asking('events_api', toldAlone('list edgeone'));
    const changes = { ...inChannel(list), channel: { id: 'D0ONCALL', name: 'directmessage' } };
    const [card] = await clicking(list, 'Tencent EdgeOne 522', changes);
    expect(card).toMatchObject({ replace_original: true });
    expect(shown(card)).not.toMatch(/"share"|"delete:/);
  });

  it('on Share shows the answer to everybody with a name, and says so on the private copy', async () => {
    const card = await privately('522 edgeone');
    const [shared, copy] = await clicking(card, words.share, { ...ephemeral(), ...by('U0ADA') }, 2);
    expect(shared).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(shared).not.toHaveProperty('thread_ts');
    expect(shared?.text).toMatch(/^Shared by ada · Tencent EdgeOne 522: /);
    expect(shown(shared)).toContain('"value":"delete:en:U0ADA:ada"');
    expect(copy).toMatchObject({ replace_original: true, text: expect.stringMatching(/^You shared this answer/) });
    expect(copy).not.toHaveProperty('blocks');
  });

  it('on Share goes to the thread of the message that was explained, with its ids and its host', async () => {
    const text = 'curl -I https://www.example.com/\nHTTP/2 522\nserver: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC';
    for (const [message, thread] of [
      [{ text, thread_ts: '1790000280.000100' }, '1790000280.000100'],
      [{ text }, '1790000000.000100'],
    ] as const) {
      const [card] = await asking('interactive', messageAction(message, slack.responseUrl()));
      const { container } = ephemeral();
      const [shared] = await clicking(card, words.shareToThread, { container }, 2);
      expect(shared).toMatchObject({ response_type: 'in_channel', thread_ts: thread });
      expect(said(shared)).toContain('8f1e2d3c4b5a6978-SJC');
      expect(said(shared)).toContain('www.example.com');
    }
  });

  it('on Share says that it was shared even if the private copy cannot be changed', async () => {
    const card = await privately('525 edgeone');
    slack.fail('response_url', { status: 404 }, 1, (message) => message['replace_original'] === true);
    const logged = bot.listenIn();
    const payload = click(slack, actionOf(card?.blocks ?? [], words.share), ephemeral());
    await asking('interactive', payload);
    await until(() => logged().includes('the private copy of a shared answer stays as it was'), logged);
    await asking('events_api', toldAlone('help'));
    expect(slack.answersTo(payload)).toMatchObject([{ response_type: 'in_channel' }]);
  });

  it('on Share of what the catalog does not have any more answers the one who clicked alone', async () => {
    const value = JSON.stringify({ text: 'zzqx', language: 'en' });
    const [answer, ...others] = await asking(
      'interactive',
      click(slack, { type: 'button', action_id: 'share', value }, ephemeral()),
    );
    expect(answer).toMatchObject({ response_type: 'ephemeral', text: expect.stringMatching(/^Nothing found/) });
    expect(others).toEqual([]);
  });

  it('keeps thread, host and ids when an entry is opened and then shared', async () => {
    const text = 'curl -I https://www.example.com/\nHTTP/2 522';
    const [comparison] = await asking('interactive', messageAction({ text }, slack.responseUrl()));
    const [card] = await clicking(comparison, 'Cloudflare', ephemeral());
    expect(said(card)).toContain('www.example.com');
    const [shared] = await clicking(card, words.shareToThread, ephemeral(), 2);
    expect(shared).toMatchObject({ response_type: 'in_channel', thread_ts: '1790000000.000100' });
  });

  it('on More of a card that says what was in a paste shows the rest below it, host included', async () => {
    const text = 'curl -I https://www.example.com/\nHTTP/2 522\nserver: cloudflare';
    const [card] = await asking('interactive', messageAction({ text }, slack.responseUrl()));
    const [rest] = await clicking(card, words.more, ephemeral());
    expect(rest).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
    expect(said(rest)).toContain('www.example.com');
    expect(said(rest)).not.toContain(locales.en.core.labels.back);
  });

  it('in a conversation of two changes nothing that the other one shared', async () => {
    const comparison = await privately('522');
    const [shared] = await clicking(comparison, words.share, { ...ephemeral(), ...by('U0ADA') }, 2);
    const there = { ...inChannel(shared), channel: { id: 'D0TWO', name: 'directmessage' } };
    const [theirs] = await clicking(shared, 'Cloudflare', there);
    expect(theirs).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
    const [mine] = await clicking(shared, 'Cloudflare', { ...there, ...by('U0ADA') });
    expect(mine).toMatchObject({ replace_original: true, text: expect.stringMatching(/^Shared by ada/) });
  });

  it('after another one is no double click, however soon', async () => {
    const list = await privately('list edgeone');
    const changes = ephemeral();
    for (const label of ['Tencent EdgeOne 521', 'Tencent EdgeOne 522', 'Tencent EdgeOne 521']) {
      const [card] = await clicking(list, label, changes);
      expect(card?.text).toContain(`${label}: `);
    }
  });

  it('on what a later version put there is acknowledged all the same', async () => {
    await clickingInVain(click(slack, { type: 'button', action_id: 'summon:1', value: 'x' }, ephemeral()));
  });

  it('on Share twice, on two devices or redelivered, shows it once', async () => {
    const card = await privately('523 edgeone');
    const { container } = ephemeral();
    const once = click(slack, actionOf(card?.blocks ?? [], words.share), { container });
    await asking('interactive', once, 2);
    await clickingInVain(once);
    await clickingInVain(click(slack, actionOf(card?.blocks ?? [], words.share), { container }));
  });

  it('on Share that fails says so, and can be repeated', async () => {
    const card = await privately('524 edgeone');
    const { container } = ephemeral();
    slack.fail('response_url', { status: 404 }, 1);
    const [sorry] = await clicking(card, words.share, { container });
    expect(sorry).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      text: expect.stringMatching(/could not be shared/),
    });
    // People click until it works: it does once the bot knows that its sentence has got through.
    const tries: Json[] = [];
    const shared = (): Posted[] => tries.flatMap(slack.answersTo);
    await until(async () => {
      tries.push(click(slack, actionOf(card?.blocks ?? [], words.share), { container }));
      await deliver('interactive', tries.at(-1) ?? {});
      return shared().length > 0;
    });
    await until(() => shared().length > 1);
    await asking('events_api', toldAlone('help'));
    expect(shared()).toMatchObject([{ response_type: 'in_channel' }, { replace_original: true }]);
  });

  it('twice within a moment is answered once', async () => {
    const card = await privately('522 edgeone');
    const { container } = ephemeral();
    const clicks = [1, 2].map(() => click(slack, actionOf(card?.blocks ?? [], 'Cloudflare'), { container }));
    // At once: were one to wait for the other's answer, a busy machine might take longer than a moment.
    await Promise.all(clicks.map((each) => deliver('interactive', each)));
    const answers = (): Posted[] => clicks.flatMap(slack.answersTo);
    await until(() => answers().length > 0);
    await asking('events_api', toldAlone('help'));
    expect(answers()).toHaveLength(1);
  });

  it('on Delete takes the answer away for the one who asked, and for nobody else', async () => {
    const answer = await mentioned('522 edgeone', { user: 'U0ONCALL' });
    const [refusal] = await clicking(answer, 'Delete', { ...inChannel(answer), ...by('U0ADA') });
    expect(refusal).toMatchObject({ response_type: 'ephemeral', text: expect.stringMatching(/^Only the person/) });
    const [removal] = await clicking(answer, 'Delete', inChannel(answer));
    expect(removal).toMatchObject({ delete_original: true });
  });

  it('on a page of the vendor opens it and answers nothing', async () => {
    const card = await privately('522 edgeone');
    const ticket = card?.blocks?.flatMap(({ elements }) => (elements ?? []) as Json[]).find(({ url }) => url);
    expect(ticket).toMatchObject({
      url: expect.stringMatching(/^https:/),
      accessibility_label: expect.stringContaining(`${locales.en.core.openTicket} (`),
    });
    const { action_id, type, text } = ticket ?? {};
    await clickingInVain(click(slack, { action_id, type, text }, ephemeral()));
  });

  it('on a card of last month works after a restart, in its language', async () => {
    const list = await privately('列表 edgeone');
    const card = await privately('腾讯云 522');
    expect(await bot.stop()).toBe(0);
    await begin();
    const [opened] = await clicking(list, '腾讯云 EdgeOne 522', ephemeral());
    expect(opened?.text).toMatch(/^腾讯云 EdgeOne 522：源站/);
    const { container } = ephemeral();
    const [shared] = await clicking(card, locales['zh-CN'].chat.share, { container }, 2);
    expect(shared?.text).toMatch(/^由 oncall 分享 · 腾讯云 EdgeOne 522：源站/);
  });

  it('on what an earlier version put there is still a question', async () => {
    const [answer] = await asking(
      'interactive',
      click(slack, { type: 'button', action_id: 'ask:3.0', value: 'en:522 tencent-edgeone' }, ephemeral()),
    );
    expect(answer?.text).toMatch(/^Tencent EdgeOne 522: /);
  });

  it.each(['share', 'delete'])('on %s with a value that is none of ours does no harm', async (action_id) => {
    const payload = click(slack, { type: 'button', action_id, value: '{"text":' }, ephemeral());
    if (action_id === 'share') await clickingInVain(payload);
    else expect(await asking('interactive', payload)).toMatchObject([{ response_type: 'ephemeral' }]);
  });
});
