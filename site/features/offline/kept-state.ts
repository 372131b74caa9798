import * as z from 'zod/mini';

/** All that is kept is in one cache, so that one call empties it. */
export const keptCache = 'portal-kept-1';
const statePath = '/offline/state';

export const keptStateSchema = z.object({
  locale: z.string(),
  /** Another language in which one page was read: the second such page changes the language that is kept. */
  next: z.optional(z.string()),
  version: z.string(),
  /** The day of the last comparison with the site, `2026-11-12`. No hour: who reads when is nobody's business. */
  checkedOn: z.string(),
  files: z.number(),
  /** As they are stored. */
  bytes: z.number(),
  /** Everything of the list is here. */
  isComplete: z.boolean(),
  /** The phone has no more room. */
  isFull: z.boolean(),
});
export type KeptState = z.infer<typeof keptStateSchema>;

export async function readState(): Promise<KeptState | undefined> {
  if (!(await caches.has(keptCache))) return undefined;
  const stored = await (await caches.open(keptCache)).match(statePath);
  const parsed = keptStateSchema.safeParse(await stored?.json());
  return parsed.success ? parsed.data : undefined;
}

export async function writeState(state: KeptState): Promise<void> {
  const body = JSON.stringify(state);
  await (await caches.open(keptCache)).put(statePath, new Response(body));
}

export function isState(path: string): boolean {
  return path === statePath;
}
