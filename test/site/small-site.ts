import type { Catalog, CompiledCatalog } from '../../src/catalog/catalog.ts';
import { openCatalog } from '../../src/catalog/catalog.ts';
import { createBot } from '../../src/core/bot.ts';
import { siteFiles } from '../../src/site/site.tsx';
import { smallCatalog } from '../support/catalog.ts';

/* The site of a small catalog. */

/** Its files, by path. */
export const filesOf = (catalog: Catalog, siteUrl?: string): Map<string, string> =>
  new Map(
    [...siteFiles({ catalog, bot: createBot(catalog, { defaultLanguage: 'en' }), siteUrl })].map(
      ({ path, content }) => [path, content] as const,
    ),
  );

type Words = {
  readonly product: string;
  readonly code: string;
  readonly said: string;
  readonly url: string;
};

/** A catalog of one product with one entry, all of whose words are those given. */
export function catalogOf({ product: name, code, said, url }: Words): Catalog {
  const product = smallCatalog.products.get('acme-cdn');
  const entry = product?.entries.get('522');
  if (!product || !entry) throw new Error('the small catalog has no 522');
  const words = {
    title: said,
    summary: said,
    meaning: said,
    checks: [{ find: said, command: said, reads: said }],
    relief: [said],
    notes: [said],
    attach: [said],
  };
  const own: CompiledCatalog['products'][number] = {
    ...product,
    name: { en: name, 'zh-CN': name },
    sources: { codes: { url, title: said, checked: '2026-02-03' } },
    ticket: { url, attach: { en: [said], 'zh-CN': [said] } },
    status: url,
    entries: [{ ...entry, code, sources: ['codes'], related: [], words: { en: words, 'zh-CN': words } }],
  };
  return openCatalog({
    edition: '2026-02-03-00000000',
    vendors: [],
    senses: smallCatalog.senses,
    names: [],
    products: [own],
    uncovered: [],
    formats: [],
  });
}
