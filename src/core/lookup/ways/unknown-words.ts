import type { Way } from '../way.ts';
import { unknown } from './unknown-name.ts';

/** Words that match nothing. */
export const unknownWords: Way = ({ words }, context) => (words.length > 0 ? unknown([], [], context) : undefined);
