import { describe, expect, it } from 'vitest';
import {
  dropHealthy,
  dropWebSocketCodes,
  keepForeignCodesOut,
  readStatusesInTokens,
} from '../../../../src/core/reader/weigh/codes.ts';
import { code, kindsAndValues, named, refine } from '../acme.ts';

const token = (value: string, text = value, exact = true) => code(value, { text, evidence: { by: 'token', exact } });
const inField = (value: string, name: string) => code(value, { evidence: { by: 'field', name } });
const inLog = (value: string) => code(value, { evidence: { by: 'log-line', format: 'a log' } });
const weak = (value: string) => code(value, { evidence: { by: 'words', strength: 'weak' } });

describe('a token that holds its status', () => {
  const busy = token('BUSY', 'Error 503 no thread is free');

  it('gives both, the status first', () => {
    expect(refine(readStatusesInTokens, [busy])).toEqual([
      { ...busy, value: '503', rule: 'status-in-token', evidence: { by: 'token-status' } },
      busy,
    ]);
  });

  it.each([
    ['in other capitals', token('BUSY', 'ERROR 503 no thread is free', false)],
    ['with a number that does not come with it', token('BUSY', 'Error 504 no thread is free')],
    ['without a number', token('BUSY')],
  ])('does not where it is %s', (_what, candidate) => {
    expect(refine(readStatusesInTokens, [candidate])).toEqual([candidate]);
  });
});

describe('a short number or an everyday word', () => {
  it.each([
    ['a number of three digits', code('522')],
    ['a token of three words', token('EDGE_ORIGIN_TIMEOUT')],
    ['a word in a field that few programs write', inField('NOT_READY', 'acmestatus')],
  ])('is not %s, which is kept', (_what, candidate) => {
    expect(refine(keepForeignCodesOut, [candidate], 'and more')).toEqual([candidate]);
  });

  it.each([
    ['a short number', code('20')],
    ['a token of two words', token('NOT_READY')],
    ['a compound word in other capitals', token('EDGE_ORIGIN_TIMEOUT', 'edge_origin_timeout', false)],
    ['a word in a field that many programs write', inField('NOT_READY', 'error')],
  ])('is kept only next to a product that has it: %s', (_what, candidate) => {
    expect(refine(keepForeignCodesOut, [candidate], 'since this morning deployments')).toEqual([]);
    const product = named(candidate.value.startsWith('EDGE') ? 'acme-cdn' : 'bolt');
    expect(refine(keepForeignCodesOut, [candidate, product], 'since')).toEqual([candidate, product]);
    const other = named('acme-shield');
    expect(refine(keepForeignCodesOut, [candidate, other], 'since')).toEqual([other]);
  });

  it('is kept as a token where nothing else is asked', () => {
    expect(refine(keepForeignCodesOut, [token('UF')], 'UF')).toEqual([token('UF')]);
    expect(refine(keepForeignCodesOut, [token('UF')], 'UF deployments')).toEqual([]);
    expect(refine(keepForeignCodesOut, [code('20')], '20')).toEqual([]);
    expect(refine(keepForeignCodesOut, [code('600')], '600')).toEqual([code('600')]);
  });
});

describe('the code with which a WebSocket was closed', () => {
  it('is dropped, unless a product is named', () => {
    expect(refine(dropWebSocketCodes, [code('1006'), code('1016')], 'websocket')).toEqual([code('1016')]);
    expect(refine(dropWebSocketCodes, [code('1006')], 'error')).toEqual([code('1006')]);
    expect(refine(dropWebSocketCodes, [code('1006'), named('bolt')], 'websocket')).toHaveLength(2);
  });
});

describe('a healthy status', () => {
  it.each([
    ['in a log', [inLog('200')], []],
    ['in a log, though it only redirects', [inLog('302')], ['code 302']],
    ['in a log that redirects before it succeeds', [inLog('302'), inLog('200')], []],
    ['in a log with an error', [inLog('302'), inLog('502')], ['code 502']],
    ['that somebody asks about', [code('200')], ['code 200']],
    ['that somebody asks about along with an error', [code('200'), inLog('502')], ['code 200', 'code 502']],
    ['that may be meant', [weak('200')], []],
    ['as a token', [token('200')], ['code 200']],
    ['that is none at all', [inLog('0')], ['code 0']],
    ['that is none at all, along with an error', [inLog('0'), inLog('502')], ['code 502']],
  ])('%s', (_what, candidates, kept) => {
    expect(kindsAndValues(refine(dropHealthy, candidates))).toEqual(kept);
  });
});
