import type { CandidateOf, Extractor } from '../finding.ts';
import type { Field } from '../layout/field.ts';
import type { IdFormat, IdIndex } from '../lexicon/ids.ts';
import type { Survey } from '../survey.ts';

/** Finds what a vendor's support finds one request by. It is taken over as it is, never interpreted. */
export const requestIds: Extractor = function* (survey, { ids }) {
  const seen = new Set<string>();
  for (const candidate of [...survey.fields.flatMap((field) => idsInField(field, ids)), ...idsOnPage(survey)]) {
    const key = `${candidate.product} ${candidate.index}`;
    if (!seen.has(key)) yield candidate;
    seen.add(key);
  }
};

const none: readonly never[] = [];

type IdCandidate = CandidateOf<'request-id'>;

/** No id is longer. */
export const maxIdLength = 120;

function idsInField(field: Field, index: IdIndex): readonly IdCandidate[] {
  const ids = field.inRequest ? none : index.ofField(field.name);
  return ids.length === 0
    ? none
    : ids.flatMap((id) => {
        const value = field.value.slice(0, maxIdLength * 2).match(id.pattern)?.[0];
        return value ? [candidateOf(id, value, 'id-in-field', field.valueIndex + field.value.indexOf(value))] : [];
      });
}

/** Ids that a page or a message has after a name of its own: `Ray ID: 8f1e…`. */
const idsOnPage = ({ text, literals }: Survey): IdCandidate[] =>
  literals.flatMap(({ hits }) =>
    hits.flatMap(({ end, values }) =>
      values.flatMap((literal) => (literal.kind === 'id' ? (idAfter(end, text, literal.id) ?? []) : [])),
    ),
  );

function idAfter(end: number, text: string, id: IdFormat): IdCandidate | undefined {
  const after = text.slice(end, end + maxIdLength * 2);
  const [gap = ''] = after.match(/^(?:<[^<>]{0,80}>|[\s:：#"'=]){0,8}/) ?? [];
  const value = after.slice(gap.length).match(id.pattern);
  return value?.index === 0 ? candidateOf(id, value[0], 'id-on-page', end + gap.length) : undefined;
}

const candidateOf = ({ product, name }: IdFormat, value: string, rule: string, index: number): IdCandidate => ({
  kind: 'request-id',
  value,
  rule,
  product,
  name,
  index,
  text: value,
});
