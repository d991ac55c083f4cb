import { type Part, spans } from '../card.ts';
import { list } from '../parts.ts';
import type { Reading } from '../reader/reading.ts';
import type { PresentContext } from './context.ts';

/* The blanks of commands: `$HOST` is the site's name, `$ORIGIN` and `$SOCKET` its origin; an address ends in a path. */

/** Puts host and path that were asked into the commands of a card; only what is safe in a command ever gets here. */
export const fillBlanks = (parts: readonly Part[], known: Pick<Reading, 'host' | 'path'>): readonly Part[] =>
  known.host === undefined && known.path === undefined ? parts : parts.map((part) => filled(part, known));

function filled(part: Part, { host = '$HOST', path = '/' }: Pick<Reading, 'host' | 'path'>): Part {
  const fill = (sentence: string): string =>
    spans(sentence)
      .map((span) => (span.kind === 'code' ? `\`${inCommand(span.text)}\`` : span.text))
      .join('');
  const inCommand = (command: string): string => command.replace(homePage, `://$1${path}`).replaceAll('$HOST', host);
  if (part.kind === 'steps') return { ...part, steps: part.steps.map(fill) };
  if (part.kind === 'list') return { ...part, items: part.items.map(fill) };
  return part.kind === 'text' || part.kind === 'note' ? { ...part, text: fill(part.text) } : part;
}

/** The address of a home page; a command that asks for another page goes on behind it. */
const homePage = /:\/\/(\$HOST|\$ORIGIN)\/(?=["'\s]|$)/g;

/** Says below the first steps with blanks what belongs into them, above what is said of their commands already. */
export function withBlanks(parts: readonly Part[], { words }: PresentContext): readonly Part[] {
  const first = parts.findIndex((part) => part.kind === 'steps' && blanksIn(part.steps).length > 0);
  if (first < 0) return parts;
  const behind = parts.findIndex(({ kind }, at) => at > first && kind !== 'steps');
  const end = behind < 0 ? parts.length : behind;
  const blanks = blanksIn(parts.slice(first, end).flatMap((part) => (part.kind === 'steps' ? part.steps : [])));
  const { commands } = words.labels;
  const next = parts[end];
  const isSaid = next?.kind === 'list' && next.title === commands;
  const items = [...blanks.map((blank) => words.blank[blank]), ...(isSaid ? next.items : [])];
  return [...parts.slice(0, end), ...list(commands, items), ...parts.slice(isSaid ? end + 1 : end)];
}

const blankNames = ['HOST', 'ORIGIN', 'SOCKET'] as const;

/** What can be left blank in a command. */
type Blank = (typeof blankNames)[number];

/** The blanks in the commands of sentences. */
function blanksIn(sentences: readonly string[]): Blank[] {
  const commands = sentences.flatMap(spans).flatMap((span) => (span.kind === 'code' ? span.text : []));
  return blankNames.filter((blank) => commands.some((command) => command.includes(`$${blank}`)));
}
