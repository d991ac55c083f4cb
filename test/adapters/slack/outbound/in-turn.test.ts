import { expect, it } from 'vitest';
import { createInTurn } from '../../../../src/adapters/slack/outbound/in-turn.ts';

/** Work that ends when it is told to, and says when it begins. */
function work(name: string, happened: string[]) {
  let end = (_error?: Error): void => {};
  const begin = () => {
    happened.push(name);
    return new Promise<string>((resolve, reject) => {
      end = (error) => (error ? reject(error) : resolve(name));
    });
  };
  return { begin, end: (error?: Error) => end(error) };
}

it('messages of one channel go out one after the other, and those of other channels meanwhile', async () => {
  const happened: string[] = [];
  const inTurn = createInTurn();
  const [first, second, other] = [work('first', happened), work('second', happened), work('other', happened)];
  const results = [inTurn('C1', first.begin), inTurn('C1', second.begin), inTurn('C2', other.begin)];
  await Promise.resolve();
  expect(happened).toEqual(['first', 'other']);
  first.end();
  expect(await results[0]).toBe('first');
  await new Promise(setImmediate);
  expect(happened).toEqual(['first', 'other', 'second']);
  second.end();
  expect(await results[1]).toBe('second');
});

it('a message that fails holds up none of those after it', async () => {
  const happened: string[] = [];
  const inTurn = createInTurn();
  const [first, second] = [work('first', happened), work('second', happened)];
  const results = [inTurn('C1', first.begin), inTurn('C1', second.begin)];
  await Promise.resolve();
  first.end(new Error('rejected'));
  await expect(results[0]).rejects.toThrow('rejected');
  await new Promise(setImmediate);
  second.end();
  expect(await results[1]).toBe('second');
});
