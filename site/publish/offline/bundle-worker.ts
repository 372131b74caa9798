import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { PublishError } from '../publish-error.ts';

const entry = fileURLToPath(new URL('../../features/offline/worker/service-worker.ts', import.meta.url));

/**
 * The service worker as one classic script: older phones know no module workers. Astro does not build it, because its
 * address must be `/sw.js` in every release and hold no hash.
 */
export async function bundleWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'portal', fileName: 'sw' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const [chunk, ...more] = output && 'output' in output ? output.output : [];
  if (!chunk || more.length > 0) throw new PublishError('The service worker could not be bundled into one file.');
  return chunk.code;
}
