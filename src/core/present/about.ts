import type { Product } from '../../catalog/catalog.ts';
import type { Part } from '../card.ts';
import type { AnswerOf } from '../lookup/answer.ts';
import { entriesIn } from '../lookup/most-asked.ts';
import { actions, choicesInPlace, links, note, text } from '../parts.ts';
import { productName, productNames, productOf } from './catalog-names.ts';
import { choice, openEntry, typedQuestion } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';
import { namedStatusPages, statusPages } from './status-pages.ts';
import { attachments, ticketLinks } from './ticket.ts';

type About = AnswerOf<'about'>;

/** A few lines on products without a code: whether they are down where that is asked, how to ask, their most asked codes. */
export function about(answer: About, context: PresentContext): Draft {
  const { words } = context;
  const { products, codes, classes = [], asksForOutage = false } = answer;
  const all = products.map((id) => productOf(id, context));
  const names = productNames(products, context);
  const count = products.reduce((sum, id) => sum + entriesIn(id, classes, context.catalog).length, 0);
  const [first] = codes;
  const example = first && typedQuestion({ codes: [first.code], products: [first.product] }, context);
  const asked = [names, ...classes.map((digit) => `${digit}xx`)].join(' ');
  const pages = statusPages(all, context);
  return {
    title: asksForOutage ? words.titles.outage(names) : words.titles.about(asked, count),
    parts: [
      ...(asksForOutage ? outageParts(all, context) : text(...all.map((product) => whatItIs(product, context)))),
      ...text(example === undefined ? '' : words.about.howToAsk(example)),
      // What to tell its support is all that there is of a product without codes.
      ...(count > 0 ? [] : note(...products.map((id) => words.attach(attachments(id, [], context))))),
    ],
    controls: [
      ...choicesInPlace(
        words.labels.mostAsked,
        codes.map((ref) => openEntry(ref, context)),
      ),
      ...actions([
        ...(count > codes.length
          ? [choice(words.allCodes(count), { intent: 'list', classes, products }, context)]
          : []),
        ...ticketLinks(products, context),
        // Where somebody asks for it, it stands above.
        ...(asksForOutage ? [] : pages),
      ]),
    ],
  };
}

/** Where each vendor says whether it has an outage: the bot cannot see it. */
function outageParts(products: readonly Product[], context: PresentContext): Part[] {
  const { words } = context;
  const pages = namedStatusPages(products, context);
  const without = products.filter(({ status }) => status === undefined).map(({ id }) => productName(id, context));
  return [
    ...links(words.labels.statusPages, pages),
    ...text(without.length > 0 ? words.about.noStatusPage(words.and(without)) : ''),
  ];
}

function whatItIs({ id, kind, entries }: Product, context: PresentContext): string {
  const { words } = context;
  const name = productName(id, context);
  return entries.size === 0 ? words.publishesNone(name) : words.about.kinds[kind](name, entries.size);
}
