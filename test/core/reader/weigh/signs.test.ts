import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../src/core/reader/finding.ts';
import { keepAnsweredHop, weighSigns } from '../../../../src/core/reader/weigh/signs.ts';
import { code, kindsAndValues, named, refine, signOf } from '../acme.ts';

const hop = (status: string, index: number) => code(status, { index, evidence: { by: 'status-line' } });

describe('signs of several responses in a row', () => {
  const first = signOf('acme-cdn', 'strong', { index: 10 });
  const second = signOf('bolt', 'strong', { index: 30 });

  it('count where the error is', () => {
    expect(refine(keepAnsweredHop, [hop('301', 0), first, hop('502', 20), second])).not.toContain(first);
    expect(refine(keepAnsweredHop, [hop('502', 0), first, hop('200', 20), second])).not.toContain(second);
  });

  it.each([
    ['one response', [hop('502', 0), first]],
    ['no error', [hop('301', 0), first, hop('200', 20), second]],
    ['a status that is no status line', [code('301'), first, hop('502', 20), second]],
  ])('all count with %s', (_what, candidates) => {
    expect(refine(keepAnsweredHop, candidates)).toEqual(candidates);
  });
});

const proved = (candidates: readonly Candidate[]): Candidate[] =>
  refine(weighSigns, candidates).filter(
    (candidate) => candidate.kind === 'product' && candidate.evidence.by === 'sign',
  );

describe('a product', () => {
  it.each<[string, Candidate[], string[]]>([
    ['a strong sign', [signOf('bolt', 'strong')], ['product bolt']],
    ['a medium sign', [signOf('bolt', 'medium')], []],
    ['a medium sign found twice at one place', [signOf('bolt', 'medium'), signOf('bolt', 'medium')], []],
    ['two medium signs', [signOf('bolt', 'medium'), signOf('bolt', 'medium', { index: 9 })], ['product bolt']],
    ['a medium and a weak sign', [signOf('bolt', 'medium'), signOf('bolt', 'weak', { index: 9 })], ['product bolt']],
    ['two weak signs', [signOf('bolt', 'weak'), signOf('bolt', 'weak', { index: 9 })], []],
    ['a medium sign and a code of its alone', [signOf('bolt', 'medium'), code('20', { index: 90 })], ['product bolt']],
    ['a medium sign whose words are such a code', [signOf('bolt', 'medium'), code('20')], []],
    ['a medium sign and a code that others have, too', [signOf('bolt', 'medium'), code('504', { index: 90 })], []],
    ['a medium sign and its name', [signOf('bolt', 'medium'), named('bolt')], ['product bolt']],
    ['medium signs of two products', [signOf('bolt', 'medium'), signOf('acme-cdn', 'medium', { index: 9 })], []],
  ])('is proved, or not, by %s', (_what, candidates, products) => {
    expect(kindsAndValues(proved(candidates))).toEqual(products);
  });

  it.each<[string, Candidate]>([
    ['a status line', code('502', { evidence: { by: 'status-line' } })],
    ['the words of a tool', code('502', { evidence: { by: 'output' } })],
    ['a field', code('502', { evidence: { by: 'field', name: 'status' } })],
  ])('is the one in `Server` of a failure that %s tells of, where nobody else is named', (_what, failure) => {
    expect(kindsAndValues(proved([signOf('bolt', 'weak'), failure]))).toEqual(['product bolt']);
    expect(proved([signOf('bolt', 'weak'), failure, named('acme-cdn')])).toEqual([]);
    expect(proved([signOf('bolt', 'weak', { sign: { in: 'page' } }), failure])).toEqual([]);
  });

  it.each<[string, Candidate[]]>([
    ['words', [code('502')]],
    ['no failure', [code('200', { evidence: { by: 'status-line' } })]],
  ])('is not the one in `Server` with %s alone', (_what, codes) => {
    expect(proved([signOf('bolt', 'weak'), ...codes])).toEqual([]);
  });

  it('is shown with the sign that tells of the author, then with the strongest', () => {
    const strong = signOf('bolt', 'strong', { index: 5 });
    const wrote = signOf('bolt', 'medium', { index: 9, authorship: 'wrote' });
    expect(proved([signOf('bolt', 'weak'), strong])).toMatchObject([{ index: 5 }]);
    expect(proved([strong, wrote])).toMatchObject([{ index: 9, evidence: { by: 'sign', authorship: 'wrote' } }]);
  });
});
