import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Asking, createBurstLimit, type Verdict } from '../../src/chat/burst.ts';

let now = 0;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  now = 1_000_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Asks so often. @returns how many of each verdict there were */
function askOften(limit: (asking: Asking) => Verdict, times: number, asking: Asking): Record<Verdict, number> {
  const verdicts = { answer: 0, notice: 0, silence: 0 };
  for (let time = 0; time < times; time += 1) verdicts[limit(asking)] += 1;
  return verdicts;
}

it('a person is answered 120 times a minute where everybody reads it, then told to slow down, then left alone', () => {
  const asking = { person: 'U1', place: 'C1' };
  expect(askOften(createBurstLimit(), 300, asking)).toEqual({ answer: 120, notice: 120, silence: 60 });
});

it('a person who asks for themselves alone is answered 1,000 times a minute', () => {
  expect(askOften(createBurstLimit(), 2_100, { person: 'U1' })).toEqual({ answer: 1000, notice: 1000, silence: 100 });
});

it('in one channel 240 questions a minute are answered, whoever asks', () => {
  const limit = createBurstLimit();
  const verdicts = Array.from({ length: 300 }, (_, at) => limit({ person: `U${at}`, place: 'C1' }));
  expect(verdicts.filter((verdict) => verdict === 'answer')).toHaveLength(240);
  expect(limit({ person: 'U1', place: 'C2' })).toBe('answer');
});

it('others, and what one asks alone, are not counted with it', () => {
  const limit = createBurstLimit();
  askOften(limit, 121, { person: 'U1', place: 'C1' });
  expect(limit({ person: 'U2', place: 'C1' })).toBe('answer');
  expect(limit({ person: 'U1' })).toBe('answer');
});

it('a minute later everything is forgiven', () => {
  const limit = createBurstLimit();
  askOften(limit, 300, { person: 'U1', place: 'C1' });
  now += 60_001;
  vi.advanceTimersByTime(60_001);
  expect(limit({ person: 'U1', place: 'C1' })).toBe('answer');
});
