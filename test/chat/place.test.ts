import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/chat/audience.ts';
import { mayReplace, restMayReplace, restOrCard } from '../../src/chat/place.ts';
import type { Card, Tone } from '../../src/core/card.ts';

const alone: Audience[] = [{ kind: 'asker' }, { kind: 'asker', thread: '17.1' }, { kind: 'direct' }, { kind: 'view' }];
const everybody: Audience = { kind: 'channel', owner: 'U1' };
const useful: Tone[] = ['answer', 'question'];
const personal: Tone[] = ['help', 'unknown', 'courtesy', 'fault'];

describe('an answer takes the place of the clicked card', () => {
  it('if that was only a step, whatever the answer is, where nobody else sees it', () => {
    for (const audience of alone) {
      for (const tone of [...useful, ...personal]) {
        expect(mayReplace(true, audience, tone)).toBe(true);
        expect(mayReplace(false, audience, tone)).toBe(false);
      }
    }
  });

  it('on a card that everybody sees, only if it is of use to others', () => {
    for (const tone of useful) expect(mayReplace(true, everybody, tone)).toBe(true);
    for (const tone of personal) expect(mayReplace(true, everybody, tone)).toBe(false);
    expect(mayReplace(true, everybody)).toBe(true);
  });

  it('never on a card of somebody else', () => {
    for (const tone of [...useful, ...personal]) expect(mayReplace(true, undefined, tone)).toBe(false);
  });
});

it('the rest of a card takes its place where nobody else sees it and it can be made again', () => {
  for (const audience of alone) expect(restMayReplace(undefined, audience)).toBe(true);
  for (const audience of alone) expect(restMayReplace(true, audience)).toBe(false);
  for (const audience of [everybody, undefined]) expect(restMayReplace(undefined, audience)).toBe(false);
});

describe('the rest of a card', () => {
  const card: Card = {
    title: 'Title',
    tone: 'answer',
    language: 'en',
    parts: [{ kind: 'text', text: 'First.' }],
    more: [{ kind: 'text', text: 'Then.' }],
    verdict: 'Title',
    text: 'Title',
  };

  it('is what is behind More, and knows whether it has taken the place of its card', () => {
    expect(restOrCard(card, true)).toMatchObject({ parts: card.more, more: [], isInPlace: true });
    expect(restOrCard(card, false)).toMatchObject({ parts: card.more, more: [] });
    expect(restOrCard(card, false)).not.toHaveProperty('isInPlace');
  });

  it('is the card itself where the catalog has no more for it', () => {
    expect(restOrCard({ ...card, more: [] }, true)).toEqual({ ...card, more: [] });
  });
});
