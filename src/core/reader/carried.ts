import { uniqueBy } from '../collections.ts';
import type { Carried } from '../question.ts';
import { hostIn, maxHostLength } from './extract/hosts.ts';
import { maxIdLength } from './extract/request-ids.ts';
import type { FindingOf } from './finding.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

/**
 * What was read of a longer text earlier and came along with the question. It may come back from a platform, so that it
 * is checked once more.
 */
export function carriedFindings(
  carried: Carried | undefined,
  { catalog }: Lexicon,
): (FindingOf<'host'> | FindingOf<'request-id'>)[] {
  const host = typeof carried?.host === 'string' ? hostIn(carried.host.slice(0, maxHostLength))?.value : undefined;
  const ids = Array.isArray(carried?.ids) ? carried.ids.filter((id) => isId(id, catalog)) : [];
  const from = { rule: 'carried', text: '', at: { in: 'carried' } } as const;
  return [
    ...(host === undefined ? [] : [{ kind: 'host' as const, value: host, ...from }]),
    ...uniqueBy(ids, ({ product, value }) => `${product} ${value}`).map(({ product, name, value }) => ({
      kind: 'request-id' as const,
      value,
      product,
      name,
      ...from,
    })),
  ];
}

/** Whether something is an id of that name of a product. */
function isId(id: unknown, { products, uncovered }: Lexicon['catalog']): boolean {
  const { product, name, value } = { ...(id as Partial<Record<'product' | 'name' | 'value', unknown>> | null) };
  if (typeof value !== 'string' || value.length > maxIdLength || /[\s`]/.test(value)) return false;
  const { requestIds = [] } = products.get(String(product)) ?? uncovered.get(String(product)) ?? {};
  return requestIds.some((known) => known.name === name);
}
