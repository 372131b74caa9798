import * as z from 'zod/mini';
import { readChoice } from '../choice.ts';
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

const emptySchema = z.object({ type: z.literal('empty') });

let running: Promise<void> | undefined;
let stop = new AbortController();

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
  if (emptySchema.safeParse(event.data).success) event.waitUntil(empty(event.ports[0]));
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
  running = before.then(() => keepUnlessEmptied(message)).catch(() => {});
  await running;
}

/** A page that was open while the phone was emptied may ask once more. */
async function keepUnlessEmptied(message: KeepMessage): Promise<void> {
  if ((await readChoice()) !== 'nothing') await keepFiles(message, () => void tellPages(), stop.signal);
}

/** Nothing is written any more when the caches go: what came later would make them anew. */
async function empty(answer: MessagePort | undefined): Promise<void> {
  stop.abort();
  await running;
  stop = new AbortController();
  await caches.delete(keptCache);
  answer?.postMessage('emptied');
}

async function tellPages(): Promise<void> {
  for (const client of await scope.clients.matchAll()) client.postMessage({ type: 'kept' });
}
