import type { Extractor } from '../finding.ts';

/** Finds classes such as `5xx`. */
export const classes: Extractor = ({ text, lower }) =>
  lower.includes('xx')
    ? [...text.matchAll(/(?<![a-z\d])([1-5])xx(?![a-z\d])/gi)].map(({ 0: match, 1: value = '', index }) => ({
        kind: 'class',
        value,
        rule: 'class',
        index,
        text: match,
      }))
    : [];
