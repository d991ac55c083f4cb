/* What the log of a run says. */

type Line = { readonly level: string; readonly message: string };

const levels: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};

/** Every line; one that is no JSON is what the process complained of before it could log. */
function linesOf(log: string): Line[] {
  return log
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      try {
        const { level, msg } = JSON.parse(line) as { level: number; msg: string };
        return { level: levels[level] ?? 'other', message: msg };
      } catch {
        return { level: 'not JSON', message: line.slice(0, 120) };
      }
    });
}

export type LogSummary = {
  readonly byLevel: ReadonlyMap<string, number>;
  /** The messages at warn and above, with how often each stands there. */
  readonly warnings: ReadonlyMap<string, number>;
  /** Exceptions and rejections that nobody caught. */
  readonly uncaught: number;
};

export function summaryOf(log: string): LogSummary {
  const lines = linesOf(log);
  const said = (pattern: RegExp): number => lines.filter(({ message }) => pattern.test(message)).length;
  return {
    byLevel: counted(lines.map(({ level }) => level)),
    warnings: counted(
      lines
        .filter(({ level }) => !['trace', 'debug', 'info'].includes(level))
        .map(({ level, message }) => `${level}: ${message}`),
    ),
    uncaught: said(/uncaught exception|unhandled/i),
  };
}

export function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
