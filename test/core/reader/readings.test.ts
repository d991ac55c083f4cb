import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codeMisses } from '../../../scripts/evaluation.ts';
import { misreadings, readingsByProduct } from '../../../scripts/readings.ts';
import { textsOfRules } from '../../../scripts/rule-texts.ts';
import { numberRules } from '../../../src/core/reader/lexicon/numbers/index.ts';
import { realCatalog } from '../../support/catalog.ts';
import { read } from '../../support/reader.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const readings = readingsByProduct(`${fixtures}readings`);
const rules = textsOfRules(`${fixtures}texts`);

/** Without any one sign, format, id, name or rule, one of these fails: `npm run mutate` tries it. */
describe('what the catalog knows', () => {
  it.each([...readings])('of %s is read in texts that hold little else', (_product, texts) => {
    const misread = texts.flatMap((text) => {
      const differences = misreadings(text, read, realCatalog);
      return differences.length > 0 ? [[text.text, ...differences].join('\n')] : [];
    });
    expect(misread).toEqual([]);
  });
});

describe('rules for numbers', () => {
  it('have texts in which they decide, each of them', () => {
    expect([...rules.keys()].sort()).toEqual(numberRules.map(({ id }) => id).sort());
  });

  it.each([...rules])('have the codes read right where %s decides', (_rule, texts) => {
    for (const text of texts) expect(codeMisses(text, read({ text: text.text })), text.text).toEqual([]);
  });
});
