import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewProblems } from '../../../support/slack/check.ts';
import { actionOf, globalAction, type Json, slashCommand, viewSubmission } from '../../../support/slack/payloads.ts';
import { clickInEphemeral, failingBot, type InProcess, startInProcess } from '../in-process.ts';

let here: InProcess;

beforeEach(async () => {
  here = await startInProcess();
});

afterEach(async () => {
  await here.close();
  expect(here.slack.problems).toEqual([]);
});

const submission = (text: string, changes: Json = {}): Json =>
  viewSubmission(
    { type: 'modal', callback_id: 'paste', private_metadata: 'en' },
    { paste: { text: { value: text } } },
    changes,
  );

/** The chosen conversation, as Slack gives it with a submission. */
const chosen = (): Json => ({ response_urls: [{ response_url: here.slack.responseUrl() }] });

async function submit(payload: Json): Promise<string> {
  const { response_action, view } = (await here.send('interactive', payload)).payload as Json & { view: Json };
  expect(response_action).toBe('update');
  expect(viewProblems(view)).toEqual([]);
  return JSON.stringify(view);
}

describe('the form', () => {
  it('opens from the menu of shortcuts, once', async () => {
    const payload = globalAction();
    const { via, view, args } = await here.viewing('interactive', payload);
    expect(via).toBe('views.open');
    expect(args).toMatchObject({ trigger_id: payload['trigger_id'] });
    expect(JSON.stringify(view)).toContain('"multiline":true');
    await here.ignoring('interactive', payload);
    expect(here.slack.views).toHaveLength(1);
  });

  it('opens from help, in the language of the help', async () => {
    const [help] = await here.asking('slash_commands', slashCommand('help', here.slack.responseUrl()));
    const { view } = await here.viewing(
      'interactive',
      clickInEphemeral(here.slack, actionOf(help?.blocks ?? [], 'Paste a text')),
    );
    expect(view).toMatchObject({ private_metadata: 'en', title: { text: 'Explain a paste' } });
  });

  it('that Slack does not open in time is told where it was clicked, with a way out', async () => {
    here.slack.fail('views.open', { error: 'expired_trigger_id' }, 1);
    const action = { type: 'button', action_id: 'paste', value: 'paste:en' };
    const [sorry] = await here.asking('interactive', clickInEphemeral(here.slack, action));
    expect(sorry).toMatchObject({ response_type: 'ephemeral', text: expect.stringMatching(/did not open the form/) });
  });

  it('opens in an outage of a second, and is told alone to a person who began in a menu of Slack', async () => {
    here.slack.fail('views.open', { status: 503 }, 2);
    expect(await here.viewing('interactive', globalAction())).toMatchObject({ via: 'views.open' });
    here.slack.fail('views.open', { error: 'expired_trigger_id' }, 1);
    const [sorry] = await here.asking('interactive', globalAction());
    expect(sorry).toMatchObject({ via: 'chat.postMessage', text: expect.stringMatching(/did not open the form/) });
  });
});

describe('a submitted form', () => {
  it('is answered in its place', async () => {
    expect(await submit(submission('522'))).toContain('About 522');
    expect(await submit(submission('unknown'))).toContain('About unknown');
    expect(here.slack.posted).toEqual([]);
  });

  it('is shared to the conversation that was chosen, once', async () => {
    const payload = submission('522', chosen());
    await submit(payload);
    await submit(payload);
    await here.adapter.close();
    expect(here.slack.posted).toEqual([
      expect.objectContaining({
        response_type: 'in_channel',
        text: 'Shared by oncall · All about 522',
      }),
    ]);
  });

  it('is not shared where it answers nothing', async () => {
    for (const text of ['unknown', 'thanks', 'help']) await submit(submission(text, chosen()));
    await here.adapter.close();
    expect(here.slack.posted).toEqual([]);
  });

  it('says in its place that the answer could not be shared', async () => {
    here.slack.fail('response_url', { status: 404 }, 1);
    const { via, view, args } = await here.viewing('interactive', submission('522', chosen()));
    expect(via).toBe('views.update');
    expect(args['view_id']).toMatch(/^V/);
    expect(JSON.stringify(view)).toContain('could not be shared');
    expect(here.slack.posted).toEqual([]);
  });

  it('that fails is told in its place', async () => {
    await here.close();
    here = await startInProcess(failingBot);
    expect(await submit(submission('522', chosen()))).toMatch(/Some.*\b[0-9a-f]{8}\b/);
    expect(here.slack.posted).toEqual([]);
  });
});
