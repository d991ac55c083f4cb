import type { Choice } from '../card.ts';
import { unique } from '../collections.ts';
import type { AnswerOf } from '../lookup/answer.ts';
import { choicesInPlace, text } from '../parts.ts';
import type { Asked } from '../question.ts';
import { productName } from './catalog-names.ts';
import { choice, compareCode, typedQuestion } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';
import { echo, publicWords } from './echo.ts';
import { productMenu } from './help.ts';

/** Asks back which of several things a name stands for. */
export function ambiguous({ name, products, codes }: AnswerOf<'ambiguous'>, context: PresentContext): Draft {
  const { words } = context;
  const choices = products.map((id) => choice(productName(id, context), withProducts(codes, [id], context), context));
  return {
    title: words.titles.ambiguous(words.quote(name)),
    parts: text(words.ambiguous(words.quote(name))),
    controls: choicesInPlace('', choices),
  };
}

/** The same question once more with products that are settled. */
function withProducts(codes: readonly string[], ids: readonly string[], { reading }: PresentContext): Asked {
  const { words, intent, products } = reading;
  if (codes.length === 0 && intent === 'status') return { intent, products: ids };
  if (codes.length === 0) return { words: publicWords(words), products: ids };
  const compares = intent === 'compare' || intent === 'between';
  return { ...(compares && { intent: 'compare' }), codes, products: [...(compares ? products : []), ...ids] };
}

/** The same question once more with a name that the catalog has; it may stand for several products. */
function withName(codes: readonly string[], name: string, context: PresentContext): Choice {
  const named = { ...withProducts(codes, [], context), sharedName: name };
  const known = context.catalog.names.find((each) => each.name === name);
  const asked = known?.shared ? named : withProducts(codes, known?.products ?? [], context);
  return { ...choice(name, asked, context), question: typedQuestion(named, context) };
}

/** Says what is not known, offers the nearest names, and never guesses. */
export function unknown({ names, codes }: AnswerOf<'unknown'>, context: PresentContext): Draft {
  const { words } = context;
  const [first] = names;
  if (first) {
    const nearest = unique(names.flatMap((name) => name.nearest)).map((name) => withName(codes, name, context));
    const documented = codes.filter((code) => context.catalog.codes.has(code));
    return {
      title: words.titles.unknownName(echo(first.name, context)),
      // Where it is only misspelt, its codes are known.
      parts: text(nearest.length === 0 ? words.unknownName : ''),
      controls: [
        ...choicesInPlace(words.labels.nearest, nearest),
        ...choicesInPlace(
          '',
          documented.map((code) => compareCode(code, context)),
        ),
        ...(nearest.length === 0 ? productMenu(context) : []),
      ],
    };
  }
  return codes.length > 0
    ? { title: words.titles.unknownCode(words.and(codes)), parts: text(words.unknownCode) }
    : { title: words.titles.nothingFound, parts: text(words.nothingFound, words.waysToAsk) };
}
