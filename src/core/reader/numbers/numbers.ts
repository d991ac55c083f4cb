import type { Extractor } from '../finding.ts';
import type { Layout } from '../layout/layout.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { codeCandidate, withoutZeros } from './candidate.ts';
import { isAboutWeb, isOtherProtocol, shortMessage } from './context.ts';
import { judge, type NumberInContext } from './judge.ts';

/*
 * Numbers are looked at one by one with a few characters on either side, so that time grows with the length of the
 * text and no pattern can backtrack over more than that window.
 */
const window = 32;

/** Up to this many characters, people write prose: an error code there that counts nothing is meant as one. */
const fewSentences = 400;

/**
 * Finds status codes in what people write: three-digit numbers, and whatever other numbers the catalog knows as codes.
 * Where a machine wrote the line a number needs a word before or after it that leaves no doubt, and a header's value is
 * no code at all.
 */
export const numbers: Extractor = function* (layout, lexicon, drop) {
  if (isOtherProtocol(layout.text) && !lexicon.names.isIn(layout.text)) return;
  for (const { number, index, context } of numbersIn(layout, lexicon)) {
    const verdict = judge(context, lexicon);
    if ('dropped' in verdict) drop(verdict.dropped);
    else yield codeCandidate(number, index, verdict.rule, { by: 'words', strength: verdict.strength });
  }
};

type NumberMatch = { readonly number: string; readonly index: number; readonly context: NumberInContext };

/** Every number that could be a code, with what is around it. */
function* numbersIn(layout: Layout, { catalog, names }: Lexicon): Generator<NumberMatch> {
  const { text, lines } = layout;
  const length = widthOf(text.trim());
  const isReason = (words: string): boolean => isAboutWeb(words) || names.isIn(words);
  const aboutWeb = isReason(text);
  // In a few sentences a bare number needs a reason close by; in more it needs a word next to it anyway.
  const reasons = length > fewSentences ? [] : lines.map((line) => isReason(line.text));
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'header' || line.kind === 'counts') continue;
    for (const { 0: number, index: start } of line.text.matchAll(/\d+/g)) {
      const isKnown = catalog.codes.has(withoutZeros(number));
      if (!isKnown && !hasShapeOfCode(number, length)) continue;
      const index = line.index + start;
      yield {
        number,
        index,
        context: {
          number,
          isKnown,
          before: text.slice(Math.max(0, index - window), index),
          after: text.slice(index + number.length, index + number.length + window),
          length,
          isFewSentences: length <= fewSentences,
          isProse: line.kind === 'prose',
          aboutWeb,
          hasReason: reasons.slice(Math.max(0, at - 2), at + 3).some(Boolean),
        },
      };
    }
  }
}

/** Han characters say as much as three letters. Long texts need not be counted. */
const widthOf = (text: string): number =>
  text.length > fewSentences ? text.length : text.length + 2 * (text.match(/\p{Script=Han}/gu)?.length ?? 0);

/** Status codes have three digits; Cloudflare's 1xxx have four; in a few words any number of four or five may be one. */
const hasShapeOfCode = (number: string, length: number): boolean =>
  /^[1-9]\d\d$/.test(number) ||
  /^1[0-2]\d\d$/.test(number) ||
  (length <= shortMessage && /^[1-9]\d{3,4}$/.test(number));
