import type { KeptFile } from '../kept-list.ts';

export type Fetched =
  | { readonly content: ArrayBuffer; readonly type: string }
  /** `gone` and `other`: the site has changed since its list was read, or the download broke. `none`: no network. */
  | { readonly failure: 'gone' | 'other' | 'none' };

/** A file of the list, if it is the one the list means. */
export async function fetchFile(file: KeptFile, signal: AbortSignal): Promise<Fetched> {
  const first = await load(file, 'no-cache', signal);
  // A copy in the browser's own cache may be the broken one.
  return 'failure' in first && first.failure === 'other' ? load(file, 'reload', signal) : first;
}

async function load({ path, hash }: KeptFile, cache: RequestCache, signal: AbortSignal): Promise<Fetched> {
  try {
    const response = await fetch(path, { cache, credentials: 'omit', redirect: 'error', priority: 'low', signal });
    if (response.status === 404 || response.status === 410) return { failure: 'gone' };
    if (!response.ok) return { failure: 'none' };
    const content = await response.arrayBuffer();
    if ((await digest(content)) !== hash) return { failure: 'other' };
    return { content, type: response.headers.get('Content-Type') ?? '' };
  } catch {
    return { failure: 'none' };
  }
}

async function digest(content: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
