import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bot } from '../../../../src/core/port.ts';
import { locales } from '../../../../src/locales/index.ts';
import type { Posted } from '../../../support/loopback-slack.ts';
import { actionOf, directMessage, type Json, mention, slashCommand } from '../../../support/slack/payloads.ts';
import {
  botWith,
  byAda,
  cardFor,
  clickInChannel,
  clickInEphemeral,
  failingBot,
  type InProcess,
  startInProcess,
} from '../in-process.ts';

const { chat: words, core } = locales.en;
const { back } = core.labels;

let here: InProcess;

beforeEach(async () => {
  here = await startInProcess();
});

afterEach(async () => {
  await here.close();
  expect(here.slack.problems).toEqual([]);
});

const answered = async (kind: 'slash_commands' | 'events_api', payload: Json): Promise<Posted> => {
  const [answer] = await here.asking(kind, payload);
  if (!answer) throw new Error('no answer');
  return answer;
};
const privately = () => answered('slash_commands', slashCommand('521', here.slack.responseUrl()));
const publicly = () => answered('events_api', mention('<@U0CDNCODE> 521'));
const buttonOf = ({ blocks = [] }: Posted, label: string): Json => actionOf(blocks, label);
const ephemeral = (action: Json, changes?: Json) => clickInEphemeral(here.slack, action, changes);

describe('a choice', () => {
  it('of a step opens in the place of a card that one person sees', async () => {
    const open = buttonOf(await privately(), 'Open 522');
    const [card] = await here.asking('interactive', ephemeral(open));
    expect(card).toMatchObject({ via: 'response_url', replace_original: true, text: 'All about 522' });
    expect(JSON.stringify(card?.blocks)).toContain('"share"');
  });

  it('of what to ask next is answered beside the card', async () => {
    const next = buttonOf(await privately(), 'Compare 522');
    const [card] = await here.asking('interactive', ephemeral(next));
    expect(card).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
  });

  it('changes a public card for the one who asked, and answers others alone, in the thread', async () => {
    const shown = await publicly();
    const open = buttonOf(shown, 'Open 522');
    const [mine] = await here.asking('interactive', clickInChannel(here.slack, shown, open));
    expect(mine).toMatchObject({ replace_original: true });
    expect(JSON.stringify(mine?.blocks)).toContain('"value":"delete:en:U0ONCALL"');
    const message = { ts: '17.2', thread_ts: '17.1', blocks: shown.blocks };
    const [theirs] = await here.asking('interactive', clickInChannel(here.slack, shown, open, { ...byAda, message }));
    expect(theirs).toMatchObject({ replace_original: false, response_type: 'ephemeral', thread_ts: '17.1' });
    expect(JSON.stringify(theirs?.blocks)).toContain(words.shareToThread);
  });

  it('leaves a public card alone if the answer is of use to nobody else', async () => {
    const shown = await publicly();
    const open = buttonOf(shown, 'Open 522');
    await here.close();
    here = await startInProcess(botWith((question) => ({ ...cardFor(question), tone: 'help' })));
    const [mine] = await here.asking('interactive', clickInChannel(here.slack, shown, open));
    expect(mine).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
  });

  it('changes a direct message', async () => {
    const shown = await answered('events_api', directMessage('521'));
    const channel = { id: 'D0ONCALL', name: 'directmessage' };
    const payload = clickInChannel(here.slack, shown, buttonOf(shown, 'Open 522'), { channel });
    const [card] = await here.asking('interactive', payload);
    expect(card).toMatchObject({ replace_original: true });
    expect(JSON.stringify(card?.blocks)).not.toMatch(/"share"|"delete"/);
  });

  it('is asked with what was read of a longer text', async () => {
    const open = buttonOf(await privately(), 'Open 522');
    const [card] = await here.asking('interactive', ephemeral(open));
    expect(open['block_id']).toContain('a.example.com');
    expect(JSON.stringify(card?.blocks)).toContain('a.example.com');
  });

  it('clicked twice within a moment is asked once, and again after another one', async () => {
    const card = await privately();
    const { container } = ephemeral({});
    const click = (label: string) => ephemeral(buttonOf(card, label), { container });
    await here.asking('interactive', click('Open 522'));
    await here.ignoring('interactive', click('Open 522'));
    await here.asking('interactive', click('Compare 522'));
    await here.asking('interactive', click('Open 522'));
  });

  it('that fails is told beside the card, which stays', async () => {
    const open = buttonOf(await privately(), 'Open 522');
    await here.close();
    here = await startInProcess(failingBot);
    const [sorry] = await here.asking('interactive', ephemeral(open));
    expect(sorry).toMatchObject({
      replace_original: false,
      response_type: 'ephemeral',
      text: expect.stringMatching(/^Some/),
    });
  });
});

describe('More', () => {
  const more = async () => buttonOf(await privately(), words.more);

  it('takes the place of a card that one person sees, with a way back and what was read of a longer text', async () => {
    const [rest] = await here.asking('interactive', ephemeral(await more()));
    expect(rest).toMatchObject({ via: 'response_url', replace_original: true });
    expect(JSON.stringify(rest?.blocks)).toMatch(/More about 521.*a\.example\.com.*"text":"Back"/);
    expect(JSON.stringify(rest?.blocks)).not.toContain('"more:');
    const [card] = await here.asking('interactive', ephemeral(buttonOf(rest as Posted, back)));
    expect(card).toMatchObject({ replace_original: true, text: 'All about 521' });
    expect(JSON.stringify(card?.blocks)).toContain('"more:');
  });

  it('on a public card is answered to the one who clicks alone, in its thread, and the card stays', async () => {
    const shown = await publicly();
    const message = { ts: '17.2', thread_ts: '17.1', blocks: shown.blocks };
    for (const changes of [{ message }, { ...byAda, message }]) {
      const click = clickInChannel(here.slack, shown, buttonOf(shown, words.more), changes);
      const [rest] = await here.asking('interactive', click);
      expect(rest).toMatchObject({ replace_original: false, response_type: 'ephemeral', thread_ts: '17.1' });
      expect(JSON.stringify(rest?.blocks)).toContain('More about 521');
      expect(JSON.stringify(rest?.blocks)).not.toContain(`"${back}"`);
    }
  });

  it('takes the place of a direct message', async () => {
    const shown = await answered('events_api', directMessage('521'));
    const channel = { id: 'D0ONCALL', name: 'directmessage' };
    const payload = clickInChannel(here.slack, shown, buttonOf(shown, words.more), { channel });
    const [rest] = await here.asking('interactive', payload);
    expect(rest).toMatchObject({ replace_original: true });
    expect(JSON.stringify(rest?.blocks)).toContain(`"${back}"`);
  });

  it('is answered below a card that its question would not give again, to the person alone, without a way back', async () => {
    const pasted = () => answered('slash_commands', slashCommand('paste 521', here.slack.responseUrl()));
    const [rest] = await here.asking('interactive', ephemeral(buttonOf(await pasted(), words.more)));
    expect(rest).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
    expect(JSON.stringify(rest?.blocks)).toMatch(/More about paste 521.*a\.example\.com/);
    expect(JSON.stringify(rest?.blocks)).not.toContain(`"${back}"`);
    const direct = await answered('events_api', directMessage('paste 521'));
    const channel = { id: 'D0ONCALL', name: 'directmessage' };
    const payload = clickInChannel(here.slack, direct, buttonOf(direct, words.more), { channel });
    const [below] = await here.asking('interactive', payload);
    expect(below).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
  });

  it('and Back and Share are no new questions', async () => {
    await here.close();
    const [asked, again] = [[], []] as [string[], string[]];
    const noted = (where: string[]): Bot['explain'] => {
      const { explain } = botWith(cardFor);
      return (question) => {
        where.push(question.asked?.codes?.join() ?? question.text);
        return explain(question);
      };
    };
    here = await startInProcess({ ...botWith(cardFor), explain: noted(asked) }, {}, { explainAgain: noted(again) });
    const [rest] = await here.asking('interactive', ephemeral(await more()));
    const [card] = await here.asking('interactive', ephemeral(buttonOf(rest as Posted, back)));
    await here.asking('interactive', ephemeral(buttonOf(card as Posted, words.share)), 2);
    expect([asked, again]).toEqual([['521'], ['521', '521', '521']]);
    await here.asking('interactive', ephemeral(buttonOf(card as Posted, 'Open 522')));
    expect(asked).toEqual(['521', '522']);
  });

  it('of what has no more by now is the card itself', async () => {
    const old = { type: 'button', action_id: 'more', value: 'more:en:|unknown' };
    const [card] = await here.asking('interactive', ephemeral(old));
    expect(card).toMatchObject({ replace_original: true, text: 'All about unknown' });
  });
});

describe('Share', () => {
  const share = async (changes: Json = {}) => ephemeral(buttonOf(await privately(), words.share), changes);

  it('shows the answer to everybody with a name, and the private copy then says only that', async () => {
    const [shared, copy] = await here.asking('interactive', await share(byAda), 2);
    expect(shared).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(shared).not.toHaveProperty('thread_ts');
    expect(shared?.text).toBe('Shared by ada · All about 521');
    expect(JSON.stringify(shared?.blocks)).toContain('"value":"delete:en:U0ADA:ada"');
    expect(copy).toMatchObject({ replace_original: true, text: expect.stringMatching(/^You shared this answer/) });
    expect(copy).not.toHaveProperty('blocks');
  });

  it('happens once, however often and on how many devices it is clicked', async () => {
    const { container } = ephemeral({});
    const action = buttonOf(await privately(), words.share);
    const first = ephemeral(action, { container });
    await here.asking('interactive', first, 2);
    await here.ignoring('interactive', first);
    await here.ignoring('interactive', ephemeral(action, { container }));
  });

  it('that Slack rejects is told, and can be repeated', async () => {
    const { container } = ephemeral({});
    const action = buttonOf(await privately(), words.share);
    here.slack.fail('response_url', { status: 404 }, 1);
    const [sorry] = await here.asking('interactive', ephemeral(action, { container }));
    expect(sorry).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      text: expect.stringMatching(/could not be shared/),
    });
    const [shared] = await here.asking('interactive', ephemeral(action, { container }), 2);
    expect(shared).toMatchObject({ response_type: 'in_channel' });
  });

  it('of a list shows it to everybody, though a list is of use to few', async () => {
    await here.close();
    here = await startInProcess(botWith((question) => ({ ...cardFor(question), tone: 'help' })));
    const [shared] = await here.asking('interactive', await share(), 2);
    expect(shared).toMatchObject({ response_type: 'in_channel' });
  });

  it('of an answer that is no longer there is answered to the person alone', async () => {
    const value = 'share:en:{"asked":{"codes":["unknown"]}}';
    const payload = ephemeral({ type: 'button', action_id: 'share', value });
    const [answer] = await here.asking('interactive', payload);
    expect(answer).toMatchObject({ response_type: 'ephemeral', text: 'All about unknown' });
  });
});

describe('Delete', () => {
  it('takes the answer away for the one who asked, and for nobody else', async () => {
    const shown = await publicly();
    const action = buttonOf(shown, 'Delete');
    const [refusal] = await here.asking('interactive', clickInChannel(here.slack, shown, action, byAda));
    expect(refusal).toMatchObject({ response_type: 'ephemeral', text: expect.stringMatching(/^Only the person/) });
    const [removal] = await here.asking('interactive', clickInChannel(here.slack, shown, action));
    expect(removal).toMatchObject({ delete_original: true });
  });
});

it('what a later version put there is acknowledged and does nothing', async () => {
  await here.ignoring('interactive', ephemeral({ type: 'button', action_id: 'summon:1', value: 'x' }));
});

describe('buttons of earlier versions', () => {
  const old = (action_id: string, value: string, changes: Json = {}) =>
    ephemeral({ type: 'button', action_id, value }, changes);

  it.each([
    ['ask:3.0', false],
    ['next:3.0', false],
    ['open:3.0', true],
  ])('%s still asks', async (action_id, replaces) => {
    const [answer] = await here.asking('interactive', old(action_id, 'zh-CN:522 腾讯'));
    expect(answer).toMatchObject({ replace_original: replaces, text: 'All about 522 腾讯' });
  });

  it('an option still asks', async () => {
    const menu = { type: 'static_select', action_id: 'open:3.0', selected_option: { value: 'en:522' } };
    const [answer] = await here.asking('interactive', ephemeral(menu));
    expect(answer).toMatchObject({ replace_original: true, text: 'All about 522' });
  });

  it('share still shares, to its thread', async () => {
    const value = JSON.stringify({ text: '522', language: 'en', carried: { host: 'b.example.com' }, thread: '17.1' });
    const [shared, copy] = await here.asking('interactive', old('share', value), 2);
    expect(shared).toMatchObject({ response_type: 'in_channel', thread_ts: '17.1' });
    expect(shared?.text).toBe('Shared by oncall · All about 522');
    expect(JSON.stringify(shared?.blocks)).toContain('b.example.com');
    expect(copy).toMatchObject({ replace_original: true });
  });

  it('delete still deletes, for its owner', async () => {
    const [refusal] = await here.asking('interactive', old('delete', 'en:U0ADA:ada'));
    expect(refusal).toMatchObject({ text: expect.stringMatching(/^Only the person/) });
    const [removal] = await here.asking('interactive', old('delete', 'en:U0ADA:ada', byAda));
    expect(removal).toMatchObject({ delete_original: true });
  });

  it('paste still opens the form, in its language', async () => {
    const { via, view } = await here.viewing('interactive', old('paste', 'zh-CN:'));
    expect(via).toBe('views.open');
    expect(view['private_metadata']).toBe('zh-CN');
  });

  it('a value that no version wrote does no harm', async () => {
    await here.ignoring('interactive', old('share', '{"text":'));
    const [refusal] = await here.asking('interactive', old('delete', '{"text":'));
    expect(refusal).toMatchObject({ response_type: 'ephemeral', text: expect.stringMatching(/^Only the person/) });
  });
});
