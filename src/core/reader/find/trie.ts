import { groupBy } from '../../collections.ts';
import { afterJoint, beginningsOf, type JointKey } from './joints.ts';

/** What a trie finds at a place of a text: how far it reaches, and the values of the key that ends there. */
export type TrieHit<T> = { readonly end: number; readonly values: readonly T[] };

export type Trie<T> = {
  /** Whether any key begins with the UTF-16 code unit; most places of a text are told by this alone. */
  readonly canStart: (unit: number) => boolean;
  /** Every key that the text has at a place, the shortest first. */
  readonly hitsAt: (text: string, index: number) => readonly TrieHit<T>[];
};

/**
 * Builds a trie over texts, so that all of them are looked for at once however many there are. Keys are put in when a text
 * first has their first letter: a short question needs few of them.
 */
export function createTrie<T>(keys: readonly JointKey<T>[]): Trie<T> {
  const letters = lettersOf(keys.map(({ key }) => key));
  const size = letters.reduce((most, letter) => Math.max(most, letter), 0) + 1;
  // A node is a number; an edge leads from a node and a letter to the next node.
  const edges = new Map<number, number>();
  const values: (T[] | undefined)[] = [undefined];
  const isJoint: boolean[] = [false];
  const edgeOf = (node: number, unit: number): number => node * size + (letters[unit] ?? 0);
  const follow = (node: number, unit: number): number => {
    const edge = edgeOf(node, unit);
    const known = edges.get(edge);
    if (known !== undefined) return known;
    const next = values.push(undefined) - 1;
    isJoint.push(false);
    edges.set(edge, next);
    return next;
  };
  const put = ({ key, value, joints = [] }: JointKey<T>): void => {
    let node = 0;
    for (let at = 0; at < key.length; at += 1) {
      node = follow(node, key.charCodeAt(at));
      if (joints.includes(at + 1)) isJoint[node] = true;
    }
    values[node] = [...(values[node] ?? []), value];
  };
  const roots = new Uint8Array(units);
  for (const { key } of keys) roots[key.charCodeAt(0)] = 1;
  /** Keys that are not in yet, by their first code unit. */
  const waiting = groupBy(keys, ({ key }) => key.charCodeAt(0));
  const beginnings = beginningsOf(keys);
  return {
    canStart: (unit) => roots[unit] === 1,
    hitsAt: (text, index) => {
      const first = text.charCodeAt(index);
      if (!beginnings.has(first, text.charCodeAt(index + 1))) return none;
      waiting.get(first)?.forEach(put);
      waiting.delete(first);
      let hits: TrieHit<T>[] | undefined;
      let node = 0;
      let at = index;
      while (at < text.length) {
        let next = edges.get(edgeOf(node, text.charCodeAt(at)));
        if (next === undefined && isJoint[node]) {
          at = afterJoint(text, at);
          next = edges.get(edgeOf(node, text.charCodeAt(at)));
        }
        if (next === undefined) break;
        node = next;
        at += 1;
        const found = values[node];
        if (found) {
          hits ??= [];
          hits.push({ end: at, values: found });
        }
      }
      return hits ?? none;
    },
  };
}

/** How many code units there are. */
const units = 0x10000;

const none: readonly never[] = [];

/** A small number for each code unit of the keys, from 1; 0 for all others. Edges stay small integers by that. */
function lettersOf(keys: readonly string[]): Uint16Array {
  const letters = new Uint16Array(units);
  let next = 1;
  for (const key of keys) {
    for (let at = 0; at < key.length; at += 1) {
      const unit = key.charCodeAt(at);
      if (letters[unit] === 0) letters[unit] = next++;
    }
  }
  return letters;
}
