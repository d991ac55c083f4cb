import type { AnswerOf } from '../lookup/answer.ts';
import { choicesInPlace, code, list, menuInPlace, note, text } from '../parts.ts';
import { headersCommand } from './blanks.ts';
import { productName } from './catalog-names.ts';
import { byKind, choice, example, groupOf } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';

/** How to ask, with examples that work; or what to paste to find out which product it is. */
export function help({ asksWhich = false }: AnswerOf<'help'>, context: PresentContext): Draft {
  const { words } = context;
  if (asksWhich) return { title: words.titles.whichProduct, parts: code(headersCommand, words.help.whichProduct) };
  return {
    title: words.titles.help,
    parts: [...text(words.help.intro), ...list('', words.help.ways)],
    small: note(words.help.privacy(context.catalog.products.size)),
    controls: [
      ...choicesInPlace(
        words.labels.ask,
        words.examples.map((each) => example(each, context)),
      ),
      ...productMenu(context),
    ],
  };
}

/** All products, by their kinds. */
export function productMenu(context: PresentContext) {
  const refs = [...context.catalog.products.keys()].map((product) => ({ product, code: '' }));
  return menuInPlace(
    context.words.labels.product,
    byKind(refs, context).map(({ product }) => ({
      ...choice(productName(product, context), { products: [product] }, context),
      group: groupOf(product, context),
    })),
  );
}

/** A short answer to politeness. */
export const thanked = (_answer: AnswerOf<'thanked'>, { words }: PresentContext): Draft => ({
  title: words.titles.thanked,
  parts: [],
});
