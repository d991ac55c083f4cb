/* Keys whose words a text may join in several ways, and how they begin. */

/** A text as a trie takes it, and what it stands for. */
type Key<T> = { readonly key: string; readonly value: T };

/** With the places within the key, in UTF-16 code units, where a text may have one or two of ` `, `_`, `-`, `的`, perhaps behind `'s`. */
export type JointKey<T> = Key<T> & { readonly joints?: readonly number[] };

/** Where a text goes on after what may join two words. */
export function afterJoint(text: string, at: number): number {
  const start = text.startsWith(genitive, at) ? at + genitive.length : at;
  let end = start;
  while (end < start + 2 && joiners.has(text.charCodeAt(end))) end += 1;
  return end;
}

const genitive = "'s";

const joiners = new Set([...' _-的'].map((joiner) => joiner.charCodeAt(0)));

/** Tells of the first two letters of a place, where both are of ASCII, whether any key begins so. */
export function beginningsOf(keys: readonly JointKey<unknown>[]) {
  const pairs = new Uint8Array(ascii * ascii);
  for (const { key, joints = [] } of keys) {
    const row = key.charCodeAt(0) * ascii;
    if (row >= pairs.length) continue;
    for (const second of secondsOf(key, joints)) if (second < ascii) pairs[row + second] = 1;
  }
  return {
    has: (first: number, second: number): boolean =>
      !(first < ascii && second < ascii) || pairs[first * ascii + second] === 1,
  };
}

const ascii = 128;

/** What may come behind the first letter of a key, by UTF-16 code units: anything behind a key of one letter. */
const secondsOf = (key: string, joints: readonly number[]): readonly number[] =>
  key.length === 1
    ? everyUnit
    : [key.charCodeAt(1), ...(joints.includes(1) ? [...joiners, genitive.charCodeAt(0)] : [])];

const everyUnit = Array.from({ length: ascii }, (_, unit) => unit);
