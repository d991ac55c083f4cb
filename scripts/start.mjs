/* npm start: the bot, built if needed. */
import { buildIfNeeded } from './build-if-needed.mjs';

buildIfNeeded();
await import('../dist/main.js');
