import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeBlock,
  inline,
  inlineOf,
  link,
  plain,
  zeroWidthSpace,
} from '../../../../src/adapters/discord/render/text.ts';

describe('inline', () => {
  it.each([
    ['plain words stay', 'plain words stay'],
    ['Check `curl -I https://$HOST/` now', 'Check `curl -I https://$HOST/` now'],
    ['*bold* _it_ ~~no~~ ||spoiler||', '\\*bold\\* \\_it\\_ \\~\\~no\\~\\~ \\|\\|spoiler\\|\\|'],
    ['[label](https://example.com)', '\\[label\\](https\\://example.com)'],
    ['see https://example.com', 'see https\\://example.com'],
    ['a :smile: b', 'a \\:smile: b'],
    ['Host: example.com', 'Host: example.com'],
    ['X-NWS-LOG-UUID', 'X-NWS-LOG-UUID'],
    ['back\\slash', 'back\\\\slash'],
    ['# title', '\\# title'],
    ['-# small', '\\-# small'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['> quote', '\\> quote'],
    ['1. item', '1\\. item'],
    ['a\n2. b\n# c', 'a\n2\\. b\n\\# c'],
    ['a - b # c > d', 'a - b # c > d'],
    ['`- code` - after', '`- code` - after'],
    ['@everyone and @here', `@${zeroWidthSpace}everyone and @${zeroWidthSpace}here`],
    ['<@123> <@&5> <@!7>', `\\<@${zeroWidthSpace}123> \\<@${zeroWidthSpace}&5> \\<@${zeroWidthSpace}!7>`],
    ['<#1> </cdncode:2> <t:3:R> <a:wave:4>', '\\<#1> \\</cdncode:2> \\<t\\:3:R> \\<a\\:wave:4>'],
    ['`@everyone`', `\`@${zeroWidthSpace}everyone\``],
    ['`dig @8.8.8.8 $HOST`', '`dig @8.8.8.8 $HOST`'],
    ['an unpaired ` tick', 'an unpaired \\` tick'],
    ['half \ud83d character', 'half \ufffd character'],
    ['bell\u0007 and \u202eturned', 'bell and turned'],
  ])('%j becomes %j', (text, rendered) => {
    expect(inline(text, 1000)).toBe(rendered);
  });

  it('cuts between characters and shows the cut', () => {
    expect(inline('👨‍👩‍👧👨‍👩‍👧', 12)).toBe('👨‍👩‍👧…');
    expect(inline('abc***', 6)).toBe('abc\\*…');
  });

  it('leaves out a command that does not fit whole', () => {
    expect(inline('Run `curl -I https://example.com/` now', 20)).toBe('Run …');
  });

  it('never exceeds its limit, keeps no half character, and pings nobody', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 200 }), hostile);
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 120 }), (value, limit) => {
        const rendered = inline(value, limit);
        expect(rendered.length).toBeLessThanOrEqual(limit);
        expect(rendered).not.toMatch(/\p{Surrogate}|@everyone|@here|<@[!&]?\d/u);
        expect(/(?<!\\)(?:\\\\)*\\$/.test(rendered)).toBe(false);
      }),
    );
  });

  it('shows what was written, once the markup is undone', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        expect(shown(inline(value, 100_000))).toBe(value);
      }),
    );
  });

  it('leaves no character unescaped that formats', () => {
    fc.assert(
      fc.property(
        hostile.map((value) => value.replaceAll('`', '')),
        (value) => {
          const rendered = inline(value, 100_000).replace(/\\./gs, 'x');
          expect(rendered).not.toMatch(/[*_~|`[\]<]|:\/\/|^\s*(?:[#>+-]|\d+\. )/m);
        },
      ),
    );
  });
});

const pieces = [
  '@everyone',
  '@here',
  '<@1>',
  '<@&2>',
  '*',
  '__',
  '~~',
  '||',
  '`',
  '[',
  '](',
  ')',
  '<',
  '>',
  '# ',
  '- ',
];
const hostile = fc
  .array(fc.constantFrom(...pieces, ...['1. ', '\n', ':smile:', 'https://', '\\', 'word', ' ', '状态码', '😀']))
  .map((found) => found.join(''));

/** What Discord shows of escaped text: backslashes taken off outside code, fences and invisible characters gone. */
const shown = (rendered: string): string =>
  rendered
    .replace(/\\([^0-9A-Za-z\s])|`[^`\n]+`/g, (found, escaped: string | undefined) => escaped ?? found)
    .replaceAll(zeroWidthSpace, '');

it('inlineOf keeps a value in one line', () => {
  expect(inlineOf('a\n  b\r\nc', 100)).toBe('a b c');
});

it('plain drops the ticks of code, which a footer would show', () => {
  expect(plain('Ask `522` @everyone', 100)).toBe(`Ask 522 @${zeroWidthSpace}everyone`);
});

it('codeBlock cannot be ended from inside and keeps its limit', () => {
  expect(codeBlock('a\n```\nb', 100)).toBe(`\`\`\`\na\n\`\`${zeroWidthSpace}\`\nb\n\`\`\``);
  expect(codeBlock('x'.repeat(200), 100)).toHaveLength(100);
});

describe('link', () => {
  it.each([
    ['Docs', 'https://example.com/a_(b)?q=1', '[Docs](https://example.com/a_%28b%29?q=1)'],
    ['[a] *b* `c`', 'https://example.com/', '[(a) ∗b∗ ˋcˋ](https://example.com/)'],
    ['failed_to_pick', 'https://example.com/', '[failed_to_pick](https://example.com/)'],
    ['https://other.example', 'https://example.com/', `[https:${zeroWidthSpace}//other.example](https://example.com/)`],
    ['script', 'javascript:alert(1)', 'script'],
    ['not an address', 'example', 'not an address'],
    ['', 'https://example.com/', '[example.com/](https://example.com/)'],
  ])('%j to %j becomes %j', (label, url, rendered) => {
    expect(link(label, url, 1000)).toBe(rendered);
  });

  it('shortens the label, never the address', () => {
    expect(link('a long label', 'https://example.com/', 30)).toBe('[a lon…](https://example.com/)');
    expect(link('a long label', 'https://example.com/', 20)).toBe('a long label');
  });
});
