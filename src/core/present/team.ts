import type { TeamNotes } from '../../catalog/runbooks.ts';
import type { Part } from '../card.ts';
import type { Ref } from '../lookup/answer.ts';
import { list, note, smallPrint } from '../parts.ts';
import { productName } from './catalog-names.ts';
import type { PresentContext } from './context.ts';

/* What the team itself has to say, under the team's name: it adds to an entry, or strikes it out, and changes no fact. */

/** A card shows so many lines of it, of about so many characters. */
const maxLines = 5;
const lineLength = 80;
const maxLinks = 3;

/** Of several products side by side, so many have a section on the card itself. */
const maxSections = 2;

/**
 * The team's section: who owns it, what to know, what to do, where to read on; as much of it as leaves room for the rest of
 * a card.
 *
 * @param refs what the card is about; a code without a product is any product's
 */
export function teamParts(refs: readonly TeamRef[], context: PresentContext): Part[] {
  return sections(refs, context)
    .slice(0, maxSections)
    .flatMap((section) => {
      const { notes, steps, links } = section;
      const sentences = [...notes, ...steps];
      const title = teamTitle(section, context);
      return [
        ...list(title, sentences.slice(0, withinLines(sentences))),
        // A section of an owner or of links alone still has its title.
        ...smallPrint(sentences.length === 0 ? title : '', ...links.slice(0, maxLinks)),
      ];
    });
}

/** The rest of it, and the files that say so. */
export function restOfTeam(refs: readonly TeamRef[], context: PresentContext): Part[] {
  const { words } = context;
  return sections(refs, context).flatMap((section, at) => {
    const { notes, steps, links, files } = section;
    const sentences = [...notes, ...steps];
    const isOnCard = at < maxSections;
    return [
      ...list(teamTitle(section, context), sentences.slice(isOnCard ? withinLines(sentences) : 0)),
      ...smallPrint(...links.slice(isOnCard ? maxLinks : 0)),
      ...note(words.fromFiles(words.and(files.map((file) => `\`${file}\``)))),
    ];
  });
}

/** Why the team strikes an entry out, in the place of what the catalog says; undefined unless it does. */
export function strikesOut({ product, code }: Ref, { runbooks, words }: PresentContext): string | undefined {
  const wrong = runbooks?.about(product, code)?.wrong;
  return runbooks && wrong !== undefined ? words.struckOutBy(runbooks.team, wrong) : undefined;
}

/** Which entries of a comparison the team strikes out, and why. */
export const struckOutNotes = (refs: readonly Ref[], context: PresentContext): Part[] =>
  refs.flatMap((ref) => {
    const reason = strikesOut(ref, context);
    return note(
      reason === undefined ? '' : `${productName(ref.product, context)} ${ref.code}${context.words.colon}${reason}`,
    );
  });

type TeamRef = { readonly product?: string; readonly code: string };

/** Each section once: a runbook for a code holds on every product. */
function sections(refs: readonly TeamRef[], { runbooks }: PresentContext): TeamNotes[] {
  const all = refs.flatMap(({ product, code }) => runbooks?.about(product, code) ?? []);
  const distinct = new Map(all.map((section) => [section.files.join(), section]));
  // A struck-out entry shows its reason in another place.
  return [...distinct.values()].filter(({ owner, notes, steps, links }) =>
    Boolean(owner ?? notes[0] ?? steps[0] ?? links[0]),
  );
}

const teamTitle = ({ owner }: TeamNotes, { runbooks, words }: PresentContext): string =>
  words.team(runbooks?.team ?? '', owner);

/** How many of some sentences, from the first one on, fit into the lines of the section. */
function withinLines(sentences: readonly string[]): number {
  const ends = sentences.map((_, at) =>
    sentences.slice(0, at + 1).reduce((sum, sentence) => sum + Math.ceil(widthOf(sentence) / lineLength), 0),
  );
  return ends.filter((lines) => lines <= maxLines).length;
}

/** A Han character is as wide as two others. */
const widthOf = (sentence: string): number => sentence.length + (sentence.match(/\p{Script=Han}/gu)?.length ?? 0);
