import { expect, it } from 'vitest';
import { sourceUrls, statistics } from '../../scripts/statistics.ts';
import { checkCatalog } from '../../src/catalog/check.ts';
import { smallCatalogDirectory } from '../support/catalog.ts';

const checked = checkCatalog(smallCatalogDirectory);
if (!checked.ok) throw new Error('the small catalog is not in order');
const files = checked.value;

it('what the catalog holds is counted product by product', () => {
  const lines = statistics(files);
  expect(lines[0]).toMatch(/^product +entries +command +checks +advice +relief +reported +sources/);
  const acme = lines.find((line) => line.startsWith('acme-cdn')) ?? '';
  expect(acme.split(/ {2,}/).slice(0, 6)).toEqual(['acme-cdn', '6', '4', '1.3', '13 %', '1']);
  expect(lines.at(-5)).toMatch(/^\d+ products, \d+ entries in en and zh-CN; known by name and sign only: 1 products$/);
});

it('every address that an answer may hold is among the links to check, once', () => {
  const urls = sourceUrls(files);
  expect(urls).toEqual([...new Set(urls)]);
  expect(urls).toContain('https://status.boreal.example/');
  expect(urls).toContain('https://acme.example/tickets');
});
