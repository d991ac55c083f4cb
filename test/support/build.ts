import { buildIfNeeded } from '../../scripts/build-if-needed.mjs';

/** End-to-end tests run what `npm start` runs, so it has to be up to date. */
export default function setup(): void {
  buildIfNeeded();
}
