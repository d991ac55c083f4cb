import { describe, expect, it } from 'vitest';
import { parseAction } from '../../src/chat/action.ts';
import type { Audience } from '../../src/chat/audience.ts';
import { choiceAction, controlsOf } from '../../src/chat/controls.ts';
import type { Feedback } from '../../src/chat/feedback.ts';
import { restOrCard } from '../../src/chat/place.ts';
import type { Card, Choice, Part, Replay, Tone } from '../../src/core/card.ts';

const asked = { codes: ['522'], products: ['cirrus'] };
const replay: Replay = {
  text: '522 cirrus',
  asked,
  language: 'en',
  carried: { host: 'www.example.com' },
  isWhole: true,
};
const about = { product: 'cirrus', code: '522', edition: '2026-11-30-1a2b3c4d' };
const more: Part[] = [{ kind: 'text', text: 'The rest.' }];

const card = (changes: Partial<Card> = {}): Card => ({
  title: 'Title',
  tone: 'answer',
  language: 'en',
  parts: [],
  more: [],
  verdict: 'Title',
  text: 'Title',
  ...changes,
});

const audiences = {
  asker: { kind: 'asker' },
  'asker in a thread': { kind: 'asker', thread: '17.1' },
  channel: { kind: 'channel', owner: 'U1' },
  direct: { kind: 'direct' },
  view: { kind: 'view' },
} satisfies Record<string, Audience>;

type Who = keyof typeof audiences;

const labelsOf = (each: Card, who: Who, feedback?: Feedback) => {
  const { own, rare } = controlsOf(each, audiences[who], feedback);
  return { own: own.map(({ label }) => label), rare: rare.map(({ label }) => label) };
};

describe('what can be done with a card, by who sees it', () => {
  it.each<[Who, string[], string[]]>([
    ['asker', ['Share'], []],
    ['asker in a thread', ['Share to thread'], []],
    ['channel', [], ['Delete']],
    ['direct', [], []],
    ['view', [], []],
  ])('an answer, %s: %j, and rarely %j', (who, own, rare) => {
    expect(labelsOf(card({ replay }), who)).toEqual({ own, rare });
  });

  it.each<Tone>(['question', 'courtesy', 'fault'])('a %s cannot be shared', (tone) => {
    for (const who of Object.keys(audiences) as Who[]) {
      expect(labelsOf(card({ tone }), who)).toEqual({ own: [], rare: who === 'channel' ? ['Delete'] : [] });
    }
  });

  it.each<Tone>(['unknown', 'help'])('%s offers a field for a paste where there is none', (tone) => {
    for (const who of ['asker', 'asker in a thread', 'direct'] as const) {
      expect(labelsOf(card({ tone }), who)).toEqual({ own: ['Paste a text'], rare: [] });
    }
    expect(labelsOf(card({ tone }), 'channel')).toEqual({ own: ['Paste a text'], rare: ['Delete'] });
    expect(labelsOf(card({ tone }), 'view')).toEqual({ own: [], rare: [] });
  });

  it('a list is a help that can be shared: the paste comes first', () => {
    expect(labelsOf(card({ tone: 'help', replay }), 'asker').own).toEqual(['Paste a text', 'Share']);
  });
});

describe('what follows from a card', () => {
  const link = { label: 'Open a ticket', url: 'https://cirrus.example/tickets' };
  const next: Choice = { label: '522 everywhere', question: '522', asked: { codes: ['522'] }, language: 'en' };
  const actions: Part = { kind: 'actions', actions: [link, next] };
  const ask = { label: '522 everywhere', action: { kind: 'ask', language: 'en', asked: { codes: ['522'] } } };
  const moreControl = { label: 'More', action: { kind: 'more', language: 'en', asked } };

  it('is first of all the rest of it, for everybody who sees it', () => {
    for (const audience of Object.values(audiences)) {
      expect(controlsOf(card({ parts: [actions], more, replay }), audience).next).toEqual([moreControl, link, ask]);
    }
  });

  it('is no rest where there is none, or where the question cannot be asked again', () => {
    expect(controlsOf(card({ parts: [actions], replay }), audiences.direct).next).toEqual([link, ask]);
    expect(controlsOf(card({ parts: [actions], more }), audiences.direct).next).toEqual([link, ask]);
    expect(controlsOf(card({ replay }), audiences.direct).next).toEqual([]);
  });

  it('is the way back from a rest that has taken the place of its card, and from no other', () => {
    const whole = card({ parts: [actions], more, replay });
    const back = { label: 'Back', action: { kind: 'back', language: 'en', asked } };
    for (const audience of [audiences.asker, audiences.direct, audiences.view]) {
      expect(controlsOf(restOrCard(whole, true), audience).next).toEqual([back]);
      expect(controlsOf(restOrCard(whole, false), audience).next).toEqual([]);
    }
    expect(controlsOf(restOrCard(card({ more }), true), audiences.direct).next).toEqual([]);
  });

  it('leaves a card where it is that its question would not give again, whoever sees it', () => {
    const parts = card({ more, replay: { ...replay, isWhole: false } });
    for (const audience of Object.values(audiences)) {
      expect(controlsOf(parts, audience).next).toEqual([
        { ...moreControl, action: { ...moreControl.action, stays: true } },
      ]);
    }
  });

  it('is in the language of the card', () => {
    const { next: all } = controlsOf(card({ language: 'zh-CN', more, replay }), audiences.direct);
    expect(all).toEqual([{ label: '更多', action: { kind: 'more', language: 'zh-CN', asked } }]);
  });

  it('leads to other cards by menus, in their order; buttons stand in the card', () => {
    const [open, menu] = [{ kind: 'choices', title: 'Open', choices: [next] } as const, { menu: true } as const];
    const parts: Part[] = [open, { ...open, ...menu, title: 'One' }, actions, { ...open, ...menu, title: 'Two' }];
    expect(controlsOf(card({ parts }), audiences.direct).menus).toEqual([parts[1], parts[3]]);
  });
});

describe('a report that a card is wrong', () => {
  const channel: Feedback = { kind: 'channel' };
  const page: Feedback = { kind: 'page', url: 'https://github.example/issues/new?template=entry.yml' };

  it('is a form where a channel takes it, with the entry and nothing else', () => {
    const { rare } = controlsOf(card({ replay, about }), audiences.asker, channel);
    expect(rare).toEqual([
      { label: 'Report a mistake', action: { kind: 'report', language: 'en', product: 'cirrus', code: '522' } },
    ]);
  });

  it('is a page otherwise, with the entry filled in', () => {
    const [control] = controlsOf(card({ replay, about }), audiences.view, page).rare;
    expect(control).toEqual({
      label: 'Report a mistake',
      url: 'https://github.example/issues/new?template=entry.yml&product=cirrus&code=522&edition=2026-11-30-1a2b3c4d',
    });
  });

  it('is offered to everybody who sees the card, before it can be deleted', () => {
    for (const who of Object.keys(audiences) as Who[]) {
      const rare = ['Report a mistake', ...(who === 'channel' ? ['Delete'] : [])];
      expect(labelsOf(card({ replay, about }), who, channel).rare).toEqual(rare);
      expect(labelsOf(card({ replay, about }), who, page).rare).toEqual(rare);
    }
  });

  it('is not offered where nobody would read it, nor on a card that explains no single entry', () => {
    expect(labelsOf(card({ replay, about }), 'asker').rare).toEqual([]);
    expect(labelsOf(card({ replay }), 'asker', channel).rare).toEqual([]);
    expect(labelsOf(card({ replay }), 'asker', page).rare).toEqual([]);
  });
});

describe('a control', () => {
  it('shares the card with what was read of the question', () => {
    expect(controlsOf(card({ replay }), audiences['asker in a thread']).own).toEqual([
      {
        label: 'Share to thread',
        action: { kind: 'share', language: 'en', asked, carried: { host: 'www.example.com' }, thread: '17.1' },
      },
    ]);
  });

  it('deletes for its owner, and knows who shared', () => {
    expect(controlsOf(card({ replay }), { kind: 'channel', owner: 'U1', sharedBy: 'Ada' }).rare).toEqual([
      { label: 'Delete', action: { kind: 'delete', language: 'en', owner: 'U1', sharedBy: 'Ada' } },
    ]);
  });

  it('opens a field for a paste in the language of the card', () => {
    const { own } = controlsOf(card({ tone: 'help', language: 'zh-CN' }), audiences.direct);
    expect(own).toEqual([{ label: '粘贴文本', action: { kind: 'paste', language: 'zh-CN' } }]);
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
  expect(parseAction('ask:en:522')).toEqual({ kind: 'ask', language: 'en', text: '522' });
});
