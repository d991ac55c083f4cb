import type { Card, Part, Tone } from '../card.ts';
import { unique } from '../collections.ts';
import type { Answer } from '../lookup/answer.ts';
import { list } from '../parts.ts';
import type { Reading } from '../reader/reading.ts';
import { about } from './about.ts';
import { ambiguous, unknown } from './asking.ts';
import { fillBlanks, withBlanks } from './blanks.ts';
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
import { idLine } from './ticket.ts';
import { uncovered } from './uncovered.ts';
import { undocumented } from './undocumented.ts';

/** Puts an answer into words. */
export function present(answer: Answer, reading: Reading, options: PresentOptions): Card {
  const context = contextOf(options, reading);
  const { title, parts } = draft(answer, context);
  // Of a healthy paste, its card has all that there is to say.
  const isHealthy = answer.kind === 'healthy';
  const all = [
    ...(isHealthy ? [] : understood(reading, context)),
    ...leftAside(answer, reading, context),
    ...parts,
    ...(isHealthy ? [] : otherIds(parts, context)),
  ];
  const filled = withBlanks(fillBlanks(all, reading), context);
  const card = { title, tone: tones[answer.kind], language: context.language, parts: filled };
  const replay = replayOf(answer, reading, context);
  return { ...card, text: cardText(card), ...(replay && { replay }) };
}

const tones: Readonly<Record<Answer['kind'], Tone>> = {
  explained: 'answer',
  compared: 'answer',
  contrasted: 'answer',
  undocumented: 'answer',
  uncovered: 'answer',
  // Of use to nobody but whoever asked, and a paste would say more.
  healthy: 'help',
  about: 'help',
  listed: 'answer',
  found: 'answer',
  ambiguous: 'question',
  unknown: 'unknown',
  help: 'help',
  thanked: 'courtesy',
  declined: 'unknown',
};

function draft(answer: Answer, context: PresentContext): Draft {
  switch (answer.kind) {
    case 'explained':
      return explained(answer, context);
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

const maxIds = 6;

/** Ids that no ticket list of the card holds: of products that it does not explain. */
function otherIds(parts: readonly Part[], { ids, words }: PresentContext): Part[] {
  const shown = parts.flatMap((part) => (part.kind === 'list' ? part.items : []));
  const others = unique(ids.map(idLine)).filter((item) => !shown.includes(item));
  return list(words.labels.ids, others.slice(0, maxIds));
}
