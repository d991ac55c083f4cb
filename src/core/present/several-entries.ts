import type { Entry } from '../../catalog/catalog.ts';
import type { Part } from '../card.ts';
import { unique } from '../collections.ts';
import type { AnswerOf } from '../lookup/answer.ts';
import { actions, choices, facts, heading, note, text } from '../parts.ts';
import { productName, productOf } from './catalog-names.ts';
import { openEntry, openProducts } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';
import { elsewhere, headline, layers, whoFirst } from './entry-facts.ts';
import { requestFact } from './log-count.ts';
import { statusPages } from './status-pages.ts';
import { allTeamParts, strikesOut, teamParts } from './team.ts';
import { undocumentedSentences } from './undocumented.ts';

/** Several entries: what each means and who to look at, and a way to open it. */
export function severalEntries(
  answer: AnswerOf<'explained'>,
  entries: readonly Entry[],
  context: PresentContext,
): Draft {
  const { labels } = context.words;
  const products = unique(entries.map(({ product }) => product)).map((id) => productOf(id, context));
  return {
    title: titleOfAll(entries, context),
    parts: [
      ...facts(requestFact(context)),
      ...text(layers(answer, context)),
      ...entries.flatMap((entry) => inShort(entry, context)),
      ...teamParts(entries, context),
    ],
    small: note(...undocumentedSentences(answer.undocumented, context)),
    controls: [
      ...choices(
        labels.open,
        answer.entries.map((ref) => openEntry(ref, context)),
      ),
      ...choices(
        labels.more,
        answer.more.map((ref) => openEntry(ref, context)),
      ),
      ...openProducts(labels.elsewhere, elsewhere(entries, context), context),
      ...actions(statusPages(products, context)),
    ],
    more: allTeamParts(entries, context),
  };
}

function inShort(entry: Entry, context: PresentContext): Part[] {
  const reason = strikesOut(entry, context);
  const [lookAt] = whoFirst(entry, context);
  return [
    ...heading(headline(entry, context)),
    ...text(reason ?? entry.words[context.language].summary),
    ...(reason === undefined ? facts(lookAt) : []),
  ];
}

function titleOfAll(entries: readonly Entry[], context: PresentContext): string {
  const { and, titles } = context.words;
  const codes = unique(entries.map(({ code }) => code));
  return titles.several(and(codes), and(unique(entries.map(({ product }) => productName(product, context)))));
}
