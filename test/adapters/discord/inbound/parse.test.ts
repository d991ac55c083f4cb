import type { APIInteraction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { parseInteraction } from '../../../../src/adapters/discord/inbound/parse.ts';
import { click, command, ids, pick, submit, typing, withLog } from '../../../support/discord/payloads.ts';

const parse = (payload: unknown) => parseInteraction(payload as APIInteraction);

describe('an interaction', () => {
  it.each([
    [
      'a command',
      command({ code: '522', vendor: 'tencent' }),
      { text: '522', products: ['tencent'], locale: 'en-US' },
      undefined,
    ],
    ['a command without options', command({}), { text: '', products: [], locale: 'en-US' }, undefined],
    [
      'a private command',
      command({ code: '522', private: true }),
      { text: '522', products: [], locale: 'en-US' },
      'private',
    ],
    [
      'a public command',
      command({ code: '522', private: false }),
      { text: '522', products: [], locale: 'en-US' },
      'channel',
    ],
    [
      'a comparison',
      command({ code: '522', first: 'cloudflare', third: 'edgeone' }, {}, 'cdncode-compare'),
      { text: 'compare 522', products: ['cloudflare', 'edgeone'], locale: 'en-US' },
      undefined,
    ],
    [
      'a search',
      command({ symptom: '证书过期', vendor: '腾讯云', private: false }, { locale: 'zh-CN' }, 'cdncode-search'),
      { text: 'search 证书过期', products: ['腾讯云'], locale: 'zh-CN' },
      'channel',
    ],
    ['a form with a label', submit('paste:zh-CN', 'HTTP/2 522'), { text: 'HTTP/2 522', locale: 'zh-CN' }, 'private'],
    [
      'a form with a row',
      submit('paste:en', '', {
        data: {
          custom_id: 'paste:en',
          components: [{ type: 1, components: [{ type: 4, custom_id: 'text', value: 'a' }] }],
        },
      }),
      { text: 'a', locale: 'en' },
      'private',
    ],
  ])('%s is a question of the person', (_name, payload, question, visibility) => {
    expect(parse(payload)).toEqual({ kind: 'question', question: { ...question, asker: ids.person }, visibility });
  });

  it.each([
    [
      'a click',
      click('ask:en:|522|tencent-edgeone'),
      { kind: 'ask', language: 'en', asked: { codes: ['522'], products: ['tencent-edgeone'] } },
    ],
    ['a choice', pick('open:zh-CN:|521|'), { kind: 'open', language: 'zh-CN', asked: { codes: ['521'] } }],
    [
      'a click on a card of an earlier version',
      click('ask:en:522 edgeone'),
      { kind: 'ask', language: 'en', text: '522 edgeone' },
    ],
    ['a choice of an earlier version', pick('open:zh-CN:521'), { kind: 'open', language: 'zh-CN', text: '521' }],
    ['Share', click('share:en'), { kind: 'share', language: 'en' }],
    ['Delete', click('delete:zh-CN:7'), { kind: 'delete', language: 'zh-CN', owner: '7' }],
    ['Paste', click('paste:en'), { kind: 'paste', language: 'en' }],
    ['More', click('more:en:|522'), { kind: 'more', language: 'en', asked: { codes: ['522'] } }],
    [
      'a report',
      click('report:en:cloudflare:522'),
      { kind: 'report', language: 'en', product: 'cloudflare', code: '522' },
    ],
  ])('%s is an action', (_name, payload, action) => {
    expect(parse(payload)).toMatchObject({ kind: 'click', action });
  });

  it('of a form with a file has it next to the text', () => {
    const url = 'https://cdn.discordapp.com/attachments/1/2/error.log';
    expect(parse(submit('paste:en', 'what is this?', {}, { url }))).toMatchObject({
      kind: 'question',
      question: { text: 'what is this?' },
      visibility: 'private',
      file: { url, filename: 'error.log' },
    });
  });

  it.each([
    ['without anything in its fields', submit('paste:zh-CN', ' ')],
    [
      'with a file that is not there',
      submit('paste:zh-CN', '', {
        data: {
          custom_id: 'paste:zh-CN',
          components: [{ type: 18, component: { type: 19, custom_id: 'file', values: ['1'] } }],
        },
      }),
    ],
    ['without a field', submit('paste:zh-CN', '', { data: { custom_id: 'paste:zh-CN', components: [{ type: 10 }] } })],
  ])('of a form %s is an empty one', (_name, payload) => {
    expect(parse(payload)).toEqual({ kind: 'empty-paste', locale: 'zh-CN' });
  });

  it('of a report has the entry and the text', () => {
    expect(parse(submit('report:zh-CN:heroku:H12', 'not right'))).toEqual({
      kind: 'report',
      action: { kind: 'report', language: 'zh-CN', product: 'heroku', code: 'H12' },
      text: 'not right',
    });
  });

  it('with a file has it next to the question', () => {
    const url = 'https://cdn.discordapp.com/attachments/1/2/error.log';
    expect(parse(withLog({ url }, { code: 'what is this?' }))).toMatchObject({
      kind: 'question',
      question: { text: 'what is this?' },
      file: { url, filename: 'error.log' },
    });
  });

  it('opens the field for a paste in the language of the person', () => {
    expect(parse(command({}, { locale: 'zh-TW' }, 'cdncode-paste'))).toEqual({ kind: 'paste-form', locale: 'zh-TW' });
  });

  it.each([
    ['a code, for the first product', 'code', { code: '52', first: 'eo' }, { field: 'code', text: '52', other: 'eo' }],
    ['a product, for the code', 'third', { code: '522', third: 'te' }, { field: 'product', text: 'te', other: '522' }],
  ])('of a comparison completes %s', (_name, focused, options, request) => {
    expect(parse(typing(focused, options, {}, 'cdncode-compare'))).toMatchObject({ kind: 'completion', request });
  });

  it('of autocomplete asks for the focused field, and has the other one', () => {
    expect(parse(typing('vendor', { code: '522', vendor: 'te' }, { locale: 'zh-CN' }))).toEqual({
      kind: 'completion',
      request: { field: 'product', text: 'te', other: '522', locale: 'zh-CN' },
    });
  });

  it.each([
    ['a command of another name', { ...command({}), data: { type: 1, name: 'http' } }],
    ['a message command', { ...command({}), data: { type: 3, name: 'cdncode' } }],
    ['a button of another version', click('open:522')],
    ['a form of another version', submit('text:en', 'x')],
    ['an empty choice', { ...pick(''), data: { component_type: 3, custom_id: 'menu:0', values: [] } }],
  ])('%s is outdated', (_name, payload) => {
    expect(parse(payload).kind).toBe('outdated');
  });

  it.each([
    ['a ping', { ...command({}), type: 1 }],
    ['autocomplete without a focused option', typing('code', {})],
  ])('%s is not supported', (_name, payload) => {
    expect(parse(payload).kind).toBe('unsupported');
  });
});
