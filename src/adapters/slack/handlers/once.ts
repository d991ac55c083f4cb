import { LRUCache } from 'lru-cache';

/** Slack delivers up to three times more within five minutes, and Socket Mode again after a reconnect. */
const remembered = { max: 10_000, ttl: 10 * 60_000 };

/** Two clicks on one thing within this time, in milliseconds, with none in between, are a double click. */
const doubleClick = 3_000;

/** Remembers what was done, so that it is done once. */
export type Once = {
  /** Takes something to be done; false if it was taken before. */
  readonly claim: (...marks: readonly unknown[]) => boolean;
  /** Lets it be done again, after it failed. */
  readonly release: (...marks: readonly unknown[]) => void;
  /** The same for the clicks of one person in one place: false for a second one like the last, a moment later. */
  readonly claimClick: (place: readonly unknown[], what: readonly unknown[]) => boolean;
  /** Whether nothing newer of the same thing was seen: an edit may overtake what it edits. */
  readonly isNewest: (what: readonly unknown[], time: number) => boolean;
};

export function createOnce(): Once {
  const seen = new LRUCache<string, true>(remembered);
  const clicks = new LRUCache<string, string>({ ...remembered, ttl: doubleClick });
  const times = new LRUCache<string, number>(remembered);
  return {
    claim: (...marks) => {
      const key = JSON.stringify(marks);
      if (seen.has(key)) return false;
      seen.set(key, true);
      return true;
    },
    release: (...marks) => {
      seen.delete(JSON.stringify(marks));
    },
    claimClick: (place, what) => {
      const [key, mark] = [JSON.stringify(place), JSON.stringify(what)];
      const isDouble = clicks.get(key) === mark;
      clicks.set(key, mark);
      return !isDouble;
    },
    isNewest: (what, time) => {
      const key = JSON.stringify(what);
      if (time < (times.get(key) ?? 0)) return false;
      times.set(key, time);
      return true;
    },
  };
}
