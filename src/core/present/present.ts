import { standard } from '../../catalog/catalog.ts';
import type { Card, Part, Tone } from '../card.ts';
import type { Answer } from '../lookup/answer.ts';
import { mostCodes } from '../lookup/lookup.ts';
import type { Reading } from '../reader/reading.ts';
import { ambiguous, unknown } from './asking.ts';
import { compared } from './compared.ts';
import { type Draft, echo, productName, type Setting, type Surroundings, settingOf, unique } from './context.ts';
import { fillHost, understood } from './evidence.ts';
import { explained } from './explained.ts';
import { help, thanked } from './help.ts';
import { found, listed } from './listed.ts';
import { cardText } from './plain-text.ts';
import { replayOf } from './replay.ts';
import { idLine } from './ticket.ts';
import { undocumented } from './undocumented.ts';

/** Puts an answer into words. */
export function present(answer: Answer, reading: Reading, surroundings: Surroundings): Card {
  const setting = settingOf(surroundings, reading);
  const { language } = setting;
  const { title, parts } = draft(answer, setting);
  const all = [
    ...understood(reading, setting),
    ...leftAside(answer, reading, setting),
    ...parts,
    ...otherIds(parts, setting),
  ];
  const card = fillHost({ title, tone: tones[answer.kind], language, parts: all }, reading.host);
  const question = replayOf(answer, reading, setting);
  return { ...card, text: cardText(card), ...(question && { replay: question }) };
}

const tones: Readonly<Record<Answer['kind'], Tone>> = {
  explained: 'answer',
  compared: 'answer',
  undocumented: 'answer',
  listed: 'answer',
  found: 'answer',
  ambiguous: 'question',
  unknown: 'unknown',
  help: 'help',
  thanked: 'courtesy',
};

function draft(answer: Answer, setting: Setting): Draft {
  switch (answer.kind) {
    case 'explained':
      return explained(answer, setting);
    case 'compared':
      return compared(answer, setting);
    case 'undocumented':
      return undocumented(answer, setting);
    case 'listed':
      return listed(answer, setting);
    case 'found':
      return found(answer, setting);
    case 'ambiguous':
      return ambiguous(answer, setting);
    case 'unknown':
      return unknown(answer, setting);
    case 'help':
      return help(answer, setting);
    case 'thanked':
      return thanked(answer, setting);
    default:
      return answer satisfies never;
  }
}

/** Ids that no ticket list of the card holds: of products that it does not explain. */
function otherIds(parts: readonly Part[], setting: Setting): Part[] {
  const shown = parts.flatMap((part) => (part.kind === 'list' ? part.items : []));
  const items = unique(setting.ids.map(idLine)).filter((item) => !shown.includes(item));
  return items.length > 0 ? [{ kind: 'list', title: setting.words.labels.ids, items: items.slice(0, mostIds) }] : [];
}

const mostIds = 6;

/** What the answer could not take into account, because something else in the question settled it or there was too much. */
function leftAside(answer: Answer, reading: Reading, setting: Setting): Part[] {
  const { words } = setting;
  const tooMany = reading.codes.slice(mostCodes, 2 * mostCodes);
  const unsettled = answer.kind === 'unknown' || answer.kind === 'ambiguous' || answer.kind === 'thanked';
  const [first] = answer.kind === 'explained' && reading.products.length === 0 ? answer.entries : [];
  const byDefault = answer.kind === 'explained' ? (answer.byDefault ?? []) : [];
  return [
    ...(byDefault.length > 0 ? [words.byDefault(words.and(byDefault.map((id) => productName(id, setting))))] : []),
    ...(first && first.product !== standard && byDefault.length === 0
      ? [words.onlyOn(productName(first.product, setting))]
      : []),
    ...(unsettled ? [] : reading.unknownNames.map((name) => words.leftAside(echo(name, setting)))),
    ...(unsettled ? [] : reading.sharedNames.map((name) => words.sharedLeftAside(words.quote(name)))),
    ...(answer.kind === 'listed' && reading.words.length > 0
      ? [words.leftAside(echo(reading.words.join(' '), setting))]
      : []),
    ...(tooMany.length > 0 ? [words.alsoAsked(words.and(tooMany))] : []),
  ]
    .slice(0, mostCodes)
    .map((text) => ({ kind: 'text' as const, text }));
}
