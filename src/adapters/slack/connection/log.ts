import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { BaseLogger } from 'pino';

/** No line of the library may grow into a dump of what it was working on. */
const maxLineLength = 200;

/**
 * Bolt's messages in the bot's log. Its debug level prints payloads, message text included, so that level is dropped. Its
 * first argument is the message; the others are objects with details, which the bot logs itself where they matter.
 *
 * @param highest the highest level of a line; `debug` where the bot handles and logs every failure itself
 */
export function boltLogger(logger: BaseLogger, highest: 'debug' | 'error' = 'error'): BoltLogger {
  const line = (message: unknown) => String(message).slice(0, maxLineLength);
  return {
    debug: () => {},
    info: (message) => logger.debug(line(message)),
    warn: (message) => logger[highest === 'error' ? 'warn' : 'debug'](line(message)),
    error: (message) => logger[highest](line(message)),
    getLevel: () => LogLevel.INFO,
    setLevel: () => {},
    setName: () => {},
  };
}
