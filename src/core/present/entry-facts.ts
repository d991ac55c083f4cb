import type { Entry } from '../../catalog/catalog.ts';
import type { Fact } from '../card.ts';
import { unique } from '../collections.ts';
import type { AnswerOf, Ref } from '../lookup/answer.ts';
import { kindOf, productName, productNames, selfName } from './catalog-names.ts';
import type { PresentContext } from './context.ts';

/* What the cards of entries say in the same words. */

/** Product, code and what happened, as one would say it aloud. */
export const headline = ({ product, code, words }: Entry, context: PresentContext): string =>
  context.words.titles.explained(productName(product, context), code, words[context.language].title);

/** What stands in front of an origin; a server or a store is one, and a proxy has an upstream. */
const edgeKinds: ReadonlySet<string> = new Set(['cdn', 'waf', 'standard']);

/** Who to look at first, and who sent the response. */
export function whoFirst({ product, lookAt, raisedBy }: Entry, context: PresentContext): readonly [Fact, Fact] {
  const { words } = context;
  const self = selfName(product, context);
  const isEdge = edgeKinds.has(kindOf(product, context));
  return [
    { label: words.labels.lookAt, value: words.inOrder(lookAt.map((who) => words.lookAt[who](self))) },
    {
      label: words.labels.raisedBy,
      value: words.raisedBy[isWriter(product, context) ? 'edge' : raisedBy](self, isEdge),
    },
  ];
}

/** Whether the question proves that the product itself wrote the response: then no other could have sent it. */
const isWriter = (product: string, { reading }: PresentContext): boolean =>
  reading.findings.some(
    ({ kind, value, ...finding }) =>
      kind === 'product' &&
      value === product &&
      'evidence' in finding &&
      finding.evidence.by === 'sign' &&
      finding.evidence.authorship === 'wrote',
  );

/** Who wrote the error and who passed it on, where both are proved. */
export const layers = (
  { entries: [first], passedOnBy = [] }: AnswerOf<'explained'>,
  context: PresentContext,
): string =>
  first && passedOnBy.length > 0
    ? context.words.layers(productName(first.product, context), productNames(passedOnBy, context))
    : '';

/** The same codes on other products. */
export const elsewhere = (entries: readonly Entry[], { catalog }: PresentContext): Ref[] =>
  unique(entries.map(({ code }) => code))
    .flatMap((code) => catalog.codes.get(code) ?? [])
    .filter(({ product, code }) => !entries.some((entry) => entry.product === product && entry.code === code));
