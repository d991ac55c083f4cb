import type { Ref } from '../answer.ts';
import {
  choicesOf,
  type Draft,
  entryOf,
  line,
  type Of,
  productName,
  productOf,
  type Setting,
  titleOf,
  undocumentedTexts,
  unique,
} from './refs.ts';

/** That the product documents no such code, what the standards say, and who else has it. */
export function undocumented(
  { refs, reserved, standard: standards, elsewhere }: Of<'undocumented'>,
  setting: Setting,
): Draft {
  const { words } = setting;
  const name = (id: string): string => productName(id, setting);
  const codes = unique(refs.map(({ code }) => code));
  const noStandard = codes.filter((code) => !standards.some((ref) => ref.code === code));
  const nobody = codes.filter((code) => !elsewhere.some((ref) => ref.code === code));
  const shown = elsewhere.slice(0, 12);
  return {
    title: words.titles.undocumented(words.and(codes), words.and(unique(refs.map(({ product }) => name(product))))),
    parts: [
      ...undocumentedTexts(refs, setting),
      ...reserved.map((ref) => ({ kind: 'text' as const, text: reservedText(ref, setting) })),
      ...(standards.length > 0
        ? [
            {
              kind: 'list' as const,
              title: words.labels.standard,
              items: standards.map((ref) => standardLine(ref, setting)),
            },
          ]
        : []),
      ...noStandard.map((code) => ({ kind: 'note' as const, text: words.noStandard(code) })),
      ...(shown.length > 0
        ? [
            {
              kind: 'list' as const,
              title: words.labels.documentedBy,
              items: shown.map((ref) => `${ref.code} ${line(ref, setting)}`),
            },
          ]
        : []),
      ...nobody.map((code) => ({ kind: 'note' as const, text: words.nobodyElse(code) })),
      ...choicesOf([...standards, ...shown], setting),
    ],
  };
}

function reservedText({ product, code }: Ref, setting: Setting): string {
  const range = productOf(product, setting).reserved.find(({ from, to }) => from <= Number(code) && Number(code) <= to);
  return range ? setting.words.reserved(code, productName(product, setting), range.from, range.to) : '';
}

const standardLine = (ref: Ref, setting: Setting): string =>
  `${ref.code} ${titleOf(ref, setting)}${setting.words.colon}${entryOf(ref, setting).words[setting.language].meaning}`;
