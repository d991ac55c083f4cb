import { isWordUnit } from '../find/words.ts';
import type { CandidateOf, Extractor } from '../finding.ts';
import type { LineMatch, RecordMatch } from '../formats/match.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Literal } from '../lexicon/literals.ts';
import type { LiteralHit, Survey } from '../survey.ts';
import { isFlag, standsAsFlag } from './flags.ts';

/**
 * Finds codes that are words, such as `FUNCTION_INVOCATION_TIMEOUT` or `first byte timeout`, however they are cased.
 * Whether they count is for the refiners: some are everyday words, and more so in another case. Of a line that a format
 * owns, only the message is read, and in it the codes of the product that wrote it.
 */
export const tokens: Extractor = function* (surveyed, lexicon) {
  for (const { token } of tokensIn(surveyed, lexicon)) yield token;
};

/** A code that is a word, and the line or record of a format whose message has it. */
export type PlacedToken = { readonly token: CandidateOf<'code'>; readonly owner?: LineMatch | RecordMatch };

/** Every code that is a word, in the order of the text. */
export function* tokensIn(surveyed: Survey, { catalog }: Lexicon): Generator<PlacedToken> {
  const spans = ownedSpans(surveyed);
  let at = 0;
  for (const hit of surveyed.literals) {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= hit.index) at += 1;
    const span = spans[at];
    const placed = placedToken(hit, span && hit.index >= span.index ? span : undefined, surveyed);
    if (placed && isOf(placed.owner?.format.product, placed.token.value, catalog)) yield placed;
  }
}

/** @param span what takes the place up, of which only the message is read */
function placedToken(hit: LiteralHit, span: Span | undefined, surveyed: Survey): PlacedToken | undefined {
  if (span && !isIn(span.message, hit.index)) return undefined;
  const token = tokenAt(hit, surveyed);
  if (token && !span && isSetting(token, surveyed.text)) return undefined;
  return token && { token, ...(span?.owner && { owner: span.owner }) };
}

/** `First byte timeout: 0` says how long something may take, not that it took too long. */
const isSetting = ({ text: words, index }: CandidateOf<'code'>, text: string): boolean =>
  words.includes(' ') && /^\s?[:=]\s?\d/.test(text.slice(index + words.length, index + words.length + 4));

const isIn = (message: Span['message'], index: number): boolean =>
  message !== undefined && index >= message.index && index < message.end;

/** Whether a product may mean a code: it has it, or the catalog does not cover the product. */
const isOf = (product: string | undefined, code: string, { products }: Lexicon['catalog']): boolean =>
  products.get(product ?? '')?.entries.has(code) !== false;

type Span = {
  readonly index: number;
  readonly end: number;
  readonly owner: LineMatch | RecordMatch | undefined;
  readonly message: { readonly index: number; readonly end: number } | undefined;
};

/** What lines of formats take up, in the order of the text. */
const ownedSpans = ({ lines }: Survey): Span[] =>
  lines.flatMap(({ kind, text, index, matches: [match], record }): Span[] => {
    if (kind !== 'log') return [];
    const owner = record ?? match;
    const start = owner?.parts.message === undefined ? undefined : owner.place('message');
    const message =
      start === undefined ? undefined : { index: start, end: start + (owner?.parts.message?.length ?? 0) };
    return [{ index, end: index + text.length, owner, message }];
  });

function tokenAt({ index, hits }: LiteralHit, { text, lower }: Survey): CandidateOf<'code'> | undefined {
  // The longest one, and of those the one that is cased alike: HAProxy's `sH--` is not its `SH--`.
  const longest = hits.findLast(({ end, values }) => values.some(isToken) && isSeparate(index, end, lower));
  if (!longest) return undefined;
  const match = text.slice(index, longest.end);
  const spelt = longest.values.filter(isToken);
  const best = spelt.find(({ spelling }) => spelling === match) ?? spelt[0];
  if (!best) return undefined;
  const exact = match === best.spelling;
  if (isFlag(best.spelling) && !(exact && standsAsFlag(text, index, longest.end))) return undefined;
  return {
    kind: 'code',
    value: best.code,
    rule: exact ? 'known-token' : 'token-in-another-case',
    evidence: { by: 'token', exact },
    index,
    text: match,
  };
}

type Token = Extract<Literal, { kind: 'token' }>;

const isToken = (literal: Literal): literal is Token => literal.kind === 'token';

/** Whether a text has words of their own there. */
function isSeparate(index: number, end: number, text: string): boolean {
  const [before, last, next] = [text.charCodeAt(index - 1), text.charCodeAt(end - 1), text.charCodeAt(end)];
  // Squid has words like Akamai's, with the status behind them: `ERR_CONNECT_FAIL/502`.
  if (/^\/\d/.test(text.slice(end, end + 2))) return false;
  // `H12s` are several H12.
  const isPlural = /\d$/.test(text.slice(index, end)) && text[end] === 's' && !isWordUnit(text.charCodeAt(end + 1));
  return text[index - 1] !== '-' && !isWordUnit(before) && (isPlural || !(isWordUnit(last) && isWordUnit(next)));
}
