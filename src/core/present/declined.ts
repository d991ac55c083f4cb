import type { AnswerOf } from '../lookup/answer.ts';
import { text } from '../parts.ts';
import type { Draft, PresentContext } from './context.ts';

/** Why a text was not read, and what to send instead. */
export const declined = ({ reason }: AnswerOf<'declined'>, { words }: PresentContext): Draft => ({
  title: words.titles.declined[reason],
  parts: text(words.declined[reason]),
});
