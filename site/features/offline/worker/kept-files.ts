import { isState, keptCache } from '../kept-state.ts';

const headers = { hash: 'X-Kept-Hash', day: 'X-Kept-On', bytes: 'X-Kept-Bytes', packed: 'X-Kept-Packed' } as const;

export interface StoredFile {
  readonly hash: string;
  readonly bytes: number;
}

export interface KeptAnswer {
  readonly response: Response;
  readonly hash: string;
  /** Calendar day on which it was stored. */
  readonly day: string;
}

/** Everything that is kept, by its address. */
export async function listKept(): Promise<Map<string, StoredFile>> {
  const cache = await caches.open(keptCache);
  const kept = new Map<string, StoredFile>();
  for (const { url } of await cache.keys()) {
    const path = new URL(url).pathname;
    const found = isState(path) ? undefined : (await cache.match(path))?.headers;
    if (found) kept.set(path, { hash: found.get(headers.hash) ?? '', bytes: Number(found.get(headers.bytes)) });
  }
  return kept;
}

/**
 * Stores what has been checked. Texts are stored compressed: pages are five times larger open.
 *
 * @returns the bytes it takes. @throws QuotaExceededError when the phone is full
 */
export async function storeFile(
  path: string,
  content: ArrayBuffer,
  { type, hash, day }: { readonly type: string; readonly hash: string; readonly day: string },
): Promise<number> {
  const isText = /^text\/|json|javascript|svg/.test(type);
  const body = isText ? await pipe(content, new CompressionStream('gzip')) : content;
  const stored = new Response(body, {
    headers: {
      'Content-Type': type,
      [headers.hash]: hash,
      [headers.day]: day,
      [headers.bytes]: String(body.byteLength),
      ...(isText && { [headers.packed]: 'gzip' }),
    },
  });
  await (await caches.open(keptCache)).put(path, stored);
  return body.byteLength;
}

export async function readFile(path: string): Promise<KeptAnswer | undefined> {
  // Looking into a cache that is not there would make one: an emptied phone stays empty.
  if (!(await caches.has(keptCache))) return undefined;
  const stored = await (await caches.open(keptCache)).match(path);
  const hash = stored?.headers.get(headers.hash);
  if (!stored || !hash) return undefined;
  const body = stored.headers.has(headers.packed)
    ? stored.body?.pipeThrough(new DecompressionStream('gzip'))
    : stored.body;
  const response = new Response(body, { headers: { 'Content-Type': stored.headers.get('Content-Type') ?? '' } });
  return { response, hash, day: stored.headers.get(headers.day) ?? '' };
}

export async function dropFile(path: string): Promise<void> {
  if (await caches.has(keptCache)) await (await caches.open(keptCache)).delete(path);
}

async function pipe(content: ArrayBuffer, through: CompressionStream): Promise<ArrayBuffer> {
  const stream = new Blob([content]).stream().pipeThrough(through);
  return new Response(stream).arrayBuffer();
}
