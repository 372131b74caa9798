import { fileURLToPath } from 'node:url';
import { bundleScript } from '../bundle-script.ts';

const entry = fileURLToPath(new URL('../../features/offline/worker/service-worker.ts', import.meta.url));

/**
 * The service worker as one classic script: older phones know no module workers. Astro does not build it, because its
 * address must be `/sw.js` in every release and hold no hash.
 */
export function bundleWorker(): Promise<string> {
  return bundleScript(entry);
}
