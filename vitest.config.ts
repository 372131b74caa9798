import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{site,content,cms/src/admin}/**/*.test.ts',
            'tests/{contract,exchange,homepage-parts,intake-parts,launch,open-data,publish,server,portal,sealing,sign-in,uploads}/**/*.test.ts',
          ],
          testTimeout: 20_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'intake',
          include: ['tests/{homepage,intake,mail,publishing,reception,recordings,translations}/**/*.test.ts'],
          globalSetup: ['tests/intake/prepare.ts'],
          // A real Strapi stands behind each file: one at a time, and time to start it.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
