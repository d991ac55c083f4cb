import type { types } from '@slack/bolt';
import type { PartOf, Step } from '../../../core/card.ts';
import { limits } from './limits.ts';
import { inPages } from './pages.ts';
import { bold, heavy, type Inline, inline, lengthOf, preformatted, richText, section } from './rich-text.ts';

type Preformatted = types.RichTextPreformatted;

/** What a step shows, one below the other: lines, and its command. */
type Lines = readonly (readonly Inline[] | Preformatted)[];

/**
 * Steps: one block, unless they are longer than one may be. They are numbered by hand, since a list cannot hold a command
 * in a block of its own.
 */
export function steps({ title, steps: all }: PartOf<'steps'>): types.RichTextBlock[] {
  const shown = all.filter(({ text, command = '', reads = '' }) => [text, command, reads].join('').trim() !== '');
  const lines = shown.map(linesOf);
  const pages = inPages(lines, (each) => each.reduce((sum, line) => sum + lengthOf(line), 0), limits.text);
  return pages.flatMap((page, at) => richText(elementsOf([...(at === 0 ? [bold(title)] : []), ...page.flat()])));
}

/** What follows a step has it as its title, so that it is bold then; without a command, the two are one line. */
function linesOf({ text, command = '', reads = '' }: Step, at: number): Lines {
  const number = `${at + 1}. `;
  const block = preformatted(command);
  const result = inline(reads);
  const head =
    block.length > 0 || result.length > 0 ? heavy(inline(number + text)) : [...heavy(inline(number)), ...inline(text)];
  if (block.length > 0) return [head, ...block, result];
  return [result.length > 0 ? [...head, ...inline(' '), ...result] : head];
}

/** Lines between two commands are one section: how clients set two sections apart is not documented. */
function elementsOf(lines: Lines): (types.RichTextSection | Preformatted)[] {
  const elements: (types.RichTextSection | Preformatted)[] = [];
  let text: Inline[] = [];
  const end = (): void => {
    elements.push(...section(text));
    text = [];
  };
  for (const line of lines) {
    if ('type' in line) {
      end();
      elements.push(line);
    } else if (line.length > 0) {
      text.push(...inline(text.length > 0 ? '\n' : ''), ...line);
    }
  }
  end();
  return elements;
}
