import { profileGroups, slugSchema } from '@portal/content/schema/request.ts';
import { type PublishedKey, publishedKeySchema } from '@portal/content/schema/sealed-request.ts';
import * as z from 'zod/mini';

/** What a page with a sealed form is compiled with: the desks that are open, and the group each profile counts in. */
const deskKeysSchema = z.object({
  keys: z.array(publishedKeySchema),
  groups: z.record(slugSchema, z.enum(profileGroups)),
});
export type DeskKeys = z.infer<typeof deskKeysSchema>;

/**
 * Reads them from a page, in the visitor's browser and on the site's server: whoever seals uses the keys of the page
 * that is online, and there is no second list to keep equal. A page without a form holds none.
 */
export function readDeskKeys(page: Document): DeskKeys {
  const block = page.querySelector('[data-desk-keys]');
  return block ? deskKeysSchema.parse(JSON.parse(block.textContent ?? '')) : { keys: [], groups: {} };
}

export function findKey({ keys }: DeskKeys, commune: string): PublishedKey | undefined {
  return keys.find((key) => key.commune === commune);
}

/** The page of a visitor may be older than the office's key: its keys as they are online now. */
export async function fetchDeskKeys(): Promise<DeskKeys> {
  const response = await fetch(location.pathname, { cache: 'reload', signal: AbortSignal.timeout(45_000) });
  return readDeskKeys(new DOMParser().parseFromString(await response.text(), 'text/html'));
}

/** The newest key of a desk that both it and the page know: a message is sealed to it. */
export function findMessageKey(
  { keys }: DeskKeys,
  commune: string,
  keyIds: readonly string[],
): PublishedKey | undefined {
  return keys.find((key) => key.commune === commune && keyIds.includes(key.keyId));
}
