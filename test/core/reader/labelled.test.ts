import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { score } from '../../../scripts/evaluation.ts';
import { realCatalog } from '../../support/catalog.ts';
import { labelledTexts } from '../../support/labelled.ts';

const directory = fileURLToPath(new URL('../../fixtures/texts/', import.meta.url));
const files = readdirSync(directory).filter((name) => name.endsWith('.jsonl'));

/**
 * Texts in the shapes in which people ask and paste, labelled by people who had not seen the reader; they labelled
 * statuses, so that tokens that are really in a text were added later to what may be read. A change that reads
 * one kind better must not read the others worse; `npm run eval -- FILE` lists every miss.
 */
describe('texts that others have labelled', () => {
  it('are there', () => {
    const ids = files.flatMap((file) => labelledTexts(join(directory, file)).map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(150);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(files)('of %s are read well, and hardly a code is read out of noise', (file) => {
    const { figures, misses } = score(labelledTexts(join(directory, file)), realCatalog);
    const { texts, found, wanted, right, read, noiseFalse, rightProducts } = figures;
    const told = misses.join('\n');
    expect(found / wanted, told).toBeGreaterThanOrEqual(0.86);
    expect(right / read, told).toBeGreaterThanOrEqual(0.96);
    expect(noiseFalse, told).toBeLessThanOrEqual(2);
    expect(rightProducts / texts, told).toBeGreaterThanOrEqual(0.93);
  });
});

it('texts that others have labelled are read well, all of them together', () => {
  const texts = files.flatMap((file) => labelledTexts(join(directory, file)));
  const { found, wanted, right, read, rightProducts } = score(texts, realCatalog).figures;
  expect(found / wanted).toBeGreaterThanOrEqual(0.95);
  expect(right / read).toBeGreaterThanOrEqual(0.97);
  expect(rightProducts / texts.length).toBeGreaterThanOrEqual(0.95);
});
