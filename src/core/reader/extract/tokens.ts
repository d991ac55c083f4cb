import type { Catalog } from '../../../catalog/catalog.ts';
import type { Extractor } from '../finding.ts';

/*
 * Codes that are words, such as `FUNCTION_INVOCATION_TIMEOUT` or `first byte timeout`. Each word of the text is looked
 * up once as the first word of a code, so that time grows with the text and not with the catalog.
 */

type Spelling = { readonly text: string; readonly written: string; readonly code: string };

/**
 * Finds them however they are cased; whether they count is for the refiners, since some are everyday words, and more so
 * in another case.
 */
export const tokens: Extractor = function* ({ text }, catalog) {
  const known = spellingsOf(catalog);
  const lower = text.toLowerCase();
  // A few characters change their length with their case; positions would not hold.
  if (lower.length !== text.length) return;
  for (const { 0: word, index } of lower.matchAll(firstWord)) {
    const there = (known.get(word) ?? []).filter((each) => isAt(each.text, lower, index));
    // The longest one, and of those the one that is cased alike: HAProxy's `sH--` is not its `SH--`.
    const longest = there.filter((each) => each.text.length === there[0]?.text.length);
    const spelling = longest.find(({ written }) => text.startsWith(written, index)) ?? longest[0];
    if (!spelling) continue;
    const found = text.slice(index, index + spelling.text.length);
    yield {
      kind: 'code',
      value: spelling.code,
      rule: found === spelling.written ? 'known-token' : 'token-in-another-case',
      index,
      text: found,
    };
  }
};

const firstWord = /[a-z\d]+(?:_[a-z\d]+)*/g;

/** Whether a spelling stands there as words of its own. */
function isAt(spelling: string, text: string, index: number): boolean {
  if (!text.startsWith(spelling, index)) return false;
  const [before = '', after = ''] = [text[index - 1], text[index + spelling.length]];
  // Squid has words like Akamai's, with the status behind them: `ERR_CONNECT_FAIL/502`.
  if (/^\/\d/.test(text.slice(index + spelling.length, index + spelling.length + 2))) return false;
  return !/[\w-]/.test(before) && !(/\w$/.test(spelling) && /[\w]/.test(after));
}

const indexes = new WeakMap<Catalog, ReadonlyMap<string, readonly Spelling[]>>();

/** Every code that is no number, by its first word, the longest first; built once per catalog. */
function spellingsOf(catalog: Catalog): ReadonlyMap<string, readonly Spelling[]> {
  const built = indexes.get(catalog);
  if (built) return built;
  const byWord = new Map<string, Spelling[]>();
  const entries = [...catalog.codes.values()].flat();
  for (const { code, spellings } of entries) {
    for (const spelling of [code, ...spellings]) {
      const text = spelling.toLowerCase();
      const word = text.match(firstWord)?.[0];
      if (word === undefined || !text.startsWith(word) || /^\d+$/.test(text)) continue;
      byWord.set(word, [...(byWord.get(word) ?? []), { text, written: spelling, code }]);
    }
  }
  for (const spellings of byWord.values()) spellings.sort((a, b) => b.text.length - a.text.length);
  indexes.set(catalog, byWord);
  return byWord;
}

/**
 * Whether a code speaks for itself: a number of three digits or more, a token of three words or more, or a phrase of
 * four words or with a sign in it. Anything else (`20`, `UF`, `NOT_FOUND`, `connection refused`, an errno with its text)
 * stands in the logs of many programs and is a code only on a product that has it.
 */
export const speaksForItself = (found: string): boolean =>
  /^(?:[1-9]\d{2,}|0)$/.test(found) ||
  (/^\w{5,}$/.test(found) && found.split(/_|(?<=[a-z])(?=[A-Z])/).length >= 3) ||
  /[#=]/.test(found) ||
  (/^\D/.test(found) && found.split(' ').length >= 4);

/** A field that only few programs write: `ErrorInfo` and the like, but not `code` or `status`. */
export const isTellingField = (rule: string): boolean =>
  /^field (?!(?:error_?)?(?:code|error|err|status|type|reason|message|msg|name|result|level|event|category|kind)$)/.test(
    rule,
  );
