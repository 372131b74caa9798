import { z } from 'zod';

/** Where the portal of the tests is, and how to get in. */
const stateSchema = z.object({
  siteUrl: z.string(),
  cmsUrl: z.string(),
  buildToken: z.string(),
  /** Of all demo accounts. */
  demoPassword: z.string(),
  /** The folder of its releases. */
  folder: z.string(),
  /** The SQLite file behind its Strapi. */
  database: z.string(),
});
export type PortalState = z.infer<typeof stateSchema>;

const variable = 'PORTAL_TEST_STATE';

/** Playwright's workers inherit the environment of the global setup. */
export function publishState(state: PortalState): void {
  process.env[variable] = JSON.stringify(stateSchema.parse(state));
}

export function readState(): PortalState {
  const text = process.env[variable];
  if (!text)
    throw new Error(
      'The portal of the tests is not running: start the tests with `npm test` or `npx playwright test`.',
    );
  return stateSchema.parse(JSON.parse(text));
}
