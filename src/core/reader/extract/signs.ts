import { atMost } from '../../collections.ts';
import type { Candidate, Extractor, Sign } from '../finding.ts';
import { matchesOf } from '../formats/match.ts';
import type { Field } from '../layout/field.ts';
import type { Line } from '../layout/layout.ts';
import type { Literal } from '../lexicon/literals.ts';
import type { ProductSign, SignIndex } from '../lexicon/signs.ts';
import { maxOfOne } from '../repeats.ts';
import type { Survey } from '../survey.ts';
import { maxHostLength } from './hosts.ts';

/** Finds signs of products. How many of them it takes is for the refiners. Nothing in a request proves who answered it. */
export const signs: Extractor = function* (survey, lexicon) {
  const isNew = atMost(maxOfOne);
  for (const field of survey.fields) {
    if (!field.inRequest) yield* signsInField(field, survey.text, lexicon.signs, isNew);
  }
  yield* signsOfFormats(survey);
  yield* signsInWords(survey);
};

const candidateOf = ({ product, fingerprint }: ProductSign, sign: Sign, index: number, text: string): Candidate => ({
  kind: 'sign',
  value: product,
  rule: `${sign.in}-sign`,
  sign,
  strength: fingerprint.strength,
  ...(fingerprint.wrote
    ? { authorship: 'wrote' as const }
    : fingerprint.relayed
      ? { authorship: 'relayed' as const }
      : {}),
  index,
  text,
});

/** A sign is shown with its value up to this length. */
const maxShownLength = 40;

/** A longer value is not a sign of anything. */
const maxValueLength = 1000;

function* signsInField(
  field: Field,
  text: string,
  index: SignIndex,
  isNew: (sign: ProductSign) => boolean,
): Generator<Candidate> {
  const { name, value } = field;
  for (const each of index.ofField(name)) {
    if ((each.value?.().test(value.slice(0, maxValueLength)) ?? true) && isNew(each))
      yield candidateOf(each, { in: 'field', name }, field.index, shownText(field, text));
  }
  if (name !== 'set-cookie') return;
  for (const each of index.cookies) {
    if (each.pattern().test(value) && isNew(each))
      yield candidateOf(each, { in: 'cookie', name: each.cookie }, field.index, name);
  }
}

/** The field's name, with its value where it follows close by and is short. */
function shownText({ name, value, index, valueIndex }: Field, text: string): string {
  const end = valueIndex + value.length;
  const isQuoted = /["'\\]/.test(text.slice(index + name.length, valueIndex));
  const isShort = valueIndex - index <= name.length + 4 && end - index <= maxShownLength;
  return text.slice(index, !isQuoted && isShort ? end : index + name.length);
}

/** Log lines of a shape that one product alone writes. */
function* signsOfFormats({ lines, records, text }: Survey): Generator<Candidate> {
  const seen = new Set<string>();
  for (const { format, place, parts } of matchesOf(lines, records)) {
    const { product, proves, name } = format;
    // The second line of a log proves no more than the first.
    if (product === undefined || proves === 'nothing' || seen.has(name)) continue;
    seen.add(name);
    const part = (['status', 'code', 'message', 'origin', 'host'] as const).find((each) => parts[each] !== undefined);
    const index = (part && place(part)) ?? 0;
    const shown = text.slice(index, index + Math.min(part ? (parts[part]?.length ?? 0) : 0, maxShownLength));
    const sign = { in: 'log-line', format: name } as const;
    yield { kind: 'sign', value: product, rule: 'log-line-sign', sign, strength: proves, index, text: shown };
  }
}

/** What the product's own error pages say, wherever it is, and the names that a site's own name points to. */
function* signsInWords(survey: Survey): Generator<Candidate> {
  let at = 0;
  for (const { index, hits } of survey.literals) {
    while ((survey.lines[at + 1]?.index ?? Number.POSITIVE_INFINITY) <= index) at += 1;
    for (const { end, values } of hits) {
      const place = { index, end, line: survey.lines[at] };
      for (const literal of values) yield* signOf(literal, place, survey.text);
    }
  }
}

type Place = { readonly index: number; readonly end: number; readonly line: Line | undefined };

function signOf(literal: Literal, { index, end, line }: Place, text: string): Candidate[] {
  if (literal.kind === 'page') return [candidateOf(literal.sign, { in: 'page' }, index, text.slice(index, end))];
  if (literal.kind !== 'cname' || !line || line.kind === 'header') return [];
  const host = hostEndingAt(text, index, end, line);
  return host === undefined ? [] : [candidateOf(literal.sign, { in: 'cname' }, end - host.length, host)];
}

/** What a name that a site's own name points to may hold before its end. */
const hostStart = /(?<![\w.@/=-])(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d])?\.){0,8}[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d])?$/i;

/** The same in the address that a command asks. */
const askedStart = /\b(?:curl|wget) [^\n]{0,500}?https?:\/\/((?:[a-z\d_-]{1,63}\.){0,8}[a-z\d_-]{1,63})$/i;

/** A command is looked at up to this length. */
const maxCommand = 800;

/**
 * The host name that ends at a place, in the output of `dig`, in a sentence or where a command asks. Not the host of any
 * other address: that is what a page links to, not what a name points to.
 */
function hostEndingAt(text: string, index: number, end: number, line: Line): string | undefined {
  if (/^\s*>/.test(line.text) || /^(?:[\w-]|\.[a-z\d])/i.test(text.slice(end, end + 2))) return undefined;
  const start =
    text.slice(Math.max(line.index, index - maxHostLength), index).match(hostStart)?.[0] ??
    askedStart.exec(text.slice(Math.max(line.index, index - maxCommand), index))?.[1];
  return start === undefined ? undefined : start + text.slice(index, end);
}
