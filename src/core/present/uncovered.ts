import type { Uncovered } from '../../catalog/catalog.ts';
import type { AnswerOf } from '../lookup/answer.ts';
import { maxExplained } from '../lookup/ways/explain.ts';
import { actions, facts, text } from '../parts.ts';
import { productName, productNames } from './catalog-names.ts';
import { choice, compareEverywhere, openInPlace } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';
import { requestFact } from './log-count.ts';
import { standardText } from './standard.ts';

/** Whose error it is, that the catalog does not cover it, what the standard says, and where its vendor documents it. */
export function uncovered(answer: AnswerOf<'uncovered'>, context: PresentContext): Draft {
  const { words } = context;
  const { products, codes, classes, standard } = answer;
  const named = [...codes, ...classes.map((first) => `${first}xx`)];
  return {
    title: words.titles.uncovered(productNames(products, context), words.and(named)),
    parts: [
      ...facts(requestFact(context)),
      ...text(words.sentences(whoseError(answer, context))),
      ...text(...standard.slice(0, maxExplained).map((ref) => standardText(ref, context))),
    ],
    controls: [
      ...openInPlace(words.labels.open, standard, context),
      ...actions([
        ...products.flatMap((id) => documentationOf(id, context)),
        ...classes.map((first) =>
          choice(words.standardClass(`${first}xx`), { classes: [first], products: ['http'] }, context),
        ),
        ...compareEverywhere(codes, context),
      ]),
    ],
  };
}

function whoseError(
  { products, isAuthor, passedOnBy, standard }: AnswerOf<'uncovered'>,
  context: PresentContext,
): string[] {
  const { uncovered: words } = context.words;
  const [author = '', ...others] = products.map((id) => productName(id, context));
  const mentioned = isAuthor ? others : [author, ...others];
  return [
    isAuthor ? words.author(author) : '',
    passedOnBy.length > 0 ? words.passedOn(productNames(passedOnBy, context)) : '',
    mentioned.length > 0 ? words.named(context.words.and(mentioned)) : '',
    standard.length > 0 ? words.onlyStandard : '',
  ].filter((sentence) => sentence !== '');
}

function documentationOf(id: string, context: PresentContext) {
  const { documentation = '' }: Partial<Uncovered> = context.catalog.uncovered.get(id) ?? {};
  return documentation === ''
    ? []
    : [{ label: context.words.documentation(productName(id, context)), url: documentation }];
}
