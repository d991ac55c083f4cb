import type { Entry } from '../../catalog/catalog.ts';
import type { Part } from '../card.ts';
import type { AnswerOf } from '../lookup/answer.ts';
import { actions, choices, facts, note, smallPrint, text } from '../parts.ts';
import { sizeIn, textsOf } from './budget.ts';
import { productOf } from './catalog-names.ts';
import { mainSteps } from './checks.ts';
import { openEntry, openProducts } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';
import { elsewhereInShort } from './elsewhere.ts';
import { elsewhere, headline, layers, whoFirst } from './entry-facts.ts';
import { restOfEntry } from './entry-rest.ts';
import { requestFact } from './log-count.ts';
import { sitePage } from './site-page.ts';
import { sourcesInShort } from './sources.ts';
import { statusPages } from './status-pages.ts';
import { strikesOut, teamParts } from './team.ts';
import { ticketLinks } from './ticket.ts';
import { undocumentedSentences } from './undocumented.ts';

/** The card of one entry: as much of it as fits a screen, and the rest. */
export function oneEntry(
  answer: AnswerOf<'explained'>,
  entry: Entry,
  ticket: readonly Part[],
  context: PresentContext,
): Draft {
  const { words, language } = context;
  const { product, code } = entry;
  const title = headline(entry, context);
  const [lookAt] = whoFirst(entry, context);
  const reason = strikesOut(entry, context);
  const small = smallLines(answer, entry, context);
  const first = reason === undefined ? firstParts(answer, entry, context) : text(layers(answer, context), reason);
  // Not what is said of the question itself, so that a card from a button has the same checks.
  const others = [...first, ...ticket, ...small];
  const room = words.budget.card - (ticket.length > 0 ? words.budget.ticket : 0);
  const budget = room - sizeIn(words, title, ...others.flatMap(textsOf));
  return {
    title,
    verdict: reason === undefined ? words.verdict(title, lookAt.value) : title + words.stop + reason,
    about: { product, code },
    parts: [
      ...first,
      ...teamParts([entry], context),
      ...(reason === undefined ? mainSteps(entry.words[language], budget, context) : []),
    ],
    small,
    controls: [
      ...choices(
        words.labels.more,
        answer.more.map((ref) => openEntry(ref, context)),
      ),
      ...openProducts(words.labels.elsewhere, elsewhere([entry], context), context),
      ...actions([...ticketLinks([product], context), ...statusPages([productOf(product, context)], context)]),
    ],
    more: restOfEntry(entry, context),
  };
}

/** Who to look at, and what it means in one sentence. What was asked is of more use than who sent the answer. */
function firstParts(answer: AnswerOf<'explained'>, entry: Entry, context: PresentContext): Part[] {
  const [lookAt, sentBy] = whoFirst(entry, context);
  const { summary } = entry.words[context.language];
  return [...facts(lookAt, requestFact(context) ?? sentBy), ...text(layers(answer, context), summary)];
}

function smallLines(answer: AnswerOf<'explained'>, entry: Entry, context: PresentContext): Part[] {
  return [
    ...note(...undocumentedSentences(answer.undocumented, context)),
    ...smallPrint(
      elsewhereInShort(entry, context),
      entry.reported ? context.words.reported : '',
      // Nobody vouches for an entry that is struck out.
      ...(strikesOut(entry, context) === undefined
        ? [...sourcesInShort(entry, context), sitePage(entry, context)]
        : []),
    ),
  ];
}
