import type { Card, Part, Tone } from '../card.ts';
import type { Answer } from '../lookup/answer.ts';
import { smallPrint } from '../parts.ts';
import type { Reading } from '../reader/reading.ts';
import { about } from './about.ts';
import { ambiguous, unknown } from './asking.ts';
import { blanksNote, fillBlanks } from './blanks.ts';
import { compared } from './compared.ts';
import { contextOf, type Draft, type PresentContext, type PresentOptions } from './context.ts';
import { contrasted } from './contrasted.ts';
import { declined } from './declined.ts';
import { understood } from './evidence.ts';
import { explained } from './explained.ts';
import { found } from './found.ts';
import { healthy } from './healthy.ts';
import { help, thanked } from './help.ts';
import { leftAside } from './left-aside.ts';
import { listed } from './listed.ts';
import { cardText } from './plain-text.ts';
import { replayOf } from './replay.ts';
import { ticketText } from './ticket-text.ts';
import { uncovered } from './uncovered.ts';
import { undocumented } from './undocumented.ts';

/** Puts an answer into words: what is seen at once, and what one more click shows. */
export function present(answer: Answer, reading: Reading, options: PresentOptions): Card {
  const context = contextOf(options, reading);
  // Of a healthy paste, its card has all that there is to say.
  const isHealthy = answer.kind === 'healthy';
  const ticket = isHealthy ? [] : ticketText(answer, context);
  const evidence = isHealthy ? [] : understood(context);
  const draft = draftOf(answer, ticket, context);
  const { title, verdict = title, about: entry } = draft;
  const language = context.language;
  const aside = [...ticket, ...evidence, ...leftAside(answer, context)];
  const parts = fillBlanks(mainParts(draft, aside, context), reading);
  const more = fillBlanks(withBlanks(draft.more ?? [], context), reading);
  const replay = replayOf(answer, reading, evidence.length > 0, context);
  return {
    title,
    tone: tones[answer.kind],
    language,
    parts,
    more,
    verdict,
    text: cardText({ title, parts, language }),
    ...(entry && { about: { ...entry, edition: context.catalog.edition } }),
    ...(replay && { replay }),
  };
}

/** The answer first, then what is said of the question itself, small print, and at the end what to click. */
const mainParts = (
  { parts, small = [], controls = [] }: Draft,
  aside: readonly Part[],
  context: PresentContext,
): Part[] => [
  ...parts,
  ...aside,
  ...inOneLine(blanksNote(fillBlanks(parts, context.reading), context), small),
  ...controls,
];

/** The small print with the first line in front of its last one, which saves a line of the screen. */
function inOneLine([first]: readonly Part[], small: readonly Part[]): Part[] {
  const last = small.at(-1);
  if (first?.kind !== 'note') return [...small];
  if (last?.kind !== 'note') return [...small, first];
  return [...small.slice(0, -1), ...smallPrint(...first.items, ...last.items)];
}

/** Below the last steps, what belongs into the blanks of their commands. */
function withBlanks(parts: readonly Part[], context: PresentContext): Part[] {
  const end = parts.findLastIndex(({ kind }) => kind === 'steps') + 1;
  return parts.toSpliced(end, 0, ...blanksNote(fillBlanks(parts, context.reading), context));
}

const tones: Readonly<Record<Answer['kind'], Tone>> = {
  explained: 'answer',
  compared: 'answer',
  contrasted: 'answer',
  undocumented: 'answer',
  uncovered: 'answer',
  // Of use to nobody but whoever asked.
  healthy: 'help',
  about: 'help',
  listed: 'help',
  found: 'answer',
  ambiguous: 'question',
  unknown: 'unknown',
  help: 'help',
  thanked: 'courtesy',
  declined: 'unknown',
};

/** @param ticket what takes room on the card, too */
function draftOf(answer: Answer, ticket: readonly Part[], context: PresentContext): Draft {
  switch (answer.kind) {
    case 'explained':
      return explained(answer, ticket, context);
    case 'compared':
      return compared(answer, context);
    case 'contrasted':
      return contrasted(answer, context);
    case 'undocumented':
      return undocumented(answer, context);
    case 'uncovered':
      return uncovered(answer, context);
    case 'healthy':
      return healthy(answer, context);
    case 'about':
      return about(answer, context);
    case 'listed':
      return listed(answer, context);
    case 'found':
      return found(answer, context);
    case 'ambiguous':
      return ambiguous(answer, context);
    case 'unknown':
      return unknown(answer, context);
    case 'help':
      return help(answer, context);
    case 'thanked':
      return thanked(answer, context);
    case 'declined':
      return declined(answer, context);
    default:
      return answer satisfies never;
  }
}
