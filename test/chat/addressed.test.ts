import { expect, it } from 'vitest';
import { isAddressed } from '../../src/chat/addressed.ts';

const mentions = ['<@1>', '<@!1>'];

it.each([
  ['a mention', '<@1> 522'],
  ['an old mention at the end', '522 <@!1>'],
  ['a mention beside code', '`curl -I` gives 522 <@1>'],
  ['a mention before and in code', '<@1> why does `<@1> 522` not work?'],
  ['a mention after a paste', '```\nHTTP/2 522\n```\n<@1>'],
  ['a mention between two stray backticks, lines apart', 'it`s down\n<@1> 522\ndon`t know'],
  ['a mention after a fence that is never closed', '``` HTTP/2 522 <@1>'],
  ['a mention between code spans', '`a` <@1> `b`'],
])('%s is meant for us', (_name, text) => {
  expect(isAddressed(text, mentions)).toBe(true);
});

it.each([
  ['no mention', '522 tencent'],
  ['somebody else', '<@12> 522'],
  ['a mention in code', 'write `<@1> 522` to ask'],
  ['a mention in code with two backticks', 'write ``<@1> `522` `` to ask'],
  ['a mention in a block', '```\n<@1> 522\n```'],
  ['a mention in a block that names its language', 'like this:\n```text\n<@1> 522\n``` ok?'],
])('%s is not', (_name, text) => {
  expect(isAddressed(text, mentions)).toBe(false);
});

it('takes no time even for a text of nothing but backticks', () => {
  const start = performance.now();
  for (const piece of ['`', '` ', '`` ` ', '```', '``` `']) isAddressed(piece.repeat(10_000), mentions);
  expect(performance.now() - start).toBeLessThan(2000);
});
