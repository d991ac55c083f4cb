import type { Ref } from '../lookup/answer.ts';
import { entryOf, titleOf } from './catalog-names.ts';
import type { PresentContext } from './context.ts';

/** What the HTTP standard says of a code, in a sentence that says whose meaning it is. */
export const standardText = (ref: Ref, context: PresentContext): string => {
  const { labels, colon, stop } = context.words;
  const { summary } = entryOf(ref, context).words[context.language];
  return `${labels.standard}${colon}${ref.code} ${titleOf(ref, context)}${stop}${summary}`;
};
