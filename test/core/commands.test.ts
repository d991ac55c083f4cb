import { expect, it } from 'vitest';
import { withoutCommands } from '../../src/core/commands.ts';

it.each([
  ['Connect: `curl -m 30 "https://$HOST/"`, then look.', 'Connect:  , then look.'],
  ['Ask `$ORIGIN` and read `x-cache`.', 'Ask   and read `x-cache`.'],
  ['Raise `proxy_read_timeout`.', 'Raise `proxy_read_timeout`.'],
])('%j without its commands is %j', (sentence, rest) => {
  expect(withoutCommands(sentence)).toBe(rest);
});
