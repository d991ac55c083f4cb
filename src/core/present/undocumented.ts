import type { Part } from '../card.ts';
import type { Ref } from '../lookup/answer.ts';
import {
  choicesOf,
  type Draft,
  entryOf,
  type Of,
  productName,
  productOf,
  type Setting,
  titleOf,
  undocumentedTexts,
  unique,
} from './context.ts';
import { meanings, namesOf } from './meanings.ts';
import { runbookParts } from './runbook.ts';
import { ticket } from './ticket.ts';

/** That the product documents no such code, what the standards say, who else has it, and how to ask the vendor. */
export function undocumented(
  { refs, reserved, standard: standards, elsewhere }: Of<'undocumented'>,
  setting: Setting,
): Draft {
  const { words } = setting;
  const products = unique(refs.map(({ product }) => product));
  const codes = unique(refs.map(({ code }) => code));
  const noStandard = codes.filter((code) => !standards.some((ref) => ref.code === code));
  const nobody = codes.filter((code) => !elsewhere.some((ref) => ref.code === code));
  return {
    title: words.titles.undocumented(words.and(codes), words.and(products.map((id) => productName(id, setting)))),
    parts: [
      ...undocumentedTexts(refs, setting),
      ...reserved.map((ref) => ({ kind: 'text' as const, text: reservedText(ref, setting) })),
      ...standards.map((ref) => ({ kind: 'text' as const, text: standardText(ref, setting) })),
      ...noStandard.map((code) => ({ kind: 'note' as const, text: words.noStandard(code) })),
      ...documentedBy(codes, elsewhere, setting),
      ...nobody.map((code) => ({ kind: 'note' as const, text: words.nobodyElse(code) })),
      ...(products.length === 1 ? products.flatMap((id) => ticket(id, [], setting)) : []),
      ...refs.flatMap((ref) => runbookParts(ref, setting)),
      ...choicesOf([...standards, ...elsewhere], setting),
    ],
  };
}

function reservedText({ product, code }: Ref, setting: Setting): string {
  const range = productOf(product, setting).reserved.find(({ from, to }) => from <= Number(code) && Number(code) <= to);
  return range ? setting.words.reserved(code, productName(product, setting), range.from, range.to) : '';
}

const standardText = (ref: Ref, setting: Setting): string => {
  const { labels, colon, stop } = setting.words;
  const { meaning } = entryOf(ref, setting).words[setting.language];
  return `${labels.standard}${colon}${ref.code} ${titleOf(ref, setting)}${stop}${meaning}`;
};

/** What the codes mean on the products that document them, one line for each meaning. */
function documentedBy(codes: readonly string[], elsewhere: readonly Ref[], setting: Setting): Part[] {
  const { labels, meansOn } = setting.words;
  const items = codes.flatMap((code) =>
    meanings(
      elsewhere.filter((ref) => ref.code === code),
      setting,
    ).map(({ phrase, refs }) => `${code} ${meansOn(phrase, namesOf(refs, setting, mostNames))}`),
  );
  return items.length > 0 ? [{ kind: 'list', title: labels.documentedBy, items }] : [];
}

const mostNames = 6;
