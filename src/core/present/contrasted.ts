import type { Part } from '../card.ts';
import type { Ref } from '../lookup/answer.ts';
import {
  compareEverywhere,
  type Draft,
  entryOf,
  type Of,
  openEntry,
  productName,
  type Setting,
  selfOf,
  titleOf,
  undocumentedTexts,
} from './context.ts';
import { leftOut, meanings, namesOf, ownCodesChoice } from './meanings.ts';

/** A few products beside each other: whether they mean the same, then what each says in short. */
export function beside(answer: Of<'compared'>, setting: Setting): Draft {
  const { words } = setting;
  const { codes, entries, standard: standards, behind, undocumented, products } = answer;
  // By code, then in the order in which the products were named.
  const all = codes.flatMap((code) =>
    products.flatMap((id) => [...standards, ...entries].filter((ref) => ref.product === id && ref.code === code)),
  );
  const own = behind.map(({ ref: { product, code }, count }) =>
    words.titles.listedStatus(productName(product, setting), code, count),
  );
  return {
    title: words.titles.beside(words.and(codes), words.and(products.map((id) => productName(id, setting)))),
    parts: [
      ...codes.flatMap((code) =>
        verdict(
          code,
          all.filter((ref) => ref.code === code),
          setting,
        ),
      ),
      ...undocumentedTexts(undocumented, setting),
      ...own.map((text): Part => ({ kind: 'text', text: text + words.stop.trim() })),
      ...leftOut(answer, setting),
      ...all.flatMap((ref) => inShort(ref, setting)),
      {
        kind: 'choices',
        title: words.labels.open,
        choices: [
          ...all.map((ref) => openEntry(ref, setting)),
          ...behind.map(({ ref: { product, code } }) => ownCodesChoice(product, code, setting)),
        ],
        menu: true,
        replaces: true,
      },
      { kind: 'actions', actions: compareEverywhere(codes, setting) },
    ],
  };
}

/** Whether a code stands for the same on several products, or what it stands for where. */
function verdict(code: string, refs: readonly Ref[], setting: Setting): Part[] {
  const { words } = setting;
  const [first, ...others] = meanings(refs, setting);
  if (!first || refs.length < 2) return [];
  if (others.length === 0)
    return [{ kind: 'text', text: words.sameMeaning(code, first.phrase, namesOf(refs, setting)) }];
  const items = [first, ...others].map(({ phrase, refs: same }) => words.meansOn(phrase, namesOf(same, setting)));
  return [{ kind: 'list', title: words.otherMeanings(code), items }];
}

function inShort(ref: Ref, setting: Setting): Part[] {
  const { words, language } = setting;
  const entry = entryOf(ref, setting);
  const self = selfOf(ref.product, setting);
  return [
    { kind: 'heading', text: `${productName(ref.product, setting)} · ${ref.code} ${titleOf(ref, setting)}` },
    {
      kind: 'facts',
      facts: [
        { label: words.labels.lookAt, value: words.inOrder(entry.lookAt.map((who) => words.lookAt[who](self))) },
        { label: words.labels.raisedBy, value: words.raisedBy[entry.raisedBy](self) },
      ],
    },
    { kind: 'text', text: entry.words[language].meaning },
  ];
}
