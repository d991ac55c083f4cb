import type { Effect } from './effect.ts';
import type { Fault } from './faults.ts';
import type { Platform, Question } from './questions.ts';

/* What was asked, what went wrong on the way, and what came back. */

/** What a question asks for. */
type Wanted = { readonly kind: Effect['kind']; readonly count: number };

/** What has to come back for one question, and by what it is known. */
export type Asked = {
  readonly wanted: Wanted;
  /** Addresses, threads, tokens: whatever a request or its answer is known by. */
  readonly traces: readonly string[];
  /** Within which time the platform takes the first response, in milliseconds; undefined for no limit. */
  readonly deadline?: number | undefined;
};

type Failure = { readonly fault: Fault; readonly at: number; readonly request: number };

export type Entry = Asked & {
  readonly question: Question;
  /** When it was asked, and the same for what the platform counts its deadline from. */
  readonly askedAt: number;
  readonly effects: Effect[];
  readonly failures: Failure[];
  /** Requests of the bot's for it. */
  requests: number;
  /** The platform answered that the time is over. */
  isOver: boolean;
  /** The platform found nobody to hand it to. */
  isUndelivered: boolean;
  /** Nobody acknowledged it in time, so that the platform gave up. */
  isUnacknowledged: boolean;
};

/** A stretch of time in which something was down, in milliseconds. */
export type Outage = {
  readonly platform: Platform | 'process';
  readonly name: string;
  readonly from: number;
  to: number;
};

export type Ledger = {
  readonly entries: readonly Entry[];
  readonly outages: readonly Outage[];
  readonly open: (question: Question, asked: Asked) => Entry;
  readonly find: (trace: string) => Entry | undefined;
  /** Notes that something is down; gives back what ends it. */
  readonly begin: (platform: Outage['platform'], name: string) => () => void;
};

export function createLedger(): Ledger {
  const entries: Entry[] = [];
  const outages: Outage[] = [];
  const byTrace = new Map<string, Entry>();
  return {
    entries,
    outages,
    open: (question, asked) => {
      const entry: Entry = {
        ...asked,
        question,
        askedAt: Date.now(),
        effects: [],
        failures: [],
        requests: 0,
        isOver: false,
        isUndelivered: false,
        isUnacknowledged: false,
      };
      entries.push(entry);
      for (const trace of asked.traces) byTrace.set(trace, entry);
      return entry;
    },
    find: (trace) => byTrace.get(trace),
    begin: (platform, name) => {
      const outage: Outage = { platform, name, from: Date.now(), to: Number.POSITIVE_INFINITY };
      outages.push(outage);
      return () => {
        outage.to = Date.now();
      };
    },
  };
}
