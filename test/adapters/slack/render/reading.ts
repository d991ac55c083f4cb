import type { Message } from '../../../../src/adapters/slack/render/message.ts';

/* What a person reads of a message. */

/** The items of all lists, in order. */
export function itemsIn({ blocks = [] }: Message): string[] {
  const lists = blocks
    .flatMap((block) => (block.type === 'rich_text' ? block.elements : []))
    .flatMap((element) => (element.type === 'rich_text_list' ? element.elements : []));
  return lists.map(({ elements }) => elements.map((each) => ('text' in each ? (each.text ?? '') : '')).join(''));
}

/** The small print. */
export const notesIn = ({ blocks = [] }: Message): string[] =>
  blocks
    .flatMap((block) => (block.type === 'context' ? block.elements : []))
    .map((each) => ('text' in each ? String(each.text) : ''));
