import type { Part } from '../core/card.ts';
import type { Language } from '../language.ts';
import { locales } from '../locales/index.ts';
import { truncate } from './text.ts';

/** What a card lost to a platform's limits. */
export type Dropped = {
  readonly kind: Part['kind'];
  /** The title of the part; empty for a part without one. */
  readonly title: string;
  /** How many of its items are still there, of how many; 0 of 1 for a part that has no items. */
  readonly kept: number;
  readonly of: number;
};

/** What can be shown within a budget, and what cannot. */
export type Fitted = { readonly parts: readonly Part[]; readonly dropped: readonly Dropped[] };

/**
 * In which order parts give way, the lowest first: what is only good to know, then what to do, and last what the code
 * means. Controls are few and say where to go on, so that they outlive everything.
 */
const ranks: Readonly<Record<Part['kind'], number>> = {
  links: 0,
  list: 1,
  code: 2,
  choices: 3,
  table: 4,
  steps: 4,
  note: 5,
  facts: 6,
  text: 7,
  heading: 8,
  actions: 9,
};

/**
 * Fits the parts of a card into a platform's budget. While they do not fit, the part that matters least is cut: it keeps
 * as many of its items, or as much of its text, as there is room for; where even without it there is too much, it goes,
 * and the next one is cut. Of parts of one kind the last one matters least.
 *
 * @param isWithin whether the card can be shown with these parts and the note on what was dropped
 */
export function fitParts(parts: readonly Part[], isWithin: (fitted: Fitted) => boolean): Fitted {
  let fitted: Fitted = { parts, dropped: [] };
  while (!isWithin(fitted) && fitted.parts.length > 0) {
    const at = leastImportant(fitted.parts);
    fitted = cutAt(fitted, at, isWithin) ?? replaced(fitted, at, undefined);
  }
  return fitted;
}

/** A text that is cut to less than this says too little. */
const shortestText = 80;

/** What tells people that a card was shortened, and what it lost; empty for a whole card. */
export const droppedNote = (dropped: readonly Dropped[], language: Language): string =>
  dropped.length === 0 ? '' : locales[language].chat.shortened(dropped);

const leastImportant = (parts: readonly Part[]): number => {
  const lowest = Math.min(...parts.map(({ kind }) => ranks[kind]));
  return parts.findLastIndex(({ kind }) => ranks[kind] === lowest);
};

/** The parts with the longest version of one of them that fits; undefined where none does. */
function cutAt(fitted: Fitted, at: number, isWithin: (fitted: Fitted) => boolean): Fitted | undefined {
  const part = fitted.parts[at];
  if (!part || !isWithin(replaced(fitted, at, undefined))) return undefined;
  let best: Fitted | undefined;
  let [least, most] = [hasItems(part) ? 1 : shortestText, sizeOf(part) - 1];
  while (least <= most) {
    const size = (least + most) >> 1;
    const candidate = replaced(fitted, at, size);
    if (isWithin(candidate)) {
      best = candidate;
      least = size + 1;
    } else {
      most = size - 1;
    }
  }
  return best;
}

/** The parts with one of them cut to a size, or without it. */
function replaced({ parts, dropped }: Fitted, at: number, size: number | undefined): Fitted {
  const part = parts[at];
  if (!part) return { parts, dropped };
  const kept = size === undefined ? [] : [cutTo(part, size)];
  const title = 'title' in part ? part.title : '';
  const lost = {
    kind: part.kind,
    title,
    kept: hasItems(part) ? (size ?? 0) : kept.length,
    of: hasItems(part) ? sizeOf(part) : 1,
  };
  return { parts: parts.toSpliced(at, 1, ...kept), dropped: [...dropped, lost] };
}

const hasItems = ({ kind }: Part): boolean => kind !== 'heading' && kind !== 'text' && kind !== 'code';

/** How many items a part has, or how many UTF-16 units of text. */
function sizeOf(part: Part): number {
  switch (part.kind) {
    case 'heading':
    case 'text':
      return part.text.length;
    case 'note':
      return part.items.length;
    case 'table':
      return part.rows.length;
    case 'code':
      return part.code.length;
    case 'facts':
      return part.facts.length;
    case 'steps':
      return part.steps.length;
    case 'list':
      return part.items.length;
    case 'links':
      return part.links.length;
    case 'choices':
      return part.choices.length;
    case 'actions':
      return part.actions.length;
    default:
      return part satisfies never;
  }
}

/** The first items of a part, or the start of its text. */
function cutTo(part: Part, size: number): Part {
  switch (part.kind) {
    case 'heading':
    case 'text':
      return { ...part, text: truncate(part.text, size) };
    case 'note':
      return { ...part, items: part.items.slice(0, size) };
    case 'table':
      return { ...part, rows: part.rows.slice(0, size) };
    case 'code':
      return { ...part, code: truncate(part.code, size) };
    case 'facts':
      return { ...part, facts: part.facts.slice(0, size) };
    case 'steps':
      return { ...part, steps: part.steps.slice(0, size) };
    case 'list':
      return { ...part, items: part.items.slice(0, size) };
    case 'links':
      return { ...part, links: part.links.slice(0, size) };
    case 'choices':
      return { ...part, choices: part.choices.slice(0, size) };
    case 'actions':
      return { ...part, actions: part.actions.slice(0, size) };
    default:
      return part satisfies never;
  }
}
