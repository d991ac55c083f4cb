import type { types } from '@slack/bolt';
import type { Part } from '../../../core/card.ts';
import type { Language } from '../../../language.ts';
import { choicesBlocks } from './choices.ts';
import { fields } from './facts.ts';
import { limits } from './limits.ts';
import { codeBlock, inline, link, list, paragraph } from './rich-text.ts';
import { smallPrint } from './small-print.ts';
import { steps } from './steps.ts';
import { tableLines } from './table.ts';
import { literalText, plain } from './text.ts';

/**
 * The blocks of a part, where the card has it. A table is lines here: of a message, one may be a table (message.ts).
 *
 * @param number makes ids unique in the message
 * @param blockId the id of a block of choices
 */
export function partBlocks(part: Part, number: number, blockId: string, language: Language): types.KnownBlock[] {
  switch (part.kind) {
    case 'heading':
      return header(part.text);
    case 'text':
      return paragraph(inline(part.text, limits.text));
    case 'facts':
      return fields(part.facts);
    case 'steps':
      return steps(part);
    case 'list':
      return list(
        part.title,
        part.items.map((item) => inline(item)),
      );
    case 'table':
      return tableLines(part);
    case 'code':
      return codeBlock(part.title, part.code);
    case 'links':
      return list(part.title, part.links.map(link));
    case 'note':
      return smallPrint(...part.items);
    case 'choices':
      return choicesBlocks(part, number, blockId, language);
    case 'actions':
      // They are in the last row (controls.ts), which depends on who sees the card.
      return [];
    default:
      return part satisfies never;
  }
}

/** A title in large letters; none for an empty one. */
export const header = (text: string): types.HeaderBlock[] => {
  const title = plain(text, limits.header);
  return title === '' ? [] : [{ type: 'header', text: literalText(title) }];
};
