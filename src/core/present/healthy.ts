import type { AnswerOf } from '../lookup/answer.ts';
import { code, facts } from '../parts.ts';
import { headersCommand } from './blanks.ts';
import { productNames } from './catalog-names.ts';
import type { Draft, PresentContext } from './context.ts';

/** That nothing failed in the paste, what was seen in it, and what to paste instead. */
export function healthy({ statuses, products, host }: AnswerOf<'healthy'>, context: PresentContext): Draft {
  const { words } = context;
  const counted = statuses.map(({ value, count }) => words.healthy.responses(value, count));
  return {
    title: words.titles.healthy(words.and(counted)),
    parts: [
      ...facts(
        { label: words.labels.seenProduct, value: productNames(products, context) },
        { label: words.labels.host, value: host ?? '' },
      ),
      ...code(headersCommand, words.healthy.instead),
    ],
  };
}
