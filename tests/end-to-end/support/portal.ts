import { test as base } from '@playwright/test';
import { type PortalState, readState } from '../../portal/portal-state.ts';

/** Playwright's `test`, with the running portal: `page.goto('/fr/')`, `portal.cmsUrl`, `portal.demoPassword`. */
export const test = base.extend<object, { portal: PortalState }>({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      await use(readState());
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ portal }, use) => {
    await use(portal.siteUrl);
  },
});

export { expect } from '@playwright/test';
