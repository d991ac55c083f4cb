import type { Way } from '../way.ts';

/** Somebody said thanks and asked nothing. */
export const thanks: Way = ({ intent }) => (intent === 'thanks' ? { kind: 'thanked' } : undefined);
