import { codesForStatus, type Entry } from '../../catalog/catalog.ts';
import type { Part } from '../card.ts';
import { unique } from '../collections.ts';
import type { Ref } from '../lookup/answer.ts';
import { actions, facts, links, list, menu, note, text } from '../parts.ts';
import { productOf, titleOf } from './catalog-names.ts';
import { allSteps } from './checks.ts';
import { openEntry } from './choices.ts';
import type { PresentContext } from './context.ts';
import { elsewhereInFull } from './elsewhere.ts';
import { whoFirst } from './entry-facts.ts';
import { sourceLinks } from './sources.ts';
import { statusPages } from './status-pages.ts';
import { restOfTeam, strikesOut } from './team.ts';
import { attachments, ticketLinks } from './ticket.ts';

/** Everything of an entry that its card leaves out, and all checks with all of their commands. */
export function restOfEntry(entry: Entry, context: PresentContext): Part[] {
  const { words } = context;
  const { labels } = words;
  const said = entry.words[context.language];
  const [lookAt, sentBy] = whoFirst(entry, context);
  const isStruckOut = strikesOut(entry, context) !== undefined;
  return [
    ...(isStruckOut ? [...note(words.struckOut), ...facts(lookAt), ...text(said.summary)] : []),
    // A card of a paste has what was asked in its place, and a click on More does not know of the paste.
    ...facts(sentBy, { label: labels.status, value: words.and(entry.status) }),
    ...text(said.meaning ?? ''),
    ...allSteps(said, context),
    ...list(labels.relief, said.relief),
    ...list(labels.ticket, attachments(entry.product, said.attach ?? [], context)),
    ...list(labels.moreExactly, codesOfStatus(entry, context)),
    ...list(labels.notes, said.notes),
    ...list(words.elsewhere(entry.code), elsewhereInFull(entry, context)),
    ...restOfTeam([entry], context),
    ...links(labels.sources, sourceLinks(entry, context)),
    ...note(words.edition(context.catalog.edition)),
    ...menu(
      labels.related,
      relatedTo(entry, context).map((ref) => openEntry(ref, context)),
    ),
    ...actions([
      ...ticketLinks([entry.product], context),
      ...statusPages([productOf(entry.product, context)], context),
    ]),
  ];
}

/** More codes of a status than this are listed without their titles, and still more are only counted. */
const maxTitled = 6;
const maxListed = 18;

/** Codes that say more exactly what a status means on the product. */
function codesOfStatus({ product, code }: Entry, context: PresentContext): string[] {
  const all = codesForStatus(product, code, context.catalog).map((entry) => ({ product, code: entry.code }));
  const titled = all.slice(0, maxTitled).map((ref) => `\`${ref.code}\` ${titleOf(ref, context)}`);
  const rest = all.slice(maxTitled, maxListed).map((ref) => `\`${ref.code}\``);
  return rest.length === 0 ? titled : [...titled, context.words.andMore(rest, Math.max(0, all.length - maxListed))];
}

const relatedTo = ({ product, code, related }: Entry, { catalog }: PresentContext): Ref[] =>
  unique([...codesForStatus(product, code, catalog).map((entry) => entry.code), ...related]).map((other) => ({
    product,
    code: other,
  }));
