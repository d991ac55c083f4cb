import { LRUCache } from 'lru-cache';

/**
 * Where what was done is kept: short texts under short keys, each for a while. In memory it serves one process; replicas
 * share one that all of them reach.
 */
export type Store = {
  /** Takes a key that nobody has; false if somebody has it. */
  readonly take: (key: string, milliseconds: number) => Promise<boolean>;
  /** Keeps a key that was taken for that long from now. */
  readonly keep: (key: string, milliseconds: number) => Promise<void>;
  readonly drop: (key: string) => Promise<void>;
  /** Puts a value in the place of another. @returns the one before */
  readonly swap: (key: string, value: string, milliseconds: number) => Promise<string | undefined>;
  /** Raises a number; false if it is higher already. */
  readonly raise: (key: string, value: number, milliseconds: number) => Promise<boolean>;
  /** Whether replicas share it now; for a store that can be shared. */
  readonly isShared?: () => boolean;
  /** Ends every connection. */
  readonly close: () => Promise<void>;
};

/** About what one busy process does in ten minutes. */
const maxKeys = 10_000;

/** A store in the memory of this process. */
export function createLocalStore(): Store {
  const values = new LRUCache<string, string | number>({ max: maxKeys });
  return {
    take: async (key, ttl) => {
      if (values.has(key)) return false;
      values.set(key, '', { ttl });
      return true;
    },
    keep: async (key, ttl) => {
      values.set(key, '', { ttl });
    },
    drop: async (key) => {
      values.delete(key);
    },
    swap: async (key, value, ttl) => {
      const before = values.get(key);
      values.set(key, value, { ttl });
      return before === undefined ? undefined : String(before);
    },
    raise: async (key, value, ttl) => {
      if (value < Number(values.get(key) ?? value)) return false;
      values.set(key, value, { ttl });
      return true;
    },
    close: async () => {},
  };
}
