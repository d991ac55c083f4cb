import type { Candidate, Extractor } from '../finding.ts';
import { firstWord, type TokenIndex } from '../lexicon/tokens.ts';

/**
 * Finds codes that are words, such as `FUNCTION_INVOCATION_TIMEOUT` or `first byte timeout`, however they are cased.
 * Whether they count is for the refiners: some are everyday words, and more so in another case. Each word of the text is
 * looked up once, so that time grows with the text and not with the catalog.
 */
export const tokens: Extractor = function* ({ text }, lexicon) {
  const lower = text.toLowerCase();
  // A few characters change their length with their case; positions would not hold.
  if (lower.length !== text.length) return;
  for (const { 0: word, index } of lower.matchAll(firstWord)) {
    const token = tokenAt(index, word, { text, lower }, lexicon.tokens);
    if (token) yield token;
  }
};

function tokenAt(
  index: number,
  word: string,
  { text, lower }: { readonly text: string; readonly lower: string },
  spellingsByWord: TokenIndex,
): Candidate | undefined {
  const spellings = (spellingsByWord.get(word) ?? []).filter((each) => isAt(index, each.lower, lower));
  // The longest one, and of those the one that is cased alike: HAProxy's `sH--` is not its `SH--`.
  const longest = spellings.filter((each) => each.lower.length === spellings[0]?.lower.length);
  const best = longest.find(({ spelling }) => text.startsWith(spelling, index)) ?? longest[0];
  if (!best) return undefined;
  const match = text.slice(index, index + best.spelling.length);
  const exact = match === best.spelling;
  return {
    kind: 'code',
    value: best.code,
    rule: exact ? 'known-token' : 'token-in-another-case',
    evidence: { by: 'token', exact },
    index,
    text: match,
  };
}

/** Whether a text has the spelling there, as words of their own. */
function isAt(index: number, spelling: string, text: string): boolean {
  if (!text.startsWith(spelling, index)) return false;
  const [before = '', after = ''] = [text[index - 1], text[index + spelling.length]];
  // Squid has words like Akamai's, with the status behind them: `ERR_CONNECT_FAIL/502`.
  if (/^\/\d/.test(text.slice(index + spelling.length, index + spelling.length + 2))) return false;
  return !/[\w-]/.test(before) && !(/\w$/.test(spelling) && /[\w]/.test(after));
}
