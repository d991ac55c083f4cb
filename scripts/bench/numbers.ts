/** The value below which a share of all lies. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/** The one in the middle: machines are noisy. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);
