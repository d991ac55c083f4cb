import { afterEach, expect, it } from 'vitest';
import { locales } from '../../src/locales/index.ts';
import type { BotProcess } from '../support/bot-process.ts';
import { type LoopbackSlack, startLoopbackSlack } from '../support/loopback-slack.ts';
import { ask, bySocket, click, command, startSlackBot, untilConnected } from '../support/slack/bot.ts';
import { actionOf, type Json, viewSubmission } from '../support/slack/payloads.ts';
import { until } from '../support/until.ts';

/* Reports of mistakes, against the real process. */

const leftovers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of leftovers.splice(0).toReversed()) await end();
});

async function begin(env: Readonly<Record<string, string>>): Promise<{ slack: LoopbackSlack; bot: BotProcess }> {
  const slack = await startLoopbackSlack();
  leftovers.push(slack.close);
  const bot = startSlackBot(slack, 'socket', env);
  leftovers.push(() => bot.stop('SIGKILL'));
  return { slack, bot };
}

const label = locales.en.chat.report;

it('are posted to the channel that is set, and counted by product and code', async () => {
  const { slack, bot } = await begin({ SLACK_FEEDBACK_CHANNEL: 'C0FEEDBACK' });
  await untilConnected(bot);
  await slack.untilPosted(1);
  const line = { slack, deliver: bySocket(slack) };
  const [card] = await ask(line, 'slash_commands', command(slack, '522 edgeone'));
  const clicked = click(slack, actionOf(card?.blocks ?? [], label));
  await line.deliver('interactive', clicked);
  const [form] = await slack.untilViewed(clicked);
  const filled = { report: { text: { type: 'plain_text_input', value: 'It says <!here>, wrongly.' } } };
  const { payload } = await line.deliver('interactive', viewSubmission(form?.view as Json, filled));
  expect(JSON.stringify(payload)).toContain('Thank you');
  expect(slack.posted.at(-1)).toMatchObject({
    via: 'chat.postMessage',
    channel: 'C0FEEDBACK',
    text: expect.stringMatching(
      /^oncall reports a mistake in tencent-edgeone 522 \([\w-]+\):\nIt says &lt;\u2060!here&gt;/,
    ),
  });
  const metrics = await (await fetch(`${bot.url()}/metrics`)).text();
  expect(metrics).toContain('cdncode_reports_total{product="tencent-edgeone",code="522"} 1');
  expect(slack.problems).toEqual([]);
});

it('go to a page where no channel is set, with the entry filled in', async () => {
  const { slack, bot } = await begin({ REPORT_URL: 'https://example.com/new?template=entry.yml' });
  await untilConnected(bot);
  const line = { slack, deliver: bySocket(slack) };
  const [card] = await ask(line, 'slash_commands', command(slack, '522 edgeone'));
  expect(actionOf(card?.blocks ?? [], label)).toMatchObject({
    type: 'overflow',
    selected_option: {
      url: expect.stringMatching(
        /^https:\/\/example\.com\/new\?template=entry\.yml&product=tencent-edgeone&code=522&edition=[\w-]+$/,
      ),
    },
  });
});

it('leave no button where the bot may not post to the channel, and the log says what to do', async () => {
  const { slack, bot } = await begin({ SLACK_FEEDBACK_CHANNEL: 'C0FEEDBACK' });
  slack.fail('chat.postEphemeral', { error: 'not_in_channel' }, 1);
  await untilConnected(bot);
  await until(() => /SLACK_FEEDBACK_CHANNEL \(not_in_channel\): invite the bot/.test(bot.output()), bot.output);
  const [card] = await ask({ slack, deliver: bySocket(slack) }, 'slash_commands', command(slack, '522 edgeone'));
  expect(JSON.stringify(card?.blocks)).not.toContain(label);
});

it('end the start where the channel is no id', async () => {
  const { bot } = await begin({ SLACK_FEEDBACK_CHANNEL: '#cdn-feedback' });
  expect(await bot.exited).toBe(78);
  expect(bot.output()).toContain('SLACK_FEEDBACK_CHANNEL is not the id of a channel');
});
