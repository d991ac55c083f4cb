import { type Catalog, standard } from '../../../catalog/catalog.ts';
import type { Extractor } from '../finding.ts';
import { codeCandidate } from '../numbers/candidate.ts';
import { isOtherProtocol } from '../numbers/context.ts';

/** Finds a number with the standard's own phrase after it: `502 Bad Gateway`, `504: GATEWAY_TIMEOUT`. */
export const reasonPhrases: Extractor = function* ({ text }, { catalog }) {
  if (isOtherProtocol(text)) return;
  for (const { 0: match, index } of text.matchAll(numberAndWords)) {
    const code = match.slice(0, 3);
    const phrase = phraseOf(code, catalog);
    if (phrase && letters(match.slice(3)).startsWith(phrase))
      yield codeCandidate(code, index, 'reason-phrase', { by: 'output' });
  }
};

const numberAndWords = /(?<![\w.:/#-])([1-9]\d\d)[:：]?[ \t]{1,3}\(?[A-Za-z][A-Za-z_' -]{3,40}/g;

/** The standard's phrase for a status as `badgateway`. */
function phraseOf(code: string, { products }: Catalog): string | undefined {
  const title = products.get(standard)?.entries.get(code)?.words.en.title;
  return title === undefined ? undefined : letters(title.split(':')[0] ?? '');
}

const letters = (text: string): string => text.replace(/[^A-Za-z]/g, '').toLowerCase();
