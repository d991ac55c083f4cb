import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** Starts the machine's own Chromium without a window. @throws if there is none */
export function launchChromium(): Promise<Browser> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const path = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (!path) {
    throw new Error(
      `None of ${names.join(', ')} is in PATH: run bash scripts/install-chromium.sh, or install Chromium.`,
    );
  }
  return chromium.launch({
    executablePath: path,
    args: [
      // Chromium's sandbox refuses root, as which containers run.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      // Colours at the edges of letters would differ by machine, and make pictures large.
      '--disable-lcd-text',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
