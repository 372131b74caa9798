import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{site,content,cms/src/admin}/**/*.test.ts',
            'tests/{contract,editing-parts,exchange,figures,homepage-parts,intake-parts,launch,links,open-data,portal,preview,publish,sealing,server,sign-in,uploads}/**/*.test.ts',
          ],
          testTimeout: 60_000,
          maxWorkers: 2,
          // Vitest wants projects with another number of workers one after the other.
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'intake',
          include: [
            'tests/{content,editing,history,homepage,intake,mail,publishing,reception,recordings,translations}/**/*.test.ts',
          ],
          globalSetup: ['tests/intake/prepare.ts'],
          // A real Strapi stands behind each file, on a port and a database of its own. Most of the time it is waited
          // for: three at a time keep two cores busy, more make each other slow.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
