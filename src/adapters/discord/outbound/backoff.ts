/** The delay after the first of several failures, in milliseconds. */
const firstDelay = 500;

/**
 * How long to wait after so many failures in a row, in milliseconds: exponential backoff with jitter, so that those who
 * failed together do not try again together.
 *
 * @param failures from 1 on
 * @param longest what the delay grows to
 */
export const backoff = (failures: number, longest: number): number =>
  Math.min(firstDelay * 2 ** (failures - 1), longest) * (0.5 + Math.random() / 2);
