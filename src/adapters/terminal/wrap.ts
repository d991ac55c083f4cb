import stringWidth from 'fast-string-width';
import { spans } from '../../core/card.ts';

/** Shows a piece of text, once the line breaks are settled, so that colour codes do not count as width. */
export type Paint = (text: string, kind: 'plain' | 'code') => string;

type Token = { readonly text: string; readonly kind: 'plain' | 'code' };

const opening = /^[([{“‘（《]/;

const han = /\p{Script=Han}/u;

/** Where Chinese can be broken; made when it is first needed, since it reads a dictionary. */
let segmenter: Intl.Segmenter | undefined;

/** Words, and what is between them: in Chinese as a dictionary has them, otherwise by the spaces. */
function wordsOf(text: string): Iterable<{ readonly segment: string; readonly isWordLike?: boolean }> {
  if (!han.test(text)) return (text.match(/\s+|\S+/g) ?? []).map((segment) => ({ segment, isWordLike: true }));
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter.segment(text);
}

/**
 * Breaks card text into lines of at most `width` columns, between words in English and anywhere but before
 * punctuation in Chinese. A command is never broken: whoever copies it gets it whole, and the terminal folds it.
 *
 * @param width in columns; Infinity for no breaks
 */
export function wrap(text: string, width: number, paint: Paint): string[] {
  const lines: { text: string; columns: number }[] = [{ text: '', columns: 0 }];
  let gap = '';
  for (const { text: token, kind } of tokens(text)) {
    if (kind === 'plain' && /^\s+$/.test(token)) {
      gap = ' ';
      continue;
    }
    const line = lines.at(-1) ?? { text: '', columns: 0 };
    const columns = stringWidth(token);
    const hangs = gap === '' && /^\p{P}+$/u.test(token) && !opening.test(token);
    if (line.columns > 0 && line.columns + gap.length + columns > width && !hangs) {
      lines.push({ text: paint(token, kind), columns });
    } else {
      line.text += gap + paint(token, kind);
      line.columns += gap.length + columns;
    }
    gap = '';
  }
  return lines.map((line) => line.text);
}

/** Words, spaces and commands; punctuation sticks to what is before it, opening brackets to what is after. */
function tokens(text: string): Token[] {
  const found: { text: string; kind: Token['kind'] }[] = [];
  for (const span of spans(text)) {
    if (span.kind === 'code') {
      found.push(span);
      continue;
    }
    for (const { segment, isWordLike } of wordsOf(span.text)) {
      const last = found.at(-1);
      const sticks = !isWordLike && !/^\s/.test(segment) && !opening.test(segment);
      const opened = last?.kind === 'plain' && /[([{“‘（《/\-.:_#?=&%~+@]$/.test(last.text) && !/^\s/.test(segment);
      if (last?.kind === 'plain' && !/^\s+$/.test(last.text) && (sticks || opened)) last.text += segment;
      else found.push({ text: segment, kind: 'plain' });
    }
  }
  return found;
}
