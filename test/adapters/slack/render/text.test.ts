import { describe, expect, it } from 'vitest';
import { clean, escapeMarkup, messageText, plain } from '../../../../src/adapters/slack/render/text.ts';

describe('clean', () => {
  it.each([
    ['half a surrogate pair', 'a\ud83db\udc00', 'a\ufffdb\ufffd'],
    ['control characters', 'a\u0000b\u001b[1m\r\nc\td', 'ab[1m\nc\td'],
    ['a ping of the channel', '<!channel> <!HERE> <!everyone|x>', '<\u2060!channel> <\u2060!HERE> <\u2060!everyone|x>'],
    ['a ping of a group or a person', '<!subteam^S1> <@U1> <#C1>', '<\u2060!subteam^S1> <\u2060@U1> <\u2060#C1>'],
    ['a ping in words', '@everyone @here @channel', '@\u2060everyone @\u2060here @\u2060channel'],
  ])('disarms %s', (_what, text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  it.each(['<!DOCTYPE html>', '<!-- 522 -->', 'a@example.com', '<h1>522</h1>', '#522', '$HOST:443:$ORIGIN'])(
    'leaves %j alone',
    (text) => {
      expect(clean(text)).toBe(text);
    },
  );
});

it('escapeMarkup leaves nothing that Slack would parse', () => {
  expect(escapeMarkup('<!channel> & <https://x|y>')).toBe('&lt;!channel&gt; &amp; &lt;https://x|y&gt;');
});

it('plain is one line without code marks, cut to its limit', () => {
  expect(plain(' a `b c`\n d ` e ', 75)).toBe('a b c d ` e');
  expect(plain('回源超时', 3)).toBe('回源…');
});

it('messageText stays within the limit as it is escaped', () => {
  const text = messageText('<'.repeat(40_000));
  expect(text.length).toBeLessThanOrEqual(40_000);
  expect(text).toMatch(/^(?:&lt;)+…$/);
});
