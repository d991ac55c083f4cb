import { describe, expect, it } from 'vitest';
import {
  fromAction,
  fromCommand,
  fromDirectMessage,
  fromMention,
  fromShortcut,
} from '../../../../src/adapters/slack/inbound/parse.ts';
import { formatChoice, parseChoice } from '../../../../src/adapters/slack/render/ids.ts';
import { editedMessage, messageFromBot } from '../../../support/slack/payloads.ts';

type Event = Parameters<typeof fromDirectMessage>[0];

const written: Event = { user: 'U0ONCALL', text: '522 edgeone', channel_type: 'im' };

describe('a command', () => {
  it('asks what stands behind it', () => {
    expect(fromCommand({ text: '522 &amp; edgeone' })).toEqual({ text: '522 & edgeone' });
  });

  it('without any text is a question all the same', () => {
    expect(fromCommand({ text: '' })).toEqual({ text: '' });
    expect(fromCommand({})).toEqual({ text: '' });
  });
});

describe('a mention', () => {
  const mentioned = { user: 'U0ONCALL', ts: '1790000000.000100', text: 'what is <@U0CDNCODE> 522' };
  const asked = (changes: object) => fromMention({ ...mentioned, ...changes } as typeof mentioned, 'U0CDNCODE');

  it('asks what stands around it', () => {
    expect(asked({})).toEqual({ text: 'what is   522' });
    expect(asked({ text: '<@U0CDNCODE|cdncode> 522' })).toEqual({ text: '522' });
    expect(asked({ text: '<@U0CDNCODE> <@U0CDNCODE> 522 <@U0CDNCODE>' })?.text.trim()).toBe('522');
    expect(asked({ text: '<@U0CDNCODE> look:\n```HTTP/2 522```' })?.text).toContain('522');
  });

  it('asks once more when it was edited soon after', () => {
    expect(asked({ edited: { user: 'U0ONCALL', ts: '1790000060.000000' } })).toBeDefined();
    expect(asked({ edited: { user: 'U0ONCALL', ts: '1790000601.000000' } })).toBeUndefined();
  });

  it.each([
    ['a bot', { bot_id: 'B0OTHER' }],
    ['a bot without an id', { subtype: 'bot_message' }],
    ['nobody', { user: undefined }],
    ['code: it is an example for others', { text: 'type `<@U0CDNCODE> 522`' }],
    ['a block of code', { text: '```\n<@U0CDNCODE> 522\n```' }],
  ])('is ignored from %s', (_who, change) => {
    expect(asked(change)).toBeUndefined();
  });
});

describe('the shortcut of a message', () => {
  it('asks what can be read of the message: its text, and the attachments and blocks of an alert', () => {
    expect(fromShortcut({ type: 'message', ts: '1', text: 'HTTP/2 522 &amp; <@U0ADA>' })).toEqual({
      text: 'HTTP/2 522 &',
    });
    const alert = {
      text: '',
      attachments: [
        { color: 'ff0000', title: 'Edge errors', fields: [{ title: 'status', value: '504', short: true }] },
      ],
      blocks: [{ type: 'section', block_id: '522', text: { type: 'mrkdwn', text: 'on edgeone' } }],
    };
    expect(fromShortcut(alert).text.split('\n')).toEqual(['Edge errors', 'status', '504', 'on edgeone']);
  });

  it('asks for help where nothing can be read', () => {
    expect(fromShortcut({})).toEqual({ text: '' });
  });

  it('reads no deeper than any message goes, and no more than one holds', () => {
    let deep: object = { text: '522' };
    for (let at = 0; at < 10_000; at += 1) deep = { blocks: [deep] };
    expect(fromShortcut(deep)).toEqual({ text: '' });
    expect(fromShortcut({ text: 'x'.repeat(500_000) }).text.length).toBeLessThanOrEqual(40_000);
  });
});

describe('a direct message', () => {
  it('is a question', () => {
    expect(fromDirectMessage(written)).toEqual({ text: '522 edgeone' });
  });

  it('beside a file is a question if it has words', () => {
    expect(fromDirectMessage({ ...written, subtype: 'file_share' })).toEqual({ text: '522 edgeone' });
    expect(fromDirectMessage({ ...written, subtype: 'file_share', text: '' })).toBeUndefined();
  });

  it.each([
    ['an edit', editedMessage()['event']],
    ['a bot', messageFromBot()['event']],
    ['a channel', { ...written, channel_type: 'channel' }],
    ['somebody who joined', { ...written, subtype: 'channel_join' }],
  ])('is ignored from %s', (_what, event) => {
    expect(fromDirectMessage(event as Event)).toBeUndefined();
  });
});

describe('a click', () => {
  const action = (changes: object) => ({ action_id: 'ask:0.0', block_id: 'b', action_ts: '1', ...changes }) as never;

  it('asks the question of its button in its language', () => {
    expect(fromAction(action({ type: 'button', value: 'zh-CN:522 腾讯: a\nb' }))).toEqual({
      text: '522 腾讯: a\nb',
      language: 'zh-CN',
    });
  });

  it('asks the question of the chosen option', () => {
    const selected_option = { value: 'en:522 edgeone' };
    expect(fromAction(action({ type: 'static_select', selected_option }))).toEqual({
      text: '522 edgeone',
      language: 'en',
    });
  });

  it('on anything else asks nothing', () => {
    expect(fromAction(action({ type: 'button' }))).toBeUndefined();
    expect(fromAction(action({ type: 'datepicker' }))).toBeUndefined();
  });

  it('reads what it wrote, and takes a strange value for a question', () => {
    const choice = { label: 'x', question: 'a:b', language: 'en' } as const;
    expect(parseChoice(formatChoice(choice))).toEqual({ text: 'a:b', language: 'en' });
    expect(parseChoice('fr:522')).toEqual({ text: 'fr:522' });
    expect(parseChoice('522')).toEqual({ text: '522' });
  });
});
