import { standard } from '../../catalog/catalog.ts';
import type { Fact } from '../card.ts';
import { unique } from '../collections.ts';
import type { AnswerOf, Ref } from '../lookup/answer.ts';
import { facts, heading, menuInPlace } from '../parts.ts';
import { productName } from './catalog-names.ts';
import { openEntry } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';
import { agreedLookAt, leftOut, meanings, namesOf } from './meanings.ts';

type Compared = AnswerOf<'compared'>;

/** What codes mean where, grouped by meaning, and a way to open each card. */
export function compared(answer: Compared, context: PresentContext): Draft {
  const { words } = context;
  const { codes, entries, ownCodes } = answer;
  const own = ownCodes.map(({ ref }) => ref);
  const documented = codes.flatMap((code) => meaningsOf(code, answer, context).flatMap(({ refs }) => refs));
  return {
    title: words.titles.compared(words.and(codes), countProducts([...entries, ...own])),
    parts: [
      ...codes.flatMap((code) => [
        ...(codes.length > 1 ? heading(code) : []),
        ...facts(...meaningFacts(code, answer, context), ownCodesFact(code, answer, context)),
      ]),
      ...leftOut(answer, context),
      ...menuInPlace(
        words.labels.open,
        [...documented, ...own].map((ref) => openEntry(ref, context)),
      ),
    ],
  };
}

const countProducts = (refs: readonly Ref[]): number =>
  unique(refs.map(({ product }) => product).filter((product) => product !== standard)).length;

const meaningsOf = (code: string, { entries, standard: standards }: Compared, context: PresentContext) =>
  meanings(
    [...entries, ...standards].filter((ref) => ref.code === code),
    context,
  );

/** A line for each meaning. */
const meaningFacts = (code: string, answer: Compared, context: PresentContext): Fact[] =>
  meaningsOf(code, answer, context).map(({ phrase, refs }) => ({
    label: phrase,
    value: context.words.withLookAt(namesOf(refs, context), lookAtOf(refs, context)),
  }));

/** A line for the products that have codes of their own for the status. */
function ownCodesFact(code: string, { ownCodes }: Compared, context: PresentContext): Fact | undefined {
  const { words } = context;
  const own = ownCodes.filter(({ ref }) => ref.code === code);
  if (own.length === 0) return undefined;
  const products = own.map(({ ref, count }) => words.ownCodes(productName(ref.product, context), count));
  return { label: words.labels.moreExactly, value: words.and(products) };
}

/** What the standards say settles it for all that follow them. */
function lookAtOf(refs: readonly Ref[], context: PresentContext): string | undefined {
  const byStandard = refs.filter(({ product }) => product === standard);
  return agreedLookAt(byStandard.length > 0 ? byStandard : refs, context);
}
