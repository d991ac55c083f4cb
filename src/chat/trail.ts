import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/**
 * What may be known of one thing that somebody did, from its receipt to the reply: never a text, a name or a host. Times in
 * milliseconds.
 */
export type Trail = {
  /** Also in the sentence that says that something went wrong. */
  readonly id: string;
  readonly platform: string;
  /** How it was asked: a command, a mention, a click. */
  readonly surface: string;
  /** When it was received, as `Date.now()` says it. */
  readonly began: number;
  /** From the receipt to the reply. */
  readonly total: number;
} & Annotations;

/** What turns up on the way. */
type Annotations = {
  /** The kind of the answer, and the entry of the catalog that it is about, if it is about one. */
  readonly answer?: string;
  readonly product?: string;
  readonly code?: string;
  /** Reading, lookup and wording, with the time that a long text waits for its turn. */
  readonly explaining?: number;
  readonly outcome: Outcome;
};

/**
 * `rejected`: no request that the page makes, or one that was broken off; `late`: the platform took no answer any more; `uncertain`: nobody knows whether
 * it arrived; `failed`: the person was told so, if they could be.
 */
type Outcome = 'done' | 'slowed' | 'rejected' | 'late' | 'uncertain' | 'failed';

/** Does what somebody asks, and tells of it afterwards. */
export type Observe = <T>(surface: string, work: () => Promise<T>) => Promise<T>;

type Open = { -readonly [Key in keyof Annotations]: Annotations[Key] } & { readonly id: string };

const trails = new AsyncLocalStorage<Open>();

/** @param onEnd is told of every trail once its work is over, however it ends */
export function createObserve(platform: string, onEnd: (trail: Trail) => void): Observe {
  return (surface, work) => {
    const open: Open = { id: freshId(), outcome: 'done' };
    const [began, start] = [Date.now(), performance.now()];
    return trails.run(open, async () => {
      try {
        return await work();
      } catch (error) {
        open.outcome = 'failed';
        throw error;
      } finally {
        onEnd({ ...open, platform, surface, began, total: performance.now() - start });
      }
    });
  };
}

/** Adds to the trail of what is being answered; does nothing where nobody asked. */
export function annotate(annotations: Partial<Annotations>): void {
  const open = trails.getStore();
  if (open) Object.assign(open, annotations);
}

/** The id of what is being answered; a new one where nobody asked. */
export const currentId = (): string => trails.getStore()?.id ?? freshId();

const freshId = (): string => randomBytes(4).toString('hex');
