import type { Part } from '../card.ts';
import { unique } from '../collections.ts';
import type { Answer } from '../lookup/answer.ts';
import { code } from '../parts.ts';
import type { Moment } from '../reader/layout/moment.ts';
import { productName } from './catalog-names.ts';
import type { PresentContext, RequestId } from './context.ts';
import { type CountedClaim, isCounted } from './log-count.ts';

/**
 * A text to copy into the vendor's ticket, of what a paste holds: product and code, address, time, how often, ids.
 *
 * @returns nothing where the paste has none of what a support asks for
 */
export function ticketText(answer: Answer, context: PresentContext): Part[] {
  const { reading, ids, words } = context;
  const { host, path = '' } = reading;
  const claims = reading.claims.filter(isCounted);
  const when = claims.length > 0 ? claims.map((claim) => countLine(claim, context)) : timeLine(reading.time);
  const asksSupport = ids.length > 0 || (host !== undefined && when.length > 0);
  if (!asksSupport || !takesTicket.has(answer.kind)) return [];
  const subject = [subjectOf(answer, context), host === undefined ? '' : `https://${host}${path}`];
  const lines = [subject.filter((piece) => piece !== '').join(', '), ...when.slice(0, maxClaims), ...ids.map(idLine)];
  return code(unique(lines.filter((line) => line !== '')).join('\n'), words.labels.ticketText);
}

/** Answers that say whose error it may be. */
const takesTicket: ReadonlySet<Answer['kind']> = new Set([
  'explained',
  'compared',
  'contrasted',
  'undocumented',
  'uncovered',
]);

const maxClaims = 4;

/** The products and their codes: `Cloudflare 522`. */
function subjectOf(answer: Answer, context: PresentContext): string {
  const named = (product: string, codes: readonly string[]): string =>
    [productName(product, context), ...codes].join(' ');
  switch (answer.kind) {
    case 'explained':
      return answer.entries.map((entry) => named(entry.product, [entry.code])).join(', ');
    case 'undocumented':
      return answer.refs.map((ref) => named(ref.product, [ref.code])).join(', ');
    case 'uncovered':
      return answer.products.map((id) => named(id, answer.codes)).join(', ');
    case 'compared':
    case 'contrasted':
      return `HTTP ${answer.codes.join(', ')}`;
    default:
      return '';
  }
}

function countLine({ code: counted, role, count, of, first, last }: CountedClaim, { words }: PresentContext): string {
  const times = first && last ? [words.period(stamp(first), stamp(last))] : [];
  return [words.readLog(counted, count, of, role, undefined), ...times].join(words.comma);
}

const timeLine = (time: Moment | undefined): string[] => (time ? [stamp(time)] : []);

/** With its day and zone, as far as the paste has them. */
const stamp = ({ date, time, zone }: Moment): string => [date, time, zone].filter(Boolean).join(' ');

/** An id from the question. */
const idLine = ({ name, value }: RequestId): string => `${name}: ${value}`;
