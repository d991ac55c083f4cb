import { expect, it } from 'vitest';
import { slack } from '../../../src/adapters/slack/index.ts';
import { cardFor } from './in-process.ts';

const card = cardFor({ text: '522' });
const preview = await slack.preview();

it('shows a card as whoever sees it', () => {
  expect(JSON.stringify(preview.render(card, 'asker'))).toMatch(/About 522.*"share"/);
  expect(preview.render(card, 'sharer')).toEqual({ text: expect.stringMatching(/^You shared this answer/) });
  expect(JSON.stringify(preview.render(card, 'channel'))).toMatch(/Shared by you.*"delete:en:U0:you"/);
});

it('shows where people can say that a card is wrong', () => {
  expect(JSON.stringify(preview.render(card, 'asker'))).not.toContain('"rare"');
  expect(JSON.stringify(preview.render(card, 'asker', { kind: 'channel' }))).toContain('"report:en:tencent-cdn:522"');
});

it.each([
  ['open:0.0', 'open:en:|522', { kind: 'open', language: 'en', asked: { codes: ['522'] } }],
  ['ask:last.0', 'ask:en:522 edgeone', { kind: 'ask', language: 'en', text: '522 edgeone' }],
  ['more', 'more:en:|522', { kind: 'more', language: 'en', asked: { codes: ['522'] } }],
  ['rare', 'report:en:iis:403.14', { kind: 'report', language: 'en', product: 'iis', code: '403.14' }],
  ['rare', 'link:0', undefined],
  ['rare', 'delete:en:U0:you', { kind: 'delete', language: 'en', owner: 'U0', sharedBy: 'you' }],
  ['delete', 'delete:en:U0', { kind: 'delete', language: 'en', owner: 'U0' }],
  ['paste', 'paste:zh-CN', { kind: 'paste', language: 'zh-CN' }],
  ['link:last.1', '', undefined],
])('a click on %s with the value %j', (id, value, action) => {
  expect(preview.clicked(id, value)).toEqual(action);
});

it('says what Slack says beside a message that one person sees', () => {
  expect(preview.onlyYou('en')).toBe('Only visible to you');
  expect(preview.onlyYou('zh-CN')).toBe('仅你可见');
});
