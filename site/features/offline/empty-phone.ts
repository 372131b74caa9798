import { writeChoice } from './choice.ts';

/** Takes everything the portal keeps off this phone and remembers that nothing is to be kept. The browser's own history is not ours. */
export async function emptyPhone(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
  const names = await caches.keys();
  await Promise.all(names.map((name) => caches.delete(name)));
  await writeChoice('nothing');
}
