import type { BlockAction } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { formatContext } from '../../../../src/adapters/slack/click-context.ts';
import { parseClick } from '../../../../src/adapters/slack/inbound/click.ts';
import { type Action, formatAction } from '../../../../src/chat/action.ts';
import { blockActions, clickInView, type Json } from '../../../support/slack/payloads.ts';

const url = 'https://hooks.slack.example/1';
const language = 'en';
const asked = { codes: ['522'], products: ['cloudflare'] };
const carried = { host: 'a.example.com', ids: [{ product: 'cloudflare', name: 'cf-ray', value: '8f1e' }] };

const button = (action: Action, changes: Json = {}): Json => ({
  type: 'button',
  action_id: `${action.kind}:0.1`,
  value: formatAction(action, 2000),
  ...changes,
});
const click = (action: Json, changes: Json = {}) =>
  parseClick(blockActions(action, url, { trigger_id: 't1', ...changes }) as unknown as BlockAction);

const person = { id: 'U0ADA', name: 'ada', username: 'ada' };

/** A click of that person in a view. */
function inView(view: Json, action: Json, values: Json = {}) {
  const payload = clickInView(view, action, values);
  const clicked = { ...(payload['view'] as Json), id: 'V1' };
  return parseClick({ ...payload, trigger_id: 't1', user: person, view: clicked } as unknown as BlockAction);
}

const ephemeral = { container: { message_ts: '17.2', is_ephemeral: true } };
const opening = button({ kind: 'open', language, asked });

describe('a click on a choice', () => {
  it('asks what its button carries, with what its card carries', () => {
    const block_id = formatContext('0', { thread: '17.1', carried }, 255);
    expect(click({ ...opening, block_id }, ephemeral)).toEqual({
      kind: 'ask',
      key: ['t1', 'open:0.1'],
      user: { id: 'U0ONCALL', name: 'oncall' },
      clickedIn: ['17.2', 'C0INCIDENT', 'U0ONCALL'],
      clickedOn: ['open:0.1', 'open:en:|522|cloudflare', undefined],
      question: { text: '', asked, language, carried },
      replaces: true,
      isAgain: false,
      source: {
        kind: 'message',
        replyTo: { url, thread: undefined, shareThread: '17.1' },
        audience: { kind: 'asker', thread: '17.1' },
      },
    });
  });

  it('of a menu with … is what the option carries', () => {
    const selected_option = { value: 'delete:en:U0ADA:ada' };
    expect(click({ type: 'overflow', action_id: 'rare', selected_option })).toMatchObject({
      kind: 'delete',
      owner: 'U0ADA',
      sharedBy: 'ada',
      clickedOn: ['rare', 'delete:en:U0ADA:ada', undefined],
    });
  });

  it('in words asks these words', () => {
    expect(click(button({ kind: 'ask', language, text: '522: a\nb' }))).toMatchObject({
      kind: 'ask',
      question: { text: '522: a\nb', language },
      replaces: false,
    });
  });

  it('of a menu asks what the option carries', () => {
    const selected_option = { value: 'ask:zh-CN:|522' };
    expect(click({ type: 'static_select', action_id: 'ask:0.0', selected_option })).toMatchObject({
      kind: 'ask',
      question: { asked: { codes: ['522'] }, language: 'zh-CN' },
    });
  });
});

describe('who sees the message that was clicked in', () => {
  const owned = (owner: string, sharedBy?: string): Json => ({
    message: {
      ts: '17.2',
      blocks: [
        { type: 'header' },
        { type: 'actions', elements: [button({ kind: 'delete', language, owner, sharedBy })] },
      ],
    },
  });
  const option = (owner: string): Json => ({
    message: {
      blocks: [
        {
          type: 'actions',
          elements: [
            { type: 'static_select', action_id: 'ask:menu.0' },
            { type: 'overflow', action_id: 'rare', options: [{ value: 'link:0' }, { value: `delete:en:${owner}` }] },
          ],
        },
      ],
    },
  });
  const legacy = { message: { blocks: [{ elements: [{ action_id: 'delete', value: 'en:U0ONCALL:ada' }] }] } };
  const direct = { channel: { id: 'D0ONCALL', name: 'directmessage' } };

  it.each([
    ['only the person', ephemeral, { kind: 'asker', thread: undefined }],
    ['everybody, since the person asked', owned('U0ONCALL'), { kind: 'channel', owner: 'U0ONCALL' }],
    [
      'everybody, since the person shared',
      owned('U0ONCALL', 'on:call'),
      { kind: 'channel', owner: 'U0ONCALL', sharedBy: 'on:call' },
    ],
    ['everybody, by a button of an earlier version', legacy, { kind: 'channel', owner: 'U0ONCALL', sharedBy: 'ada' }],
    ['everybody, by an option', option('U0ONCALL'), { kind: 'channel', owner: 'U0ONCALL' }],
    ['everybody, since somebody else asked, by an option', option('U0ADA'), undefined],
    ['everybody, since somebody else asked', owned('U0ADA'), undefined],
    ['the two of a direct conversation', direct, { kind: 'direct' }],
    ['the two, of whom the other one shared', { ...owned('U0ADA'), ...direct }, undefined],
    ['nobody known', {}, undefined],
  ])('%s', (_who, changes, audience) => {
    expect(click(opening, changes)).toMatchObject({ source: { audience } });
  });
});

describe('the thread of a click', () => {
  const block_id = formatContext('0', { thread: '17.1' }, 255);

  it.each([
    ['is that of an ephemeral message', { container: { thread_ts: '16.1' } }],
    ['is that of a message in a channel', { message: { thread_ts: '16.1' } }],
  ])('%s, before any that its card remembers', (_whose, changes) => {
    expect(click({ ...opening, block_id }, changes)).toMatchObject({
      source: { replyTo: { url, thread: '16.1', shareThread: '16.1' } },
    });
  });
});

describe('other buttons', () => {
  it('show more of what they carry, with what their card carries', () => {
    const block_id = formatContext('last', { thread: '17.1', carried }, 255);
    expect(click({ ...button({ kind: 'more', language, asked }), block_id }, ephemeral)).toMatchObject({
      kind: 'more',
      question: { text: '', asked, language, carried },
      source: { kind: 'message', audience: { kind: 'asker', thread: '17.1' } },
    });
    expect(inView({ type: 'home' }, button({ kind: 'more', language, asked }))).toMatchObject({
      stays: undefined,
      source: { kind: 'home', viewId: 'V1' },
    });
  });

  it('show more below a card that stays, on top of a view', () => {
    const more = button({ kind: 'more', language, asked, stays: true });
    expect(click(more, ephemeral)).toMatchObject({ kind: 'more', question: { asked }, stays: true });
    expect(inView({ type: 'modal' }, more)).toMatchObject({
      stays: true,
      source: { kind: 'modal', viewId: 'V1', triggerId: 't1' },
    });
  });

  it('lead back to a card that the person has seen', () => {
    const back = click(button({ kind: 'back', language, asked }), ephemeral);
    expect(back).toMatchObject({ kind: 'ask', question: { asked }, replaces: true, isAgain: true });
  });

  it('open the form for a report, on top of a modal that they stand in', () => {
    const report = button({ kind: 'report', language, product: 'iis', code: '403.14' });
    expect(click(report)).toEqual({
      kind: 'report-form',
      key: ['t1', 'report'],
      triggerId: 't1',
      user: expect.stringMatching(/^U/),
      language,
      product: 'iis',
      code: '403.14',
      replyTo: { url, thread: undefined, shareThread: undefined },
      isInModal: false,
    });
    expect(inView({ type: 'modal' }, report)).toMatchObject({ replyTo: undefined, isInModal: true });
    expect(inView({ type: 'home' }, report)).toMatchObject({ replyTo: undefined, isInModal: false });
  });

  it('share what they carry, in the thread that they carry', () => {
    expect(click(button({ kind: 'share', language, asked, carried, thread: '17.1' }))).toMatchObject({
      kind: 'share',
      question: { text: '', asked, language, carried },
      thread: '17.1',
      replyTo: { url },
    });
  });

  it('delete for their owner', () => {
    expect(click(button({ kind: 'delete', language, owner: 'U0ADA', sharedBy: 'ada' }))).toMatchObject({
      kind: 'delete',
      language,
      owner: 'U0ADA',
      sharedBy: 'ada',
      replyTo: { url },
    });
  });

  it('open the form for a paste; in a view no message is there to tell of a fault', () => {
    const paste = button({ kind: 'paste', language: 'zh-CN' });
    expect(click(paste)).toEqual({
      kind: 'paste-form',
      key: ['t1', 'paste'],
      triggerId: 't1',
      user: expect.stringMatching(/^U/),
      language: 'zh-CN',
      replyTo: { url, thread: undefined, shareThread: undefined },
    });
    expect(inView({ type: 'home' }, paste)).toMatchObject({ kind: 'paste-form', replyTo: undefined });
  });

  it.each([
    ['a link', { type: 'button', action_id: 'link:last.1' }],
    ['what a later version put there', { type: 'button', action_id: 'summon:1', value: 'x' }],
    ['a language that the bot does not speak', { type: 'button', action_id: 'ask:0.0', value: 'ask:fr:|522' }],
    ['an element without a value', { type: 'datepicker', action_id: 'ask:0.0' }],
  ])('are not supported: %s', (_what, action) => {
    expect(click(action)).toEqual({ kind: 'unsupported', reason: expect.any(String) });
  });

  it('are not supported without any action', () => {
    expect(click(opening, { actions: [] })).toMatchObject({ kind: 'unsupported' });
  });
});

describe('a click in a view', () => {
  const home = { type: 'home', private_metadata: 'zh-CN' };
  const filled = (text: string | null, product: string | null): Json => ({
    'question:x': { 'home:question': { type: 'plain_text_input', value: text } },
    'product:x': { 'home:product': { type: 'static_select', selected_option: product && { value: product } } },
  });
  const entered = { type: 'plain_text_input', action_id: 'home:question', value: '522' };

  it('is answered in that view', () => {
    expect(inView(home, opening)).toMatchObject({
      kind: 'ask',
      clickedIn: ['V1', undefined, 'U0ADA'],
      source: { kind: 'home', viewId: 'V1', language: 'zh-CN' },
    });
    expect(inView({ type: 'modal', private_metadata: 'x' }, opening)).toMatchObject({
      source: { kind: 'modal', viewId: 'V1', language: undefined },
    });
  });

  it.each([
    ['a text', filled('522', null), { text: '522', products: [], locale: 'zh-CN' }],
    ['a text and a product', filled('522', 'tencent-cdn'), { text: '522', products: ['tencent-cdn'], locale: 'zh-CN' }],
    ['any product', filled('522', '-'), { text: '522', products: [], locale: 'zh-CN' }],
    ['nothing', filled(null, null), { text: '', products: [], locale: 'zh-CN' }],
    ['nothing at all', {}, { text: '', products: [], locale: 'zh-CN' }],
  ])('on a field of the Home tab asks what is filled in: %s', (_what, values, question) => {
    expect(inView(home, entered, values)).toEqual({
      kind: 'home-question',
      key: ['t1', 'home:question'],
      user: { id: 'U0ADA', name: 'ada' },
      clickedIn: ['V1', undefined, 'U0ADA'],
      clickedOn: ['home:question', '', { values }],
      question,
    });
  });

  it('on a language asks the same in that language', () => {
    const chosen = { type: 'button', action_id: 'home:language:en' };
    expect(inView(home, chosen, filled('522', null))).toMatchObject({
      question: { text: '522', products: [], language: 'en' },
    });
  });

  it('on such a field elsewhere is not supported', () => {
    expect(inView({ type: 'modal' }, entered)).toMatchObject({ kind: 'unsupported' });
    expect(click(entered)).toMatchObject({ kind: 'unsupported' });
  });
});
