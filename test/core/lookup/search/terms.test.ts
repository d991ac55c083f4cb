import { expect, it } from 'vitest';
import { runsOf, termsOf } from '../../../../src/core/lookup/search/terms.ts';

it.each([
  ['words of Latin letters', 'TLS handshake', ['tls', 'handshake']],
  ['the words of a code', 'ERR_DNS-FAIL', ['err', 'dns', 'fail']],
  ['letters with digits', 'http2 h2', ['http2', 'h2']],
  ['every two neighbours of Han characters', '源站证书', ['源站', '站证', '证书']],
  ['both where they touch', 'TLS握手', ['tls', '握手']],
  ['characters that take two units each', '𠮷𠮶', ['𠮷𠮶']],
  ['no number, which is a code', '522 13:', []],
  ['no single character', 'x-cache 链', ['cache']],
])('terms are %s: %s', (_what, text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});

it('a run of Han characters stays whole', () => {
  expect(runsOf('源站证书 expired')).toEqual(['源站证书', 'expired']);
});
