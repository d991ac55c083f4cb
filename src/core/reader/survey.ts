import type { TrieHit } from './find/trie.ts';
import { startsWord } from './find/words.ts';
import { layOut } from './layout/lay-out.ts';
import type { Layout, Line } from './layout/layout.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Literal } from './lexicon/literals.ts';
import type { NameMatch } from './lexicon/names.ts';

/** A text that is laid out, with everything in it that the lexicon knows word by word. */
export type Survey = Layout & {
  readonly names: readonly NameMatch[];
  /** By where they start. */
  readonly literals: readonly LiteralHit[];
};

/** All literals that start at one place of a text, the shortest first. */
export type LiteralHit = { readonly index: number; readonly hits: readonly TrieHit<Literal>[] };

/** Lays a text out and finds names and literals, in one pass each. */
export function survey(text: string, lexicon: Lexicon): Survey {
  const layout = layOut(text, lexicon);
  return {
    ...layout,
    names: layout.lines.flatMap((line) => namesIn(line, layout.lower, lexicon)),
    literals: layout.lines.flatMap((line) => literalsIn(line, layout.lower, lexicon)),
  };
}

/** What a header says of a product is a sign; of a line that a format owns, only what stands before it is read. */
function namesIn({ kind, index, text, matches }: Line, lower: string, { names }: Lexicon): readonly NameMatch[] {
  if (kind === 'header' || kind === 'repeated') return none;
  const end = kind === 'log' ? (matches[0]?.index ?? index) : index + text.length;
  return end > index ? names.matchAll(lower, index, end).filter(meansProduct) : none;
}

/** A lookalike takes the place of the name that it holds, and says nothing. */
const meansProduct = ({ name: { products, uncovered } }: NameMatch): boolean => products.length + uncovered.length > 0;

const none: readonly never[] = [];

/** Of a line that a format owns, only the message is read. */
function literalsIn(
  { index, text, kind, matches: [match], record }: Line,
  lower: string,
  lexicon: Lexicon,
): LiteralHit[] {
  if (kind === 'repeated') return [];
  if (kind !== 'log') return literalsBetween(index, index + text.length, lower, lexicon);
  const owner = record ?? match;
  const { message } = owner?.parts ?? {};
  const start = message === undefined ? undefined : owner?.place('message');
  return start === undefined || message === undefined
    ? []
    : literalsBetween(start, start + message.length, lower, lexicon);
}

function literalsBetween(from: number, to: number, lower: string, { literals }: Lexicon): LiteralHit[] {
  const found: LiteralHit[] = [];
  for (let at = from; at < to; at += 1) {
    if (!literals.canStart(lower.charCodeAt(at)) || !startsWord(lower, at)) continue;
    const hits = literals.hitsAt(lower, at);
    if (hits.length > 0) found.push({ index: at, hits });
  }
  return found;
}
