import type { Part } from '../card.ts';
import type { Ref } from '../lookup/answer.ts';
import type { Setting } from './context.ts';

/** What the team itself has to say about a code on a product, under the team's name: it adds, and changes no fact. */
export function runbookParts({ product, code }: Ref, { runbooks, words }: Setting): Part[] {
  const found = runbooks?.about(product, code) ?? [];
  if (!runbooks || found.length === 0) return [];
  const { labels } = words;
  return [
    { kind: 'heading', text: words.fromTeam(runbooks.team) },
    ...found.flatMap(({ owner, steps, links, note }): Part[] => [
      ...(owner ? [{ kind: 'facts' as const, facts: [{ label: labels.owner, value: owner }] }] : []),
      ...(note ? [{ kind: 'text' as const, text: note }] : []),
      ...(steps ? [{ kind: 'steps' as const, title: labels.teamSteps, steps }] : []),
      ...(links ? [{ kind: 'links' as const, title: labels.teamLinks, links }] : []),
    ]),
  ];
}
