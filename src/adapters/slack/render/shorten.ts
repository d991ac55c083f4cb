import type { Part } from '../../../core/card.ts';

/** What an answer can do without, least important kind first; what says what the code means goes last. */
const expendable: readonly Part['kind'][] = [
  'choices',
  'list',
  'code',
  'steps',
  'links',
  'note',
  'facts',
  'text',
  'heading',
];

/** Below this many items a list is dropped rather than halved. */
const fewItems = 4;

/**
 * The parts of a card with the least important of them cut: a long list loses its second half, anything else goes.
 * Among parts of one kind the last one is the least important. Ends at no parts at all when called again and again.
 */
export function shorten(parts: readonly Part[]): Part[] {
  const kind = expendable.find((candidate) => parts.some((part) => part.kind === candidate));
  const index = parts.findLastIndex((part) => part.kind === kind);
  return parts.flatMap((part, at) => (at === index ? halve(part) : [part]));
}

function halve(part: Part): Part[] {
  if (part.kind === 'list' && part.items.length > fewItems) {
    return [{ ...part, items: [...part.items.slice(0, part.items.length / 2), '…'] }];
  }
  if (part.kind === 'choices' && part.choices.length > fewItems) {
    return [{ ...part, choices: part.choices.slice(0, part.choices.length / 2) }];
  }
  return [];
}
