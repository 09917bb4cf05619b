import { defineConfig } from 'vitest/config';

const CRASH = 'tests/sync/**/crash*.test.ts';

/** Each part of `npm test` is a project, so that one can be run alone: `vitest run --project sync`. */
export default defineConfig({
  test: {
    environment: 'node',
    // Two cores: more workers than that only make the timings of the others' tests worse.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A test that passes doesn't wait; a machine that does ten other things is no reason to fail.
          testTimeout: 40_000,
          setupFiles: ['client/i18n/testing/everyWord.ts'],
          include: [
            'shared/**/*.test.ts',
            'server/**/*.test.ts',
            'client/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
            'tests/notes/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'sync',
          include: ['tests/sync/**/*.test.ts'],
          exclude: [CRASH],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'access',
          include: ['tests/access/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'trust',
          include: ['tests/trust/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 60_000,
          // Each has a server of its own and times bytes: one file at a time.
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: { name: 'crash', include: [CRASH], testTimeout: 1_800_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] },
      },
    ],
  },
});
