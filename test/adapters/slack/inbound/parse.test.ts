import type { SlackShortcut, SlashCommand, types, ViewSubmitAction } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import {
  parseCommand,
  parseEvent,
  parseShortcut,
  parseSubmission,
} from '../../../../src/adapters/slack/inbound/parse.ts';
import {
  botUser,
  directMessage,
  editedMessage,
  globalAction,
  homeOpened,
  type Json,
  mention,
  messageAction,
  messageFromBot,
  slashCommand,
  viewSubmission,
} from '../../../support/slack/payloads.ts';

const url = 'https://hooks.slack.example/1';

const event = ({ event: inner, event_id }: Json) => parseEvent(inner as types.SlackEvent, event_id as string, botUser);

const unsupported = { kind: 'unsupported', reason: expect.stringMatching(/./) };

describe('a command', () => {
  const command = (text: string | undefined) =>
    parseCommand(slashCommand('', url, { text, trigger_id: 't1' }) as unknown as SlashCommand);

  it('asks what follows it, and is answered at its response_url', () => {
    expect(command('522 &amp; edgeone')).toEqual({
      kind: 'command',
      key: ['t1', url, '522 &amp; edgeone'],
      question: { text: '522 & edgeone' },
      user: 'U0ONCALL',
      replyTo: { url },
    });
  });

  it.each(['', undefined])('with the text %j is a question all the same', (text) => {
    expect(command(text)).toMatchObject({ kind: 'command', question: { text: '' } });
  });
});

describe('a shortcut', () => {
  const shortcut = (payload: Json) => parseShortcut(payload as unknown as SlackShortcut);
  const textOf = (message: Json): string => {
    const inbound = shortcut(messageAction(message, url));
    return inbound.kind === 'message-shortcut' ? inbound.question.text : inbound.kind;
  };

  it('of a message in a thread is answered and shared there', () => {
    const message = { text: 'HTTP/2 522', thread_ts: '1790000280.000100' };
    expect(shortcut(messageAction(message, url, { trigger_id: 't1' }))).toEqual({
      kind: 'message-shortcut',
      key: ['t1', url],
      question: { text: 'HTTP/2 522' },
      user: expect.stringMatching(/^U/),
      replyTo: { url, thread: '1790000280.000100', shareThread: '1790000280.000100' },
    });
  });

  it('of a message outside of threads is shared under that message', () => {
    expect(shortcut(messageAction({ text: '522' }, url))).toMatchObject({
      replyTo: { url, thread: undefined, shareThread: '1790000000.000100' },
    });
  });

  it('asks what can be read of the message: its text, and the attachments and blocks of an alert', () => {
    expect(textOf({ type: 'message', text: 'HTTP/2 522 &amp; <@U0ADA>' })).toBe('HTTP/2 522 &');
    const alert = {
      text: '',
      attachments: [
        { color: 'ff0000', title: 'Edge errors', fields: [{ title: 'status', value: '504', short: true }] },
      ],
      blocks: [{ type: 'section', block_id: '522', text: { type: 'mrkdwn', text: 'on edgeone' } }],
    };
    expect(textOf(alert).split('\n')).toEqual(['Edge errors', 'status', '504', 'on edgeone']);
  });

  it('asks for help where nothing can be read', () => {
    expect(textOf({})).toBe('');
  });

  it('reads no deeper than any message goes, and no more than one holds', () => {
    let deep: object = { text: '522' };
    for (let at = 0; at < 10_000; at += 1) deep = { blocks: [deep] };
    expect(textOf(deep as Json)).toBe('');
    expect(textOf({ text: 'x'.repeat(500_000) })).toHaveLength(40_000);
  });

  it('for a paste opens the form', () => {
    expect(shortcut({ ...globalAction(), trigger_id: 't1' })).toEqual({
      kind: 'paste-form',
      key: ['t1'],
      triggerId: 't1',
      user: expect.stringMatching(/^U/),
    });
  });

  it.each([
    ['message', { ...messageAction({}, url), callback_id: 'translate' }],
    ['global', { ...globalAction(), callback_id: 'translate' }],
  ])('of another version in the %s menu is not supported', (_menu, payload) => {
    expect(shortcut(payload)).toEqual(unsupported);
  });
});

describe('a mention', () => {
  const mentioned = (changes: Json) =>
    event(mention('what is <@U0CDNCODE> 522', { ts: '1790000000.000100', ...changes }));

  it('outside of threads starts one for the answer', () => {
    const payload = mention('<@U0CDNCODE> 522', { ts: '1790000000.000100' });
    expect(event(payload)).toEqual({
      kind: 'mention',
      key: [payload['event_id']],
      question: { text: '522' },
      user: 'U0ONCALL',
      message: ['C0INCIDENT', '1790000000.000100'],
      postTo: { channel: 'C0INCIDENT', thread: '1790000000.000100' },
      isInThread: false,
      editedAt: undefined,
    });
  });

  it('in a thread is answered there', () => {
    expect(mentioned({ thread_ts: '1789000000.000100' })).toMatchObject({
      postTo: { thread: '1789000000.000100' },
      isInThread: true,
    });
  });

  it.each([
    ['what is <@U0CDNCODE> 522', 'what is   522'],
    ['<@U0CDNCODE|cdncode> 522', '522'],
    ['<@U0CDNCODE> <@U0CDNCODE> 522 <@U0CDNCODE>', '522'],
    ['<@U0CDNCODE> look:\n```HTTP/2 522```', 'look:\n```HTTP/2 522```'],
  ])('%j asks %j', (text, question) => {
    expect(mentioned({ text })).toMatchObject({ kind: 'mention', question: { text: question } });
  });

  it('asks once more when it was edited soon after', () => {
    expect(mentioned({ edited: { user: 'U0ONCALL', ts: '1790000060.000000' } })).toMatchObject({
      kind: 'mention',
      editedAt: 1_790_000_060,
    });
    expect(mentioned({ edited: { user: 'U0ONCALL', ts: '1790000601.000000' } })).toEqual(unsupported);
  });

  it.each([
    ['a bot', { bot_id: 'B0OTHER' }],
    ['a bot without an id', { subtype: 'bot_message' }],
    ['nobody', { user: undefined }],
    ['code: it is an example for others', { text: 'type `<@U0CDNCODE> 522`' }],
    ['a block of code', { text: '```\n<@U0CDNCODE> 522\n```' }],
  ])('from %s is not supported', (_who, changes) => {
    expect(mentioned(changes)).toEqual(unsupported);
  });

  it('is one even before the bot knows its own name', () => {
    const { event: inner } = mention('type `<@U0CDNCODE> 522`');
    expect(parseEvent(inner as types.SlackEvent, 'Ev1', undefined)).toMatchObject({ kind: 'mention' });
  });
});

describe('a direct message', () => {
  it('is a question, answered in its thread if it has one', () => {
    expect(event(directMessage('522 edgeone', { ts: '17.1' }))).toEqual({
      kind: 'direct-message',
      key: ['D0ONCALL', '17.1'],
      question: { text: '522 edgeone' },
      user: expect.stringMatching(/^U/),
      postTo: { channel: 'D0ONCALL', thread: undefined },
    });
    expect(event(directMessage('522', { thread_ts: '16.1' }))).toMatchObject({ postTo: { thread: '16.1' } });
  });

  it('beside a file is a question if it has words', () => {
    expect(event(directMessage('522', { subtype: 'file_share' }))).toMatchObject({ question: { text: '522' } });
    expect(event(directMessage('', { subtype: 'file_share' }))).toEqual(unsupported);
  });

  it.each([
    ['an edit', editedMessage()],
    ['an edited message', directMessage('522', { edited: { user: 'U0ONCALL', ts: '18.1' } })],
    ['a bot', messageFromBot()],
    ['a channel', directMessage('522', { channel_type: 'channel' })],
    ['somebody who joined', directMessage('joined', { subtype: 'channel_join' })],
  ])('from %s is not supported', (_what, payload) => {
    expect(event(payload)).toEqual(unsupported);
  });
});

describe('the Home tab', () => {
  it('says who opened it and what it shows already', () => {
    const payload = homeOpened('home', { callback_id: 'home:older', private_metadata: 'zh-CN' });
    expect(event(payload)).toEqual({
      kind: 'home-opened',
      key: [payload['event_id']],
      user: (payload['event'] as Json)['user'],
      language: 'zh-CN',
      shown: 'home:older',
    });
    expect(event(homeOpened('home'))).toMatchObject({ kind: 'home-opened', language: undefined, shown: undefined });
  });

  it('is not the messages tab', () => {
    expect(event(homeOpened('messages'))).toEqual(unsupported);
  });
});

it('an event that nobody subscribed to is not supported', () => {
  expect(event({ event: { type: 'team_join' }, event_id: 'Ev1' })).toEqual(unsupported);
});

describe('a submitted form', () => {
  const ada = { id: 'U0ADA', name: 'ada', username: 'ada' };
  const submission = (values: Json, changes: Json = {}) =>
    parseSubmission(
      viewSubmission({ private_metadata: 'zh-CN' }, values, { user: ada, ...changes }) as unknown as ViewSubmitAction,
    );

  it('asks what was pasted, as it is, and knows who is to see the answer, too', () => {
    const filled = { paste: { text: { value: 'a &amp; <b>\n522' } } };
    const parsed = submission(filled, { response_urls: [{ response_url: url }, { response_url: 'https://other' }] });
    expect(parsed).toEqual({
      key: [expect.stringMatching(/^V/), expect.stringMatching(/^h/)],
      question: { text: 'a &amp; <b>\n522', locale: 'zh-CN' },
      viewId: expect.stringMatching(/^V/),
      user: { id: 'U0ADA', name: 'ada' },
      shareTo: url,
    });
  });

  it.each([{}, { paste: {} }, { paste: { text: { value: null } } }])('without a text (%j) asks for help', (values) => {
    expect(submission(values)).toMatchObject({ question: { text: '' }, shareTo: undefined });
  });
});
