import type { AnswerOf } from '../lookup/answer.ts';
import { list, menuInPlace, note } from '../parts.ts';
import { productName, productNames, titleOf } from './catalog-names.ts';
import { openEntry } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';

/** More lines than that nobody compares. */
const maxShown = 5;

/** The best matches by symptom. */
export function found({ entries, notOn }: AnswerOf<'found'>, context: PresentContext): Draft {
  const { words } = context;
  const lines = entries
    .slice(0, maxShown)
    .map((ref) => words.match(productName(ref.product, context), ref.code, titleOf(ref, context)));
  return {
    title: words.titles.found(entries.length),
    parts: list('', lines),
    small: note(notOn.length > 0 ? words.nothingOn(productNames(notOn, context)) : ''),
    // In the order of the search: the best match is the first one, whoever's it is.
    controls: menuInPlace(
      words.labels.open,
      entries.map((ref) => openEntry(ref, context)),
    ),
  };
}
