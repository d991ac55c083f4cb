import type { Part } from '../card.ts';
import type { Ref } from '../lookup/answer.ts';
import { facts, heading, links, steps, text } from '../parts.ts';
import type { PresentContext } from './context.ts';

/** What the team itself has to say about a code on a product, under the team's name: it adds, and changes no fact. */
export function runbookParts({ product, code }: Ref, { runbooks, words }: PresentContext): Part[] {
  const found = runbooks?.about(product, code) ?? [];
  if (!runbooks || found.length === 0) return [];
  const { labels } = words;
  return [
    ...heading(words.fromTeam(runbooks.team)),
    ...found.flatMap((runbook) => [
      ...facts({ label: labels.owner, value: runbook.owner ?? '' }),
      ...text(runbook.note ?? ''),
      ...steps(labels.teamSteps, runbook.steps),
      ...links(labels.teamLinks, runbook.links),
    ]),
  ];
}
