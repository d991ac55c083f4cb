import type { Way } from '../way.ts';

/** A paste in which nothing failed: what other words there are in it describes no symptom. */
export const healthy: Way = ({ healthy: statuses, codes, classes, products, uncovered, host }) =>
  statuses.length > 0 && codes.length === 0 && classes.length === 0
    ? { kind: 'healthy', statuses, products: [...products, ...uncovered], ...(host !== undefined && { host }) }
    : undefined;
