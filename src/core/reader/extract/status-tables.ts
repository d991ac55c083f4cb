import type { Extractor } from '../finding.ts';
import { countRow } from '../layout/line-kind.ts';
import { codeCandidate } from '../numbers/candidate.ts';

/** The second column of a table of counts. */
export const statusCounts: Extractor = function* ({ lines }) {
  for (const { text, index, kind } of lines) {
    const [, before = '', status] = (kind === 'counts' && text.match(countRow)) || [];
    if (status !== undefined) yield codeCandidate(status, index + before.length, 'status-count', { by: 'output' });
  }
};
