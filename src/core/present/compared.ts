import { standard } from '../../catalog/catalog.ts';
import type { Ref } from '../answer.ts';
import type { Part } from '../card.ts';
import { type Draft, line, type Of, openEntry, productName, type Setting, summary, unique } from './refs.ts';

/** One line for each product that documents the code, the standard meaning, and a way to open each. */
export function compared(
  { codes, moreCodes, entries, standard: standards, unknownCodes }: Of<'compared'>,
  setting: Setting,
): Draft {
  const { words } = setting;
  const products = unique(entries.map(({ product }) => product));
  const perCode = codes.flatMap((code): Part[] => {
    const rows = [...entries, ...standards].filter((ref) => ref.code === code);
    return [
      ...(codes.length > 1 ? [{ kind: 'heading' as const, text: code }] : []),
      {
        kind: 'list',
        title: words.titles.compared(code, countEdges(rows)),
        items: rows.map((ref) => line(ref, setting)),
      },
    ];
  });
  return {
    title: words.titles.compared(words.and(codes), products.length),
    parts: [
      ...(codes.length > 1
        ? perCode
        : [{ kind: 'facts' as const, facts: factsOf([...entries, ...standards], setting) }]),
      ...(unknownCodes.length > 0
        ? [{ kind: 'note' as const, text: words.unknownCodes(words.and(unknownCodes)) }]
        : []),
      ...(moreCodes.length > 0 ? [{ kind: 'note' as const, text: words.alsoAsked(words.and(moreCodes)) }] : []),
      {
        kind: 'choices',
        title: words.labels.open,
        choices: [...entries, ...standards].map((ref) => openEntry(ref, setting)),
      },
    ],
  };
}

const countEdges = (refs: readonly Ref[]): number => refs.filter(({ product }) => product !== standard).length;

const factsOf = (refs: readonly Ref[], setting: Setting) =>
  refs.map((ref) => ({ label: productName(ref.product, setting), value: summary(ref, setting) }));
