import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, escapeMarkup, plain, truncate } from '../../../src/adapters/slack/render/text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 400 });

describe('truncate', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['ab cd', 4, 'ab…'],
    ['👨‍👩‍👧👨‍👩‍👧', 10, '👨‍👩‍👧…'],
    ['e\u0301e\u0301', 3, 'e\u0301…'],
    ['回源超时', 3, '回源…'],
    ['👨‍👩‍👧', 5, '👨\u200d…'],
  ])('cuts %j to %i as %j', (text, max, cut) => {
    expect(truncate(text, max)).toBe(cut);
  });

  it('keeps the limit and the characters whole', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, max) => {
        const cut = truncate(clean(text), max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut).toBe(clean(cut));
      }),
    );
  });

  it('counts what it is told to count', () => {
    expect(truncate('<<<<', 9, (piece) => escapeMarkup(piece).length)).toBe('<<…');
  });

  it('cuts 256 KB without looking at all of it', () => {
    const began = performance.now();
    expect(truncate('回'.repeat(262_144), 3000)).toHaveLength(3000);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('clean', () => {
  it.each([
    ['half a pair', 'a\ud83db\udc00', 'a\ufffdb\ufffd'],
    ['control characters', 'a\u0000b\u001b[1m\r\nc\td', 'ab[1m\nc\td'],
    ['a ping of the channel', '<!channel> <!HERE> <!everyone|x>', '<\u2060!channel> <\u2060!HERE> <\u2060!everyone|x>'],
    ['a ping of a group or a person', '<!subteam^S1> <@U1> <#C1>', '<\u2060!subteam^S1> <\u2060@U1> <\u2060#C1>'],
    ['a ping in words', '@everyone @here @channel', '@\u2060everyone @\u2060here @\u2060channel'],
  ])('takes the danger out of %s', (_what, text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  it.each(['<!DOCTYPE html>', '<!-- 522 -->', 'a@example.com', '<h1>522</h1>', '#522', '$HOST:443:$ORIGIN'])(
    'leaves %j alone',
    (text) => {
      expect(clean(text)).toBe(text);
    },
  );
});

it('escape leaves nothing that Slack would parse', () => {
  expect(escapeMarkup('<!channel> & <https://x|y>')).toBe('&lt;!channel&gt; &amp; &lt;https://x|y&gt;');
});

it('plain is one line without code marks', () => {
  expect(plain(' a `b c`\n d ` e ', 75)).toBe('a b c d ` e');
});
