import type { AnswerOf } from '../lookup/answer.ts';
import { actions, facts, note } from '../parts.ts';
import { productNames } from './catalog-names.ts';
import { compareEverywhere, openInPlace } from './choices.ts';
import type { Draft, PresentContext } from './context.ts';
import { requestFact } from './log-count.ts';
import { meanings } from './meanings.ts';
import { fullTable, leftOut, mainTable } from './rows.ts';
import { restOfTeam, struckOutNotes, teamParts } from './team.ts';
import { undocumentedSentences } from './undocumented.ts';

/** A few products side by side: whether they mean the same, and what each says. */
export function contrasted(answer: AnswerOf<'contrasted'>, context: PresentContext): Draft {
  const { words } = context;
  const { codes, entries, standard, ownCodes, undocumented, products } = answer;
  // By code, then in the order in which the products were named.
  const all = codes.flatMap((code) =>
    products.flatMap((id) => [...standard, ...entries].filter((ref) => ref.product === id && ref.code === code)),
  );
  const differs = codes.some(
    (code) =>
      meanings(
        all.filter((ref) => ref.code === code),
        context,
      ).length > 1,
  );
  // Of several codes, each may mean one thing and another than the next.
  const isSame = codes.length === 1 && !differs && all.length > 1;
  const title = words.titles.several(words.and(codes), productNames(products, context));
  const verdict = differs ? words.differs : isSame ? words.agrees : '';
  return {
    title: [title, verdict].filter((piece) => piece !== '').join(words.colon),
    parts: [...facts(requestFact(context)), ...mainTable(all, ownCodes, context), ...teamParts(all, context)],
    small: [
      ...struckOutNotes(all, context),
      ...note(...undocumentedSentences(undocumented, context)),
      ...leftOut(answer, context),
    ],
    controls: [
      ...openInPlace('', [...all, ...ownCodes.map(({ ref }) => ref)], context),
      ...actions(compareEverywhere(codes, context)),
    ],
    more: [...fullTable(all, ownCodes, context), ...restOfTeam(all, context)],
  };
}
