import type { Entry } from '../../catalog/catalog.ts';
import type { Part } from '../card.ts';
import { unique } from '../collections.ts';
import type { AnswerOf } from '../lookup/answer.ts';
import { actions, choices, facts, note, steps, table, text } from '../parts.ts';
import { productName, productOf } from './catalog-names.ts';
import { stepOf } from './checks.ts';
import { openEntry, openProducts } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';
import { elsewhere, layers, whoFirst } from './entry-facts.ts';
import { requestFact } from './log-count.ts';
import { statusPages } from './status-pages.ts';
import { restOfTeam, strikesOut, teamParts } from './team.ts';
import { undocumentedSentences } from './undocumented.ts';

/** Several entries: what each means and who to look at, and a way to open it. */
export function severalEntries(
  answer: AnswerOf<'explained'>,
  entries: readonly Entry[],
  context: PresentContext,
): Draft {
  const { labels, columns } = context.words;
  const products = unique(entries.map(({ product }) => product)).map((id) => productOf(id, context));
  return {
    title: titleOfAll(entries, context),
    parts: [
      ...facts(requestFact(context)),
      ...text(layers(answer, context)),
      ...table(
        [columns.products, columns.means, columns.lookAt],
        entries.map((entry) => rowOf(entry, context)),
      ),
      ...teamParts(entries, context),
      ...firstCheck(entries, context),
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
    more: restOfTeam(entries, context),
  };
}

/** What happened on which product, and who to look at; or why the team strikes the entry out. */
function rowOf(entry: Entry, context: PresentContext): readonly string[] {
  const reason = strikesOut(entry, context);
  const [lookAt] = whoFirst(entry, context);
  const { title } = entry.words[context.language];
  return [
    `${productName(entry.product, context)} ${entry.code}`,
    reason ?? title,
    reason === undefined ? lookAt.value : '',
  ];
}

/** The first check of the first entry, which says most about the others. */
function firstCheck(entries: readonly Entry[], context: PresentContext): Part[] {
  const entry = entries.find((each) => strikesOut(each, context) === undefined);
  const [check] = entry?.words[context.language].checks ?? [];
  if (!entry || !check) return [];
  return steps(`${productName(entry.product, context)} ${entry.code}`, [stepOf(check, context)]);
}

function titleOfAll(entries: readonly Entry[], context: PresentContext): string {
  const { and, titles } = context.words;
  const codes = unique(entries.map(({ code }) => code));
  return titles.several(and(codes), and(unique(entries.map(({ product }) => productName(product, context)))));
}
