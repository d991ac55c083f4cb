import { type Language, languages } from '../../../language.ts';

/**
 * What a button or an entry of a menu does. All of it travels in the id, so that it works after a restart and on a card
 * of last year.
 */
export type Action =
  /** Asks, and answers beside the card (`ask`) or in its place (`open`). */
  | { readonly kind: 'ask' | 'open'; readonly language: Language; readonly question: string }
  /** Shows a private card to everybody, or opens the field for a paste. */
  | { readonly kind: 'share' | 'paste'; readonly language: Language }
  /** Takes a card away; only this person may. */
  | { readonly kind: 'delete'; readonly language: Language; readonly userId: string };

/** The id of an action. Ids of questions may turn out too long for Discord. */
export function idOf(action: Action): string {
  const start = `${action.kind}:${action.language}`;
  switch (action.kind) {
    case 'ask':
    case 'open':
      return `${start}:${action.question}`;
    case 'delete':
      return `${start}:${action.userId}`;
    case 'share':
    case 'paste':
      return start;
    default:
      return action satisfies never;
  }
}

/** The action of an id; undefined for an id that is not one of ours. */
export function actionOf(id: string): Action | undefined {
  const [, kind, code, rest] = /^([a-z]+):([^:]+)(?::(.*))?$/s.exec(id) ?? [];
  const language = languages.find((each) => each === code);
  if (!language) return undefined;
  if ((kind === 'ask' || kind === 'open') && rest !== undefined) return { kind, language, question: rest };
  if (kind === 'delete' && rest) return { kind, language, userId: rest };
  return (kind === 'share' || kind === 'paste') && rest === undefined ? { kind, language } : undefined;
}
