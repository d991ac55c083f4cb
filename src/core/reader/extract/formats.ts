import { atMost } from '../../collections.ts';
import type { CandidateOf, CodeEvidence, Extractor } from '../finding.ts';
import { codesOf } from '../formats/codes.ts';
import { type LineMatch, matchesOf, type RecordMatch } from '../formats/match.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { codeCandidate } from '../numbers/candidate.ts';
import { maxOfOne } from '../repeats.ts';

/** Takes the codes and ids out of lines and records that a format knows. */
export const formats: Extractor = function* ({ lines, records }, lexicon) {
  const isNew = atMost(maxOfOne);
  for (const match of matchesOf(lines, records)) {
    // A log says the same again and again; how often it does is counted elsewhere.
    const { status, substatus, origin, code } = match.parts;
    if (!isNew(`${match.format.name} ${status} ${substatus} ${origin} ${code}`)) continue;
    yield* codesIn(match, lexicon);
    const id = idIn(match, lexicon);
    if (id) yield id;
  }
};

type Match = LineMatch | RecordMatch;

function* codesIn(match: Match, { codeOf, catalog }: Lexicon): Generator<CandidateOf<'code'>> {
  const { format, place } = match;
  const isUncovered = catalog.uncovered.has(format.product ?? '');
  const evidence: CodeEvidence =
    format.kind === 'log' ? { by: 'log-line', format: format.name } : { by: 'output', format: format.name };
  for (const { code, part, role, offset } of codesOf(match)) {
    // Nothing could be said about a word of a product that the catalog does not cover.
    if (isUncovered && !/^[\d.]+$/.test(code)) continue;
    const index = (place(part) ?? 0) + offset;
    const candidate = { ...codeCandidate(code, index, `format-${part}`, evidence), ...(role && { role }) };
    yield { ...candidate, value: codeOf(code, format.product) };
    // Whoever pastes a log may ask for the status that its columns have apart from the sub-status.
    if (format.kind === 'log' && /^\d{3}\.\d+$/.test(code)) yield { ...candidate, value: code.slice(0, 3) };
  }
}

/** What the support of the product that wrote the line finds the request by. */
function idIn({ format, parts, place }: Match, { catalog }: Lexicon): CandidateOf<'request-id'> | undefined {
  const { product } = format;
  const value = parts.id;
  if (product === undefined || value === undefined || !/\d/.test(value)) return undefined;
  const ids = (catalog.products.get(product) ?? catalog.uncovered.get(product))?.requestIds ?? [];
  const id = ids.find((each) => each.in === 'log') ?? ids[0];
  const index = place('id') ?? 0;
  return id && { kind: 'request-id', value, rule: 'id-in-log', product, name: id.name, index, text: value };
}
