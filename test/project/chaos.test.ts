import { describe, expect, it } from 'vitest';
import type { Effect } from '../support/chaos/effect.ts';
import { durationOf, faultFor } from '../support/chaos/faults.ts';
import { createLedger, type Entry } from '../support/chaos/ledger.ts';
import { planQuestions, type Surface, surfaces } from '../support/chaos/questions.ts';
import { randomOf } from '../support/chaos/random.ts';
import { markersIn, plantedSecret } from '../support/chaos/secrets.ts';
import { verdictOf } from '../support/chaos/verdict.ts';

/* What `npm run chaos` makes of what it sees. */

const effect = (kind: Effect['kind'], place = 'original', heard = true): Effect => ({ kind, place, heard });

/** A question on a surface, and what came of it. */
function entryOf(surface: Surface, effects: Effect[], changes: Partial<Entry> = {}): Entry {
  const question = planQuestions('1', 1000, 10).find((each) => each.surface === surface);
  if (!question) throw new Error(`nobody asks on ${surface}`);
  const entry = createLedger().open(question, { wanted: { kind: 'answer', count: 1 }, traces: [] });
  entry.effects.push(...effects);
  return Object.assign(entry, changes);
}

const failedWith = (fault: NonNullable<ReturnType<typeof faultFor>>, at = Date.now()): Partial<Entry> => ({
  failures: [{ fault, at, request: 0 }],
  requests: 1,
});

describe('the verdict on a question', () => {
  it.each<[string, Effect[], string]>([
    ['one answer', [effect('answer')], 'once'],
    ['the same place written twice', [effect('answer'), effect('answer')], 'once'],
    ['two messages', [effect('answer', 'a'), effect('answer', 'b')], 'twice'],
    ['an answer and the sentence about a fault', [effect('answer'), effect('fault', 'b')], 'answered and fault'],
    ['the sentence about a fault alone', [effect('fault')], 'fault told'],
    ['another sentence', [effect('sentence')], 'refused'],
    ['nothing', [], 'lost'],
    [
      'a second message that the first may not have led to',
      [effect('answer', 'a', false), effect('answer', 'b')],
      'doubled by a reset',
    ],
  ])('after %s', (_what, effects, verdict) => {
    expect(verdictOf(entryOf('slack command', effects), [])).toBe(verdict);
  });

  it('excuses silence by a fault of this very question that outlasted its deadline, and by no shorter one', () => {
    const deadline = 3_000;
    const held = failedWith({ kind: 'rate limited', seconds: 6 });
    expect(verdictOf(entryOf('discord command', [], { deadline, ...held }), [])).toBe('expired');
    const short = failedWith({ kind: 'status', status: 500, body: 'text' });
    expect(verdictOf(entryOf('discord command', [], { deadline, ...short }), [])).toBe('lost');
    expect(verdictOf(entryOf('discord mention', [], held), [])).toBe('lost');
  });

  it('excuses silence by an outage of its platform that lasted until its deadline', () => {
    const from = Date.now() - 100;
    const entry = entryOf('discord command', [], { deadline: 3_000 });
    const during = (platform: 'slack' | 'discord', to: number) =>
      verdictOf(entry, [{ platform, name: 'down', from, to }]);
    expect(during('discord', from + 5_000)).toBe('expired');
    expect(during('slack', from + 5_000)).toBe('lost');
    expect(during('discord', from + 500)).toBe('lost');
  });

  it('tells apart what only a reset can have lost, which no client of Slack can see', () => {
    const reset = failedWith({ kind: 'reset', when: 'before' });
    expect(verdictOf(entryOf('slack command', [], reset), [])).toBe('lost by a reset');
    expect(verdictOf(entryOf('slack command', [], { ...reset, requests: 2 }), [])).toBe('lost');
    expect(verdictOf(entryOf('discord mention', [], reset), [])).toBe('lost');
    expect(verdictOf(entryOf('discord share button', [], reset), [])).toBe('lost by a reset');
    const down = {
      platform: 'slack',
      name: "Slack's Web API is down",
      from: Date.now() - 1000,
      to: Date.now() + 2000,
    } as const;
    expect(verdictOf(entryOf('slack mention', [], reset), [down])).toBe('lost');
  });
});

describe('a run', () => {
  const plan = (seed: string) =>
    planQuestions(seed, 500, 40).map(({ random, ...question }) => ({ ...question, next: random.fraction() }));

  it('follows from its seed', () => {
    expect(plan('7')).toEqual(plan('7'));
    expect(plan('7')).not.toEqual(plan('8'));
    expect(new Set(plan('7').map(({ surface }) => surface)).size).toBe(surfaces.length);
  });

  it('lets as many requests fail as it is told to, the same ones every time', () => {
    const failing = () => Array.from({ length: 2_000 }, (_, at) => faultFor('7', 'slack', String(at), 0.05));
    const faults = failing().filter((fault) => fault !== undefined);
    expect(faults.length / 2_000).toBeCloseTo(0.05, 1);
    expect(failing()).toEqual(failing());
    expect(faults.some((fault) => durationOf(fault) > 10_000)).toBe(true);
  });

  it('finds every planted secret again, cut short or not', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const secret = plantedSecret(randomOf(seed));
      expect(markersIn(`before ${secret} after`)).not.toEqual([]);
    }
    expect(markersIn('522 edgeone')).toEqual([]);
  });
});
