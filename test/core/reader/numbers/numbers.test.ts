import { describe, expect, it } from 'vitest';
import { numbers } from '../../../../src/core/reader/numbers/numbers.ts';
import { extract } from '../acme.ts';

/** So long that no number in it is meant because there is little else. */
const long = 'Since the deploy of this morning half of our visitors in Europe complain a lot and';

const outcomeOf = (text: string) => {
  const { candidates, dropped } = extract(numbers, text);
  return { rules: candidates.map(({ value, rule }) => `${value} ${rule}`), dropped };
};

describe('a number in what people write', () => {
  it.each([
    ['522', '522 nothing-else'],
    [`${long} the error 522`, '522 en-after-status-word'],
    [`${long} a page, 522 errors`, '522 en-before-status-word'],
    [`${long} our website, 522 they write`, '522 few-sentences-with-a-reason'],
    [`${'Much is to be said of it. '.repeat(20)} a 522 on bolt`, '522 near-a-name'],
    ['bolt returns 000', '0 zero-for-a-status'],
    ['报502', '502 zh-a-short-text-ends'],
    ['Fehler 502', '502 other-after-status-word'],
  ])('is a code: %j', (text, rule) => {
    expect(outcomeOf(text)).toEqual({ rules: [rule], dropped: [] });
  });

  it.each([
    ['build a522', 'part-of-a-word'],
    ['port 522', 'en-after-a-port'],
    [`${long} 522 ms`, 'en-before-a-measure'],
    ['after 200s', 'en-plural-of-a-small-number'],
    [`${long} a 299 here`, 'unknown-below-400'],
    ['level=warn worker=a task=b 522 done', 'nothing-for-it'],
    [`${long} why is it 522 now`, 'nothing-for-it'],
  ])('is none: %j', (text, against) => {
    expect(outcomeOf(text)).toEqual({ rules: [], dropped: [against] });
  });

  it('has weak evidence where little speaks for it', () => {
    const evidenceOf = (text: string) =>
      extract(numbers, text).candidates.map((each) => 'evidence' in each && each.evidence);
    expect(evidenceOf(`${long} our website gives us error 522`)).toEqual([{ by: 'words', strength: 'strong' }]);
    expect(evidenceOf(`${long} our website, 522 they write`)).toEqual([{ by: 'words', strength: 'weak' }]);
  });

  it('is none where another protocol is meant', () => {
    expect(outcomeOf('smtp error 522').rules).toEqual([]);
    expect(outcomeOf('smtp error 522 on bolt').rules).toEqual([]);
    expect(outcomeOf('http error 522 where smtp worked').rules).toEqual(['522 en-after-status-word']);
  });

  it.each([
    ['headers', 'content-length: 522\nage: 504'],
    ['counts', '  522 200\n   503 504'],
    ['a line that a format owns', 'ACME|200|GET|/error 502'],
    ['the words of a tool', 'probe of a.example gave 502'],
    ['a record', '{"status":200,"bolt_flags":"error 502"}'],
  ])('is not looked at in %s', (_where, text) => {
    expect(outcomeOf(text)).toEqual({ rules: [], dropped: [] });
  });

  it('is looked at beside the words of a tool', () => {
    expect(outcomeOf('probe of a.example gave 502, error 504').rules).toEqual(['504 en-after-status-word']);
  });
});
