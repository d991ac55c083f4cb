import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

const endToEnd = 'test/e2e/**/*.test.ts';

export default defineConfig({
  test: {
    globalSetup: ['test/support/build.ts', 'test/support/schemas/generate.ts'],
    // They end what hangs. What a test waits for has limits of its own (test/support/until.ts), which are shorter.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // .ci/run counts the tests from this file, so that a run without tests cannot pass for a good one.
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'dist/test-results.json' }]] : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'e2e',
          include: [endToEnd],
          // They wait for other processes more than they work.
          maxWorkers: availableParallelism() + 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'units',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, endToEnd],
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
