import { closeSync, openSync } from 'node:fs';

/** Why the process ends. */
export type Stop = { readonly signal: string };

/**
 * Handles the signals of the operating system. SIGTERM and SIGINT stop the process, a second one at once. SIGHUP reloads
 * what can change while it runs; where it says that the process's own terminal was closed, it stops as well.
 *
 * @param reload is called at SIGHUP
 * @returns settles at the first signal to stop
 */
export function handleSignals(reload: () => void): Promise<Stop> {
  const usesTerminal = Boolean(process.stdin.isTTY || process.stdout.isTTY);
  return new Promise((resolve) => {
    let isStopping = false;
    const stop = (signal: NodeJS.Signals): void => {
      if (isStopping) process.exit(1);
      isStopping = true;
      resolve({ signal });
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    process.on('SIGHUP', (signal) => (usesTerminal && isTerminalClosed() ? stop(signal) : reload()));
  });
}

function isTerminalClosed(): boolean {
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return false;
  } catch {
    return true;
  }
}
