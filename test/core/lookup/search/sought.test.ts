import { expect, it } from 'vitest';
import { entriesOf } from '../../../../src/catalog/catalog.ts';
import { soughtIn } from '../../../../src/core/lookup/search/sought.ts';
import { buildWordIndex } from '../../../../src/core/lookup/search/word-index.ts';
import { smallCatalog } from '../../../support/catalog.ts';

const index = buildWordIndex(smallCatalog);
const size = entriesOf(smallCatalog).length;

const sought = (...runs: readonly string[]) => soughtIn(runs, index, size);

/** In how many entries each word of a question is; 0 for a word that is nowhere. */
const counts = (...runs: readonly string[]): number[] => sought(...runs).map(({ holders }) => holders.size);

const unknown = (count: number): string[] => Array.from({ length: count }, (_, at) => `q${at}`);

it('a word is the rarer the fewer entries hold it, and one that is nowhere is as rare as one of a single entry', () => {
  const [origin = 0, handshake = 0, certificate = 0, elephant = 0] = sought(
    'origin',
    'handshake',
    'certificate',
    'elephant',
  ).map(({ rarity }) => rarity);
  expect(origin).toBeLessThan(handshake);
  expect(handshake).toBeLessThan(certificate);
  expect(elephant).toBe(certificate);
});

it('a run of Han characters is the commonest known words that cover it, and no pair across two of them', () => {
  expect(counts('源站超时')).toEqual([9, 6]);
  expect(counts('握手失败')).toEqual([4, 2]);
});

it('each Han character that no known word has is half a word that is nowhere', () => {
  const [, half] = sought('握手啊');
  const [whole] = sought('大象');
  expect(half).toMatchObject({ rarity: (whole?.rarity ?? 0) / 2 });
  expect(counts('握手啊')).toEqual([2, 0]);
  expect(counts('大象')).toEqual([0]);
});

it('no more than sixty runs are looked at', () => {
  expect(sought(...unknown(61))).toHaveLength(60);
});

it('typing errors are looked for in the first sixteen of them', () => {
  expect(counts(...unknown(15), 'handshke').at(-1)).toBe(2);
  expect(counts(...unknown(16), 'handshke').at(-1)).toBe(0);
});
