import { type Catalog, standard } from '../../../catalog/catalog.ts';

/** A number that may be a status, and what stands before it. */
const mayBegin = /(?<![\w.:/#-]|\d[.,])$/;

const words = /^[:：,]?[ \t]{0,3}[("-]?[A-Za-z][A-Za-z_' -]{3,40}/;

/** Whether the standard's own phrase follows a status: `502 Bad Gateway`, `504: GATEWAY_TIMEOUT`. */
export function phraseAfter(number: string, before: string, after: string, { products }: Catalog): boolean {
  const title = products.get(standard)?.entries.get(number)?.words.en.title;
  if (title === undefined || !mayBegin.test(before)) return false;
  const said = words.exec(after)?.[0];
  return said !== undefined && letters(said).startsWith(letters(title.split(':')[0] ?? ''));
}

const letters = (text: string): string => text.replace(/[^A-Za-z]/g, '').toLowerCase();
