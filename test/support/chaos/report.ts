import { nameOf } from './faults.ts';
import type { Entry } from './ledger.ts';
import { counted, summaryOf } from './log.ts';
import { memoryOf } from './memory.ts';
import { surfaces } from './questions.ts';
import type { Outcome } from './run.ts';
import { bad, outagesAround, type Verdict, verdictOf, verdicts } from './verdict.ts';

/* What came of a run, for people. */

type Judged = { readonly entry: Entry; readonly verdict: Verdict };

const judged = ({ ledger }: Outcome): Judged[] =>
  ledger.entries.map((entry) => ({ entry, verdict: verdictOf(entry, ledger.outages) }));

/** Everything that must not be, a line each; none after a good run. */
export function failuresOf(outcome: Outcome): string[] {
  const { ledger, leaks, problems, log, crashes, exitCodes, samples, settings } = outcome;
  const { uncaught } = summaryOf(log);
  const memory = memoryOf(samples, settings.questions);
  return [
    ...judged(outcome).flatMap(({ entry, verdict }) =>
      bad.includes(verdict) ? [`${verdict}: ${lineOf(entry, ledger.outages)}`] : [],
    ),
    ...leaks.map((leak) => `a secret in ${leak}`),
    ...[...counted(problems)].map(([problem, count]) => `${problem} (${count} times)`),
    ...(uncaught > 0 ? [`${uncaught} exceptions or rejections that nobody caught`] : []),
    ...(crashes > 0 ? [`${crashes} processes ended by themselves`] : []),
    ...exitCodes.filter((code) => code !== 0).map((code) => `a process ended with ${code}`),
    ...(memory?.isFlat === false
      ? [`memory grew from ${memory.first.toFixed(0)} to ${memory.last.toFixed(0)} MB`]
      : []),
  ];
}

/** A question, what went wrong with it, and what came back: enough to look for the reason. */
function lineOf(entry: Entry, outages: Outcome['ledger']['outages']): string {
  const { question, askedAt, failures, effects, wanted, requests } = entry;
  const flags = (['isOver', 'isUndelivered', 'isUnacknowledged'] as const).filter((flag) => entry[flag]);
  return [
    `question ${question.number}, ${question.surface}, ${JSON.stringify(question.text.split('\n')[0])}`,
    question.duplicate === undefined ? '' : `delivered again after ${question.duplicate} ms`,
    `${requests} requests`,
    // A client that tries again at once meets the same fault several times.
    ...[...counted(failures.map(({ fault }) => nameOf(fault)))].map(([name, count]) =>
      count > 1 ? `${name}, ${count} times` : name,
    ),
    failures.length > 0
      ? `the last at request ${failures.at(-1)?.request} after ${(failures.at(-1)?.at ?? 0) - askedAt} ms`
      : '',
    ...outagesAround(entry, outages).map(({ name }) => `during: ${name}`),
    `wanted ${wanted.count} ${wanted.kind}, came ${effects.map(({ kind }) => kind).join(', ') || 'nothing'}`,
    ...flags,
  ]
    .filter(Boolean)
    .join('; ');
}

export function reportOf(outcome: Outcome): string {
  const { weather, log, samples, settings, leaks, problems } = outcome;
  const { byLevel, warnings, uncaught } = summaryOf(log);
  const memory = memoryOf(samples, settings.questions);
  return [
    verdictTable(judged(outcome)),
    section('injected', weather.counts),
    section('log, by level', byLevel),
    section('log, warn and above', warnings),
    section('exceptions', new Map([['that nobody caught', uncaught]])),
    memory
      ? `memory: ${memory.first.toFixed(0)} MB after the warm-up, ${memory.last.toFixed(0)} MB at the end`
      : 'memory: too few questions to tell',
    `secrets found: ${leaks.length}; refused by the platforms: ${problems.length}`,
  ].join('\n\n');
}

/** A row for each surface, a column for each verdict that there was. */
function verdictTable(all: readonly Judged[]): string {
  const columns = verdicts.filter((verdict) => all.some((each) => each.verdict === verdict));
  const rows = [...surfaces, 'all'].map((surface) => {
    const own = all.filter(({ entry }) => surface === 'all' || entry.question.surface === surface);
    return [surface, ...columns.map((column) => own.filter(({ verdict }) => verdict === column).length || '')];
  });
  const table = [['', ...columns], ...rows];
  return table
    .map(
      ([name, ...cells]) =>
        String(name).padEnd(24) +
        cells.map((cell, at) => String(cell).padStart((columns[at]?.length ?? 0) + 2)).join(''),
    )
    .join('\n');
}

function section(title: string, counts: ReadonlyMap<string, number>): string {
  const rows = [...counts]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, count]) => `${String(count).padStart(8)}  ${name}`);
  return [`${title}:`, ...rows].join('\n');
}
