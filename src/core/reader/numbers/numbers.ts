import { atMost } from '../../collections.ts';
import type { Extractor } from '../finding.ts';
import type { Line } from '../layout/layout.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { NameMatch } from '../lexicon/names.ts';
import { maxOfOne } from '../repeats.ts';
import type { Survey } from '../survey.ts';
import { codeCandidate, withoutZeros } from './candidate.ts';
import { fewSentences, type NumberInContext, shortMessage, window } from './in-context.ts';
import { judge } from './judge.ts';
import { hasPhrase } from './phrase.ts';
import { beginningOf, isAboutWeb, isOtherProtocol } from './web.ts';

/**
 * Finds status codes in what people write: three-digit numbers, and whatever other numbers the catalog knows as codes.
 * Lines of formats, and the values of headers, hold none.
 */
export const numbers: Extractor = function* (survey, lexicon, drop) {
  for (const { number, index, context, phrase } of numbersIn(survey, lexicon)) {
    if (phrase) {
      yield codeCandidate(number, index, 'reason-phrase', { by: 'output' });
      continue;
    }
    const verdict = judge(context, lexicon.rules);
    if ('dropped' in verdict) drop(number, index, verdict.dropped);
    else {
      const candidate = codeCandidate(number, index, verdict.rule, { by: 'words', strength: verdict.strength });
      yield { ...candidate, value: lexicon.codeOf(candidate.value) };
    }
  }
};

type NumberMatch = {
  readonly number: string;
  readonly index: number;
  readonly context: NumberInContext;
  /** The standard's own phrase is beside it. */
  readonly phrase: boolean;
};

/** Every number that could be a code, with what is around it. */
export function* numbersIn(survey: Survey, lexicon: Lexicon): Generator<NumberMatch> {
  const topic = topicOf(survey, lexicon);
  const isNew = atMost(maxOfOne);
  for (const place of placesIn(survey.lines, topic, lexicon)) {
    const { number, line, start } = place;
    if (!isNew(line.kind + number) || isMatched(line, line.index + start, number.length)) continue;
    const context = contextOf(place, topic, survey.text, lexicon);
    const { before, after, isOtherProtocol: isOther } = context;
    const phrase = !isOther && hasPhrase(number, before, after, lexicon.catalog);
    yield { number, index: line.index + start, phrase, context };
  }
}

/** Where numbers of the shape of a code are. */
function* placesIn(lines: readonly Line[], { length, hasSubstatus }: Topic, lexicon: Lexicon): Generator<Place> {
  for (const [at, line] of lines.entries()) {
    if (!mayHoldNumbers(line)) continue;
    for (const { 0: number, index: start } of line.text.matchAll(hasSubstatus ? withSubstatuses : digits)) {
      // A status with a sub-status is as known as the status.
      const isKnown = lexicon.catalog.codes.has(lexicon.codeOf(withoutZeros(number.replace(/\..*$/, ''))));
      if (isKnown || hasShapeOfCode(number, length)) yield { number, start, at, line, isKnown };
    }
  }
}

/** Whether a format has found its words there. */
const isMatched = ({ matches }: Line, index: number, length: number): boolean =>
  matches.some((match) => index >= match.index && index + length <= match.end);

/** What a text as a whole is about. */
type Topic = Pick<NumberInContext, 'length' | 'hasNames' | 'isAboutWeb' | 'isOtherProtocol' | 'isBareQuestion'> & {
  /** Whether a name lies at least partly between two places. */
  readonly hasName: (from: number, to: number) => boolean;
  /** Whether a line gives a reason to read a bare number as a code; in few sentences only. */
  readonly reasons: readonly boolean[];
  /** IIS and others write a status with a dot and a second number. */
  readonly hasSubstatus: boolean;
  /** Where the first line starts. */
  readonly first: number;
};

function topicOf({ text, lines, names }: Survey, { withSubstatus }: Lexicon): Topic {
  const length = widthOf(text.trim());
  const isBare = length <= longestBareQuestion && isBareQuestion(text, names);
  const start = beginningOf(text);
  const hasName = nameLookup(names);
  return {
    length,
    hasName,
    hasNames: names.length > 0,
    isAboutWeb: names.length > 0 || isAboutWeb(start),
    isOtherProtocol: isOtherProtocol(start),
    isBareQuestion: isBare,
    // In a few sentences a bare number needs a reason close by; in more it needs a word next to it anyway.
    reasons:
      length > fewSentences
        ? []
        : lines.map((line) => isAboutWeb(line.text) || hasName(line.index, line.index + line.text.length)),
    hasSubstatus:
      isBare ||
      aboutSubstatuses.test(start) ||
      names.some(({ name }) => name.products.some((id) => withSubstatus.has(id))),
    first: lines[0]?.index ?? 0,
  };
}

type Place = {
  readonly number: string;
  /** Where it starts in its line. */
  readonly start: number;
  /** Which line it is. */
  readonly at: number;
  readonly line: Line;
  readonly isKnown: boolean;
};

function contextOf({ number, start, at, line, isKnown }: Place, topic: Topic, text: string, lexicon: Lexicon) {
  const { hasName, reasons, first } = topic;
  const index = line.index + start;
  const end = index + number.length;
  const before = text.slice(Math.max(0, index - window), index);
  const after = text.slice(end, end + window);
  const lead = line.text.slice(0, start);
  return {
    length: topic.length,
    hasNames: topic.hasNames,
    isAboutWeb: topic.isAboutWeb,
    isOtherProtocol: topic.isOtherProtocol,
    isBareQuestion: topic.isBareQuestion,
    number,
    isKnown,
    before,
    after,
    isProse: line.kind === 'prose',
    touchesName: hasName(index - 1, index) || hasName(end, end + 1),
    nearName: hasName(index - window, end + window),
    hasReason: reasons.slice(Math.max(0, at - 2), at + 3).some(Boolean),
    isListedWithOthers: isListedWithOthers(before, after, lexicon),
    isAlone: line.text.trim() === number,
    startsLine: /^[\s>*#-]{0,6}$/.test(lead),
    startsText: line.index === first && /^[\s>*#"'`(-]{0,6}$/.test(lead),
  } satisfies NumberInContext;
}

/** No question of a code and a name is longer. */
const longestBareQuestion = 150;

/** Whether nothing is left of a text without names and numbers. */
function isBareQuestion(text: string, names: readonly NameMatch[]): boolean {
  const rest = names.reduceRight((left, { index, end }) => `${left.slice(0, index)} ${left.slice(end)}`, text);
  return !/\p{L}/u.test(rest);
}

/** `309、310、` and the like. */
const listBefore = /(?<![\d.])(?:\d{1,4}(?: ?[、,，/] ?|[-~])){1,12}$/;
const listAfter = /^(?:(?: ?[、,，/] ?|[-~])\d{1,4}(?![\d.])){1,12}/;

/** Whether a number stands in a list with one that is no code. The end of a range may be none: `520-527`. */
function isListedWithOthers(before: string, after: string, { catalog }: Lexicon): boolean {
  const listed = `${listBefore.exec(before)?.[0] ?? ''} ${listAfter.exec(after)?.[0] ?? ''}`.replace(/[-~]5\d\d/, '');
  return (listed.match(/\d{1,4}/g) ?? []).some((number) => !catalog.codes.has(number));
}

const digits = /\d+/g;

/** The same, and `403.14`, where IIS is what answers. */
const withSubstatuses = /(?<![\d.])[45]\d\d\.\d{1,4}(?![\d.])|\d+/g;

const aboutSubstatuses = /\biis\b|http error [45]\d\d\.\d|asp\.?net|web\.config|substatus/i;

const mayHoldNumbers = ({ kind }: Line): boolean => kind === 'prose' || kind === 'data';

/** Tells whether a name lies between two places; the names are in the order of the text. */
function nameLookup(names: readonly NameMatch[]): (from: number, to: number) => boolean {
  let at = 0;
  return (from, to) => {
    while (at > 0 && (names[at - 1]?.end ?? 0) > from) at -= 1;
    while (at < names.length && (names[at]?.end ?? 0) <= from) at += 1;
    return (names[at]?.index ?? Number.POSITIVE_INFINITY) < to;
  };
}

/** Han characters say as much as three letters. Long texts need not be counted. */
const widthOf = (text: string): number =>
  text.length > fewSentences ? text.length : text.length + 2 * (text.match(/\p{Script=Han}/gu)?.length ?? 0);

/** Status codes have three digits; Cloudflare's 1xxx have four; in a few words any longer number may be one. */
const hasShapeOfCode = (number: string, length: number): boolean =>
  /^[1-9]\d\d$/.test(number) ||
  /^1[0-2]\d\d$/.test(number) ||
  (length <= shortMessage && /^[1-9]\d{3,7}$/.test(number)) ||
  number.includes('.');
