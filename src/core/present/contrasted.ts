import type { Part } from '../card.ts';
import type { AnswerOf, Ref } from '../lookup/answer.ts';
import { actions, facts, heading, list, menuInPlace, text } from '../parts.ts';
import { entryOf, productName, productNames, titleOf } from './catalog-names.ts';
import { compareEverywhere, openEntry } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';
import { whoFirst } from './explained.ts';
import { leftOut, meanings, namesOf } from './meanings.ts';
import { undocumentedTexts } from './undocumented.ts';

/** A few products side by side: whether they mean the same, then what each says in short. */
export function contrasted(answer: AnswerOf<'contrasted'>, context: PresentContext): Draft {
  const { words } = context;
  const { codes, entries, standard, ownCodes, undocumented, products } = answer;
  // By code, then in the order in which the products were named.
  const all = codes.flatMap((code) =>
    products.flatMap((id) => [...standard, ...entries].filter((ref) => ref.product === id && ref.code === code)),
  );
  const own = ownCodes.map(({ ref: { product, code }, count }) =>
    words.titles.listedStatus(productName(product, context), code, count),
  );
  return {
    title: words.titles.contrasted(words.and(codes), productNames(products, context)),
    parts: [
      ...codes.flatMap((code) =>
        verdict(
          code,
          all.filter((ref) => ref.code === code),
          context,
        ),
      ),
      ...undocumentedTexts(undocumented, context),
      ...text(...own.map((sentence) => sentence + words.stop.trim())),
      ...leftOut(answer, context),
      ...all.flatMap((ref) => inShort(ref, context)),
      ...menuInPlace(
        words.labels.open,
        [...all, ...ownCodes.map(({ ref }) => ref)].map((ref) => openEntry(ref, context)),
      ),
      ...actions(compareEverywhere(codes, context)),
    ],
  };
}

/** Whether a code means the same on several products, or what it means on which. */
function verdict(code: string, refs: readonly Ref[], context: PresentContext): Part[] {
  const { words } = context;
  const [first, ...others] = meanings(refs, context);
  if (!first || refs.length < 2) return [];
  if (others.length === 0) return text(words.sameMeaning(code, first.phrase, namesOf(refs, context)));
  const items = [first, ...others].map(({ phrase, refs: same }) => words.meansOn(phrase, namesOf(same, context)));
  return list(words.otherMeanings(code), items);
}

function inShort(ref: Ref, context: PresentContext): Part[] {
  const entry = entryOf(ref, context);
  return [
    ...heading(`${productName(ref.product, context)} · ${ref.code} ${titleOf(ref, context)}`),
    ...facts(...whoFirst(entry, context)),
    ...text(entry.words[context.language].summary),
  ];
}
