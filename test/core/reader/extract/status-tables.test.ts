import { describe, expect, it } from 'vitest';
import { statusColumns, statusCounts } from '../../../../src/core/reader/extract/status-tables.ts';
import { extract, valuesIn } from '../acme.ts';

describe('a table with names of columns', () => {
  it.each([
    ['of a W3C log', '#Fields: date sc-status sc-bytes\n2026-11-20 503 522\n2026-11-20 504 522', ['503', '504']],
    ['of a spreadsheet', 'url\tstatus\tcount\n/a\t504\t404', ['504']],
    ['of an export', 'url,"status code",count\n"/a","504",404', ['504']],
    ['in Chinese', 'url\t状态码\t次数\n/a\t504\t404', ['504']],
  ])('%s gives its column of statuses', (_what, text, codes) => {
    expect(valuesIn(statusColumns, text)).toEqual(codes);
  });

  it('is over where a row has another number of cells', () => {
    expect(valuesIn(statusColumns, 'a\tstatus\tb\n1\t502\t3\n\nwe\n1\t503\t3')).toEqual(['502']);
  });

  it('needs three columns and one of statuses', () => {
    expect(valuesIn(statusColumns, 'a\tstatus\n1\t502')).toEqual([]);
    expect(valuesIn(statusColumns, 'a\tb\tc\n1\t502\t3')).toEqual([]);
  });

  it('says where the status is', () => {
    const text = '#Fields: date sc-status sc-bytes\n2026-11-20 503 522';
    expect(extract(statusColumns, text).candidates).toMatchObject([
      { index: text.indexOf('503'), text: '503', rule: 'status-column', evidence: { by: 'output' } },
    ]);
  });
});

describe('a table of counts', () => {
  it('gives the status of each row', () => {
    expect(valuesIn(statusCounts, '  522 200\n   503 504')).toEqual(['200', '504']);
  });

  it('has two rows at least', () => {
    expect(valuesIn(statusCounts, '  522 200\nand that is all')).toEqual([]);
  });
});
