import type { Way } from '../way.ts';

/** Which product it is that answers, where nothing in the question shows it: what to paste to find out. */
export const whichProduct: Way = ({ intent, codes, classes, products, uncovered }) =>
  intent === 'which' && codes.length + classes.length + products.length + uncovered.length === 0
    ? { kind: 'help', asksWhich: true }
    : undefined;
