import { expect, it } from 'vitest';
import { type Catalog, openCatalog } from '../../src/catalog/catalog.ts';
import { compile } from '../../src/catalog/compile.ts';
import { realCatalog, realFiles } from '../support/catalog.ts';

const fromFiles: Catalog = openCatalog(compile(realFiles()));

it('the compiled catalog says of every product and code what the YAML files say', () => {
  expect([...realCatalog.products.keys()]).toEqual([...fromFiles.products.keys()]);
  for (const [id, product] of fromFiles.products) expect(realCatalog.products.get(id), id).toEqual(product);
});

it('the compiled catalog has the same vendors, senses, names and codes', () => {
  expect(realCatalog.vendors).toEqual(fromFiles.vendors);
  expect(realCatalog.senses).toEqual(fromFiles.senses);
  expect(realCatalog.names).toEqual(fromFiles.names);
  expect(realCatalog.codes).toEqual(fromFiles.codes);
});
