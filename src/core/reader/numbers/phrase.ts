import { type Catalog, standard } from '../../../catalog/catalog.ts';

/** A number that may be a status, and what stands before it. */
const mayBegin = /(?<![\w.:/#-]|\d[.,])$/;

const words = /^[:：,/]?[ \t]{0,3}[("-]?[A-Za-z][A-Za-z_' \n-]{3,40}/;

/** What older standards called a status (RFC 1945, RFC 2616); servers go on writing it. */
const olderPhrases: Readonly<Record<string, string>> = {
  '302': 'Moved Temporarily',
  '401': 'Authorization Required',
  '413': 'Request Entity Too Large',
  '414': 'Request-URI Too Large',
  '416': 'Requested Range Not Satisfiable',
  '422': 'Unprocessable Entity',
};

/** Words that end right before a number in brackets. */
const wordsBefore = /([A-Za-z][A-Za-z_' -]{2,40}) ?[([]$/;

/** Whether the standard's own phrase is beside a status: `502 Bad Gateway`, `504: GATEWAY_TIMEOUT`, `not found (404)`. */
export function hasPhrase(number: string, before: string, after: string, { products }: Catalog): boolean {
  const title = products.get(standard)?.entries.get(number)?.words.en.title;
  if (title === undefined) return false;
  const phrases = [title.split(':')[0], olderPhrases[number]].flatMap((phrase) => letters(phrase ?? '') || []);
  const said = letters((mayBegin.test(before) && words.exec(after)?.[0]) || '');
  const [, saidBefore = ''] = (/^[)\]]/.test(after) && wordsBefore.exec(before)) || [];
  return phrases.some((phrase) => said.startsWith(phrase) || letters(saidBefore).endsWith(phrase));
}

const letters = (text: string): string => text.replace(/[^A-Za-z]/g, '').toLowerCase();
