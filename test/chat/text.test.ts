import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, cutPoints, truncate, webUrl, withoutTicks } from '../../src/chat/text.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const endsOf = (text: string): number[] =>
  Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length);

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('a', ' ', '码', '😀', '👨‍👩‍👧', 'e\u0301', '🇩🇪', '\r', '\n', '\t', '&') }),
);
const brokenText = fc.string({
  unit: fc.constantFrom('a', '\ud83d', '\ude00', '\r', '\n', '\t', '\u0000', '\u001b', '\u0085', '\u202e', '\u2066'),
});

describe('clean text', () => {
  it.each([
    ['line breaks of Windows and of old Macs', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['half a surrogate pair', 'a\ud83db\ude00c', 'a\ufffdb\ufffdc'],
    ['a whole one', '😀', '😀'],
    ['control characters', 'a\u0000b\u001b[2Jc\u007fd\u0085e', 'ab[2Jcde'],
    ['tabs and line breaks', 'a\tb\n', 'a\tb\n'],
    ['marks that turn the direction of a text', 'a\u202eb\u2066c', 'abc'],
    ['two halves that a mark keeps apart', '\ud83d\u202e\ude00', '\ufffd\ufffd'],
  ])('of %s', (_what, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it('is well-formed and stays as it is', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        const cleaned = clean(text);
        expect(cleaned).toMatch(/^[a\n\t\ufffd😀]*$/u);
        expect(clean(cleaned)).toBe(cleaned);
        expect(() => encodeURIComponent(cleaned)).not.toThrow();
      }),
    );
  });
});

describe('truncating', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly 10', 10, 'exactly 10'],
    ['a little too long', 10, 'a little…'],
    ['😀😀😀', 4, '😀…'],
    ['e\u0301e\u0301e\u0301', 4, 'e\u0301…'],
    ['🇩🇪🇫🇷', 7, '🇩🇪…'],
    ['ab 👨‍👩‍👧', 8, 'ab…'],
    ['👨‍👩‍👧 family', 5, '👨‍…'],
    ['👨‍👩‍👧 family', 2, '…'],
    ['', 1, ''],
  ])('%j to %i gives %j', (text, max, expected) => {
    expect(truncate(text, max)).toBe(expected);
  });

  it('keeps its limit, ends with an ellipsis, and cuts no grapheme that fits', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 20 }), (text, max) => {
        const cut = truncate(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        if (text.length <= max) {
          expect(cut).toBe(text);
          return;
        }
        const kept = cut.slice(0, -1);
        expect(`${kept}…`).toBe(cut);
        expect(text.startsWith(kept)).toBe(true);
        expect(kept).not.toMatch(/\p{Surrogate}/u);
        const whole = endsOf(text).findLast((end) => end <= max - 1);
        if (whole !== undefined) expect(kept).toBe(text.slice(0, whole).trimEnd());
      }),
    );
  });

  it('counts what it is told to count', () => {
    const escaped = (piece: string): number => piece.replaceAll('&', '&amp;').length;
    expect(truncate('a&b&c', 13, escaped)).toBe('a&b&c');
    expect(truncate('a&b&c', 12, escaped)).toBe('a&b…');
    expect(truncate('&&&', 5, escaped)).toBe('…');
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 20 }), (text, max) => {
        expect(escaped(truncate(text, max, escaped))).toBeLessThanOrEqual(max);
      }),
    );
  });

  it('is quick with a long text', () => {
    const started = performance.now();
    expect(truncate('e\u0301'.repeat(500_000), 100)).toHaveLength(99);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('the points at which a text may be cut', () => {
  it.each([
    ['abc', 2, [1, 2]],
    ['abc', 9, [1, 2, 3]],
    ['a😀b', 2, [1]],
    ['a😀b', 3, [1, 3]],
    ['e\u0301x', 1, []],
    ['e\u0301x', 2, [2]],
    ['', 5, []],
  ])('of %j up to %i are %j', (text, max, points) => {
    expect(cutPoints(text, max)).toEqual(points);
  });

  it('of a long text are found quickly', () => {
    const started = performance.now();
    expect(cutPoints('e\u0301'.repeat(500_000), 100)).toHaveLength(50);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('are the ends of its graphemes', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 20 }), (text, max) => {
        expect(cutPoints(text, max)).toEqual(endsOf(text).filter((end) => end <= max));
      }),
    );
  });
});

it.each([
  ['run `dig $HOST` now', 'run dig $HOST now'],
  ['it`s', 'it`s'],
  ['', ''],
])('%j without the ticks of its code is %j', (text, expected) => {
  expect(withoutTicks(text)).toBe(expected);
});

describe('an address on the web', () => {
  it.each([
    ['https://example.com', 'https://example.com/'],
    ['HTTP://EXAMPLE.com/A', 'http://example.com/A'],
    ['https://例子.example/路', 'https://xn--fsqu00a.example/%E8%B7%AF'],
  ])('%s is %s', (url, expected) => {
    expect(webUrl(url)).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.com/',
    'mailto:a@example.com',
    'javascript:https://example.com/',
    ' https://example.com/',
    'https:example.com',
    '//example.com',
    'example.com',
    'https://',
    'https://exa mple.com/',
    '',
  ])('%j is none', (url) => {
    expect(webUrl(url)).toBeUndefined();
  });
});
