import type { Replay } from '../core/card.ts';
import { type Asked, askedIntents, type Carried, type Question } from '../core/port.ts';
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
  /** Shows the rest of the card: in its place where nobody else sees it, unless the card `stays`. */
  | { readonly kind: 'more'; readonly language: Language; readonly asked: Asked; readonly stays?: true }
  /** Shows the card again whose place its rest has taken. */
  | { readonly kind: 'back'; readonly language: Language; readonly asked: Asked }
  | ({ readonly kind: 'share' } & Shared)
  /** Takes an answer away that everybody sees; only its owner may. */
  | ({ readonly kind: 'delete'; readonly language: Language } & Owner)
  /** Opens the form in which somebody says what is wrong with an entry. */
  | ({ readonly kind: 'report'; readonly language: Language } & Reported)
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

/** The entry that somebody says is wrong. */
export type Reported = { readonly product: string; readonly code: string };

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
 * The text form of an action: `open:en:|522|cloudflare`, `more:en:+|522|cloudflare` for a card that stays,
 * `delete:en:U0123`, `share:en`.
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
    case 'more':
      return [[`${action.stays ? stayMark : ''}${formatAsked(action.asked)}`]];
    case 'back':
      return [[formatAsked(action.asked)]];
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
    case 'report':
      return [[action.product, action.code]];
    case 'paste':
      return [[]];
    default:
      return action satisfies never;
  }
}

/** Before what More asks: the card stays. No intent begins with it. */
const stayMark = '+';

/** For JSON, which would write half a surrogate pair as an escape that {@link clean} does not see. */
const cleanTexts = (_key: string, value: unknown): unknown => (typeof value === 'string' ? clean(value) : value);

/** The action of a text form; undefined for a text that no version of the bot wrote. */
export function parseAction(form: string): Action | undefined {
  const [, kind = '', name, rest] = /^([a-z]+):([^:]+)(?::(.*))?$/s.exec(form) ?? [];
  const language = languages.find((known) => known === name);
  const parse = Object.hasOwn(parsers, kind) ? parsers[kind as Action['kind']] : undefined;
  return language && parse?.(rest, language);
}

type Parser = (rest: string | undefined, language: Language) => Action | undefined;

const parsers: Readonly<Record<Action['kind'], Parser>> = {
  ask: (rest, language) => parseQuestion('ask', rest, language),
  open: (rest, language) => parseQuestion('open', rest, language),
  more: (rest, language) => (rest?.includes('|') ? { kind: 'more', language, ...parseMore(rest) } : undefined),
  back: (rest, language) => (rest?.includes('|') ? { kind: 'back', language, asked: parseAsked(rest) } : undefined),
  share: (rest, language) => ({ kind: 'share', language, ...(rest ? parseShared(rest) : {}) }),
  delete: (rest, language) => (rest ? { kind: 'delete', language, ...parseOwner(rest) } : undefined),
  report: (rest, language) => (rest ? parseReport(rest, language) : undefined),
  paste: (rest, language) => (rest === undefined ? { kind: 'paste', language } : undefined),
};

function parseQuestion(kind: 'ask' | 'open', rest: string | undefined, language: Language): Action | undefined {
  if (rest === undefined) return undefined;
  return rest.includes('|')
    ? { kind, language, asked: parseAsked(rest) }
    : { kind, language, text: unescapeText(rest) };
}

const parseMore = (form: string): { readonly asked: Asked; readonly stays?: true } =>
  form.startsWith(stayMark)
    ? { asked: parseAsked(form.slice(stayMark.length)), stays: true }
    : { asked: parseAsked(form) };

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
    ...intentIn(intent),
    ...(codes?.length && { codes }),
    ...(products?.length && { products }),
    ...(words?.length && { words }),
    ...(classes?.length && { classes }),
    ...(sharedName !== undefined && { sharedName }),
    ...(pairs.length > 0 && { claims: pairs.map(parsePair) }),
  };
}

const intentIn = (name: string | undefined): Pick<Asked, 'intent'> => {
  const intent = askedIntents.find((known) => known === name);
  return intent ? { intent } : {};
};

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

/** Who may delete an answer: an id, and a name after a colon if the answer was shared. */
export function parseOwner(form: string): Owner {
  const [owner = '', ...name] = form.split(':');
  return { owner, ...(name.length > 0 && { sharedBy: name.join(':') }) };
}

/** No id of a product has a colon, and some codes have. */
function parseReport(form: string, language: Language): Action | undefined {
  const [, product, code] = /^([^:]+):(.+)$/s.exec(form) ?? [];
  return product !== undefined && code !== undefined ? { kind: 'report', language, product, code } : undefined;
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
