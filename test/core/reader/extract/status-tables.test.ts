import { describe, expect, it } from 'vitest';
import { statusCounts } from '../../../../src/core/reader/extract/status-tables.ts';
import { extract, valuesIn } from '../acme.ts';

describe('a table of counts', () => {
  it('gives the status of each row', () => {
    expect(valuesIn(statusCounts, '  522 200\n   503 504')).toEqual(['200', '504']);
  });

  it('says where the status is', () => {
    expect(extract(statusCounts, '  522 200\n   503 504').candidates).toMatchObject([
      { index: 6, text: '200', rule: 'status-count', evidence: { by: 'output' } },
      { index: 17, text: '504' },
    ]);
  });

  it('has two rows at least', () => {
    expect(valuesIn(statusCounts, '  522 200\nand that is all')).toEqual([]);
  });
});
