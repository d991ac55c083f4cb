import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/build.ts', 'test/support/schemas/generate.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // .ci/run counts the tests from this file, so that a run without tests cannot pass for a good one.
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'dist/test-results.json' }]] : ['default'],
  },
});
