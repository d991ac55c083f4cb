import { expect, it } from 'vitest';
import { isPersonal, offersPaste } from '../../src/chat/audience.ts';
import type { Tone } from '../../src/core/card.ts';

it.each<[Tone, { personal: boolean; paste: boolean }]>([
  ['answer', { personal: false, paste: false }],
  ['question', { personal: false, paste: false }],
  ['unknown', { personal: true, paste: true }],
  ['help', { personal: true, paste: true }],
  ['courtesy', { personal: true, paste: false }],
  ['fault', { personal: true, paste: false }],
])('a card of the tone %s: %j', (tone, { personal, paste }) => {
  expect(isPersonal(tone)).toBe(personal);
  expect(offersPaste(tone)).toBe(paste);
});
