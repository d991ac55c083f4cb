import type { AnswerOf } from '../lookup/answer.ts';
import { facts, text } from '../parts.ts';
import { productName, productNames, titleOf } from './catalog-names.ts';
import { openMenu } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';

/** The best matches by symptom. */
export function found({ entries, notOn }: AnswerOf<'found'>, context: PresentContext): Draft {
  const { words } = context;
  const matches = entries.map((ref) => ({
    label: `${ref.code} ${productName(ref.product, context)}`,
    value: titleOf(ref, context),
  }));
  return {
    title: words.titles.found(entries.length),
    parts: [
      ...text(notOn.length > 0 ? words.nothingOn(productNames(notOn, context)) : ''),
      ...facts(...matches),
      ...openMenu(entries, context),
    ],
  };
}
