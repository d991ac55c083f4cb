import type { Choice } from '../../core/card.ts';
import type { Question } from '../../core/question.ts';
import { languages } from '../../locales/language.ts';
import { clean } from './escape.ts';

/** The action id of a button or menu that asks a question: unique in its message by its part and its place there. */
export const askId = (part: number, place: number): string => `ask:${part}.${place}`;

export const askPattern = /^ask:\d+\.\d+$/;

/** What a button or an option carries: all that its click needs, so that it works after a restart of the bot. */
export const formatAsk = ({ language, question }: Choice): string => `${language}:${clean(question)}`;

/** The question of a click; a value that is none of ours is read as a question in whatever language. */
export function parseAsk(value: string): Question {
  const [, name, text] = /^([^:]*):(.*)$/s.exec(value) ?? [];
  const language = languages.find((known) => known === name);
  return language === undefined ? { text: value } : { text: text ?? '', language };
}
