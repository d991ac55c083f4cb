import type { Product } from '../../catalog/catalog.ts';
import type { AnswerOf } from '../lookup/answer.ts';
import { actions, choicesInPlace, links, note, text } from '../parts.ts';
import { productName, productNames, productOf } from './catalog-names.ts';
import { choice, openEntry, typedQuestion } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';
import { statusPages } from './status-pages.ts';
import { ticket } from './ticket.ts';

/** A few lines on products that were named without a code: what they are, how to ask, their most asked codes. */
export function about({ products, codes }: AnswerOf<'about'>, context: PresentContext): Draft {
  const { words } = context;
  const all = products.map((id) => productOf(id, context));
  const count = all.reduce((sum, { entries }) => sum + entries.size, 0);
  const [first] = codes;
  const example = first && typedQuestion({ codes: [first.code], products: [first.product] }, context);
  const running = all.filter(isRunByVendor).map(({ id }) => id);
  return {
    title: words.titles.about(productNames(products, context), count),
    parts: [
      ...text(...all.map((product) => whatItIs(product, context))),
      ...text(example === undefined ? '' : words.about.howToAsk(example)),
      ...(count > 0 ? ticketAddresses(all, context) : products.flatMap((id) => ticket(id, [], context))),
      ...note(running.length > 0 ? words.about.status(productNames(running, context)) : ''),
      ...choicesInPlace(
        words.labels.open,
        codes.map((ref) => openEntry(ref, context)),
      ),
      ...actions([
        ...(count > codes.length ? [choice(words.allCodes(count), { intent: 'list', products }, context)] : []),
        ...statusPages(all, context),
      ]),
    ],
  };
}

function whatItIs({ id, kind, entries }: Product, context: PresentContext): string {
  const { words } = context;
  const name = productName(id, context);
  return entries.size === 0 ? words.publishesNone(name) : words.about.kinds[kind](name, entries.size);
}

const ticketAddresses = (products: readonly Product[], context: PresentContext) =>
  links(
    context.words.labels.openTicket,
    products.flatMap(({ id, ticket: address }) =>
      address ? [{ label: productName(id, context), url: address.url }] : [],
    ),
  );

/** What its vendor runs can be down for everybody; a program runs on the team's own machines. */
const isRunByVendor = ({ kind }: Product): boolean =>
  kind === 'cdn' || kind === 'waf' || kind === 'platform' || kind === 'storage' || kind === 'gateway' || kind === 'api';
