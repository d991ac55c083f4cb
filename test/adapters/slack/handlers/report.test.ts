import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reported } from '../../../../src/chat/action.ts';
import type { Card } from '../../../../src/core/card.ts';
import type { Question } from '../../../../src/core/port.ts';
import { locales } from '../../../../src/locales/index.ts';
import { viewProblems } from '../../../support/slack/check.ts';
import {
  actionOf,
  clickInView,
  type Json,
  mention,
  slashCommand,
  viewSubmission,
} from '../../../support/slack/payloads.ts';
import { until } from '../../../support/until.ts';
import { botWith, byAda, cardFor, clickInEphemeral, type InProcess, startInProcess } from '../in-process.ts';

/* Somebody says that a card is wrong. */

const channel = 'C0FEEDBACK';
const button = locales.en.chat.report;

/** The core takes product and code for one code; this one says which product, too. */
const explain = (question: Question): Card => {
  const card = cardFor(question);
  const [product = ''] = question.asked?.products ?? [];
  return product && card.about ? { ...card, about: { ...card.about, product } } : card;
};

let here: InProcess;
let counted: Reported[];

beforeEach(async () => {
  counted = [];
  here = await startInProcess(
    botWith(explain),
    { feedbackChannel: channel },
    { onReport: (report) => counted.push(report) },
  );
  await untilOffered();
});

/** Waits until the bot knows that it can post to the channel: it has written to itself. */
async function untilOffered(): Promise<void> {
  const isOffered = async (): Promise<boolean> => {
    const [card] = await here.asking('slash_commands', slashCommand('522', here.slack.responseUrl()));
    return JSON.stringify(card?.blocks).includes(button);
  };
  await here.slack.untilPosted(1);
  await until(isOffered, here.log);
}

afterEach(async () => {
  await here.close();
  expect(here.slack.problems).toEqual([]);
});

const carried = (action: string): Json => ({ type: 'button', action_id: 'report', value: action });

const submission = (text: string, changes: Json = {}): Json =>
  viewSubmission(
    { type: 'modal', callback_id: 'report', private_metadata: 'report:en:tencent-cdn:522' },
    { report: { text: { value: text } } },
    changes,
  );

/** What stands in the place of the form. */
async function submit(payload: Json): Promise<string> {
  const { response_action, view } = (await here.send('interactive', payload)).payload as Json & { view: Json };
  expect(response_action).toBe('update');
  expect(viewProblems(view)).toEqual([]);
  expect(view).toMatchObject({ title: { text: 'Report a mistake' } });
  return JSON.stringify(view);
}

describe('the button', () => {
  it('is behind … on every card of an entry, and opens a form with one field', async () => {
    const [card] = await here.asking('slash_commands', slashCommand('522', here.slack.responseUrl()));
    const payload = clickInEphemeral(here.slack, actionOf(card?.blocks ?? [], button));
    const { via, view, args } = await here.viewing('interactive', payload);
    expect(via).toBe('views.open');
    expect(args).toMatchObject({ trigger_id: payload['trigger_id'] });
    expect(view).toMatchObject({ callback_id: 'report', private_metadata: 'report:en:tencent-cdn:522' });
    expect(JSON.stringify(view)).not.toContain('a.example.com');
  });

  it('in a modal opens the form on top of it', async () => {
    const payload = clickInView({ type: 'modal', private_metadata: 'en' }, carried('report:zh-CN:tencent-cdn:522'));
    const { via, view } = await here.viewing('interactive', payload);
    expect(via).toBe('views.push');
    expect(view).toMatchObject({ title: { text: '反馈错误' } });
  });

  it('that opens nothing is told', async () => {
    here.slack.fail('views.open', { error: 'expired_trigger_id' }, 1);
    const [sorry] = await here.asking(
      'interactive',
      clickInEphemeral(here.slack, carried('report:en:tencent-cdn:522')),
    );
    expect(sorry).toMatchObject({ response_type: 'ephemeral', text: expect.stringMatching(/could not be sent/) });
  });

  it('of an old card is told, too, once no channel takes reports', async () => {
    await here.close();
    here = await startInProcess(botWith(explain));
    const [card] = await here.asking('slash_commands', slashCommand('522', here.slack.responseUrl()));
    expect(JSON.stringify(card?.blocks)).not.toContain(button);
    const [sorry] = await here.asking(
      'interactive',
      clickInEphemeral(here.slack, carried('report:en:tencent-cdn:522')),
    );
    expect(sorry).toMatchObject({ text: expect.stringMatching(/could not be sent/) });
    expect(here.slack.views).toEqual([]);
  });
});

describe('where the bot may not post to the channel', () => {
  beforeEach(async () => {
    await here.close();
    here = await startInProcess(
      botWith(explain),
      { feedbackChannel: channel },
      { reportUrl: 'https://example.com/new' },
      (slack) => slack.fail('chat.postEphemeral', { error: 'not_in_channel' }, 1),
    );
    await until(() => here.log().includes('not_in_channel'), here.log);
  });

  it('an old button is told, and opens no form whose report is known to fail', async () => {
    const [told] = await here.asking('interactive', clickInEphemeral(here.slack, carried('report:en:tencent-cdn:522')));
    expect(told).toMatchObject({ response_type: 'ephemeral', text: expect.stringMatching(/could not be sent/) });
    expect(here.slack.views).toEqual([]);
  });

  it('people report on the page that is set', async () => {
    const [card] = await here.asking('slash_commands', slashCommand('522', here.slack.responseUrl()));
    expect(JSON.stringify(card?.blocks)).toContain('https://example.com/new?product=');
  });
});

describe('a report', () => {
  const reports = () =>
    here.slack.posted.filter(({ channel: to, via }) => to === channel && via === 'chat.postMessage');

  it('is posted to the team’s channel, without secrets and without pings, counted, and thanked for', async () => {
    const text = 'It is <!channel> *not* that.\nAuthorization: Bearer abcdef123456';
    expect(await submit(submission(text, byAda))).toContain('Thank you.');
    expect(reports()).toEqual([
      expect.objectContaining({
        text: expect.stringMatching(
          /^ada reports a mistake in tencent-cdn 522 \(2026-11-21\):\nIt is &lt;\u2060!channel&gt; \*not\* that\.\nAuthorization: \*+$/,
        ),
      }),
    ]);
    expect(reports()[0]).not.toHaveProperty('blocks');
    expect(counted).toEqual([{ product: 'tencent-cdn', code: '522' }]);
  });

  it('that arrives twice is posted once', async () => {
    const payload = submission('It is the other way round.');
    await submit(payload);
    expect(await submit(payload)).toContain('Thank you.');
    expect(reports()).toHaveLength(1);
    expect(counted).toHaveLength(1);
  });

  it('that Slack does not take is told in place of the form, and logged with the variable to look at', async () => {
    here.slack.fail('chat.postMessage', { error: 'not_in_channel' }, 1);
    expect(await submit(submission('It is wrong.'))).toContain('could not be sent');
    expect(here.log()).toMatch(/"reason":"not_in_channel".*SLACK_FEEDBACK_CHANNEL/);
    expect(counted).toEqual([]);
  });

  it('that takes a while says so, and then that it is there', async () => {
    const release = here.slack.holdBack('chat.postMessage');
    const payload = submission('It is wrong.');
    expect(await submit(payload)).toContain('Sending…');
    release();
    const [view] = await here.slack.untilViewed(payload);
    expect(view?.via).toBe('views.update');
    expect(JSON.stringify(view?.view)).toContain('Thank you.');
  });

  it('of a form of another version is acknowledged and goes nowhere', async () => {
    const { payload } = await here.send('interactive', {
      ...submission('It is wrong.'),
      view: { ...(submission('x')['view'] as Json), private_metadata: 'en' },
    });
    expect([undefined, '', {}]).toContainEqual(payload);
    await here.ignoring('events_api', mention('thanks'));
    expect(reports()).toEqual([]);
  });
});

describe('at the start', () => {
  it.each([
    ['not_in_channel', 'invite the bot to the channel'],
    ['channel_not_found', 'copy the id'],
    ['is_archived', 'set another one'],
  ])('a channel that Slack refuses (%s) is logged as an error, and there is no button', async (error, remedy) => {
    await here.close();
    here = await startInProcess(botWith(explain), { feedbackChannel: channel }, undefined, (slack) =>
      slack.fail('chat.postEphemeral', { error }),
    );
    await until(() => here.log().includes('SLACK_FEEDBACK_CHANNEL'), here.log);
    expect(here.log()).toMatch(new RegExp(`"level":50.*SLACK_FEEDBACK_CHANNEL \\(${error}\\).*${remedy}`));
    const [card] = await here.asking('slash_commands', slashCommand('522', here.slack.responseUrl()));
    expect(JSON.stringify(card?.blocks)).not.toContain(button);
  });

  it('an outage is waited for, and what says nothing of the channel proves nothing', async () => {
    await here.close();
    here = await startInProcess(botWith(explain), { feedbackChannel: channel }, undefined, (slack) => {
      slack.fail('chat.postEphemeral', { status: 503 }, 1);
      slack.fail('chat.postEphemeral', { error: 'user_not_in_channel' }, 1);
    });
    const answered = async () => {
      const [card] = await here.asking('slash_commands', slashCommand('522', here.slack.responseUrl()));
      return JSON.stringify(card?.blocks);
    };
    await until(async () => (await answered()).includes(button), here.log);
    expect(here.slack.heal()).toEqual([]);
  });
});
