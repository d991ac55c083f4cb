import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locales } from '../../../../src/locales/index.ts';
import { directMessage, messageAction, messageFromBot, slashCommand } from '../../../support/slack/payloads.ts';
import { failingBot, type InProcess, startInProcess } from '../in-process.ts';

let here: InProcess;

beforeEach(async () => {
  here = await startInProcess();
});

afterEach(async () => {
  await here.close();
  expect(here.slack.problems).toEqual([]);
});

const restart = async (...how: Parameters<typeof startInProcess>): Promise<void> => {
  await here.close();
  here = await startInProcess(...how);
};

const command = (text: string) => slashCommand(text, here.slack.responseUrl());

describe('a command', () => {
  it('is answered to the person alone, who may share the answer', async () => {
    const [answer] = await here.asking('slash_commands', command('522'));
    expect(answer).toMatchObject({
      via: 'response_url',
      response_type: 'ephemeral',
      replace_original: false,
      text: 'All about 522',
    });
    expect(answer).not.toHaveProperty('thread_ts');
    expect(JSON.stringify(answer?.blocks)).toContain('"share"');
  });

  it('is answered to everybody where the configuration says so, unless that is of use to nobody else', async () => {
    await restart(undefined, { visibility: 'channel' });
    const [answer] = await here.asking('slash_commands', command('522'));
    expect(answer).toMatchObject({ response_type: 'in_channel', text: 'All about 522' });
    expect(JSON.stringify(answer?.blocks)).toContain('"value":"delete:en:U0ONCALL"');
    for (const text of ['help', 'unknown', 'thanks']) {
      const [personal] = await here.asking('slash_commands', command(text));
      expect(personal).toMatchObject({ response_type: 'ephemeral', text: `All about ${text}` });
    }
  });

  it('is acknowledged with nothing, and answered once however often it arrives', async () => {
    const payload = command('522');
    await here.asking('slash_commands', payload);
    await here.ignoring('slash_commands', payload);
    const { payload: acknowledgement } = await here.send('slash_commands', payload);
    expect([undefined, '', {}]).toContainEqual(acknowledgement);
  });

  it.each([
    ['zanzibar', /^Some.*\b([0-9a-f]{8})\b/],
    ['腾讯云', /\p{Script=Han}.*\b([0-9a-f]{8})\b/u],
  ])('%j that fails is told to the person alone, with the id that the log has', async (text, sentence) => {
    await restart(failingBot, { visibility: 'channel' });
    const [message] = await here.asking('slash_commands', command(text));
    expect(message).toMatchObject({ response_type: 'ephemeral' });
    const [, id] = sentence.exec(message?.text ?? '') ?? [];
    const line = here
      .log()
      .split('\n')
      .find((written) => written.includes(`"id":"${id}"`));
    expect(line).toContain('a fault of the core');
    expect(here.log()).not.toContain(text);
  });
});

describe('the shortcut of a message', () => {
  it('is answered to the person alone, in the thread of the message', async () => {
    const payload = messageAction({ text: '522', thread_ts: '17.1' }, here.slack.responseUrl());
    const [answer] = await here.asking('interactive', payload);
    expect(answer).toMatchObject({ response_type: 'ephemeral', thread_ts: '17.1', text: 'All about 522' });
    expect(JSON.stringify(answer?.blocks)).toContain(locales.en.chat.shareToThread);
    await here.ignoring('interactive', payload);
  });
});

describe('a direct message', () => {
  it('is answered where it was written', async () => {
    const [answer] = await here.asking('events_api', directMessage('522'));
    expect(answer).toMatchObject({ via: 'chat.postMessage', channel: 'D0ONCALL', text: 'All about 522' });
    expect(answer).not.toHaveProperty('thread_ts');
    expect(JSON.stringify(answer?.blocks)).not.toMatch(/"share"|"delete"/);
    const [inThread] = await here.asking('events_api', directMessage('522', { thread_ts: '17.1' }));
    expect(inThread).toMatchObject({ channel: 'D0ONCALL', thread_ts: '17.1' });
  });

  it('is answered once, and politely', async () => {
    const payload = directMessage('thanks');
    const [answer] = await here.asking('events_api', payload);
    expect(answer).toMatchObject({ text: 'All about thanks' });
    await here.ignoring('events_api', payload);
  });

  it('of another bot is not answered, and the log says why', async () => {
    await here.ignoring('events_api', messageFromBot());
    expect(here.log()).toMatch(/"reason":"[^"]+".*"not handled"/);
  });

  it('that fails is told there', async () => {
    await restart(failingBot);
    const [message] = await here.asking('events_api', directMessage('522', { thread_ts: '17.1' }));
    expect(message).toMatchObject({ channel: 'D0ONCALL', thread_ts: '17.1', text: expect.stringMatching(/^Some/) });
  });
});
