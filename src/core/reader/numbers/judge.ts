import type { Lexicon } from '../lexicon/lexicon.ts';
import {
  codeAfter,
  codeBefore,
  mayBeCodeNear,
  noCodeAfter,
  noCodeBefore,
  probablyNoCodeAfter,
  probablyNoCodeBefore,
  shortMessage,
  zeroAfter,
} from './context.ts';

/** A number and what decides whether it is a code. */
export type NumberInContext = {
  readonly number: string;
  /** The catalog has it as a code. */
  readonly isKnown: boolean;
  /** A few characters on either side. */
  readonly before: string;
  readonly after: string;
  /** Of the whole text. */
  readonly length: number;
  readonly isFewSentences: boolean;
  /** A person wrote the line. */
  readonly isProse: boolean;
  /** The text is about the web. */
  readonly aboutWeb: boolean;
  /** So is the line, or one near it. */
  readonly hasReason: boolean;
};

/** The rule by which a number is a code, or the reason why it is none. */
export type Verdict = { readonly rule: string; readonly strength: 'strong' | 'weak' } | { readonly dropped: string };

/** Decides whether a number is a code. The order matters: the first rule that applies decides. */
export function judge(number: NumberInContext, lexicon: Lexicon): Verdict {
  return ruleOut(number, lexicon) ?? judgeNextWords(number) ?? judgeProse(number, lexicon);
}

/** What is not a code, whatever is around it. */
function ruleOut({ number, before, after, length, isProse }: NumberInContext, { names }: Lexicon): Verdict | undefined {
  const continuesWord =
    /\p{Script=Latin}$/u.test(before) && !/(?:http|error|err|code|status)$/i.test(before) && !names.isAtEnd(before);
  const startsWord = /^(?!s\b|ern?\b)\p{Script=Latin}/iu.test(after) && !names.isAtStart(after);
  if (continuesWord || startsWord) return { dropped: 'part-of-a-word' };
  // Of codes side by side, what is before the first one counts.
  const lead = before.replace(codesBefore, '');
  if (noCodeAfter.some((pattern) => pattern.test(lead))) return { dropped: 'never-after-this' };
  if (noCodeBefore.some((pattern) => pattern.test(after))) return { dropped: 'counts-or-measures' };
  // "502s" are many 502 answers, but "100s" is a time: below 400 nobody reports them in the plural.
  if (/^s\b/i.test(after) && (Number(number) < 400 || !isProse || /[=:：]\s?$/.test(before)))
    return { dropped: 'counts-or-measures' };
  return /^0+$/.test(number) && length > shortMessage && !zeroAfter.test(before)
    ? { dropped: 'no-such-status' }
    : undefined;
}

/** What the words right before and after a number say. */
function judgeNextWords({ number, isKnown, before, after, length, isProse }: NumberInContext): Verdict | undefined {
  const isShort = length <= shortMessage;
  if (isProse && isShort && !isKnown) return { rule: 'short-message', strength: 'strong' };
  // Below 400 people name only codes that exist; anything else is an exit code, a count, a size.
  if (Number(number) < 400 && !isKnown) return { dropped: 'no-such-status' };
  if (codeAfter.some((pattern) => pattern.test(before))) return { rule: 'after-status-word', strength: 'strong' };
  if (codeBefore.some((pattern) => pattern.test(after))) return { rule: 'before-status-word', strength: 'strong' };
  if (!isProse) return { dropped: 'machine-written' };
  return isShort ? { rule: 'short-message', strength: 'strong' } : undefined;
}

/** What the rest of a longer text in prose says. */
function judgeProse(
  { number, isKnown, before, after, isFewSentences, aboutWeb, hasReason }: NumberInContext,
  { names }: Lexicon,
): Verdict {
  if (probablyNoCodeAfter.test(before) || probablyNoCodeBefore.test(after)) return { dropped: 'port-or-counted-thing' };
  // Without a word next to it, only a code that exists is one; the port of HTTPS never is.
  if (!isKnown || number === '443') return { dropped: 'no-such-status' };
  if (aboutWeb && (mayBeCodeNear.test(before) || mayBeCodeNear.test(after)))
    return { rule: 'near-status-word', strength: 'weak' };
  const isErrorCode = /^(?:[45]\d\d|1[0-2]\d[1-9])$/.test(number) && number !== '1024';
  if (isFewSentences && isErrorCode && hasReason) return { rule: 'error-code-in-prose', strength: 'weak' };
  if (names.isIn(before) || names.isIn(after)) return { rule: 'near-name', strength: 'weak' };
  return { dropped: 'no-word-about-status' };
}

/** `521/522`, `521-524` and `521,522` are codes side by side, not a date or a thousand. */
const codesBefore = /(?<![\d.,/-])[1-9]\d\d(?:(?:[,/+~&-]|->|→)[1-9]\d\d){0,7}(?:[,/+~&-]|->|→)$/;
