/* npm run ask: one question in the terminal, built if needed. */
import { buildIfNeeded } from './build-if-needed.mjs';

buildIfNeeded();
await import('../dist/cli.js');
