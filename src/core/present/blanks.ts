import { type Part, type Step, spans } from '../card.ts';
import { smallPrint } from '../parts.ts';
import type { Reading } from '../reader/reading.ts';
import type { PresentContext } from './context.ts';

/* The blanks of commands: `$HOST` is the site's name, `$ORIGIN` and `$SOCKET` its origin; an address ends in a path. */

/** Shows the headers of a response: what proves which product answered. */
export const headersCommand = 'curl -sSI -m 30 "https://$HOST/"';

/** Puts host and path that were asked into the commands of a card; only what is safe in a command ever gets here. */
export const fillBlanks = (parts: readonly Part[], known: Pick<Reading, 'host' | 'path'>): readonly Part[] =>
  known.host === undefined && known.path === undefined ? parts : parts.map((part) => filled(part, known));

/** The same for one command. */
export const inCommand = (command: string, { host = '$HOST', path = '/' }: Pick<Reading, 'host' | 'path'>): string =>
  command.replace(homePage, `://$1${path}`).replaceAll('$HOST', host);

function filled(part: Part, known: Pick<Reading, 'host' | 'path'>): Part {
  const fill = (sentence: string): string =>
    spans(sentence)
      .map((span) => (span.kind === 'code' ? `\`${inCommand(span.text, known)}\`` : span.text))
      .join('');
  const fillStep = ({ text, command, reads }: Step): Step => ({
    text: fill(text),
    ...(command !== undefined && { command: inCommand(command, known) }),
    ...(reads !== undefined && { reads: fill(reads) }),
  });
  if (part.kind === 'steps') return { ...part, steps: part.steps.map(fillStep) };
  if (part.kind === 'code') return { ...part, code: inCommand(part.code, known) };
  if (part.kind === 'list') return { ...part, items: part.items.map(fill) };
  return part.kind === 'text' ? { ...part, text: fill(part.text) } : part;
}

/** The address of a home page; a command that asks for another page goes on behind it. */
const homePage = /:\/\/(\$HOST|\$ORIGIN)\/(?=["'\s]|$)/g;

/** Says in one line what belongs into the blanks that are left in the commands of some parts. */
export function blanksNote(parts: readonly Part[], { words }: PresentContext): Part[] {
  const commands = parts.flatMap((part) => {
    if (part.kind === 'code') return part.code;
    return part.kind === 'steps' ? part.steps.flatMap(commandsOf) : [];
  });
  const blanks = blankNames.filter((blank) => commands.some((command) => command.includes(`$${blank}`)));
  return smallPrint(...blanks.map((blank) => words.blank[blank]));
}

const blankNames = ['HOST', 'ORIGIN', 'SOCKET'] as const;

const commandsOf = ({ text, command = '', reads = '' }: Step): string[] => [
  command,
  ...[text, reads].flatMap(spans).flatMap((span) => (span.kind === 'code' ? span.text : [])),
];
