import type { FindingOf } from '../reader/finding.ts';
import type { Reading } from '../reader/reading.ts';

/* What speaks for a product in a reading: its signs, its name, or only the name of its vendor. */

type Seen = Pick<Reading, 'findings'>;

const findingsOf = (id: string, { findings }: Seen): FindingOf<'product'>[] =>
  findings.filter((finding) => finding.kind === 'product' && finding.value === id) as FindingOf<'product'>[];

const isProved = (id: string, reading: Seen): boolean =>
  findingsOf(id, reading).some(({ evidence }) => evidence.by === 'sign');

/** Whether something speaks for the product itself, not only for its vendor. */
export const isMeant = (id: string, reading: Seen): boolean =>
  findingsOf(id, reading).some(({ evidence }) => evidence.by !== 'name' || evidence.of === 'product');

/**
 * Covered products that are proved to have passed on an error that another one wrote: a store or a gateway writes it, a
 * CDN in front passes it on.
 */
export const passersOn = (reading: Seen & Pick<Reading, 'author' | 'products'>): string[] =>
  reading.author === undefined ? [] : reading.products.filter((id) => id !== reading.author && isProved(id, reading));
