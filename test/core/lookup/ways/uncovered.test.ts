import { describe, expect, it } from 'vitest';
import type { AnswerOf } from '../../../../src/core/lookup/answer.ts';
import { uncovered } from '../../../../src/core/lookup/ways/uncovered.ts';
import type { FindingOf } from '../../../../src/core/reader/finding.ts';
import { type Case, context, reading, refs } from '../readings.ts';

const umbra = ['umbra'];
const answerWith = (parts: Partial<AnswerOf<'uncovered'>>): AnswerOf<'uncovered'> => ({
  kind: 'uncovered',
  products: umbra,
  isAuthor: false,
  codes: [],
  classes: [],
  standard: [],
  passedOnBy: [],
  ...parts,
});

const cirrus = (
  evidence: FindingOf<'product'>['evidence'],
): Pick<FindingOf<'product'>, 'kind'> & FindingOf<'product'> => ({
  kind: 'product',
  value: 'cirrus',
  rule: 'rule',
  text: 'cirrus',
  at: { in: 'text', index: 0, end: 6, line: 1 },
  evidence,
});
const byVendor = cirrus({ by: 'name', of: 'vendor' });
const byName = cirrus({ by: 'name', of: 'product' });
const bySign = cirrus({ by: 'sign', sign: { in: 'field', name: 'server' }, strength: 'strong' });
const onCirrus = (finding: FindingOf<'product'>) => ({
  codes: ['502'],
  products: ['cirrus'],
  uncovered: umbra,
  findings: [finding],
});

describe('a product that the catalog does not cover', () => {
  it.each<Case>([
    [
      'is named, with what the standard says of the codes',
      { codes: ['502', '599'], uncovered: umbra },
      answerWith({ codes: ['502', '599'], standard: refs('http/502') }),
    ],
    ['is named without a code, whatever words are left', { uncovered: umbra, words: ['dns'] }, answerWith({})],
    ['is named with a class', { classes: ['5'], uncovered: umbra }, answerWith({ classes: ['5'] })],
    [
      'answers where of the covered one only the vendor is named',
      onCirrus(byVendor),
      answerWith({ codes: ['502'], standard: refs('http/502') }),
    ],
    [
      'answers for an error that it wrote, which a covered one passed on',
      { ...onCirrus(bySign), author: 'umbra' },
      answerWith({ isAuthor: true, codes: ['502'], standard: refs('http/502'), passedOnBy: ['cirrus'] }),
    ],
    [
      'answers for an error that it wrote, and nobody is known to have passed it on who is only named',
      { ...onCirrus(byName), author: 'umbra' },
      answerWith({ isAuthor: true, codes: ['502'], standard: refs('http/502') }),
    ],
    [
      'comes before others of its kind where it wrote the error',
      { codes: ['502'], uncovered: ['penumbra', 'umbra'], author: 'umbra' },
      answerWith({ products: ['umbra', 'penumbra'], isAuthor: true, codes: ['502'], standard: refs('http/502') }),
    ],
    [
      'answers where its log alone has the codes',
      { ...onCirrus(byName), claims: [{ code: '502', product: 'umbra', count: 4, of: 9, hosts: [], paths: [] }] },
      answerWith({ codes: ['502'], standard: refs('http/502') }),
    ],
    ['leaves the answer to a covered one that is named', onCirrus(byName), undefined],
    ['leaves the answer to a covered one that is proved', onCirrus(bySign), undefined],
    ['leaves the answer to a covered one that wrote the error', { ...onCirrus(byVendor), author: 'cirrus' }, undefined],
    [
      'leaves a paste in which nothing failed to the answer that says so',
      { uncovered: umbra, healthy: [{ value: '200', count: 1 }] },
      undefined,
    ],
    ['has no answer where there is none', { codes: ['502'], products: ['cirrus'] }, undefined],
  ])('%s', (_name, said, answer) => {
    expect(uncovered(reading(said), context)).toEqual(answer);
  });
});
