import type { Catalog } from '../../../catalog/catalog.ts';
import { endsWithName, mentionsName, startsWithName } from '../extract/names.ts';
import type { Extractor } from '../finding.ts';
import {
  isAboutWeb,
  isOtherProtocol,
  nearWords,
  neverAfter,
  neverBefore,
  shortMessage,
  surelyAfter,
  surelyBefore,
  weaklyNeverAfter,
  weaklyNeverBefore,
  zeroAfter,
} from './number-context.ts';

/*
 * Numbers are looked at one by one with a few characters on either side, so that time grows with the length of the
 * text and no pattern can backtrack over more than that window.
 */
const window = 32;

/** Up to this many, people write prose: a number there that is a known error code and counts nothing is meant as one. */
const fewSentences = 400;

/** Finds classes such as `5xx`; the value is their first digit. */
export const classes: Extractor = ({ text }) =>
  [...text.matchAll(/(?<![a-z\d])([1-5])xx(?![a-z\d])/gi)].map(({ 0: found, 1: value = '', index }) => ({
    kind: 'class',
    value,
    rule: 'class',
    index,
    text: found,
  }));

/**
 * Finds status codes in what people write: three-digit numbers, and whatever other numbers the catalog knows as codes.
 * Where a machine wrote the line a number needs a word before or after it that leaves no doubt, and a header's value is
 * no code at all.
 */
export const codes: Extractor = function* ({ text, lines }, catalog) {
  const length = widthOf(text.trim());
  const aboutWeb = isAboutWeb(text) || mentionsName(text, catalog);
  if (isOtherProtocol(text) && !mentionsName(text, catalog)) return;
  // In a few sentences a bare number needs a reason close by; in more it needs a word beside it anyway.
  const reasons =
    length > fewSentences ? [] : lines.map((line) => isAboutWeb(line.text) || mentionsName(line.text, catalog));
  for (const [place, line] of lines.entries()) {
    if (line.kind === 'header' || line.kind === 'counts') continue;
    for (const { 0: value, index: at } of line.text.matchAll(/\d+/g)) {
      if (!couldBeCode(value, catalog) && !(length <= shortMessage && /^[1-9]\d{3,4}$/.test(value))) continue;
      const index = line.index + at;
      const before = text.slice(Math.max(0, index - window), index);
      const after = text.slice(index + value.length, index + value.length + window);
      const hasReason = reasons.slice(Math.max(0, place - 2), place + 3).some(Boolean);
      const context = { length, aboutWeb, hasReason, isProse: line.kind === 'prose' };
      const verdict = judge(value, before, after, context, catalog);
      yield verdict.rule
        ? { kind: 'code', value: withoutZeros(value), rule: verdict.rule, index, text: value }
        : { kind: 'dropped', value, rule: verdict.dropped ?? '', index, text: value };
    }
  }
};

/** Han characters say as much as three letters. Long texts need not be counted. */
const widthOf = (text: string): number =>
  text.length > fewSentences ? text.length : text.length + 2 * (text.match(/\p{Script=Han}/gu)?.length ?? 0);

/** `000` and `0` are one code: no status at all. */
export const withoutZeros = (value: string): string => (/^0+$/.test(value) ? '0' : value);

/** Status codes have three digits; Cloudflare's 1xxx have four; others only if the catalog has them, or in a few words. */
const couldBeCode = (value: string, catalog: Catalog): boolean =>
  /^[1-9]\d\d$/.test(value) || /^1[0-2]\d\d$/.test(value) || catalog.codes.has(withoutZeros(value));

/** Rules that go by the words around a number alone. */
export const weakRules: ReadonlySet<string> = new Set(['near-status-word', 'error-code-in-prose', 'near-name']);

/** Rules for what people write, as opposed to the places where machines write codes. */
export const writtenRules: ReadonlySet<string> = new Set([
  ...weakRules,
  'after-status-word',
  'before-status-word',
  'short-message',
  'known-token',
  'token-in-another-case',
]);

type Context = {
  readonly length: number;
  /** The text is about the web. */
  readonly aboutWeb: boolean;
  /** So is the line, or one near it. */
  readonly hasReason: boolean;
  readonly isProse: boolean;
};

/** The rule by which a number is a code, or why it is none. */
type Verdict = { readonly rule?: string; readonly dropped?: string };

function judge(
  value: string,
  before: string,
  after: string,
  { length, aboutWeb, hasReason, isProse }: Context,
  catalog: Catalog,
): Verdict {
  const touchesLatinBefore =
    /\p{Script=Latin}$/u.test(before) &&
    !/(?:http|error|err|code|status)$/i.test(before) &&
    !endsWithName(before, catalog);
  const touchesLatinAfter = /^(?!s\b|ern?\b)\p{Script=Latin}/iu.test(after);
  if (touchesLatinBefore || (touchesLatinAfter && !startsWithName(after, catalog)))
    return { dropped: 'part-of-a-word' };
  // Of codes side by side, what stands before the first one counts.
  const lead = before.replace(codesBefore, '');
  if (neverAfter.some((pattern) => pattern.test(lead))) return { dropped: 'never-after-this' };
  if (neverBefore.some((pattern) => pattern.test(after))) return { dropped: 'counts-or-measures' };
  // "502s" are many 502 answers, but "100s" is a time: below 400 nobody reports them in the plural.
  if (/^s\b/i.test(after) && (Number(value) < 400 || !isProse || /[=:：]\s?$/.test(before)))
    return { dropped: 'counts-or-measures' };

  if (/^0+$/.test(value) && length > shortMessage && !zeroAfter.test(before)) return { dropped: 'no-such-status' };

  const isKnown = catalog.codes.has(withoutZeros(value));
  if (isProse && length <= shortMessage && !isKnown) return { rule: 'short-message' };
  // Below 400 people name only codes that exist; anything else is an exit code, a count, a size.
  if (Number(value) < 400 && !isKnown) return { dropped: 'no-such-status' };
  if (surelyAfter.some((pattern) => pattern.test(before))) return { rule: 'after-status-word' };
  if (surelyBefore.some((pattern) => pattern.test(after))) return { rule: 'before-status-word' };
  if (!isProse) return { dropped: 'machine-written' };
  if (length <= shortMessage) return { rule: 'short-message' };
  if (weaklyNeverAfter.test(before) || weaklyNeverBefore.test(after)) return { dropped: 'port-or-counted-thing' };
  // Without a word beside it, only a code that exists is one; the port of HTTPS never is.
  if (!isKnown || value === '443') return { dropped: 'no-such-status' };
  if (aboutWeb && (nearWords.test(before) || nearWords.test(after))) return { rule: 'near-status-word' };
  const isErrorCode = /^(?:[45]\d\d|1[0-2]\d[1-9])$/.test(value) && value !== '1024';
  if (length <= fewSentences && isErrorCode && hasReason) return { rule: 'error-code-in-prose' };
  if (mentionsName(before, catalog) || mentionsName(after, catalog)) return { rule: 'near-name' };
  return { dropped: 'no-word-about-status' };
}

/** `521/522`, `521-524` and `521,522` are codes side by side, not a date or a thousand. */
const codesBefore = /(?<![\d.,/-])[1-9]\d\d(?:(?:[,/+~&-]|->|→)[1-9]\d\d){0,7}(?:[,/+~&-]|->|→)$/;
