import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotProcess, startBot } from '../support/bot-process.ts';
import { type LoopbackSlack, startLoopbackSlack } from '../support/loopback-slack.ts';
import { bySocket, command, startSlackBot, untilConnected } from '../support/slack/bot.ts';
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

  async function ask(text: string): Promise<string> {
    const before = slack.posted.length;
    await bySocket(slack)('slash_commands', command(slack, text));
    await slack.untilPosted(before + 1);
    return slack.posted[before]?.text ?? '';
  }

  it('renews the runbooks on SIGHUP, and keeps the old ones when the new ones are broken', async () => {
    const started = startSlackBot(slack, 'socket', { RUNBOOKS_DIR: runbooks, DEFAULT_PRODUCTS: 'edgeone' });
    bot = started;
    await untilConnected(started);
    expect(await ask('522')).toMatch(/Tencent EdgeOne[\s\S]*From Edge on-call[\s\S]*Call Ada\./);

    writeFileSync(join(runbooks, '522.yaml'), 'note: Call Grace.\n');
    started.process.kill('SIGHUP');
    await until(() => started.output().includes('were read again'), started.output);
    expect(await ask('522')).toContain('Call Grace.');

    writeFileSync(join(runbooks, '522.yaml'), 'nonsense: yes\n');
    started.process.kill('SIGHUP');
    await until(() => started.output().includes('522.yaml:1'), started.output);
    expect(await ask('522')).toContain('Call Grace.');
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
