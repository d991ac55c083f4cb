import type { Part } from '../../../core/card.ts';
import { cut } from './limits.ts';

/** How readily a part gives way: what is only good to know first, where it is documented last. */
const weights: Readonly<Record<Part['kind'], number>> = {
  list: 4,
  code: 3,
  steps: 2,
  text: 2,
  facts: 1,
  note: 1,
  links: 0.5,
  heading: 0.1,
  choices: 0,
  actions: 0,
};

/** The parts with one of them shorter or gone; with `wholeParts` the last one goes. */
export function shorten(parts: readonly Part[], wholeParts: boolean): Part[] {
  const weighed = parts.map((part) => weights[part.kind] * JSON.stringify(part).length);
  const heaviest = weighed.indexOf(Math.max(...weighed));
  const at = wholeParts ? parts.findLastIndex(({ kind }) => weights[kind] > 0) : heaviest;
  return parts.flatMap((part, index) => (index === at ? (wholeParts ? [] : shorter(part)) : [part]));
}

const ellipsis = '…';

/** The part without its last eighth of items, or with half its text; nothing when that is all there is. */
function shorter(part: Part): Part[] {
  switch (part.kind) {
    case 'list':
      return fewer(part.items).map((items) => ({ ...part, items: [...items, ellipsis] }));
    case 'steps':
      return fewer(part.steps).map((steps) => ({ ...part, steps: [...steps, ellipsis] }));
    case 'facts':
      return fewer(part.facts).map((facts) => ({ ...part, facts }));
    case 'links':
      return fewer(part.links).map((links) => ({ ...part, links }));
    case 'code':
      return half(part.code).map((code) => ({ ...part, code }));
    case 'text':
    case 'note':
    case 'heading':
      return half(part.text).map((text) => ({ ...part, text }));
    case 'choices':
    case 'actions':
      return [];
    default:
      return part satisfies never;
  }
}

/** One list of fewer items, or none. */
function fewer<Item>(items: readonly Item[]): Item[][] {
  const whole = items.filter((item) => item !== ellipsis);
  const kept = whole.slice(0, whole.length - Math.ceil(whole.length / 8));
  return kept.length > 0 ? [kept] : [];
}

/** One text of half the length, or none when it would say too little. */
const half = (text: string): string[] => (text.length < 80 ? [] : [cut(text, Math.floor(text.length / 2))]);
