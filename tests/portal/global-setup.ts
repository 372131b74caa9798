import { rmSync } from 'node:fs';
import { ensureChromium } from './ensure-chromium.ts';
import { publishState } from './portal-state.ts';
import { startPortal } from './start-portal.ts';
import { openTraces, sweepTraces } from './traces.ts';

/**
 * Once for all browser tests. What it returns stops everything again, and searches what the portal has logged and stored
 * for what the visitors of the tests have confided: one word found fails the run.
 */
export default async function startForTests(): Promise<() => Promise<void>> {
  ensureChromium();
  const traces = openTraces();
  const portal = await startPortal();
  publishState(portal);
  return async () => {
    await portal.stop();
    const found = sweepTraces(traces);
    rmSync(traces, { recursive: true, force: true });
    if (found.length > 0) throw new Error(`What visitors confided lies about:\n${found.join('\n')}`);
  };
}
