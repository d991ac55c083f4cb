import { type Fault, faultFor, nameOf } from './faults.ts';
import type { Entry } from './ledger.ts';
import type { Platform } from './questions.ts';

/** What goes wrong now with what the bot sends to the platforms. */
export type Weather = {
  /**
   * The fault that meets a request, if any; noted at its question.
   *
   * @param name tells the request from others of its kind where it belongs to no question
   * @param isAuthorized whether a token of the bot's goes with it
   */
  readonly over: (
    platform: Platform,
    entry: Entry | undefined,
    name: string,
    isAuthorized: boolean,
  ) => Fault | undefined;
  /** How often each fault has happened. */
  readonly counts: ReadonlyMap<string, number>;
  readonly count: (name: string) => void;
  /** Begins; until then nothing goes wrong. */
  readonly begin: () => void;
  /** Lets every request to a platform fail until what is given back is called. */
  readonly cutOff: (platform: Platform) => () => void;
};

type Settings = {
  readonly seed: string;
  /** The probability with which a request fails. */
  readonly probability: number;
  /** The number of a question after which one request finds its token rejected, on each platform. */
  readonly rejectAfter: number;
};

export function createWeather({ seed, probability, rejectAfter }: Settings): Weather {
  const counts = new Map<string, number>();
  const requests = new Map<string, number>();
  const cutOff = new Set<Platform>();
  const rejecting = new Set<Platform>(['slack', 'discord']);
  let hasBegun = false;
  const count = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);

  /** Two requests of the same name differ by their numbers. */
  const keyOf = (entry: Entry | undefined, name: string): string => {
    if (entry) return `${entry.question.number} ${entry.requests}`;
    const number = requests.get(name) ?? 0;
    requests.set(name, number + 1);
    return `${name} ${number}`;
  };

  const choose: (...request: Parameters<Weather['over']>) => [Fault, string] | undefined = (
    platform,
    entry,
    name,
    isAuthorized,
  ) => {
    if (cutOff.has(platform)) return [{ kind: 'reset', when: 'before' }, 'reset while its platform was down'];
    if (isAuthorized && (entry?.question.number ?? 0) > rejectAfter && rejecting.delete(platform)) {
      return [{ kind: 'unauthorized' }, `${platform}: the token rejected, once`];
    }
    const fault = faultFor(seed, platform, keyOf(entry, name), probability);
    return fault && [fault, `${platform}: ${nameOf(fault)}`];
  };

  return {
    over: (platform, entry, name, isAuthorized) => {
      const chosen = hasBegun ? choose(platform, entry, name, isAuthorized) : undefined;
      if (chosen) {
        entry?.failures.push({ fault: chosen[0], at: Date.now(), request: entry.requests });
        count(chosen[1]);
      }
      if (entry) entry.requests += 1;
      return chosen?.[0];
    },
    counts,
    count,
    begin: () => {
      hasBegun = true;
    },
    cutOff: (platform) => {
      cutOff.add(platform);
      return () => cutOff.delete(platform);
    },
  };
}
