import type { Ref } from '../answer.ts';
import type { Part } from '../card.ts';
import { meanings, ownCodesChoice } from './meanings.ts';
import {
  type Draft,
  entryOf,
  type Of,
  openEntry,
  productName,
  type Setting,
  selfOf,
  titleOf,
  undocumentedTexts,
} from './refs.ts';

/** A few products beside each other: whether they mean the same, then what each says in short. */
export function beside(answer: Of<'compared'>, setting: Setting): Draft {
  const { words } = setting;
  const { codes, entries, standard: standards, behind, undocumented, products } = answer;
  // In the order in which they were named.
  const all = products.flatMap((id) => [...standards, ...entries].filter(({ product }) => product === id));
  const names = products.map((id) => productName(id, setting));
  return {
    title: words.titles.beside(words.and(codes), words.and(names)),
    parts: [
      ...codes.flatMap((code) =>
        verdict(
          code,
          all.filter((ref) => ref.code === code),
          setting,
        ),
      ),
      ...undocumentedTexts(undocumented, setting),
      ...all.flatMap((ref) => inShort(ref, setting)),
      ...behind.map(({ ref, count }): Part => {
        const value = words.ownCodes(productName(ref.product, setting), count);
        return { kind: 'facts', facts: [{ label: words.labels.behind, value }] };
      }),
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
      {
        kind: 'actions',
        actions: codes.map((code) => ({ label: words.compareCode(code), question: code, language: setting.language })),
      },
    ],
  };
}

function verdict(code: string, refs: readonly Ref[], setting: Setting): Part[] {
  if (refs.length < 2) return [];
  const { words } = setting;
  const [first, ...others] = meanings(refs, setting);
  const text = others.length > 0 ? words.otherMeanings(code) : words.sameMeaning(code, first?.phrase ?? '');
  return [{ kind: 'text', text }];
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
