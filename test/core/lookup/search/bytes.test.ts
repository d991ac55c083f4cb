import { expect, it } from 'vitest';
import { fromBytes, toBytes } from '../../../../src/core/lookup/search/bytes.ts';
import { buildWordIndex } from '../../../../src/core/lookup/search/word-index.ts';
import { realCatalog, smallCatalog } from '../../../support/catalog.ts';

it('an index that was written reads the same', () => {
  const index = buildWordIndex(smallCatalog);
  expect(fromBytes(toBytes(index))).toEqual(index);
});

it('the index that was built with the catalog is that of the catalog', () => {
  expect(realCatalog.wordIndex?.().equals(toBytes(buildWordIndex(realCatalog)))).toBe(true);
});
