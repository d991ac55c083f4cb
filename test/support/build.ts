import type { TestProject } from 'vitest/node';
import { buildIfNeeded } from '../../scripts/build-if-needed.mjs';

/** Tests run what `npm start` runs, so it has to be up to date: once for a whole run, and again where tests are watched. */
export default function setup(project: TestProject): void {
  buildIfNeeded();
  project.onTestsRerun(() => buildIfNeeded());
}
