import { z } from 'zod';
import { readCall } from './read-call';

const baseHeader = 'x-portal-base';

const recordSchema = z.object({ data: z.looseObject({ updatedAt: z.string() }) });
const refusalSchema = z.object({
  error: z.object({
    status: z.literal(409),
    details: z.object({ name: z.string().nullable(), isSelf: z.boolean(), at: z.string() }),
  }),
});
/** Who saved the record in between, and when. */
export type Conflict = z.infer<typeof refusalSchema>['error']['details'];

/** What the form on the screen was filled with. */
const known = new Map<string, { readonly updatedAt: string; readonly body: string }>();
const conflicts = new Map<string, Conflict>();
const listeners = new Set<() => void>();

export function followConflicts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function findConflict(key: string): Conflict | undefined {
  return conflicts.get(key);
}

export function hasConflict(key: string): boolean {
  return conflicts.has(key);
}

/** The editor has looked: from now on the other version is the one that may be replaced. */
export function acceptReplacing(key: string): void {
  const conflict = conflicts.get(key);
  const seen = known.get(key);
  if (conflict && seen) known.set(key, { ...seen, updatedAt: conflict.at });
}

export function forgetConflict(key: string): void {
  if (conflicts.delete(key)) known.delete(key);
  for (const listener of listeners) listener();
}

/**
 * Says with every save which version the form was filled with; the server refuses when the draft is another one by
 * then (cms/src/conflicts). After a refusal Strapi reads the record anew and fills the form with it, and what was typed
 * would be gone: until the conflict is settled that read is answered with what the form has had from the start
 * (and see use-kept-values.ts).
 */
export function watchSaves(): void {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const call = readCall(url, (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase());
    if (!call) return send(input, init);
    const { does, key } = call;
    const seen = known.get(key);
    if (does === 'read') {
      if (seen && conflicts.has(key))
        return new Response(seen.body, { headers: { 'content-type': 'application/json' } });
      return remember(key, await send(input, init));
    }
    const response = await send(input, seen ? withBase(input, init, seen.updatedAt) : init);
    if (response.status === 409) await openConflict(key, response);
    else if (response.ok) {
      forgetConflict(key);
      // What comes back from a publication is the published version: the draft is read next.
      if (does === 'save') return remember(key, response);
      known.delete(key);
    }
    return response;
  };
}

function withBase(input: RequestInfo | URL, init: RequestInit | undefined, updatedAt: string): RequestInit {
  const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
  headers.set(baseHeader, updatedAt);
  return { ...init, headers };
}

async function remember(key: string, response: Response): Promise<Response> {
  if (!response.ok) return response;
  const body = await response.clone().text();
  const record = recordSchema.safeParse(readJson(body)).data;
  if (record) known.set(key, { updatedAt: record.data.updatedAt, body });
  return response;
}

async function openConflict(key: string, response: Response): Promise<void> {
  const refusal = refusalSchema.safeParse(readJson(await response.clone().text())).data;
  if (!refusal) return;
  conflicts.set(key, refusal.error.details);
  for (const listener of listeners) listener();
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
