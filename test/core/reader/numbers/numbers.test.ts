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
    ['522', '522 short-message'],
    ['5222 today', '5222 short-message'],
    [`${long} the error 522`, '522 after-status-word'],
    [`${long} a page, 522 errors`, '522 before-status-word'],
    [`${long} our website and why is it 522 now`, '522 near-status-word'],
    [`${long} our website, 522 they write`, '522 error-code-in-prose'],
    [`${'Much is to be said of it. '.repeat(20)} 522 on bolt`, '522 near-name'],
    ['bolt returns 000', '0 after-status-word'],
  ])('is a code: %j', (text, rule) => {
    expect(outcomeOf(text)).toEqual({ rules: [rule], dropped: [] });
  });

  it.each([
    ['build a522', 'part-of-a-word'],
    ['port 522', 'never-after-this'],
    ['522 ms', 'counts-or-measures'],
    ['200s', 'counts-or-measures'],
    [`${long} 000 things`, 'no-such-status'],
    [`${long} a 299 here`, 'no-such-status'],
    ['level=warn worker=a task=b 522 done', 'machine-written'],
    [`${long} 522 out of 900`, 'port-or-counted-thing'],
    [`${long} a 522`, 'no-word-about-status'],
  ])('is none: %j', (text, reason) => {
    const { rules, dropped } = outcomeOf(text);
    expect({ rules, dropped: dropped.slice(0, 1) }).toEqual({ rules: [], dropped: [reason] });
  });

  it('has weak evidence where only words somewhere near speak for it', () => {
    const evidenceOf = (text: string) =>
      extract(numbers, text).candidates.map((each) => 'evidence' in each && each.evidence);
    expect(evidenceOf(`${long} the error 522`)).toEqual([{ by: 'words', strength: 'strong' }]);
    expect(evidenceOf(`${long} our website, 522 they write`)).toEqual([{ by: 'words', strength: 'weak' }]);
  });

  it('is not looked at where another protocol is meant, unless a product is named', () => {
    expect(outcomeOf('smtp error 522')).toEqual({ rules: [], dropped: [] });
    expect(outcomeOf('smtp error 522 on bolt').rules).toEqual(['522 after-status-word']);
  });

  it('is not looked at in headers and counts', () => {
    expect(outcomeOf('content-length: 522\nage: 504')).toEqual({ rules: [], dropped: [] });
    expect(outcomeOf('  522 200\n   503 504')).toEqual({ rules: [], dropped: [] });
  });
});
