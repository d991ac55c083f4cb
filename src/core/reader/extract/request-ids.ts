import type { CandidateOf, Extractor } from '../finding.ts';
import type { Field, Layout } from '../layout/layout.ts';
import type { IdFormat, IdIndex } from '../lexicon/ids.ts';

/** Finds what a vendor's support finds one request by. It is taken over as it is, never interpreted. */
export const requestIds: Extractor = function* (layout, { ids }) {
  const seen = new Set<string>();
  for (const candidate of [...layout.fields.flatMap((field) => idsInField(field, ids)), ...idsOnPage(layout, ids)]) {
    const key = `${candidate.product} ${candidate.index}`;
    if (!seen.has(key)) yield candidate;
    seen.add(key);
  }
};

type IdCandidate = CandidateOf<'request-id'>;

/** No id is longer. */
export const maxIdLength = 120;

function idsInField(field: Field, { fields, fieldPrefixes }: IdIndex): IdCandidate[] {
  if (field.inRequest) return [];
  const ids = fields.get(field.name) ?? fieldPrefixes.filter(({ prefix }) => field.name.startsWith(prefix));
  return ids.flatMap((id) => {
    const value = field.value.slice(0, maxIdLength * 2).match(id.pattern)?.[0];
    return value ? [candidateOf(id, value, 'id-in-field', field.valueIndex + field.value.indexOf(value))] : [];
  });
}

/** Ids that a page or a message has after a name of its own: `Ray ID: 8f1e…`. */
function idsOnPage({ text }: Layout, { pages }: IdIndex): IdCandidate[] {
  const lower = text.toLowerCase();
  return pages.flatMap((id) => {
    const index = lower.indexOf(id.name.toLowerCase());
    if (index < 0) return [];
    const end = index + id.name.length;
    const after = text.slice(end, end + maxIdLength * 2);
    const [gap = ''] = after.match(/^(?:<[^<>]{0,80}>|[\s:：#"'=]){0,8}/) ?? [];
    const value = after.slice(gap.length).match(id.pattern);
    return value?.index === 0 ? [candidateOf(id, value[0], 'id-on-page', end + gap.length)] : [];
  });
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
