import type { Platform } from './questions.ts';
import { randomOf, type Weighted } from './random.ts';

/* What goes wrong with a single request of the bot's, as data. */

/** `before`: the platform has not seen the request; `after`: it has done what was asked. */
export type When = 'before' | 'after';

export type Fault =
  | { readonly kind: 'rate limited'; readonly seconds: number }
  | { readonly kind: 'status'; readonly status: number; readonly body: 'text' | 'html' | 'json' }
  | { readonly kind: 'slow'; readonly milliseconds: number; readonly when: When }
  | { readonly kind: 'reset'; readonly when: When }
  | { readonly kind: 'unauthorized' };

const shared: readonly Weighted<Fault>[] = [
  [3, { kind: 'rate limited', seconds: 1 }],
  [2, { kind: 'rate limited', seconds: 3 }],
  [1, { kind: 'rate limited', seconds: 6 }],
  [3, { kind: 'status', status: 500, body: 'text' }],
  [3, { kind: 'status', status: 502, body: 'html' }],
  [3, { kind: 'status', status: 503, body: 'text' }],
  [2, { kind: 'slow', milliseconds: 2_000, when: 'before' }],
  // A little longer than clients like to wait: whether they heard of the answer is to be certain.
  [1, { kind: 'slow', milliseconds: 10_500, when: 'after' }],
  [3, { kind: 'reset', when: 'before' }],
  [2, { kind: 'reset', when: 'after' }],
];

const faults: Readonly<Record<Platform, readonly Weighted<Fault>[]>> = {
  // The page of a proxy in the place of the answer, with a status that says nothing.
  slack: [...shared, [2, { kind: 'status', status: 200, body: 'html' }]],
  discord: [...shared, [2, { kind: 'status', status: 500, body: 'json' }]],
};

/**
 * Whether and how a request fails.
 *
 * @param key tells the request from every other, whenever it arrives
 */
export function faultFor(seed: string, platform: Platform, key: string, probability: number): Fault | undefined {
  const random = randomOf(seed, platform, key);
  return random.chance(probability) ? random.weighted(faults[platform]) : undefined;
}

/** The name under which a fault is counted. */
export function nameOf(fault: Fault): string {
  switch (fault.kind) {
    case 'rate limited':
      return '429 with Retry-After';
    case 'status':
      return fault.body === 'html' ? `${fault.status} with a page` : `${fault.status}`;
    case 'slow':
      return `slow, ${fault.milliseconds / 1000} s`;
    case 'reset':
      return fault.when === 'before' ? 'reset before it was accepted' : 'reset after it was accepted';
    case 'unauthorized':
      return 'unauthorized once';
    default:
      return fault satisfies never;
  }
}

/** How long a fault holds up whoever waits for an answer, in milliseconds. */
export function durationOf(fault: Fault): number {
  if (fault.kind === 'rate limited') return fault.seconds * 1000;
  return fault.kind === 'slow' ? fault.milliseconds : 0;
}
