import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mrkdwn, mrkdwnLink, strong } from '../../../../src/adapters/slack/render/mrkdwn.ts';
import { withoutTicks } from '../../../../src/chat/text.ts';

describe('mrkdwn', () => {
  it.each([
    ['the origin, then your configuration', 'the origin, then your configuration'],
    ['Run `dig $HOST` & go <b>', 'Run `dig $HOST` &amp; go &lt;b&gt;'],
    ['a *b* _c_ ~d~ proxy_* x_y', 'a `*b*` `_c_` `~d~` `proxy_*` `x_y`'],
    ['then :x: and :100: at 10:05:47', 'then `:x:` and `:100:` at 10:05:47'],
    ['> no quote', '`&gt;` no quote'],
    ['a ` b', "a `'` b"],
    ['查看`522`是否', '查看 `522` 是否'],
    ['(`a`), `b`.', '(`a`), `b`.'],
    ['*`a`*', '`*` `a` `*`'],
  ])('of %j is %j', (text, written) => {
    expect(mrkdwn(text, 2000)).toBe(written);
  });

  const text = fc
    .array(
      fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('*', '_', '~', '`', ':x:', '>', '<', '&', 'a', '回', ' ')),
    )
    .map((pieces) => pieces.join(''));

  it('has no mark outside of code, and says the same', () => {
    const unescaped = (written: string): string =>
      written.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
    fc.assert(
      fc.property(text, (given) => {
        const written = mrkdwn(given, 10_000);
        expect(written.replace(/`[^`\n]+`/g, ' ')).not.toMatch(/[*_~`<>]|(?:^|\s)&gt;|:[a-z]\w*:/i);
        const bare = (some: string): string => some.replace(/[\s`'\u2060]/g, '');
        expect(bare(unescaped(written))).toBe(bare(withoutTicks(given)));
      }),
    );
  });

  it('stays within its limit as it is written', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 60 }), (given, max) => {
        expect(mrkdwn(given.repeat(5), max).length).toBeLessThanOrEqual(max);
      }),
    );
  });
});

it.each([
  ['Look first at', '*Look first at*'],
  ['Owner (*Edge* & _on_call_)', '*Owner (Edge &amp; on_call)*'],
  [':x: `a`:', '*x: a:*'],
  ['@*channel', '*@\u2060channel*'],
  [' * ', ''],
])('a label %j is %j in bold', (label, written) => {
  expect(strong(label)).toBe(written);
});

it.each([
  [{ label: 'Error 524', url: 'https://example.com/a?b=1&c=2' }, '<https://example.com/a?b=1&amp;c=2|Error 524>'],
  [{ label: 'a|*b*>', url: 'https://example.com/|x>' }, '<https://example.com/%7Cx%3E|ab&gt;>'],
  [{ label: '', url: 'https://example.com/' }, '<https://example.com/|https://example.com/>'],
  [{ label: 'trap', url: 'javascript:alert(1)' }, 'trap'],
  [{ label: 'long', url: `https://example.com/${'x'.repeat(3000)}` }, 'long'],
])('a link %j is %j', (link, written) => {
  expect(mrkdwnLink(link)).toBe(written);
});
