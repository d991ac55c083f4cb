import type { Part } from '../card.ts';
import { groupBy, unique } from '../collections.ts';
import type { AnswerOf, Ref } from '../lookup/answer.ts';
import { rangeWith } from '../lookup/refs.ts';
import { list, note, text } from '../parts.ts';
import { productName, productNames, productOf } from './catalog-names.ts';
import { openMenu } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';
import { meanings, namesOf } from './meanings.ts';
import { runbookParts } from './runbook.ts';
import { standardText } from './standard.ts';
import { ticket } from './ticket.ts';

const maxNames = 6;

/** That the product documents no such code, what the standards say, who else has it, and how to ask the vendor. */
export function undocumented(answer: AnswerOf<'undocumented'>, context: PresentContext): Draft {
  const { refs, reserved, standard, elsewhere } = answer;
  const { words } = context;
  const products = unique(refs.map(({ product }) => product));
  const codes = unique(refs.map(({ code }) => code));
  const [product] = products;
  const lacking = (others: readonly Ref[]): string[] =>
    codes.filter((code) => !others.some((ref) => ref.code === code));
  return {
    title: titleFor(refs, context)(words.and(codes), productNames(products, context)),
    parts: [
      ...undocumentedTexts(refs, context),
      ...text(...reserved.map((ref) => reservedText(ref, context))),
      ...text(...standard.map((ref) => standardText(ref, context))),
      ...note(...lacking(standard).map(words.noStandard)),
      ...documentedBy(codes, elsewhere, context),
      ...note(...lacking(elsewhere).map(words.nobodyElse)),
      ...(product !== undefined && products.length === 1 ? ticket(product, [], context) : []),
      ...refs.flatMap((ref) => runbookParts(ref, context)),
      ...openMenu([...standard, ...elsewhere], context),
    ],
  };
}

/** That the product does not document it is only said where its pages were read for that. */
const titleFor = (refs: readonly Ref[], context: PresentContext) =>
  context.words.titles[refs.every((ref) => completeRange(ref, context)) ? 'documentedNowhere' : 'undocumented'];

/** A sentence or two for each product: which codes its pages do not have, and which this catalog does not have. */
export const undocumentedTexts = (refs: readonly Ref[], context: PresentContext): Part[] =>
  text(...[...groupBy(refs, ({ product }) => product)].flatMap(([id, missing]) => sentencesFor(id, missing, context)));

function sentencesFor(id: string, missing: readonly Ref[], context: PresentContext): string[] {
  const { words, language } = context;
  const { entries, name, sources } = productOf(id, context);
  if (entries.size === 0) return [words.publishesNone(name[language])];
  const byRange = groupBy(missing, (ref) => completeRange(ref, context));
  return [...byRange].map(([range, refs]) => {
    const codes = words.and(refs.map(({ code }) => code));
    const source = range && sources[range.source];
    return source
      ? words.documentedNowhere(codes, name[language], source.title, source.checked, range)
      : words.undocumented(codes, name[language]);
  });
}

/** The range of the product whose every documented number is in the catalog, if the code is in one. */
const completeRange = ({ product, code }: Ref, context: PresentContext) =>
  rangeWith(code, productOf(product, context).complete);

function reservedText({ product, code }: Ref, context: PresentContext): string {
  const range = rangeWith(code, productOf(product, context).reserved);
  return range ? context.words.reserved(code, productName(product, context), range.from, range.to) : '';
}

/** What the codes mean on the products that document them, one line for each meaning. */
function documentedBy(codes: readonly string[], elsewhere: readonly Ref[], context: PresentContext): Part[] {
  const { labels, meansOn } = context.words;
  const items = codes.flatMap((code) =>
    meanings(
      elsewhere.filter((ref) => ref.code === code),
      context,
    ).map(({ phrase, refs }) => `${code} ${meansOn(phrase, namesOf(refs, context, maxNames))}`),
  );
  return list(labels.documentedBy, items);
}
