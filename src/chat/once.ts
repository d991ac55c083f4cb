import { hashOf } from './hash.ts';
import type { Store } from './store.ts';

/** Platforms deliver an event again for some minutes, and people click again on a second device; in milliseconds. */
const remembered = 10 * 60_000;

/** Two clicks of one person on one thing within this time, in milliseconds, with none in between, are a double click. */
const doubleClick = 3_000;

/** How long something belongs to whoever takes it, unless they say again that they are at it; in milliseconds. */
const claimed = 15_000;
const renewal = claimed / 3;

/** Something that was taken to be done. */
type Claim = {
  /** It is done: nobody does it again for ten minutes. */
  readonly keep: () => Promise<void>;
  /** It failed: it may be done again. */
  readonly release: () => Promise<void>;
};

/**
 * Remembers what was done lately, so that it is done once, by whichever replica shares the store. Keys are hashed: nothing
 * that people wrote is kept.
 */
export type Memory = {
  /**
   * Takes something to be done; undefined if it was taken before. A claim is renewed until it is kept or released, and
   * ends with its process, so that another replica takes over.
   */
  readonly claim: (...key: readonly unknown[]) => Promise<Claim | undefined>;
  /** The same for the clicks of one person in one place: false for the second half of a double click. */
  readonly claimClick: (place: readonly unknown[], what: readonly unknown[]) => Promise<boolean>;
  /** Whether nothing newer of the same thing was seen: an edit may overtake what it edits. */
  readonly isNewest: (what: readonly unknown[], time: number) => Promise<boolean>;
};

/** @param scope separates what shares a store, such as platforms */
export function createMemory(store: Store, scope: string): Memory {
  const keyOf = (kind: string, parts: readonly unknown[]): string => `${scope}:${kind}:${hashOf(parts)}`;
  return {
    claim: async (...parts) => {
      const key = keyOf('once', parts);
      if (!(await store.take(key, claimed))) return undefined;
      const timer = setInterval(() => void store.keep(key, claimed), renewal).unref();
      return {
        keep: () => {
          clearInterval(timer);
          return store.keep(key, remembered);
        },
        release: () => {
          clearInterval(timer);
          return store.drop(key);
        },
      };
    },
    claimClick: async (place, what) => {
      const mark = hashOf(what);
      return (await store.swap(keyOf('click', place), mark, doubleClick)) !== mark;
    },
    isNewest: (what, time) => store.raise(keyOf('time', what), time, remembered),
  };
}

/**
 * Does work that has to happen once, such as sharing an answer. Work that failed can be tried again.
 *
 * @param work tells whether it succeeded
 * @param otherwise what is due when it was done before
 * @returns whether it is done, by whomever
 */
export async function once(
  memory: Memory,
  key: readonly unknown[],
  work: () => Promise<boolean>,
  otherwise: () => Promise<void> = async () => {},
): Promise<boolean> {
  const claim = await memory.claim(...key);
  if (!claim) {
    await otherwise();
    return true;
  }
  let succeeded = false;
  try {
    succeeded = await work();
  } finally {
    await (succeeded ? claim.keep() : claim.release());
  }
  return succeeded;
}
