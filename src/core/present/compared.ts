import { standard } from '../../catalog/catalog.ts';
import type { Fact, Part } from '../card.ts';
import type { Ref } from '../lookup/answer.ts';
import { type Draft, type Of, openEntry, productName, type Setting, unique } from './context.ts';
import { beside } from './contrasted.ts';
import { agreedLookAt, leftOut, meanings, namesOf, ownCodesChoice } from './meanings.ts';

/** What the code means where, grouped by meaning, and a way to open each card. */
export function compared(answer: Of<'compared'>, setting: Setting): Draft {
  if (answer.products.length > 0) return beside(answer, setting);
  const { words } = setting;
  const { codes, entries, behind, standard: standards } = answer;
  return {
    title: words.titles.compared(words.and(codes), countProducts([...entries, ...behind.map(({ ref }) => ref)])),
    parts: [
      ...codes.flatMap((code): Part[] => [
        ...(codes.length > 1 ? [{ kind: 'heading' as const, text: code }] : []),
        { kind: 'facts', facts: factsFor(code, answer, setting) },
      ]),
      ...leftOut(answer, setting),
      {
        kind: 'choices',
        title: words.labels.open,
        choices: [
          ...codes.flatMap((code) => {
            const own = entries.filter((ref) => ref.code === code);
            return meanings([...own, ...standards.filter((ref) => ref.code === code)], setting).flatMap(({ refs }) =>
              refs.map((ref) => openEntry(ref, setting)),
            );
          }),
          ...behind.map(({ ref: { product, code } }) => ownCodesChoice(product, code, setting)),
        ],
        menu: true,
        replaces: true,
      },
    ],
  };
}

const countProducts = (refs: readonly Ref[]): number =>
  unique(refs.map(({ product }) => product).filter((product) => product !== standard)).length;

/** One line for each meaning, and one for the products that have their own codes behind the status. */
function factsFor(code: string, { entries, behind, standard: standards }: Of<'compared'>, setting: Setting): Fact[] {
  const { words } = setting;
  const all = [...entries, ...standards].filter((ref) => ref.code === code);
  const own = behind.filter(({ ref }) => ref.code === code);
  return [
    ...meanings(all, setting).map(({ phrase, refs }) => ({
      label: phrase,
      value: words.summary(namesOf(refs, setting), lookAtOf(refs, setting)),
    })),
    ...(own.length > 0
      ? [
          {
            label: words.labels.behind,
            value: words.and(own.map(({ ref, count }) => words.ownCodes(productName(ref.product, setting), count))),
          },
        ]
      : []),
  ];
}

/** What the standards say settles it for all that follow them. */
function lookAtOf(refs: readonly Ref[], setting: Setting): string | undefined {
  const byStandard = refs.filter(({ product }) => product === standard);
  return agreedLookAt(byStandard.length > 0 ? byStandard : refs, setting);
}
