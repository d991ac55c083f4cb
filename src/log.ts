import { type Logger, pino } from 'pino';
import type { Trail } from './chat/trail.ts';
import type { Explanation } from './core/port.ts';

/**
 * The log on standard output, a JSON object a line.
 *
 * @param level the least important level that is logged
 */
export function createLogger(level: string): Logger {
  // Not pino's own destination: that one tries a write again and again, and stands still, once its reader has gone away,
  // such as a terminal that is closed. A lost line of the log is no reason to end the bot, either.
  process.stdout.on('error', () => {});
  return pino({ level, serializers: { err: loggable } }, process.stdout);
}

/**
 * What may be logged of an error. Libraries put requests into theirs, and with them what people wrote and tokens; what an
 * adapter has reduced to plain data already stays as it is.
 */
function loggable(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'object' ? error : String(error);
  const { name, message, stack } = error;
  return { type: name, message, stack, ...('code' in error && { code: error.code }) };
}

/** What the log says of something that somebody asked, once it is over; times in milliseconds, rounded. */
export const trailLine = ({ began: _began, explaining, total, ...trail }: Trail) => ({
  ...trail,
  ...(explaining !== undefined && { explaining: Math.round(explaining) }),
  total: Math.round(total),
});

const maxTraced = 50;

/** How a question was read, without anything of its text: rules, positions and counts, fit for a log. */
export const traceOf = ({ reading, answer }: Explanation) => ({
  answer: answer.kind,
  findings: reading.findings
    .slice(0, maxTraced)
    .map(({ kind, rule, at }) => ({ kind, rule, index: at.in === 'text' ? at.index : undefined })),
  dropped: countOf(reading.dropped.map(({ against }) => against)),
});

const countOf = (ids: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(ids)].map((id) => [id, ids.filter((each) => each === id).length]));
