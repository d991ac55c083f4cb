import type { Check, EntryWords } from '../../catalog/catalog.ts';
import type { Part } from '../card.ts';
import { list, steps } from '../parts.ts';
import type { PresentContext } from './context.ts';

/** What to check, what is our own advice apart from what the vendor documents, and what the commands print. */
export function checkParts({ checks, prints }: EntryWords, { words }: PresentContext): Part[] {
  const { labels } = words;
  const written = (some: readonly Check[]): string[] => some.map((check) => words.check(check));
  return [
    ...steps(labels.checks, written(checks.filter(({ advice }) => !advice))),
    ...steps(labels.advice, written(checks.filter(({ advice }) => advice))),
    ...list(labels.commands, prints),
  ];
}
