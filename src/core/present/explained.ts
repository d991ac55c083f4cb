import type { Part } from '../card.ts';
import type { AnswerOf } from '../lookup/answer.ts';
import { entryOf } from './catalog-names.ts';
import type { Draft, PresentContext } from './context.ts';
import { oneEntry } from './one-entry.ts';
import { severalEntries } from './several-entries.ts';

/**
 * One card for the entries: a single one in full, several in a few lines each.
 *
 * @param ticket the text for the vendor's ticket that the card has besides
 */
export function explained(answer: AnswerOf<'explained'>, ticket: readonly Part[], context: PresentContext): Draft {
  const entries = answer.entries.map((ref) => entryOf(ref, context));
  const [first, second] = entries;
  if (!first) throw new Error('an explained answer has an entry');
  return second ? severalEntries(answer, entries, context) : oneEntry(answer, first, ticket, context);
}
