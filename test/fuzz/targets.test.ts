import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzz } from './run.ts';
import { targets } from './targets.ts';

/* A taste of `npm run fuzz`, which takes many more. */

it.each(targets.map((target) => [target.name, target] as const))('%s are taken, whatever they are', (_name, target) => {
  expect(fuzz(target, { seed: 7, runs: 150 }).failure).toBeUndefined();
});

describe('the fuzzing itself', () => {
  const text = fc.string({ minLength: 10, maxLength: 20 });

  it('finds what throws, and says with which seed and which input', () => {
    const take = (input: string): void => {
      if (input.includes('a')) throw new Error('an a');
    };
    expect(fuzz({ name: 'a', input: text, take }, { seed: 7, runs: 1_000 }).failure).toMatch(/seed: 7.*an a/s);
  });

  it('finds what takes too long', () => {
    const take = (): void => {
      const end = performance.now() + 300;
      while (performance.now() < end);
    };
    expect(fuzz({ name: 'slow', input: text, take }, { seed: 7, runs: 1 }).failure).toContain(
      'ms per 1,000 characters',
    );
  });
});
