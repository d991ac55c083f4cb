import { describe, expect, it } from 'vitest';
import { statusFields } from '../../../../src/core/reader/extract/status-fields.ts';
import { extract, valuesIn } from '../acme.ts';

describe('fields of statuses', () => {
  it.each([
    ['{"status":522}', 'status', '522'],
    ['status_code=502 x=1', 'status_code', '502'],
    ['{"http_code":"000"}', 'http_code', '0'],
    ['状态代码\n404 Not Found', '状态代码', '404'],
    ['Status Code\n404', 'status code', '404'],
  ])('hold a status in %j', (text, name, value) => {
    expect(extract(statusFields, text).candidates).toMatchObject([
      { value, rule: 'status-field', evidence: { by: 'field', name } },
    ]);
  });

  it('hold words and long numbers that the catalog has as codes', () => {
    expect(extract(statusFields, '{"reason":"NOT_READY"}').candidates).toMatchObject([
      { value: 'NOT_READY', rule: 'code-field', evidence: { by: 'field', name: 'reason' } },
    ]);
    expect(valuesIn(statusFields, '{"x-error":"1016"}')).toEqual(['1016']);
    expect(valuesIn(statusFields, '{"size":"1016"}')).toEqual([]);
  });

  it.each(['x-error-code: 40310002', '{"errorCode":40310002}'])('hold a code of a product that says so: %j', (text) => {
    expect(extract(statusFields, text).candidates).toMatchObject([{ value: '40310002', rule: 'sub-code-field' }]);
  });

  it.each([
    ['EdgeResponseStatus', 'edge'],
    ['sc-status', 'edge'],
    ['OriginResponseStatus', 'origin'],
    ['upstream_status', 'origin'],
  ])('%s has the role %s', (name, role) => {
    expect(extract(statusFields, `{"${name}":502}`).candidates).toMatchObject([{ value: '502', role }]);
  });

  it('say nothing of a role by a plain name', () => {
    expect(extract(statusFields, '{"status":502}').candidates[0]).not.toHaveProperty('role');
  });

  it.each([
    ['in a request', '> status: 502'],
    ['of another name', '{"size":502}'],
    ['with a longer number', '{"status":50222}'],
    ['with a fraction', '{"status":502.1}'],
    ['with a small number in a loose one', '{"code":200}'],
    ['with four digits in one that every program has', 'err is code=1016 : no address'],
    ['of another protocol', 'smtp {"code":550}'],
    ['of a record that a format reads', '{"status":503,"bolt_flags":"UF"}'],
    ['of a line that a format owns', 'ACME|503|GET|/|8f1e2d3c|{"status":504}'],
  ])('are none %s: %j', (_what, text) => {
    expect(valuesIn(statusFields, text)).toEqual([]);
  });
});
