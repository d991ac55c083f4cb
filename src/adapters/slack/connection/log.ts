import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { BaseLogger } from 'pino';

/** No line of a library's may grow into a dump of what it was working on. */
const longest = 200;

/**
 * Bolt's messages in our log. Its debug level prints payloads, message text included, so that level is dropped. Its
 * first argument is the message; the others are objects with details that we log ourselves where they matter.
 *
 * @param worst how loud the library may get; `debug` where we handle and log every failure ourselves
 */
export function boltLogger(logger: BaseLogger, worst: 'debug' | 'error' = 'error'): BoltLogger {
  const line = (message: unknown) => String(message).slice(0, longest);
  const loud = worst === 'error';
  return {
    debug: () => {},
    info: (message) => logger.debug(line(message)),
    warn: (message) => logger[loud ? 'warn' : 'debug'](line(message)),
    error: (message) => logger[loud ? 'error' : 'debug'](line(message)),
    getLevel: () => LogLevel.INFO,
    setLevel: () => {},
    setName: () => {},
  };
}
