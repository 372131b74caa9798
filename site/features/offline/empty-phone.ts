import { writeChoice } from './choice.ts';
import { keptCache } from './kept-state.ts';

/** For a worker that does not answer: the caches are emptied from here in any case. */
const patienceMs = 3000;

/**
 * Takes everything the portal keeps off this phone and remembers that nothing is to be kept. The choice comes first and
 * the worker stops before the caches go: what it wrote later would make them anew. The browser's history is not ours.
 */
export async function emptyPhone(): Promise<void> {
  await writeChoice('nothing');
  const registrations = await navigator.serviceWorker.getRegistrations();
  for (const { active } of registrations) if (active) await stopWorker(active);
  await Promise.all(registrations.map((registration) => registration.unregister()));
  await caches.delete(keptCache);
}

function stopWorker(worker: ServiceWorker): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  const stopped = new Promise((resolve) => port1.addEventListener('message', resolve, { once: true }));
  port1.start();
  worker.postMessage({ type: 'empty' }, [port2]);
  return Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}
