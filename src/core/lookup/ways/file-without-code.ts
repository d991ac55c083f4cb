import type { Way } from '../way.ts';
import { unknown } from './unknown-name.ts';

/** A file in which no code was found: its words are not a question, and its products alone are not worth a list. */
export const fileWithoutCode: Way = ({ file, classes }, context) =>
  file && classes.length === 0 ? unknown([], [], context) : undefined;
