import type { CandidateOf, CodeEvidence } from '../finding.ts';

/** A number, as it is written, as a candidate for a code. */
export const codeCandidate = (
  number: string,
  index: number,
  rule: string,
  evidence: CodeEvidence,
): CandidateOf<'code'> => ({ kind: 'code', value: withoutZeros(number), rule, evidence, index, text: number });

/** `000` and `0` are one code: no status at all. */
export const withoutZeros = (number: string): string => (/^0+$/.test(number) ? '0' : number);
