import { expect, it } from 'vitest';
import { type Action, actionOf, idOf } from '../../../src/adapters/discord/render/ids.ts';

it.each<[Action, string]>([
  [{ kind: 'ask', language: 'zh-CN', question: '522 腾讯云:x' }, 'ask:zh-CN:522 腾讯云:x'],
  [{ kind: 'open', language: 'en', question: '' }, 'open:en:'],
  [{ kind: 'share', language: 'en' }, 'share:en'],
  [{ kind: 'paste', language: 'zh-CN' }, 'paste:zh-CN'],
  [{ kind: 'delete', language: 'en', userId: '1320000000000000020' }, 'delete:en:1320000000000000020'],
])('%j travels as %j and comes back', (action, id) => {
  expect(idOf(action)).toBe(id);
  expect(actionOf(id)).toEqual(action);
});

it.each([
  '',
  'ask',
  'ask:fr:522',
  'ask:en',
  'open:522',
  'share:en:x',
  'delete:en',
  'delete:en:',
  'menu:0',
  'constructor:en',
])('%j is none of ours', (id) => {
  expect(actionOf(id)).toBeUndefined();
});
