import { afterEach, beforeEach, expect, it } from 'vitest';
import { actionOf, clickInView, homeOpened, type Json, viewSubmission } from '../../../support/slack/payloads.ts';
import { failingBot, type InProcess, startInProcess } from '../in-process.ts';

let here: InProcess;

beforeEach(async () => {
  here = await startInProcess();
});

afterEach(async () => {
  await here.close();
  expect(here.slack.problems).toEqual([]);
});

const filled = (text: string, product?: string): Json => ({
  'question:x': { 'home:question': { type: 'plain_text_input', value: text } },
  'product:x': { 'home:product': { type: 'static_select', selected_option: product ? { value: product } : null } },
});
const entered: Json = { type: 'plain_text_input', action_id: 'home:question' };
const opened = async (): Promise<Json> => (await here.viewing('events_api', homeOpened('home'))).view;
const asked = async (home: Json, text: string, product?: string) =>
  (await here.viewing('interactive', clickInView(home, entered, filled(text, product)))).view;

it('says how to ask, with a field and a menu of products', async () => {
  const payload = homeOpened('home');
  const { via, view, args } = await here.viewing('events_api', payload);
  expect(via).toBe('views.publish');
  expect(args['user_id']).toBe((payload['event'] as Json)['user']);
  expect(JSON.stringify(view)).toMatch(/"plain_text_input".*"value":"tencent-cdn".*"paste:en"/);
});

it('keeps the last answer for whoever comes back, unless the bot can say other things by now', async () => {
  const answer = await asked(await opened(), '522');
  await here.ignoring('events_api', homeOpened('home', answer));
  await here.ignoring('events_api', homeOpened('messages'));
  expect(here.slack.views).toHaveLength(2);
  const older = homeOpened('home', { ...answer, callback_id: 'home:older', private_metadata: 'zh-CN' });
  const { view } = await here.viewing('events_api', older);
  expect(view['private_metadata']).toBe('zh-CN');
  await here.ignoring('events_api', older);
  expect(here.slack.views).toHaveLength(3);
});

it('answers what is typed, in its language, and keeps what is filled in', async () => {
  const view = await asked(await opened(), '522 腾讯', 'tencent-cdn');
  expect(view['private_metadata']).toBe('zh-CN');
  const text = JSON.stringify(view);
  expect(text).toContain('About 522 腾讯 tencent-cdn');
  expect(text).toContain('"initial_value":"522 腾讯"');
  expect(text).toMatch(/"initial_option":\{[^}]*\{[^}]*\},"value":"tencent-cdn"/);
  expect(text).not.toMatch(/"share"|"delete"/);
});

it('answers a choice in its place, and shows what a person would type for it', async () => {
  const answer = await asked(await opened(), '521');
  const { via, view } = await here.viewing(
    'interactive',
    clickInView(answer, actionOf(answer['blocks'] as Json[], 'Open 522')),
  );
  expect(via).toBe('views.publish');
  expect(JSON.stringify(view)).toMatch(/"initial_value":"522".*About 522/);
});

it('asks the same in another language', async () => {
  const home = await opened();
  const chosen = actionOf(home['blocks'] as Json[], '中文');
  const { view } = await here.viewing('interactive', clickInView(home, chosen, filled('522')));
  expect(view['private_metadata']).toBe('zh-CN');
  expect(JSON.stringify(view)).toContain('About 522');
});

it('answers a choice in a modal in that modal', async () => {
  const submitted = viewSubmission(
    { callback_id: 'paste', private_metadata: 'en' },
    { paste: { text: { value: '521' } } },
  );
  const { view: modal } = (await here.send('interactive', submitted)).payload as { view: Json };
  const click = clickInView(modal, actionOf(modal['blocks'] as Json[], 'Open 522'));
  const { via, view, args } = await here.viewing('interactive', click);
  expect(via).toBe('views.update');
  expect(args['view_id']).toBe((click['view'] as Json)['id']);
  expect(JSON.stringify(view)).toContain('About 522');
});

it('opens the form for a paste', async () => {
  const home = await opened();
  const { via } = await here.viewing(
    'interactive',
    clickInView(home, actionOf(home['blocks'] as Json[], 'Paste a text')),
  );
  expect(via).toBe('views.open');
});

it('tells of a fault in its place', async () => {
  const home = await opened();
  await here.close();
  // The tab itself is made by the bot, too, so that only the answer may fail.
  here = await startInProcess({
    ...failingBot,
    explain: (question) =>
      (question.text === ''
        ? { card: { title: 'Help', text: 'Help', parts: [] } }
        : failingBot.explain(question)) as never,
  });
  const view = await asked(home, '522');
  expect(JSON.stringify(view)).toMatch(/"initial_value":"522".*Some.*\b[0-9a-f]{8}\b/);
});
