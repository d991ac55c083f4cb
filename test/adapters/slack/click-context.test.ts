import { expect, it } from 'vitest';
import { formatContext, parseContext } from '../../../src/adapters/slack/click-context.ts';

const id = { product: 'cloudflare', name: 'cf-ray', value: '8f1e' };
const carried = { host: 'a.example.com', ids: [id] };

it('travels in the id of a block, as earlier versions wrote it', () => {
  expect(formatContext('last', { thread: '17.1', carried: { host: 'a.example.com' } }, 255)).toBe(
    'last:{"thread":"17.1","carried":{"host":"a.example.com"}}',
  );
  expect(parseContext(formatContext('3', { thread: '17.1', carried }, 255))).toEqual({ thread: '17.1', carried });
  expect(parseContext(formatContext('3', {}, 255))).toEqual({});
});

it('leaves out what does not fit, what was read of a paste first', () => {
  const long = { ids: Array.from({ length: 40 }, () => id) };
  expect(parseContext(formatContext('3', { thread: '17.1', carried: long }, 255))).toEqual({ thread: '17.1' });
  // The path goes first, since only the commands lack it.
  const withPath = { host: 'a.example.com', path: `/${'a'.repeat(230)}` };
  expect(parseContext(formatContext('3', { carried: withPath }, 255))).toEqual({ carried: { host: 'a.example.com' } });
  expect(formatContext('3', { thread: '1'.repeat(300) }, 255)).toBe('3');
});

it.each(['', '0', '0:', '0:5', '0:null', '0:{"thread":5}', 'b1'])('is empty in the id %j', (blockId) => {
  expect(parseContext(blockId)).toEqual({});
});
