import type { Effect } from './effect.ts';
import { durationOf } from './faults.ts';
import type { Entry, Outage } from './ledger.ts';
import { platformOf } from './questions.ts';

/* What the person who asked has to say about what came back. */

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
  return isLeftAfterReset(entry, outages) ? 'lost by a reset' : 'lost';
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

/**
 * The same seen from the other side: after a reset, the bot left it at what may have been accepted. Where its platform was
 * down, it can tell that nothing was. Discord makes one of two messages, except of those that are shared.
 */
function isLeftAfterReset({ question, failures, requests }: Entry, outages: readonly Outage[]): boolean {
  const platform = platformOf(question.surface);
  const reset = failures.findLast(({ fault }) => fault.kind === 'reset');
  if (reset?.request !== requests - 1) return false;
  if (platform === 'discord') return question.surface === 'discord share button';
  return !outages.some(
    ({ name, from, to }) =>
      /^Slack.*(?:connections|API is down)$/.test(name) && from < reset.at + asked && to > reset.at,
  );
}

/** How long a bot may take to find out whether nothing else gets through either, in milliseconds. */
const asked = 600;

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
