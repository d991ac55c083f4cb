import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/chat/audience.ts';
import { choiceAction, controlsOf } from '../../src/chat/controls.ts';
import type { Card, Choice, Replay, Tone } from '../../src/core/card.ts';

const asked = { codes: ['522'], products: ['cirrus'] };
const replay: Replay = { text: '522 cirrus', asked, language: 'en', carried: { host: 'www.example.com' } };

const card = (tone: Tone, withReplay: boolean): Card => ({
  title: 'Title',
  tone,
  language: 'en',
  parts: [],
  text: 'Title',
  ...(withReplay && { replay }),
});

const audiences = {
  asker: { kind: 'asker' },
  'asker in a thread': { kind: 'asker', thread: '17.1' },
  channel: { kind: 'channel', owner: 'U1' },
  direct: { kind: 'direct' },
  view: { kind: 'view' },
} satisfies Record<string, Audience>;

const labelsOf = (tone: Tone, withReplay: boolean, audience: Audience): string[] =>
  controlsOf(card(tone, withReplay), audience).own.map(({ label }) => label);

describe('what can be done with a card, by who sees it', () => {
  it.each([
    ['asker', ['Share to channel']],
    ['asker in a thread', ['Share to thread']],
    ['channel', ['Delete']],
    ['direct', []],
    ['view', []],
  ] as const)('an answer, %s: %j', (audience, labels) => {
    expect(labelsOf('answer', true, audiences[audience])).toEqual(labels);
  });

  it.each<Tone>(['question', 'courtesy', 'fault'])('a %s cannot be shared', (tone) => {
    expect(labelsOf(tone, false, audiences.asker)).toEqual([]);
    expect(labelsOf(tone, false, audiences['asker in a thread'])).toEqual([]);
    expect(labelsOf(tone, false, audiences.channel)).toEqual(['Delete']);
    expect(labelsOf(tone, false, audiences.direct)).toEqual([]);
    expect(labelsOf(tone, false, audiences.view)).toEqual([]);
  });

  it.each<Tone>(['unknown', 'help'])('%s offers a field for a paste where there is none', (tone) => {
    expect(labelsOf(tone, false, audiences.asker)).toEqual(['Paste a text']);
    expect(labelsOf(tone, false, audiences['asker in a thread'])).toEqual(['Paste a text']);
    expect(labelsOf(tone, false, audiences.channel)).toEqual(['Paste a text', 'Delete']);
    expect(labelsOf(tone, false, audiences.direct)).toEqual(['Paste a text']);
    expect(labelsOf(tone, false, audiences.view)).toEqual([]);
  });
});

describe('a control', () => {
  it('shares the card with what was read of the question', () => {
    const { own } = controlsOf(card('answer', true), audiences['asker in a thread']);
    expect(own).toEqual([
      {
        label: 'Share to thread',
        action: { kind: 'share', language: 'en', asked, carried: { host: 'www.example.com' }, thread: '17.1' },
      },
    ]);
  });

  it('deletes for its owner, and knows who shared', () => {
    const { own } = controlsOf(card('answer', true), { kind: 'channel', owner: 'U1', sharedBy: 'Ada' });
    expect(own).toEqual([
      { label: 'Delete', action: { kind: 'delete', language: 'en', owner: 'U1', sharedBy: 'Ada' } },
    ]);
  });

  it('opens a field for a paste in the language of the card', () => {
    const { own } = controlsOf({ ...card('help', false), language: 'zh-CN' }, audiences.direct);
    expect(own).toEqual([{ label: '粘贴文本', action: { kind: 'paste', language: 'zh-CN' } }]);
  });

  it('asks what follows from the card, or opens a page', () => {
    const link = { label: 'Source', url: 'https://cirrus.example/' };
    const next: Choice = { label: '522 everywhere', question: '522', asked: { codes: ['522'] }, language: 'en' };
    const parts: Card['parts'] = [
      { kind: 'text', text: 'a' },
      { kind: 'actions', actions: [next, link] },
    ];
    expect(controlsOf({ ...card('answer', true), parts }, audiences.direct).next).toEqual([
      { label: '522 everywhere', action: { kind: 'ask', language: 'en', asked: { codes: ['522'] } } },
      link,
    ]);
    expect(controlsOf(card('answer', true), audiences.direct).next).toEqual([]);
  });
});

it('a choice is asked as data; an example is asked in words', () => {
  const choice: Choice = { label: 'Cirrus', question: '522 cirrus', asked, language: 'zh-CN' };
  expect(choiceAction(choice, 'open')).toEqual({ kind: 'open', language: 'zh-CN', asked });
  expect(choiceAction({ label: '522', question: '522', language: 'en' }, 'ask')).toEqual({
    kind: 'ask',
    language: 'en',
    text: '522',
  });
});
