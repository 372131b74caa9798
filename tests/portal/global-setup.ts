import { ensureChromium } from './ensure-chromium.ts';
import { publishState } from './portal-state.ts';
import { startPortal } from './start-portal.ts';

/** Once for all browser tests. What it returns stops everything again. */
export default async function startForTests(): Promise<() => Promise<void>> {
  ensureChromium();
  const portal = await startPortal();
  publishState(portal);
  return portal.stop;
}
