import type { Effect } from './effect.ts';
import { durationOf, type Fault } from './faults.ts';
import { type Platform, platformOf, type Question } from './questions.ts';

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
type Outage = { readonly platform: Platform | 'process'; readonly name: string; readonly from: number; to: number };

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

export const verdicts = [
  'once',
  'refused',
  'fault told',
  'expired',
  'doubled by a reset',
  'lost by a reset',
  'killed',
  'twice',
  'answered and fault',
  'lost',
] as const;
export type Verdict = (typeof verdicts)[number];

/** What must not be. */
export const bad: readonly Verdict[] = ['twice', 'answered and fault', 'lost'];

/** What the person who asked has to say about it. */
export function verdictOf(entry: Entry, outages: readonly Outage[]): Verdict {
  const verdict = bareVerdict(entry);
  if (verdict === 'once' || !bad.includes(verdict)) return verdict;
  if (verdict === 'lost' && isExpired(entry, outages)) return 'expired';
  if (isHitByKill(entry, outages)) return 'killed';
  if (verdict !== 'lost') return hasUnheard(entry) ? 'doubled by a reset' : verdict;
  return isLastReset(entry) ? 'lost by a reset' : 'lost';
}

function bareVerdict({ effects, wanted }: Entry): Verdict {
  const count = placesOf(effects, wanted.kind).size;
  const faults = placesOf(effects, 'fault').size;
  if (count > wanted.count) return 'twice';
  if (count === wanted.count) return faults > 0 ? 'answered and fault' : 'once';
  if (faults > 0) return count > 0 ? 'answered and fault' : 'fault told';
  return placesOf(effects, 'sentence').size > 0 ? 'refused' : 'lost';
}

const placesOf = (effects: readonly Effect[], kind: Effect['kind']): Set<string> =>
  new Set(effects.filter((effect) => effect.kind === kind).map(({ place }) => place));

/** Whether nothing is due any more. */
export const isSettled = (entry: Entry): boolean => bareVerdict(entry) !== 'lost';

/** Something was accepted without the bot's hearing of it: no client can know whether to send it again. */
const hasUnheard = ({ effects }: Entry): boolean => effects.some(({ heard }) => !heard);

/** The same seen from the other side: a request that may have been accepted was not sent again. */
const isLastReset = ({ question, failures, requests }: Entry): boolean =>
  platformOf(question.surface) === 'slack' &&
  failures.some(({ fault, request }) => fault.kind === 'reset' && request === requests - 1);

/** How long after it was asked a question can still be under way, in milliseconds. */
const longestWay = 20_000;

const isHitByKill = ({ askedAt }: Entry, outages: readonly Outage[]): boolean =>
  outages.some(({ platform, from, to }) => platform === 'process' && askedAt < to && askedAt + longestWay > from);

/** The outages of its platform in the first seconds of a question. */
export function outagesAround({ question, askedAt, deadline = 3_000 }: Entry, outages: readonly Outage[]): Outage[] {
  const platform = platformOf(question.surface);
  return outages.filter((each) => each.platform === platform && each.from < askedAt + deadline && each.to > askedAt);
}

/**
 * Whether the platform took no answer any more, and not because the bot was slow: it had nobody to hand the question to, or
 * what went wrong for this very question lasted until its time was over.
 */
function isExpired(entry: Entry, outages: readonly Outage[]): boolean {
  const around = outagesAround(entry, outages);
  const isExplained = entry.failures.length + around.length > 0;
  if (entry.isUndelivered || (entry.isUnacknowledged && isExplained)) return true;
  if (entry.deadline === undefined || entry.effects.some(({ kind }) => kind === 'deferral')) return false;
  const over = entry.askedAt + entry.deadline - nearly;
  return (
    entry.failures.some(({ fault, at }) => at + durationOf(fault) >= over) ||
    around.some(({ to }) => to >= over) ||
    // It was tried to the end.
    (entry.isOver && isExplained)
  );
}

/** Whoever has less time left than this, in milliseconds, need not try again. */
const nearly = 1_000;
