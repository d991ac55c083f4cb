import { afterEach, beforeEach, expect, it } from 'vitest';
import { mention } from '../../../support/slack/payloads.ts';
import { failingBot, type InProcess, startInProcess } from '../in-process.ts';

let here: InProcess;

beforeEach(async () => {
  here = await startInProcess();
});

afterEach(async () => {
  await here.close();
  expect(here.slack.problems).toEqual([]);
});

const ts = '1790000100.000100';
const thread_ts = '1790000000.000100';
const edited = { user: 'U0ONCALL', ts: '1790000160.000000' };

it('at top level is answered in a thread under it, which the person may delete', async () => {
  const [answer] = await here.asking('events_api', mention('<@U0CDNCODE> 522', { ts }));
  expect(answer).toMatchObject({ via: 'chat.postMessage', channel: 'C0INCIDENT', thread_ts: ts });
  expect(JSON.stringify(answer?.blocks)).toContain('"value":"delete:en:U0ONCALL"');
});

it('in a thread is answered there', async () => {
  const [answer] = await here.asking('events_api', mention('<@U0CDNCODE> 522', { ts, thread_ts }));
  expect(answer).toMatchObject({ via: 'chat.postMessage', thread_ts });
});

it('that asks for help is answered to the person alone, in its thread, or in the channel where none has begun', async () => {
  const [inThread] = await here.asking('events_api', mention('<@U0CDNCODE> help', { ts, thread_ts }));
  expect(inThread).toMatchObject({ via: 'chat.postEphemeral', thread_ts, user: 'U0ONCALL' });
  const [inChannel] = await here.asking('events_api', mention('<@U0CDNCODE> help', { ts: '1790000200.000100' }));
  expect(inChannel).toMatchObject({ via: 'chat.postEphemeral', channel: 'C0INCIDENT', user: 'U0ONCALL' });
  expect(inChannel).not.toHaveProperty('thread_ts');
});

it('is answered where all see it when the person alone cannot be reached', async () => {
  here.slack.fail('chat.postEphemeral', { error: 'user_not_in_channel' }, 2);
  const [inThread] = await here.asking('events_api', mention('<@U0CDNCODE> help', { ts, thread_ts }));
  expect(inThread).toMatchObject({ via: 'chat.postMessage', thread_ts });
  const [below] = await here.asking('events_api', mention('<@U0CDNCODE> help', { ts: '1790000200.000100' }));
  expect(below).toMatchObject({ via: 'chat.postMessage', thread_ts: '1790000200.000100' });
});

it('that only says thanks is not answered: everybody would have to read it', async () => {
  await here.ignoring('events_api', mention('<@U0CDNCODE> thanks', { ts }));
});

it('is answered once more when an edit asks something else, and only then', async () => {
  await here.asking('events_api', mention('<@U0CDNCODE> 52', { ts }));
  const [answer] = await here.asking('events_api', mention('<@U0CDNCODE> 522', { ts, edited }));
  expect(answer).toMatchObject({ thread_ts: ts, text: 'All about 522' });
  await here.ignoring('events_api', mention('<@U0CDNCODE>  522 ', { ts, edited }));
  await here.ignoring('events_api', mention('<@U0CDNCODE> help', { ts, edited }));
});

it('is not answered when its edit arrived before it', async () => {
  await here.asking('events_api', mention('<@U0CDNCODE> 522', { ts, edited }));
  await here.ignoring('events_api', mention('<@U0CDNCODE> 52', { ts }));
});

it('is answered once however often its event arrives', async () => {
  const payload = mention('<@U0CDNCODE> 522', { ts });
  await here.asking('events_api', payload);
  await here.ignoring('events_api', payload);
});

it('that fails is told to the person alone', async () => {
  await here.close();
  here = await startInProcess(failingBot);
  const [alone] = await here.asking('events_api', mention('<@U0CDNCODE> 522', { ts, thread_ts }));
  expect(alone).toMatchObject({ via: 'chat.postEphemeral', thread_ts, text: expect.stringMatching(/^Some/) });
  const [inChannel] = await here.asking('events_api', mention('<@U0CDNCODE> 522', { ts: '1790000200.000100' }));
  expect(inChannel).toMatchObject({ via: 'chat.postEphemeral', text: expect.stringMatching(/^Some/) });
});
