import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../../src/adapters/discord/inbound/decode.ts';

describe('tokens', () => {
  it.each([
    ['<@522> a', 'a'],
    ['<@!522> <@&523> <#524>', ''],
    ['<:e522:1320000000000000522> <a:e:5>', ''],
    ['</cdncode:522> tencent', 'tencent'],
    ['</cdncode ask:522> tencent', 'tencent'],
    ['at <t:1700000522:R>', 'at'],
    ['<t:1700000522>', ''],
    ['<id:customize> 522', '522'],
    ['<https://example.com/522>', 'https://example.com/522'],
    ['a < b > c', 'a < b > c'],
    ['<title>522</title>', '<title>522</title>'],
    ['<h1>502 Bad Gateway</h1>', '<h1>502 Bad Gateway</h1>'],
  ])('%j becomes %j', (content, text) => {
    expect(decode(content)).toBe(text);
  });

  it('leave text without angle brackets as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('<', '')),
        (text) => {
          expect(decode(text)).toBe(text.trim());
        },
      ),
    );
  });
});
