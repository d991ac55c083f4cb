import { expect, it } from 'vitest';
import { parseLegacy } from '../../../../src/adapters/slack/inbound/legacy.ts';

/* Buttons under messages that earlier versions sent. */

const carried = { host: 'a.example.com', ids: [{ product: 'cloudflare', name: 'cf-ray', value: '8f1e' }] };
const shared = { text: '522 tencent-edgeone', language: 'en', carried, thread: '17.1' };

it.each([
  ['ask:3.1', 'en:522 edgeone', { kind: 'ask', language: 'en', text: '522 edgeone' }],
  ['next:3.1', 'en:522', { kind: 'ask', language: 'en', text: '522' }],
  ['open:3.1', 'zh-CN:522 腾讯: a\nb', { kind: 'open', language: 'zh-CN', text: '522 腾讯: a\nb' }],
  ['share', JSON.stringify(shared), { kind: 'share', ...shared }],
  ['share', '{"text":"522","language":"zh-CN"}', { kind: 'share', text: '522', language: 'zh-CN' }],
  ['delete', 'en:U123', { kind: 'delete', language: 'en', owner: 'U123' }],
  ['delete', 'zh-CN:U123:a:da', { kind: 'delete', language: 'zh-CN', owner: 'U123', sharedBy: 'a:da' }],
  ['paste', 'en:', { kind: 'paste', language: 'en' }],
])('%s with the value %j', (actionId, value, action) => {
  expect(parseLegacy(actionId, value)).toEqual(action);
});

it.each([
  ['ask:3.1', ''],
  ['ask:3.1', 'fr:522'],
  ['ask:3.1', '522'],
  ['link:3.1', 'en:522'],
  ['summon:1', 'en:x'],
  ['paste', 'fr:'],
  ['share', ''],
  ['share', 'x'],
  ['share', '{}'],
  ['share', 'null'],
  ['share', '[]'],
  ['share', '{"text":5,"language":"en"}'],
  ['share', '{"text":"522","language":"fr"}'],
])('%s with the value %j was written by no version', (actionId, value) => {
  expect(parseLegacy(actionId, value)).toBeUndefined();
});

it('an owner that cannot be read is nobody who could click', () => {
  expect(parseLegacy('delete', '{"text":')).toEqual({ kind: 'delete', language: 'en', owner: '' });
});
