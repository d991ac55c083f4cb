import { describe, expect, it } from 'vitest';
import { requestIds } from '../../../../src/core/reader/extract/request-ids.ts';
import { extract, valuesIn } from '../acme.ts';

describe('request ids', () => {
  it.each([
    ['a header', 'acme-ray: 8f1e2d3c-FRA', 'acme-ray', '8f1e2d3c', 'id-in-field'],
    ['a header that begins so', 'x-acme-trace-id: ab12cd34', 'x-acme-trace-*', 'ab12cd34', 'id-in-field'],
    ['a page', 'Incident ID: 77-abc-99', 'Incident ID', '77-abc-99', 'id-on-page'],
    ['a page with markup', 'Incident ID</b> <code>77-abc-99</code>', 'Incident ID', '77-abc-99', 'id-on-page'],
  ])('are found in %s', (_where, text, name, value, rule) => {
    expect(extract(requestIds, text).candidates).toEqual([
      { kind: 'request-id', product: 'acme-cdn', name, value, rule, index: text.indexOf(value), text: value },
    ]);
  });

  it.each([
    ['a request', '> acme-ray: 8f1e2d3c'],
    ['a header whose value looks otherwise', 'acme-ray: none'],
    ['a sentence', 'The Incident ID helps us'],
    ['a page where the id is not next to its name', 'Incident ID (see below) 77-abc-99'],
  ])('are not found in %s', (_where, text) => {
    expect(valuesIn(requestIds, text)).toEqual([]);
  });
});
