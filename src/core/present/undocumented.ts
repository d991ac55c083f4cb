import { groupBy, unique } from '../collections.ts';
import type { AnswerOf, Ref } from '../lookup/answer.ts';
import { rangeWith } from '../lookup/refs.ts';
import { actions, facts, list, note, text } from '../parts.ts';
import { productName, productNames, productOf } from './catalog-names.ts';
import { openProducts } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';
import { requestFact } from './log-count.ts';
import { fullTable, mainTable } from './rows.ts';
import { standardText } from './standard.ts';
import { statusPages } from './status-pages.ts';
import { restOfTeam, teamParts } from './team.ts';
import { attachments, ticketLinks } from './ticket.ts';

/** What the standards say and who else has the code; that the product documents no such code is small print. */
export function undocumented(answer: AnswerOf<'undocumented'>, context: PresentContext): Draft {
  const { refs, reserved, standard, elsewhere } = answer;
  const { words } = context;
  const products = unique(refs.map(({ product }) => product));
  const codes = unique(refs.map(({ code }) => code));
  const lacking = (others: readonly Ref[]): string[] =>
    codes.filter((code) => !others.some((ref) => ref.code === code));
  // Of one product, the title says already that the catalog has no such code; the page that tells is worth a line.
  const isSaid = products.length === 1 && !refs.some((ref) => completeRange(ref, context));
  return {
    title: titleFor(refs, context)(words.and(codes), productNames(products, context)),
    parts: [
      ...facts(requestFact(context)),
      ...text(...reserved.map((ref) => reservedText(ref, context))),
      ...text(...standard.map((ref) => standardText(ref, context))),
      ...text(...lacking(standard).map(words.noStandard)),
      ...mainTable(elsewhere, [], context),
      ...teamParts(refs, context),
    ],
    small: note(
      words.sentences([
        ...(isSaid ? [] : undocumentedSentences(refs, context)),
        ...lacking(elsewhere).map(words.nobodyElse),
      ]),
    ),
    controls: [
      ...openProducts(words.labels.elsewhere, [...elsewhere, ...standard], context),
      ...actions([
        ...ticketLinks(products, context),
        ...statusPages(
          products.map((id) => productOf(id, context)),
          context,
        ),
      ]),
    ],
    more: [
      ...fullTable(elsewhere, [], context),
      ...products.flatMap((id) => list(words.labels.ticket, attachments(id, [], context))),
      ...restOfTeam(refs, context),
    ],
  };
}

/** That the product does not document it is only said where its pages were read for that. */
const titleFor = (refs: readonly Ref[], context: PresentContext) =>
  context.words.titles[refs.every((ref) => completeRange(ref, context)) ? 'documentedNowhere' : 'undocumented'];

/** A sentence or two for each product: which codes its pages do not have, and which this catalog does not have. */
export const undocumentedSentences = (refs: readonly Ref[], context: PresentContext): string[] =>
  [...groupBy(refs, ({ product }) => product)].flatMap(([id, missing]) => sentencesFor(id, missing, context));

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
