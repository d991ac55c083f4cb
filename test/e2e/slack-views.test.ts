import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/locales/index.ts';
import type { BotProcess } from '../support/bot-process.ts';
import { type LoopbackSlack, type Posted, startLoopbackSlack, type Viewed } from '../support/loopback-slack.ts';
import { ask, bySocket, click, command, type Deliver, startSlackBot, untilConnected } from '../support/slack/bot.ts';
import { viewProblems } from '../support/slack/check.ts';
import {
  actionOf,
  clickInView,
  globalAction,
  homeOpened,
  type Json,
  toldAlone,
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
  // What was to fail did.
  expect(slack.heal()).toEqual([]);
});

/** Delivers, and gives the view that comes of this very payload. */
async function viewing(kind: Parameters<Deliver>[0], payload: Json): Promise<Viewed> {
  await deliver(kind, payload);
  const [seen, ...others] = await slack.untilViewed(payload);
  if (!seen || others.length > 0) throw new Error(`${others.length + 1} views`);
  return seen;
}

const asking = (...payload: Parameters<Deliver>): Promise<Posted[]> => ask({ slack, deliver }, ...payload);

/** Everything that people can read in a view. */
const textOf = ({ blocks }: { blocks: readonly Json[] }): string => JSON.stringify(blocks);

/** The title of the answer in a view. */
const titleOf = ({ blocks }: { blocks: readonly Json[] }): string =>
  String((blocks.find(({ type }) => type === 'header')?.['text'] as Json | undefined)?.['text']);

/** What stands in a view under this id, be it a block's only element or one of several. */
function elementOf({ blocks }: { blocks: readonly Json[] }, id: string): Json {
  const elements = blocks.flatMap(({ element, elements = [] }) => [element, ...(elements as unknown[])] as Json[]);
  const found = elements.filter((each) => each?.['action_id'] === id);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} elements are called ${id}`);
  return found[0];
}

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
    const opened = homeOpened('home');
    const { via, view, args } = await viewing('events_api', opened);
    expect(via).toBe('views.publish');
    expect(args).toMatchObject({ user_id: (opened['event'] as Json)['user'] });
    expect(textOf(view)).toContain('522 tencent');
    expect(elementOf(view, 'home:question')).toMatchObject({ type: 'plain_text_input' });
    expect(elementOf(view, 'home:question')).not.toHaveProperty('initial_value');
    expect(elementOf(view, 'home:product')).toMatchObject({
      type: 'static_select',
      options: expect.arrayContaining([expect.objectContaining({ value: 'tencent-edgeone' })]),
    });
  });

  it('keeps the last answer for whoever comes back, unless the bot can say other things by now', async () => {
    const { view: home } = await viewing('events_api', homeOpened('home', {}));
    const { view } = await viewing('interactive', clickInView(home, entered('腾讯云 522'), typed('腾讯云 522')));
    const opened = [homeOpened('home', view), homeOpened('messages')];
    for (const each of opened) await deliver('events_api', each);
    await asking('events_api', toldAlone('help'));
    expect(opened.flatMap(slack.viewsFor)).toEqual([]);
    const { view: renewed } = await viewing('events_api', homeOpened('home', { ...view, callback_id: 'home:older' }));
    expect(titleOf(renewed)).toMatch(/\p{Script=Han}/u);
  });

  it('is not emptied again by an event that comes twice', async () => {
    const opened = homeOpened('home', {});
    const { view: home } = await viewing('events_api', opened);
    await viewing('interactive', clickInView(home, entered('524 edgeone'), typed('524 edgeone')));
    await deliver('events_api', opened);
    await viewing('interactive', clickInView(home, entered('525 edgeone'), typed('525 edgeone')));
    expect(slack.viewsFor(opened)).toHaveLength(1);
  });

  it('answers what is typed, in its language, and keeps what is filled in', async () => {
    const { view: home } = await viewing('events_api', homeOpened('home', {}));
    const { view } = await viewing('interactive', clickInView(home, entered('522 edgeone'), typed('522 edgeone')));
    expect(titleOf(view)).toMatch(/^Tencent EdgeOne 522: /);
    expect(elementOf(view, 'home:question')).toMatchObject({ initial_value: '522 edgeone' });
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
    expect(titleOf(view)).toMatch(/^Tencent Cloud CDN 524: /);
    expect(elementOf(view, 'home:product')).toMatchObject({ initial_option: { value: 'tencent-cdn' } });
    expect(elementOf(view, 'home:question')).toMatchObject({ initial_value: '524' });
    const { view: any } = await viewing('interactive', clickInView(home, chosen, typed('524', '-')));
    expect(textOf(any)).toMatch(/524 on \d products/);
    expect(elementOf(any, 'home:product')).not.toHaveProperty('initial_option');
  });

  it('opens an entry of a list in place, and changes its language', async () => {
    const { view: home } = await viewing('events_api', homeOpened('home', {}));
    const { view: list } = await viewing('interactive', clickInView(home, entered('edgeone'), typed('edgeone')));
    const { view: card } = await viewing(
      'interactive',
      clickInView(list, actionOf(list.blocks, 'Tencent EdgeOne 523'), typed('edgeone')),
    );
    expect(titleOf(card)).toMatch(/^Tencent EdgeOne 523: Origin's domain name/);
    const { view: chinese } = await viewing('interactive', clickInView(home, actionOf(home.blocks, '中文')));
    expect(titleOf(chinese)).toMatch(/\p{Script=Han}/u);
    const { view: again } = await viewing(
      'interactive',
      clickInView(card, actionOf(card.blocks, '中文'), typed('523 edgeone')),
    );
    expect(textOf(again)).toContain('源站域名解析失败');
  });

  it('shows more of a card in its place, and the card again', async () => {
    const { view: home } = await viewing('events_api', homeOpened('home', {}));
    const { view: card } = await viewing(
      'interactive',
      clickInView(home, entered('525 edgeone'), typed('525 edgeone')),
    );
    const { via, view: rest } = await viewing(
      'interactive',
      clickInView(card, actionOf(card.blocks, locales.en.chat.more)),
    );
    expect(via).toBe('views.publish');
    expect(textOf(rest)).toContain('EO-LOG-UUID');
    const { view: again } = await viewing(
      'interactive',
      clickInView(rest, actionOf(rest.blocks, locales.en.core.labels.back)),
    );
    expect(titleOf(again)).toBe(titleOf(card));
    expect(textOf(again)).not.toContain('EO-LOG-UUID');
  });

  it('has lines where a message has a table, which Slack takes in no view', async () => {
    const { view: home } = await viewing('events_api', homeOpened('home', {}));
    const { view } = await viewing('interactive', clickInView(home, entered('524'), typed('524')));
    expect(view.blocks.map(({ type }) => type)).not.toContain('table');
    expect(textOf(view)).toMatch(/"Cloudflare[^"]*","style":\{"bold":true\}/);
  });

  it('has neither Share nor Delete: nobody else sees it', async () => {
    const { view: home } = await viewing('events_api', homeOpened('home', {}));
    const { view } = await viewing('interactive', clickInView(home, entered('525 edgeone'), typed('525 edgeone')));
    expect(textOf(view)).not.toMatch(/"share"|"delete:/);
  });

  it.each([
    [
      'pings',
      '<!channel> @everyone <@U0ONCALL>',
      '<\u2060!channel> @\u2060everyone <\u2060@U0ONCALL>',
      /^Nothing found/,
    ],
    ['3,000 characters', '522 edgeone '.repeat(250), '522 edgeone '.repeat(250), /^Tencent EdgeOne 522: /],
    ['nothing', '', undefined, /^What does this/],
    ['a character that would be cut in two', `x${'😀'.repeat(1600)}`, `x${'😀'.repeat(1499)}…`, /^What does this/],
    ['half a character', '\ud83d 522', '\ufffd 522', /^522 on 3 products/],
  ])('takes %s, keeps it in the field and answers', async (_what, text, kept, answer) => {
    const { view: home } = await viewing('events_api', homeOpened('home', {}));
    const { view } = await viewing('interactive', clickInView(home, entered(text), typed(text)));
    expect(slack.problems).toEqual([]);
    expect(elementOf(view, 'home:question')['initial_value']).toBe(kept);
    expect(titleOf(view)).toMatch(answer);
  });
});

describe('the field for a paste', () => {
  const paste = 'HTTP/2 522\nserver: cloudflare\ncf-ray: 8f1e2d3c4b5a6978-SJC';
  const filled = (text: string): Json => ({ paste: { text: { type: 'plain_text_input', value: text } } });

  /** Sends off what was filled in, and gives the view that comes back in its place. */
  const submitting = async (submission: Json): Promise<Json> => {
    const { payload } = await deliver('interactive', submission);
    const answer = payload as { response_action: string; view: Json };
    expect(answer.response_action).toBe('update');
    expect(viewProblems(answer.view)).toEqual([]);
    return answer.view;
  };
  const submit = (view: Json, text: string): Promise<Json> => submitting(viewSubmission(view, filled(text)));

  it('opens from the menu of shortcuts and answers in its place, line breaks and all', async () => {
    const { via, view } = await viewing('interactive', globalAction());
    expect(via).toBe('views.open');
    expect(elementOf(view, 'text')).toMatchObject({ type: 'plain_text_input', multiline: true });
    const submission = viewSubmission(view, filled(paste));
    const answer = await submitting(submission);
    expect(JSON.stringify(answer)).toContain('8f1e2d3c4b5a6978-SJC');
    expect(JSON.stringify(answer)).toContain('Cloudflare 522: ');
    await asking('events_api', toldAlone('help'));
    expect(slack.posted.filter(({ via: way }) => way === 'response_url')).toEqual([]);
  });

  it('opens from help, in the language of the help', async () => {
    const [help] = await asking('slash_commands', command(slack, '帮助'));
    const { view } = await viewing('interactive', click(slack, actionOf(help?.blocks ?? [], '粘贴文本')));
    expect(view['title']).toMatchObject({ text: '解读粘贴内容' });
    expect(JSON.stringify(await submit(view, 'HTTP/2 522\nserver: cloudflare'))).toContain('先查');
  });

  /** The conversation that was chosen for an answer to be shared to. */
  const sharedTo = (): Json => ({
    response_urls: [
      { block_id: 'share_to', action_id: 'conversation', channel_id: 'C0', response_url: slack.responseUrl() },
    ],
  });

  it('shares the answer to a conversation that was chosen, once', async () => {
    const { view } = await viewing('interactive', globalAction());
    const submission = viewSubmission(view, filled(paste), sharedTo());
    await submitting(submission);
    await submitting(submission);
    await slack.untilAnswered(submission);
    await asking('events_api', toldAlone('help'));
    expect(slack.answersTo(submission)).toMatchObject([
      { response_type: 'in_channel', text: expect.stringMatching(/^Shared by oncall · Cloudflare 522: /) },
    ]);
  });

  it('shares nothing but an answer, and says where that cannot be', async () => {
    const { view } = await viewing('interactive', globalAction());
    const others = ['zzqx', 'thanks', '502 cf'].map((text) => viewSubmission(view, filled(text), sharedTo()));
    for (const each of others) await submitting(each);
    slack.fail('response_url', { status: 404 }, 1);
    const refused = viewSubmission(view, filled('522 edgeone'), sharedTo());
    await submitting(refused);
    const [sorry] = await slack.untilViewed(refused);
    expect(JSON.stringify(sorry?.view)).toContain('could not be shared');
    expect([...others, refused].flatMap(slack.answersTo)).toEqual([]);
  });

  it('says so where Slack opens no window for it', async () => {
    const [help] = await asking('slash_commands', command(slack, 'help'));
    slack.fail('views.open', { error: 'expired_trigger_id' }, 1);
    const [sorry] = await asking('interactive', click(slack, actionOf(help?.blocks ?? [], 'Paste a text')));
    expect(sorry).toMatchObject({ response_type: 'ephemeral', text: expect.stringMatching(/did not open the form/) });
  });

  it('opens an entry in the modal', async () => {
    const { view } = await viewing('interactive', globalAction());
    const comparison = await submit(view, '522');
    const { via, view: card } = await viewing(
      'interactive',
      clickInView(comparison, actionOf(comparison['blocks'] as Json[], 'Cloudflare')),
    );
    expect(via).toBe('views.update');
    expect(titleOf(card)).toMatch(/^Cloudflare 522: /);
    const { via: how, view: rest } = await viewing(
      'interactive',
      clickInView(card, actionOf(card.blocks, locales.en.chat.more)),
    );
    expect(how).toBe('views.update');
    expect(textOf(rest)).toContain('All checks');
  });

  it('shows more of an answer on top of it, since its question would not say again what was pasted', async () => {
    const { view } = await viewing('interactive', globalAction());
    const answer = await submit(view, paste);
    const more = clickInView(answer, actionOf(answer['blocks'] as Json[], locales.en.chat.more));
    const { via, view: rest } = await viewing('interactive', more);
    expect(via).toBe('views.push');
    expect(textOf(rest)).toContain('All checks');
    expect(textOf(rest)).not.toContain(locales.en.core.labels.back);
  });

  it('says what to do where nothing was understood', async () => {
    const { view } = await viewing('interactive', globalAction());
    expect(JSON.stringify(await submit(view, 'zzqx'))).toContain('Nothing found');
  });
});
