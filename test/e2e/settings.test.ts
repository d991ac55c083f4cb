import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BotProcess, startBot } from '../support/bot-process.ts';
import { type LoopbackSlack, type Posted, startLoopbackSlack } from '../support/loopback-slack.ts';
import { ask, bySocket, click, command, startSlackBot, untilConnected } from '../support/slack/bot.ts';
import { actionOf, type Json, saidIn } from '../support/slack/payloads.ts';
import type { Kind } from '../support/slack/socket.ts';
import { until } from '../support/until.ts';

/* What whoever runs the bot can choose, at its start and while it runs. */

describe('the settings of a running bot', () => {
  let slack: LoopbackSlack;
  let runbooks: string;
  let bot: BotProcess | undefined;

  beforeEach(async () => {
    slack = await startLoopbackSlack();
    runbooks = mkdtempSync(join(tmpdir(), 'cdncode-'));
    writeFileSync(join(runbooks, 'team.yaml'), 'name: Edge on-call\n');
    writeFileSync(join(runbooks, '522.yaml'), 'note: Call Ada.\n');
  });

  afterEach(async () => {
    await bot?.stop('SIGKILL');
    bot = undefined;
    await slack.close();
    rmSync(runbooks, { recursive: true });
  });

  async function answerTo(text: string): Promise<string> {
    const [answer] = await ask({ slack, deliver: bySocket(slack) }, 'slash_commands', command(slack, text));
    return saidIn(answer?.blocks);
  }

  it('renews the runbooks on SIGHUP, and keeps the old ones when the new ones are broken', async () => {
    const started = startSlackBot(slack, 'socket', { RUNBOOKS_DIR: runbooks, DEFAULT_PRODUCTS: 'edgeone' });
    bot = started;
    await untilConnected(started);
    expect(await answerTo('522')).toMatch(/Tencent EdgeOne[\s\S]*Edge on-call[\s\S]*Call Ada\./);

    const renewed = started.listenIn();
    writeFileSync(join(runbooks, '522.yaml'), 'note: Call Grace.\n');
    started.process.kill('SIGHUP');
    await until(() => renewed().includes('were read again'), started.output);
    expect(await answerTo('522')).toContain('Call Grace.');

    const refused = started.listenIn();
    writeFileSync(join(runbooks, '522.yaml'), 'nonsense: yes\n');
    started.process.kill('SIGHUP');
    await until(() => refused().includes('522.yaml:1'), started.output);
    expect(await answerTo('522')).toContain('Call Grace.');

    const unreadable = started.listenIn();
    writeFileSync(join(runbooks, '522.yaml'), 'note: *urgent*\n');
    symlinkSync('nowhere', join(runbooks, '523.yaml'));
    started.process.kill('SIGHUP');
    await until(() => unreadable().includes('523.yaml:1'), started.output);
    expect(unreadable()).toContain('522.yaml:1 nothing has the anchor');
    expect(unreadable()).not.toMatch(/ {4}at |"stack"/);
    expect(await answerTo('522')).toContain('Call Grace.');
    // Whoever starts it without a terminal sends SIGHUP for nothing else.
    expect(await started.stop()).toBe(0);
  });

  it('ends with 78 and every problem at once when they are wrong at the start', async () => {
    writeFileSync(join(runbooks, '504.yaml'), 'steps: none\n');
    bot = startBot({
      env: { DISCORD_TOKEN: 'token', RUNBOOKS_DIR: runbooks, DEFAULT_PRODUCTS: 'edgeone, acme cdn' },
    });
    expect(await bot.exited).toBe(78);
    expect(bot.output()).toContain('504.yaml:1');
    expect(bot.output()).toContain('DEFAULT_PRODUCTS names "acme cdn"');
  });
});

describe('with REPLY_VISIBILITY=channel', () => {
  let slack: LoopbackSlack;
  let bot: BotProcess;

  beforeAll(async () => {
    slack = await startLoopbackSlack();
    bot = startSlackBot(slack, 'socket', { REPLY_VISIBILITY: 'channel' });
    await untilConnected(bot);
  });

  afterEach(() => {
    expect(slack.problems).toEqual([]);
  });

  afterAll(async () => {
    expect(await bot.stop()).toBe(0);
    await slack.close();
  });

  const asking = async (kind: Kind, payload: Json): Promise<Posted | undefined> =>
    (await ask({ slack, deliver: bySocket(slack) }, kind, payload))[0];

  it('Slack shows answers to everybody, but not help or what it does not know, nor the answer to a click', async () => {
    const answers = new Map<string, Posted | undefined>();
    for (const text of ['522', 'help', '999', '522 edgeone'])
      answers.set(text, await asking('slash_commands', command(slack, text)));
    expect([...answers].map(([text, answer]) => [text, answer?.['response_type']])).toEqual([
      ['522', 'in_channel'],
      ['help', 'ephemeral'],
      ['999', 'ephemeral'],
      ['522 edgeone', 'in_channel'],
    ]);
    expect(answers.get('522')?.text).toMatch(/^522 on/);
    const clicked = click(slack, actionOf(answers.get('522')?.blocks ?? [], 'Tencent EdgeOne'));
    expect(await asking('interactive', clicked)).toMatchObject({ response_type: 'ephemeral' });
  });

  it('Slack lets the one who asked delete an answer to a command that everybody sees', async () => {
    const asked = command(slack, '522 edgeone');
    const answer = await asking('slash_commands', asked);
    expect(answer).toMatchObject({ response_type: 'in_channel' });
    const remove = actionOf(answer?.blocks ?? [], 'Delete');
    expect(remove).toMatchObject({
      action_id: 'rare',
      selected_option: { value: `delete:en:${asked['user_id']}` },
    });
    expect(await asking('interactive', click(slack, remove))).toMatchObject({ delete_original: true });
  });
});
