import { defineConfig } from 'vitest/config';

/** Each file starts its own Strapi: one after the other, or two cores do not answer in time. */
export default defineConfig({
  test: {
    include: ['tests/intake/**/*.test.ts'],
    globalSetup: ['tests/intake/prepare.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
