import type { Replay } from '../core/card.ts';
import type { Asked, Carried, Question } from '../core/port.ts';
import { type Language, languages } from '../language.ts';
import { clean } from './text.ts';

/*
 * What a button or an entry of a menu does. All of it travels in the button, so that nothing is stored and a click works
 * after a restart and on a card of last year.
 */

export type Action =
  /** Answers in a message of its own (`ask`) or in place of the card (`open`). */
  | { readonly kind: 'ask' | 'open'; readonly language: Language; readonly asked: Asked }
  /** The same for a question in words: examples of how to ask, and buttons of earlier versions. */
  | { readonly kind: 'ask' | 'open'; readonly language: Language; readonly text: string }
  | ({ readonly kind: 'share' } & Shared)
  /** Takes an answer away that everybody sees; only its owner may. */
  | ({ readonly kind: 'delete'; readonly language: Language } & Owner)
  /** Opens the field for a paste. */
  | { readonly kind: 'paste'; readonly language: Language };

/**
 * A private answer to be shown to everybody. A platform that sends the message along with the click needs no more than
 * the language.
 */
type Shared = {
  readonly language: Language;
  readonly asked?: Asked | undefined;
  /** The question in words instead: buttons of earlier versions. */
  readonly text?: string | undefined;
  readonly carried?: Carried | undefined;
  /** The thread to share to. */
  readonly thread?: string | undefined;
};

/** Who asked for an answer, or shared it, and may delete it. */
export type Owner = { readonly owner: string; readonly sharedBy?: string | undefined };

/**
 * What an action asks.
 *
 * @param carried what was read of the text that the clicked card answers
 */
export const questionOf = (
  { language, asked, text = '' }: Pick<Shared, 'language' | 'asked' | 'text'>,
  carried?: Carried,
): Question => ({ text, asked, language, carried });

/**
 * The text form of an action: `open:en:|522|cloudflare`, `delete:en:U0123`, `share:en`.
 *
 * @param limit how many UTF-16 units the platform's field holds; what can be done without is left out to fit
 * @returns undefined for an action that does not fit
 */
export function formatAction(action: Action, limit: number): string | undefined {
  return textForms(action)
    .map((rest) => clean([action.kind, action.language, ...rest].join(':')))
    .find((form) => form.length <= limit);
}

/** What follows kind and language, the fullest form first. */
function textForms(action: Action): string[][] {
  switch (action.kind) {
    case 'ask':
    case 'open':
      return [['asked' in action ? formatAsked(action.asked) : escapeText(action.text)]];
    case 'share': {
      const { asked, carried, thread } = action;
      if (!asked) return [[]];
      return [
        { asked, carried, thread },
        { asked, thread },
      ].map((shared) => [JSON.stringify(shared, cleanTexts)]);
    }
    case 'delete':
      return [...(action.sharedBy ? [[action.owner, action.sharedBy]] : []), [action.owner]];
    case 'paste':
      return [[]];
    default:
      return action satisfies never;
  }
}

/** For JSON, which would write half a surrogate pair as an escape that {@link clean} does not see. */
const cleanTexts = (_key: string, value: unknown): unknown => (typeof value === 'string' ? clean(value) : value);

/** The action of a text form; undefined for a text that no version of the bot wrote. */
export function parseAction(form: string): Action | undefined {
  const [, kind, name, rest] = /^([a-z]+):([^:]+)(?::(.*))?$/s.exec(form) ?? [];
  const language = languages.find((known) => known === name);
  if (language === undefined) return undefined;
  switch (kind) {
    case 'ask':
    case 'open':
      if (rest === undefined) return undefined;
      if (rest.includes('|')) return { kind, language, asked: parseAsked(rest) };
      return { kind, language, text: unescapeText(rest) };
    case 'share':
      return { kind, language, ...(rest ? parseShared(rest) : {}) };
    case 'delete':
      return rest ? { kind, language, ...parseOwner(rest) } : undefined;
    case 'paste':
      return rest === undefined ? { kind, language } : undefined;
    default:
      return undefined;
  }
}

/** The fields of a question in their fixed order, as far as the last one that is there; what tells it from a text is a `|`. */
function formatAsked({ intent, codes, products, words, classes, sharedName, claims = [] }: Asked): string {
  const names = sharedName === undefined ? [] : [sharedName];
  // An id of a product has no space, and some codes have.
  const pairs = claims.map(({ product, code }) => `${product} ${code}`);
  const fields = [codes, products, words, classes, names, pairs].map((field = []) => field.map(escapeItem).join(','));
  const form = [intent ?? '', ...fields].join('|').replace(/\|+$/, '');
  return form.includes('|') ? form : `${form}|`;
}

function parseAsked(form: string): Asked {
  const [intent, ...fields] = form.split('|');
  const [codes, products, words, classes, [sharedName] = [], pairs = []] = fields.map((field) =>
    field === '' ? [] : field.split(',').map(unescapeText),
  );
  return {
    ...((intent === 'compare' || intent === 'list') && { intent }),
    ...(codes?.length && { codes }),
    ...(products?.length && { products }),
    ...(words?.length && { words }),
    ...(classes?.length && { classes }),
    ...(sharedName !== undefined && { sharedName }),
    ...(pairs.length > 0 && { claims: pairs.map(parsePair) }),
  };
}

function parsePair(pair: string): { readonly product: string; readonly code: string } {
  const [product = '', ...code] = pair.split(' ');
  return { product, code: code.join(' ') };
}

const escapeItem = (item: string): string => item.replace(/[%|,]/g, encodeURIComponent);

const escapeText = (text: string): string => text.replace(/[%|]/g, encodeURIComponent);

const unescapeText = (item: string): string =>
  item.replace(/%(25|7C|2C)/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** What comes back is held against the catalog once more, so that only its shape is looked at here. */
function parseShared(json: string): Omit<Shared, 'language'> {
  const { asked, carried, thread } = { ...(parseJson(json) as Partial<Shared> | null) };
  if (typeof asked !== 'object' || asked === null) return {};
  return { asked, ...(carried && { carried }), ...(typeof thread === 'string' && { thread }) };
}

export function parseOwner(form: string): Owner {
  const [owner = '', ...name] = form.split(':');
  return { owner, ...(name.length > 0 && { sharedBy: name.join(':') }) };
}

/** The value of a text in JSON; undefined for every other text. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The action that shares a card; undefined for a card that answers nothing. */
export const shareAction = (replay: Replay | undefined, thread: string | undefined): Action | undefined =>
  replay && {
    kind: 'share',
    language: replay.language,
    asked: replay.asked,
    carried: replay.carried,
    thread,
  };
