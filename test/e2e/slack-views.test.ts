import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import { type LoopbackSlack, startLoopbackSlack, type Viewed } from '../support/loopback-slack.ts';
import { bySocket, click, command, type Deliver, startSlackBot, untilConnected } from '../support/slack/bot.ts';
import { viewProblems } from '../support/slack/check.ts';
import {
  actionOf,
  clickInView,
  directMessage,
  globalAction,
  homeOpened,
  type Json,
  viewSubmission,
} from '../support/slack/payloads.ts';

/* The Home tab and the field for a paste, against the real process. */

let slack: LoopbackSlack;
let bot: BotProcess;
let deliver: Deliver;

beforeAll(async () => {
  slack = await startLoopbackSlack();
  bot = startSlackBot(slack, 'socket');
  await untilConnected(bot);
  deliver = bySocket(slack);
});

afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  await slack.close();
});

afterEach(() => {
  expect(slack.problems).toEqual([]);
});

async function viewing(kind: Parameters<Deliver>[0], payload: Json): Promise<Viewed> {
  const before = slack.views.length;
  await deliver(kind, payload);
  const seen = (await slack.untilViewed(before + 1)).at(-1);
  if (!seen) throw new Error('no view');
  return seen;
}

const textOf = ({ blocks }: { blocks: readonly Json[] }): string => JSON.stringify(blocks);

describe('the Home tab', () => {
  const typed = (text: string, product?: string): Json => ({
    'question:x': { 'home:question': { type: 'plain_text_input', value: text } },
    'product:x': {
      'home:product': {
        type: 'static_select',
        selected_option: product ? { text: { type: 'plain_text', text: product }, value: product } : null,
      },
    },
  });
  const entered = (text: string): Json => ({ type: 'plain_text_input', action_id: 'home:question', value: text });

  it('says what the bot does and how to ask, with a field and a menu of products', async () => {
    const { via, view, args } = await viewing('events_api', homeOpened('home'));
    expect(via).toBe('views.publish');
    expect(args).toMatchObject({ user_id: 'U0ONCALL' });
    expect(textOf(view)).toContain('522 tencent');
    expect(textOf(view)).toContain('"plain_text_input"');
    expect(textOf(view)).toMatch(/"value":"tencent-edgeone"/);
  });

  it('keeps the last answer for whoever comes back, unless the bot can say other things by now', async () => {
    const { view: home } = await viewing('events_api', homeOpened('home', {}));
    const { view } = await viewing('interactive', clickInView(home, entered('腾讯云 522'), typed('腾讯云 522')));
    const before = slack.views.length;
    await deliver('events_api', homeOpened('home', view));
    await deliver('events_api', homeOpened('messages'));
    await deliver('events_api', directMessage('help'));
    await slack.untilPosted(1);
    expect(slack.views).toHaveLength(before);
    const { view: renewed } = await viewing('events_api', homeOpened('home', { ...view, callback_id: 'home:older' }));
    expect(textOf(renewed)).toContain('收录的产品');
  });

  it('is not emptied again by an event that comes twice', async () => {
    const opened = homeOpened('home', {});
    const { view: home } = await viewing('events_api', opened);
    await viewing('interactive', clickInView(home, entered('524 edgeone'), typed('524 edgeone')));
    const before = slack.views.length;
    await deliver('events_api', opened);
    await viewing('interactive', clickInView(home, entered('525 edgeone'), typed('525 edgeone')));
    expect(slack.views).toHaveLength(before + 1);
  });

  it('answers what is typed, in its language, and keeps what is filled in', async () => {
    const { view: home } = await viewing('events_api', homeOpened('home', {}));
    const { view } = await viewing('interactive', clickInView(home, entered('522 edgeone'), typed('522 edgeone')));
    expect(textOf(view)).toContain('EO-LOG-UUID');
    expect(textOf(view)).toContain('"initial_value":"522 edgeone"');
    const { view: chinese } = await viewing(
      'interactive',
      clickInView(home, entered('腾讯云 522'), typed('腾讯云 522')),
    );
    expect(textOf(chinese)).toContain('源站未响应');
    expect(chinese['private_metadata']).toBe('zh-CN');
  });

  it('answers for the chosen product beside what is typed', async () => {
    const { view: home } = await viewing('events_api', homeOpened('home', {}));
    const chosen = { type: 'static_select', action_id: 'home:product', selected_option: { value: 'tencent-cdn' } };
    const { view } = await viewing('interactive', clickInView(home, chosen, typed('524', 'tencent-cdn')));
    expect(textOf(view)).toMatch(/524 Platform overload/);
    expect(textOf(view)).toMatch(/"initial_option":\{[^}]*\{[^}]*\},"value":"tencent-cdn"/);
    const { view: any } = await viewing('interactive', clickInView(home, chosen, typed('524', '-')));
    expect(textOf(any)).toMatch(/524 on \d products/);
  });

  it('opens an entry of a list in place, and changes its language', async () => {
    const { view: home } = await viewing('events_api', homeOpened('home', {}));
    const { view: list } = await viewing('interactive', clickInView(home, entered('edgeone'), typed('edgeone')));
    const { view: card } = await viewing(
      'interactive',
      clickInView(list, actionOf(list.blocks, '523 Tencent EdgeOne'), typed('edgeone')),
    );
    expect(textOf(card)).toMatch(/523 Origin's domain name/);
    const { view: chinese } = await viewing('interactive', clickInView(home, actionOf(home.blocks, '中文')));
    expect(textOf(chinese)).toContain('收录的产品');
    const { view: again } = await viewing(
      'interactive',
      clickInView(card, actionOf(card.blocks, '中文'), typed('523 edgeone')),
    );
    expect(textOf(again)).toContain('源站域名解析失败');
  });

  it('has neither Share nor Delete: nobody else sees it', async () => {
    const { view: home } = await viewing('events_api', homeOpened('home', {}));
    const { view } = await viewing('interactive', clickInView(home, entered('525 edgeone'), typed('525 edgeone')));
    expect(textOf(view)).not.toMatch(/"share"|"delete"/);
  });

  it.each([
    ['pings', '<!channel> @everyone <@U0ONCALL>'],
    ['3,000 characters', '522 edgeone '.repeat(250)],
    ['nothing', ''],
    ['a character that would be cut in two', `x${'😀'.repeat(1600)}`],
    ['half a character', '\ud83d 522'],
  ])('takes %s', async (_what, text) => {
    const { view: home } = await viewing('events_api', homeOpened('home', {}));
    await viewing('interactive', clickInView(home, entered(text), typed(text)));
  });
});

describe('the field for a paste', () => {
  const paste = 'HTTP/2 522\nserver: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC';
  const filled = (text: string): Json => ({ paste: { text: { type: 'plain_text_input', value: text } } });

  const submit = async (view: Json, text: string, changes: Json = {}): Promise<Json> => {
    const { payload } = await deliver('interactive', viewSubmission(view, filled(text), changes));
    const answer = payload as { response_action: string; view: Json };
    expect(answer.response_action).toBe('update');
    expect(viewProblems(answer.view)).toEqual([]);
    return answer.view;
  };

  it('opens from the menu of shortcuts and answers in its place, line breaks and all', async () => {
    const { via, view } = await viewing('interactive', globalAction());
    expect(via).toBe('views.open');
    expect(textOf(view)).toContain('"multiline":true');
    const answer = await submit(view, paste);
    expect(JSON.stringify(answer)).toContain('8f1e2d3c4b5a6978-SJC');
    expect(JSON.stringify(answer)).toMatch(/522 .*Cloudflare/);
    expect(slack.posted.filter(({ via: way }) => way === 'response_url')).toHaveLength(0);
  });

  it('opens from help, in the language of the help', async () => {
    await deliver('slash_commands', command(slack, '帮助'));
    const help = (await slack.untilPosted(slack.posted.length + 1)).at(-1);
    const { view } = await viewing('interactive', click(slack, actionOf(help?.blocks ?? [], '粘贴文本')));
    expect(view['title']).toMatchObject({ text: '解释粘贴的内容' });
    expect(JSON.stringify(await submit(view, 'HTTP/2 522\nserver: cloudflare'))).toContain('先看谁');
  });

  it('shares the answer to a conversation that was chosen, once', async () => {
    const { view } = await viewing('interactive', globalAction());
    const before = slack.posted.length;
    const response_urls = [
      { block_id: 'share_to', action_id: 'conversation', channel_id: 'C0', response_url: slack.responseUrl() },
    ];
    const submission = viewSubmission(view, filled(paste), { response_urls });
    await deliver('interactive', submission);
    await deliver('interactive', submission);
    await deliver('events_api', directMessage('help', { channel: 'D0LATER' }));
    const posted = (await slack.untilPosted(before + 2)).slice(before);
    expect(posted).toHaveLength(2);
    expect(posted.find(({ via }) => via === 'response_url')).toMatchObject({
      response_type: 'in_channel',
      text: expect.stringMatching(/^Shared by oncall\n\n522/),
    });
  });

  it('shares nothing but an answer, and says where that cannot be', async () => {
    const { view } = await viewing('interactive', globalAction());
    const urls = () => ({
      response_urls: [{ block_id: 's', action_id: 'c', channel_id: 'C0', response_url: slack.responseUrl() }],
    });
    const before = slack.posted.length;
    for (const text of ['zzqx', 'thanks', '522 cf']) await submit(view, text, urls());
    slack.fail('response_url', { status: 404 }, 1);
    const seen = slack.views.length;
    await submit(view, '522 edgeone', urls());
    const sorry = (await slack.untilViewed(seen + 1)).at(-1);
    expect(JSON.stringify(sorry?.view)).toContain('could not be shared');
    expect(slack.posted).toHaveLength(before);
  });

  it('says so where Slack opens no window for it', async () => {
    const before = slack.posted.length;
    await deliver('slash_commands', command(slack, 'help'));
    const help = (await slack.untilPosted(before + 1)).at(-1);
    slack.fail('views.open', { error: 'expired_trigger_id' }, 1);
    await deliver('interactive', click(slack, actionOf(help?.blocks ?? [], 'Paste a text')));
    const [, sorry] = (await slack.untilPosted(before + 2)).slice(before);
    expect(sorry).toMatchObject({ response_type: 'ephemeral', text: expect.stringMatching(/Ask again/) });
  });

  it('opens an entry in the modal', async () => {
    const { view } = await viewing('interactive', globalAction());
    const comparison = await submit(view, '522');
    const { via, view: card } = await viewing(
      'interactive',
      clickInView(comparison, actionOf(comparison['blocks'] as Json[], '522 Cloudflare')),
    );
    expect(via).toBe('views.update');
    expect(textOf(card)).toMatch(/522 .*Cloudflare/);
  });

  it('says what to do where nothing was understood', async () => {
    const { view } = await viewing('interactive', globalAction());
    expect(JSON.stringify(await submit(view, 'zzqx'))).toContain('Nothing found');
  });
});
