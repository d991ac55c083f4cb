import type { Extractor } from '../finding.ts';
import { codeCandidate } from '../numbers/candidate.ts';

/** The first line of a response (RFC 9112), and what `curl`, mail or a wiki makes of it. */
const statusLine =
  /(?<![\w"]|[A-Z]{3,7} [^\s"]{1,500} )HTTP\/[\d.]{1,3}[ \t]{1,4}(?:status[ \t])?[*_`]{0,2}(\d{3})(?![\d.])/gi;

/** Finds the statuses of responses in lines that no format owns. */
export const statusLines: Extractor = function* ({ lines }) {
  for (const { text, index: start, kind } of lines) {
    if (kind === 'log' || kind === 'repeated' || !(text.includes('HTTP/') || text.includes('http/'))) continue;
    for (const { 0: match, 1: status = '', index } of text.matchAll(statusLine)) {
      yield { ...codeCandidate(status, start + index, 'status-line', { by: 'status-line' }), text: match };
    }
  }
};
