import type { Way } from '../way.ts';

/** Which product it is that answers, perhaps which of those that are named: what to paste to find out. */
export const whichProduct: Way = ({ intent, codes, classes }) =>
  intent === 'which' && codes.length + classes.length === 0 ? { kind: 'help', asksWhich: true } : undefined;
