import { describe, expect, it } from 'vitest';
import { signs } from '../../../../src/core/reader/extract/signs.ts';
import { extract, valuesIn } from '../acme.ts';

describe('signs', () => {
  it.each([
    ['a header', 'acme-ray: 8f1e2d3c', { in: 'field', name: 'acme-ray' }, 'strong', 'acme-ray: 8f1e2d3c'],
    ['a header with the right value', 'server: acme/2', { in: 'field', name: 'server' }, 'medium', 'server: acme/2'],
    [
      'a header that begins so',
      'x-acme-debug-a: 1',
      { in: 'field', name: 'x-acme-debug-a' },
      'weak',
      'x-acme-debug-a: 1',
    ],
    ['a field of a log', '{"AcmeStatus":522}', { in: 'field', name: 'acmestatus' }, 'medium', 'AcmeStatus'],
    ['a cookie', 'set-cookie: a=1; __acme_id=2', { in: 'cookie', name: '__acme_*' }, 'medium', 'set-cookie'],
    ['a log line', 'ACME|522|GET|/index.html', { in: 'log-line', format: 'acme edge log' }, 'strong', '522'],
    ['a page', '<p>Acme could not reach your site</p>', { in: 'page' }, 'strong', 'Acme could not reach your site'],
    ['a CNAME', 'x IN CNAME a.acme-edge.example', { in: 'cname' }, 'medium', 'a.acme-edge.example'],
    ['a command', '$ curl -I https://a.acme-edge.example/x', { in: 'cname' }, 'medium', 'a.acme-edge.example'],
  ])('are found in %s', (_where, text, sign, strength, shown) => {
    expect(extract(signs, text).candidates).toMatchObject([{ value: 'acme-cdn', sign, strength, text: shown }]);
  });

  it('are not found in an address that is only linked to', () => {
    expect(valuesIn(signs, 'see https://a.acme-edge.example/x')).toEqual([]);
  });

  it('are found in the words of no tool that any product may have', () => {
    expect(valuesIn(signs, 'probe of a.example gave 503')).toEqual([]);
  });

  it('are found in records, which prove as much as their format says', () => {
    expect(extract(signs, '{"status":503,"bolt_flags":"UF"}').candidates).toMatchObject([
      { value: 'bolt', sign: { in: 'log-line', format: 'bolt access log' }, strength: 'medium', text: '503' },
    ]);
  });

  it('say which ones tell of the author', () => {
    const [wrote] = extract(signs, 'Acme could not reach your site').candidates;
    const [relayed] = extract(signs, 'bolt-error: 1').candidates;
    expect([wrote, relayed]).toMatchObject([{ authorship: 'wrote' }, { value: 'bolt', authorship: 'relayed' }]);
    expect(extract(signs, 'acme-ray: 8f1e2d3c').candidates[0]).not.toHaveProperty('authorship');
  });

  it.each([
    ['a request', '> acme-ray: 8f1e2d3c'],
    ['a header with another value', 'server: nginx'],
    ['an address', 'see https://a.acme-edge.example/'],
    ['a longer host name', 'a.acme-edge.example.org'],
    ['a cookie of another name', 'set-cookie: acme_id=2'],
  ])('are not found in %s', (_where, text) => {
    expect(valuesIn(signs, text)).toEqual([]);
  });

  it('are shown by name alone where the value is long', () => {
    expect(extract(signs, `acme-ray: ${'8'.repeat(60)}`).candidates).toMatchObject([{ text: 'acme-ray' }]);
  });
});
