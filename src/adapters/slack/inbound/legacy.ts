import { type Action, parseJson, parseOwner } from '../../../chat/action.ts';
import type { Carried } from '../../../core/port.ts';
import { languages } from '../../../language.ts';

/*
 * Buttons and menus of earlier versions, which are still under old messages. Their `action_id` said what they do; their
 * value was a language and a question in words, or JSON.
 */

const choicePattern = /^(?:ask|open|next):\d+\.\d+$/;

/** What a button of an earlier version does; undefined for what no version wrote. */
export function parseLegacy(actionId: string, value: string): Action | undefined {
  const [, name, rest = ''] = /^([^:]*):(.*)$/s.exec(value) ?? [];
  const language = languages.find((known) => known === name);
  if (actionId === 'share') return parseShared(value);
  if (actionId === 'delete') return { kind: 'delete', language: language ?? 'en', ...parseOwner(rest) };
  if (language === undefined) return undefined;
  if (actionId === 'paste') return { kind: 'paste', language };
  if (!choicePattern.test(actionId)) return undefined;
  return { kind: actionId.startsWith('open:') ? 'open' : 'ask', language, text: rest };
}

function parseShared(json: string): Action | undefined {
  type Shared = { text?: unknown; language?: unknown; carried?: Carried; thread?: unknown };
  const { text, language: name, carried, thread } = { ...(parseJson(json) as Shared | null) };
  const language = languages.find((known) => known === name);
  if (typeof text !== 'string' || language === undefined) return undefined;
  return { kind: 'share', language, text, carried, ...(typeof thread === 'string' && { thread }) };
}
