import { expect, it } from 'vitest';
import type { Answer, AnswerOf } from '../../../../src/core/lookup/answer.ts';
import { compare } from '../../../../src/core/lookup/ways/compare.ts';
import { type Case, context, reading, refs } from '../readings.ts';

const compared = (parts: Partial<AnswerOf<'compared'>>): Answer => ({
  kind: 'compared',
  codes: [],
  moreCodes: [],
  entries: [],
  ownCodes: [],
  standard: [],
  unknownCodes: [],
  ...parts,
});

const explained = (entries: AnswerOf<'explained'>['entries'], more: typeof entries = []): Answer => ({
  kind: 'explained',
  entries,
  more,
  undocumented: [],
});

it.each<Case>([
  ['has no answer without a code', { words: ['handshake'] }, undefined],
  [
    'sets all products side by side, the standard and codes of their own apart',
    { codes: ['502'] },
    compared({
      codes: ['502'],
      entries: refs('acme-cdn/502', 'cirrus/502'),
      ownCodes: [{ ref: { product: 'boreal', code: '502' }, count: 2 }],
      standard: refs('http/502'),
    }),
  ],
  [
    'goes code by code',
    { codes: ['524', '522'] },
    compared({
      codes: ['524', '522'],
      entries: refs('acme-cdn/524', 'acme-shield/524', 'cirrus/524', 'acme-cdn/522', 'cirrus/522'),
    }),
  ],
  [
    'explains a number of three digits that one product alone has, too',
    { codes: ['525'] },
    explained(refs('cirrus/525')),
  ],
  [
    'compares a status that products know by codes of their own alone',
    { codes: ['530'] },
    compared({ codes: ['530'], ownCodes: [{ ref: { product: 'acme-cdn', code: '530' }, count: 1 }] }),
  ],
  ['explains the standard where nobody else documents the code', { codes: ['451'] }, explained(refs('http/451'))],
  ['explains a longer number of one product', { codes: ['1016'] }, explained(refs('acme-cdn/1016'))],
  ['explains a word of one product', { codes: ['QUEUE_FULL'] }, explained(refs('boreal/QUEUE_FULL'))],
  [
    'explains several such codes, the first four of them',
    { codes: ['QUEUE_FULL', '1016', 'APP_CRASHED', 'BOOT_FAILED', 'BOOT_TIMEOUT'] },
    explained(
      refs('boreal/QUEUE_FULL', 'acme-cdn/1016', 'boreal/APP_CRASHED', 'boreal/BOOT_FAILED'),
      refs('boreal/BOOT_TIMEOUT'),
    ),
  ],
  [
    'compares such a code beside one that nobody documents, which has to be named',
    { codes: ['1016', '999'] },
    compared({ codes: ['1016'], entries: refs('acme-cdn/1016'), unknownCodes: ['999'] }),
  ],
  [
    'compares four codes and names the others',
    { codes: ['521', '522', '999', '524', '525', '404', '1016'] },
    compared({
      codes: ['521', '522', '524', '525'],
      moreCodes: ['404', '1016'],
      entries: refs(
        'acme-cdn/521',
        'acme-cdn/522',
        'cirrus/522',
        'acme-cdn/524',
        'acme-shield/524',
        'cirrus/524',
        'cirrus/525',
      ),
      unknownCodes: ['999'],
    }),
  ],
  [
    'knows no code that nobody documents',
    { codes: ['999', '998'] },
    { kind: 'unknown', names: [], codes: ['999', '998'] },
  ],
])('%s', (_name, said, answer) => {
  expect(compare(reading(said), context)).toEqual(answer);
});

it('puts default products first and keeps the others in order', () => {
  const answer = compare(reading({ codes: ['524'] }), { ...context, defaultProducts: ['cirrus'] });
  expect(answer).toMatchObject({ entries: refs('cirrus/524', 'acme-cdn/524', 'acme-shield/524') });
});
