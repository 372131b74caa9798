import * as z from 'zod/mini';
import { keptCache } from '../kept-state.ts';
import type { KeepMessage } from '../start-keeping.ts';
import { answerPage } from './answer-page.ts';
import { answerPart } from './answer-part.ts';
import { isLeftAlone } from './is-left-alone.ts';
import { keepFiles } from './keep-files.ts';
import { scope } from './worker-scope.ts';

/** `/sw.js`: keeps the reader's language on the phone. What it keeps and why: docs/adr/0019. */
const keepSchema = z.object({
  type: z.literal('keep'),
  locale: z.string().check(z.regex(/^[a-z]{2,3}$/)),
  opened: z.array(z.string()),
  everything: z.boolean(),
});

let running: Promise<void> | undefined;

// Nothing is shared between a page and its worker but addresses, so that a new worker may take over at once.
scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener('activate', (event) => event.waitUntil(takeOver()));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (isLeftAlone(request, scope.location.origin)) return;
  event.respondWith(request.mode === 'navigate' ? answerPage(event) : answerPart(event));
});

scope.addEventListener('message', (event) => {
  const message = keepSchema.safeParse(event.data);
  if (message.success) event.waitUntil(keep(message.data));
});

/** The caches of an older worker are of another shape. */
async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('portal-kept-') && name !== keptCache);
  await Promise.all(old.map((name) => caches.delete(name)));
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
}

/** One at a time, whatever the number of open pages. */
async function keep(message: KeepMessage): Promise<void> {
  const before = running ?? Promise.resolve();
  running = before.then(() => keepFiles(message, () => void tellPages())).catch(() => {});
  await running;
}

async function tellPages(): Promise<void> {
  for (const client of await scope.clients.matchAll()) client.postMessage({ type: 'kept' });
}
