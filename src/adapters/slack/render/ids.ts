import type { Again, Choice } from '../../../core/card.ts';
import type { Carried, Question } from '../../../core/port.ts';
import { type Language, languages } from '../../../language.ts';
import { limits } from './limits.ts';
import { clean } from './text.ts';

/*
 * What buttons and menus are called and what they carry. Nothing is stored: a click has all that it needs, so that it
 * works after a restart and on a card of last month.
 */

/** Asks a question: beside the card, or in its place. Unique in a message by the part and the place there. */
export const choiceId = (part: number, place: number, replaces: boolean): string =>
  `${replaces ? 'open' : 'ask'}:${part}.${place}`;

/** Asks what follows from the card as a whole. */
export const nextId = (part: number, place: number): string => `next:${part}.${place}`;

export const choicePattern = /^(?:ask|open|next):\d+\.\d+$/;

/** Whether the choice may take the place of the card. */
export const replacesCard = (actionId: string): boolean => actionId.startsWith('open:');

/** Opens a page; Slack tells us all the same. */
export const linkId = (part: number, place: number): string => `link:${part}.${place}`;

/** Everything that needs no answer: links, and whatever a later version of the bot put there. */
export const silentPattern = /^(?!(?:(?:ask|open|next):\d+\.\d+|home:.*|share|delete|paste)$)/;

export const shareId = 'share';
export const deleteId = 'delete';
export const pasteId = 'paste';

/** What a button or an option carries. */
export const formatChoice = ({ language, question }: Pick<Choice, 'language' | 'question'>): string =>
  `${language}:${clean(question)}`;

/** The question of a click; a value that is none of ours is read as a question in whatever language. */
export function parseChoice(value: string): Question {
  const { language, rest } = splitLanguage(value);
  return language === undefined ? { text: value } : { text: rest, language };
}

/** Who asked or shared and may delete the answer. */
export type Owner = { readonly owner: string; readonly sharedBy?: string | undefined };

export const formatOwner = ({ owner, sharedBy }: Owner, language: Language): string =>
  clean([language, owner, ...(sharedBy ? [sharedBy] : [])].join(':')).slice(0, limits.buttonValue);

export function parseOwner(value: string): Owner & { readonly language: Language } {
  const { language = 'en', rest } = splitLanguage(value);
  const [owner = '', ...name] = rest.split(':');
  return { owner, language, ...(name.length > 0 && { sharedBy: name.join(':') }) };
}

/** What a click on a choice takes along from its card: where to share to, and what was read of a longer text. */
export type Context = { readonly thread?: string | undefined; readonly carried?: Carried | undefined };

/** The id of a block of choices, which carries the context as far as there is room. It differs for every part. */
export function formatContext(part: string, { thread, carried }: Context): string {
  const written = [{ thread, carried }, { thread }].map((context) => `${part}:${JSON.stringify(context)}`);
  return written.map(clean).find(({ length }) => length <= limits.blockId) ?? part;
}

/** The context of a clicked block; nothing for one that carries none. */
export function parseContext(blockId: string): Context {
  const value = parsed(blockId.replace(/^[^:]*:/, ''));
  const { thread, carried } = { ...(value as Context | null) };
  return { thread: typeof thread === 'string' ? thread : undefined, carried };
}

/** An answer to share, and the thread where it belongs. */
export type Shared = { readonly again: Again; readonly thread?: string | undefined };

/**
 * What a button to share carries: the question that gives the answer again, with its ids and host where there is room.
 *
 * @returns undefined when even the question is too long
 */
export function formatShared({ again, thread }: Shared): string | undefined {
  const short = { ...again, text: clean(again.text), carried: undefined, thread };
  const whole = { ...short, carried: again.carried };
  return [whole, short].map((value) => JSON.stringify(value)).find(({ length }) => length <= limits.buttonValue);
}

/** The answer to share; undefined for a value that is none of ours. */
export function parseShared(value: string): Shared | undefined {
  const { text, language, carried, thread } = { ...(parsed(value) as Partial<Again & { thread: string }> | null) };
  if (typeof text !== 'string' || language === undefined || !languages.includes(language)) return undefined;
  return { again: { text, language, carried }, ...(typeof thread === 'string' && { thread }) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function splitLanguage(value: string): { readonly language: Language | undefined; readonly rest: string } {
  const [, name, rest = ''] = /^([^:]*):(.*)$/s.exec(value) ?? [];
  return { language: languages.find((known) => known === name), rest };
}
