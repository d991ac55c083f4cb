import type { Card, Fact, Part, PartOf } from '../core/card.ts';
import { locales } from '../locales/index.ts';

/**
 * What a card and its rest say, each thing once: a page has room for both. Of what stands in both of them, it is the rest
 * that says all, so that of the card facts, sentences and small print remain. The edition stands below every page, and what
 * leads to other pages comes last.
 */
export function partsOfPage({ parts, more, language, about }: Card): Part[] {
  const edition = about && locales[language].core.edition(about.edition);
  const isSaidOnce = (part: Part): boolean =>
    part.kind !== 'facts' && part.kind !== 'choices' && !(part.kind === 'note' && part.items.join('') === edition);
  const rest = more.filter(isSaidOnce);
  return [
    ...factsOf([...parts, ...more]),
    ...ofKind(parts, 'text'),
    ...smallPrintOf(parts, rest),
    ...rest,
    ...ofKind([...more, ...parts], 'choices'),
  ];
}

const ofKind = <Kind extends Part['kind']>(parts: readonly Part[], kind: Kind): PartOf<Kind>[] =>
  parts.filter((part): part is PartOf<Kind> => part.kind === kind);

function factsOf(parts: readonly Part[]): Part[] {
  const all = new Map<string, Fact>(
    ofKind(parts, 'facts').flatMap(({ facts }) => facts.map((fact) => [fact.label, fact])),
  );
  return all.size === 0 ? [] : [{ kind: 'facts', facts: [...all.values()] }];
}

/** The sentences of a card's small print that its rest does not repeat. Links in it are to sources, which the rest lists. */
function smallPrintOf(parts: readonly Part[], rest: readonly Part[]): Part[] {
  const repeated = new Set(ofKind(rest, 'note').flatMap(({ items }) => items));
  const items = ofKind(parts, 'note')
    .flatMap((note) => note.items)
    .filter((item) => typeof item === 'string' && !repeated.has(item));
  return items.length === 0 ? [] : [{ kind: 'note', items }];
}
